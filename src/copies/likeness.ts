/** How alike two sentences are, and whether they differ where a template has its blanks. */
import { FIGURED, hashOf, kindOf, NAME } from './words.ts';

/** The same words · touched by an editor, every figure and name kept · the same sentence about something else · nothing. */
export type Likeness = 'same' | 'edited' | 'refilled' | 'other';

/** Of the words of both, how many must be in both for an edited sentence. */
const EDITED = 0.5;
/** Of the words of the shorter, how many must be in the longer when one was cut. */
const CUT = 0.85;
const FEWEST_WORDS_CUT = 7;
/** Of the words that are neither figures nor names, how many two fillings of a template share. */
const REFILLED = 0.6;
const FEWEST_PLAIN_WORDS = 4;

/** The different words of a sentence, in the order of their hashes. */
export function sortedWords(codes: Uint32Array): Uint32Array {
  const sorted = codes.slice().sort();
  let count = 0;
  for (const code of sorted) {
    // The highest kind of a word that stands in several is kept: codes of one hash follow one another.
    if (count > 0 && hashOf(sorted[count - 1] as number) === hashOf(code)) sorted[count - 1] = code;
    else sorted[count++] = code;
  }
  return sorted.subarray(0, count);
}

/** Takes what `sortedWords` gives. */
export function likenessOf(a: Uint32Array, b: Uint32Array): { readonly is: Likeness; readonly figures: boolean } {
  let both = 0;
  let bothPlain = 0;
  const only = { a: [0, 0, 0], b: [0, 0, 0] };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = i < a.length ? hashOf(a[i] as number) : Number.POSITIVE_INFINITY;
    const right = j < b.length ? hashOf(b[j] as number) : Number.POSITIVE_INFINITY;
    if (left === right) {
      both++;
      if (kindOf(a[i] as number) === 0 || kindOf(b[j] as number) === 0) bothPlain++;
      i++;
      j++;
    } else if (left < right) count(only.a, a[i++] as number);
    else count(only.b, b[j++] as number);
  }
  const figures = exchanged(only.a, only.b, FIGURED);
  const names = exchanged(only.a, only.b, NAME);
  const dice = (2 * both) / (a.length + b.length);
  const shorter = Math.min(a.length, b.length);
  if (figures || names) {
    const plain = bothPlain * 2 + (only.a[0] as number) + (only.b[0] as number);
    const refilled = dice >= EDITED || (bothPlain >= FEWEST_PLAIN_WORDS && (2 * bothPlain) / plain >= REFILLED);
    return { is: refilled ? 'refilled' : 'other', figures };
  }
  const edited = dice >= EDITED || (shorter >= FEWEST_WORDS_CUT && both / shorter >= CUT);
  return { is: edited ? 'edited' : 'other', figures };
}

function count(kinds: number[], code: number): void {
  const kind = kindOf(code);
  kinds[kind] = (kinds[kind] as number) + 1;
}

/** Each has one that the other lacks; what only one has was added or left out. */
const exchanged = (a: readonly number[], b: readonly number[], kind: number): boolean =>
  (a[kind] as number) > 0 && (b[kind] as number) > 0;
