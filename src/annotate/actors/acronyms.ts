/** Abbreviations introduced in brackets: "the Oromo Liberation Army (OLA)". The words before tell the name in full. */
import type { ActorMention, Token, TokenRange } from '../../model/annotation.ts';
import { isCapitalised } from '../match.ts';
import { nameOf } from './forces.ts';

export interface Introduced extends TokenRange {
  /** null of a long name without one */
  readonly acronym: string | null;
  readonly name: string;
}

const SMALL = /^(?:of|and|for|the|de|du|la|le|des|al|el|-|&|'s)$/u;
const MOST_BACK = 14;

/** Each name with the abbreviation that follows it, in order; first introduction only. */
export function introducedIn(tokens: readonly Token[]): Introduced[] {
  const found = new Map<string, Introduced>();
  for (let at = 1; at + 2 < tokens.length; at++) {
    if ((tokens[at] as Token).text !== '(') continue;
    const acronym = (tokens[at + 1] as Token).text;
    if (!/^[\p{Lu}][\p{L}]{1,7}$/u.test(acronym) || !/\p{Lu}.*\p{Lu}/u.test(acronym) || found.has(acronym)) continue;
    if (!/^[),;]$/u.test((tokens[at + 2] as Token).text)) continue;
    const from = nameStart(tokens, at, acronym) ?? translatedStart(tokens, at, acronym);
    if (from !== null) found.set(acronym, { acronym, from, to: at, name: nameOf(tokens, from, at) });
  }
  return [...found.values()];
}

/** Walks back from the bracket while the words can still be those of the abbreviation; its letters must come in order. */
function nameStart(tokens: readonly Token[], end: number, acronym: string): number | null {
  const letters = [...acronym.toLowerCase()].filter((_, i) => /\p{Lu}/u.test(acronym[i] ?? ''));
  let left = letters.length - 1;
  for (let at = end - 1; at >= Math.max(0, end - MOST_BACK); at--) {
    const token = tokens[at] as Token;
    if (!isCapitalised(token) && !SMALL.test(token.lower)) {
      return null;
    }
    if (isCapitalised(token) && token.lower[0] === letters[left]) {
      left--;
      if (left < 0) return at;
    }
  }
  return null;
}

const LEAST_LETTERS = 3;
const LEAST_SHARE = 0.6;

/** "the Mozambique Defence Armed Forces (FADM)": of a name in another tongue most letters are there, in whatever order. */
function translatedStart(tokens: readonly Token[], end: number, acronym: string): number | null {
  if (acronym.length < LEAST_LETTERS || !/^\p{Lu}+$/u.test(acronym)) return null;
  let [from, capitals] = [end, 0];
  const left = [...acronym.toLowerCase()];
  for (let at = end - 1; at >= Math.max(0, end - MOST_BACK); at--) {
    const token = tokens[at] as Token;
    if (isCapitalised(token) && /^\p{L}/u.test(token.text)) {
      [from, capitals] = [at, capitals + 1];
      const letter = left.indexOf(token.lower[0] as string);
      if (letter >= 0) left.splice(letter, 1);
    } else if (!SMALL.test(token.lower)) break;
  }
  if (tokens[from]?.lower === 'the') [from, capitals] = [from + 1, capitals - 1];
  return capitals >= 2 && acronym.length - left.length >= LEAST_SHARE * acronym.length ? from : null;
}

const LONG =
  /^(?:state|front|movement|army|party|union|organisation|organization|league|alliance|coalition|congress|forces|brigade|brigades|council|committee|federation|government)$/u;
const MOST_WORDS = 12;

/** "the Popular Front for the Liberation of X": capitalised words, a word for a body, "of" or "for", and on to the last capital. */
export function longNamesIn(tokens: readonly Token[], listed: readonly ActorMention[]): Introduced[] {
  const opens = new Map(listed.map((one) => [one.from, one] as const));
  const found: Introduced[] = [];
  for (let at = 1; at + 2 < tokens.length; at++) {
    if (!LONG.test((tokens[at] as Token).lower) || !isCapitalised(tokens[at])) continue;
    if (!/^(?:of|for)$/u.test((tokens[at + 1] as Token).lower)) continue;
    let from = at;
    while (
      from > 0 &&
      at - from < 4 &&
      isCapitalised(tokens[from - 1]) &&
      /^\p{L}+$/u.test((tokens[from - 1] as Token).text)
    )
      from--;
    if (tokens[from]?.lower === 'the') from++;
    const known = opens.get(from);
    if (from >= at || (known !== undefined && (!/^(?:organisation|group)$/u.test(known.kind) || known.to > at + 1)))
      continue;
    let to = at + 1;
    for (let i = at + 1; i < Math.min(tokens.length, at + MOST_WORDS); i++) {
      const token = tokens[i] as Token;
      if (isCapitalised(token)) to = i + 1;
      else if (!/^(?:of|for|and|the)$/u.test(token.lower)) break;
    }
    if (to > at + 1) found.push({ acronym: null, from, to, name: nameOf(tokens, from, to) });
  }
  return found;
}

/** "the Sudan *People's* Liberation Movement": a name that a state's begins, and no possession of its people's. */
export function peoplesNamesIn(tokens: readonly Token[]): Introduced[] {
  const found: Introduced[] = [];
  for (let at = 1; at + 3 < tokens.length; at++) {
    if ((tokens[at] as Token).text !== 'People' || !/^['’]s$/u.test((tokens[at + 1] as Token).text)) continue;
    let [from, to] = [at, at + 2];
    while (from > 0 && at - from < 3 && isCapitalised(tokens[from - 1]) && tokens[from - 1]?.lower !== 'the') from--;
    while (to < tokens.length && to - at < 7 && isCapitalised(tokens[to])) to++;
    if (from < at && to > at + 3 && LONG.test((tokens[to - 1] as Token).lower))
      found.push({ acronym: null, from, to, name: nameOf(tokens, from, to) });
  }
  return found;
}
