/** Reads the longest name of a place that begins at a token. */
import { NAME_ARTICLES, NAME_PARTICLES } from '../../language/en/places.ts';
import type { Token } from '../../model/annotation.ts';
import type { Names } from './names.ts';
import type { Candidate } from './option.ts';
import { isCapital, isHyphen, isNewLine } from './words.ts';

/** Whether a name could begin at `at`, by the look of its first letter. */
export function mayBegin(tokens: readonly Token[], at: number, names: Names): boolean {
  const token = tokens[at] as Token;
  if (isCapital(token) || names.isSmallStart(token.lower)) return true;
  return NAME_ARTICLES.has(token.lower) && isHyphen(tokens[at + 1]) && isCapital(tokens[at + 2]);
}

/** "d'Ivoire", and numbers. */
const OTHER_PROPER = /^(?:\p{Ll}['’]\p{Lu}|\p{N})/u;

/** The mark of the owner: "People's Republic", "Syria's Idlib". */
export const isOwner = (token: Token | undefined): boolean =>
  token !== undefined && !token.spaced && (token.lower === "'s" || token.lower === '’s');

/** Index of the word after token `at - 1` that could go on a name; -1 at a line's end, a comma, an apostrophe. */
function nextWord(text: string, tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return -1;
  if (isHyphen(token) && !token.spaced) {
    const after = tokens[at + 1];
    return after === undefined || after.spaced ? -1 : at + 1;
  }
  return token.spaced && /^[\p{L}\p{N}]/u.test(token.text) && !isNewLine(text, tokens, at) ? at : -1;
}

/**
 * The token after the word that begins at `at`. A word may come in several tokens: "N'Djamena", and names with letters
 * beyond Latin-1 ("Xank|ə|ndi"). `'s` is no part of it.
 */
function wordEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  for (let next = tokens[to]; next !== undefined && !next.spaced && goesOnWord(next.text); next = tokens[to]) to++;
  return to;
}

/** By code: this is asked of nearly every mark after a name. */
function goesOnWord(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return isAsciiLetter(code) || (code === 39 && text.length > 2);
  return /^(?:\p{L}|[’ʼ‘]\p{L}{2})/u.test(text);
}

const isAsciiLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/**
 * The longest name that begins at token `at`, or null. Reads at most as many words as the longest name with that first
 * word has, and never past the end of a line. A name that ends in lower case, or has words in lower case that are no
 * particles ("Lachin corridor"), is a pack's; the world's names are written with capitals.
 */
export function readName(text: string, tokens: readonly Token[], at: number, names: Names): Candidate | null {
  const first = tokens[at] as Token;
  const fold = (from: number, to: number) =>
    names.fold(to === from + 1 ? (tokens[from] as Token).text : text.slice(tokens[from]?.start, tokens[to - 1]?.end));
  let to = wordEnd(tokens, at);
  let key = fold(at, to);
  const most = Math.max(names.longest(key), isOwner(tokens[to]) ? names.longest(`${key}'s`) : 0);
  let best: Candidate | null = null;
  let last = first;
  let proper = isCapital(first) || NAME_ARTICLES.has(first.lower);
  for (let words = 1; words <= most; words++) {
    const found = names.find(key);
    if (found !== null) {
      const ends = words === 1 || isCapital(last) || OTHER_PROPER.test(last.text);
      const options = proper && ends ? found : found.filter(({ source }) => source === 'pack');
      if (options.length > 0 && (isCapital(first) || words > 1)) best = { from: at, to, key, options };
    }
    let next = nextWord(text, tokens, to);
    if (next < 0 && isOwner(tokens[to]) && isCapital(tokens[to + 1])) {
      next = to + 1;
      key += "'s";
    }
    if (next < 0) break;
    last = tokens[next] as Token;
    proper &&= isCapital(last) || NAME_PARTICLES.has(last.lower) || OTHER_PROPER.test(last.text);
    to = wordEnd(tokens, next);
    key += ` ${fold(next, to)}`;
  }
  return best;
}
