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
 * The longest name that begins at token `at`, or null. Reads at most as many words as the longest name with that first
 * word has, and never past the end of a line. A name that ends in lower case, or has words in lower case that are no
 * particles ("Lachin corridor"), is a pack's; the world's names are written with capitals.
 */
export function readName(text: string, tokens: readonly Token[], at: number, names: Names): Candidate | null {
  const first = tokens[at] as Token;
  let to = at + 1;
  let key = names.fold(first.text);
  // "N'Djamena" comes as one token or as two
  const glued = tokens[to];
  if (glued !== undefined && !glued.spaced && /^['’ʼ‘`]\p{L}{2,}/u.test(glued.text)) {
    key += names.fold(glued.text);
    to++;
  }
  const most = names.longest(key);
  let best: Candidate | null = null;
  let proper = isCapital(first) || NAME_ARTICLES.has(first.lower);
  for (let words = 1; words <= most; words++) {
    const last = tokens[to - 1] as Token;
    const found = names.find(key);
    if (found !== null) {
      const options =
        proper && (isCapital(last) || words === 1 || OTHER_PROPER.test(last.text)) ? found : found.filter(({ source }) => source === 'pack');
      if (options.length > 0 && (isCapital(first) || words > 1)) best = { from: at, to, key, options };
    }
    const next = nextWord(text, tokens, to);
    if (next < 0) break;
    const word = tokens[next] as Token;
    proper &&= isCapital(word) || NAME_PARTICLES.has(word.lower) || OTHER_PROPER.test(word.text);
    key += ` ${names.fold(word.text)}`;
    to = next + 1;
  }
  return best;
}
