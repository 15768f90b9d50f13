/** Abbreviations introduced in brackets: "the Oromo Liberation Army (OLA)". The words before tell the name in full. */
import type { Token, TokenRange } from '../../model/annotation.ts';
import { isCapitalised } from '../match.ts';
import { nameOf } from './groups.ts';

export interface Introduced extends TokenRange {
  readonly acronym: string;
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
    const from = nameStart(tokens, at, acronym);
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
