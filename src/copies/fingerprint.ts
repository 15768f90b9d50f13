/** A text as copies are looked for: its sentences, the codes of their words, and a key for each. */
import { hashWord, joined, mixed } from '../text/hash.ts';
import { sentencesIn } from './sentences.ts';
import { codesOf, hashOf } from './words.ts';

export interface Fingerprint {
  /** two offsets into the text a sentence: start, end */
  readonly spans: Uint32Array;
  /** where the words of each sentence begin in `words`; one entry more than there are sentences */
  readonly bounds: Uint32Array;
  /** codes of the words, in order */
  readonly words: Uint32Array;
  /** a key a sentence; `NO_KEY` for one that is too short to tell anything */
  readonly keys: Float64Array;
}

/** Words of a shingle: five words on end are rarely the same in two texts written apart. */
export const SHINGLE_WORDS = 5;
export const NO_KEY = -1;

/**
 * The key of a sentence is the least hash among its shingles (MinHash, one row): equal for equal sentences, and for a
 * sentence that an editor touched as often as the share of shingles that he left.
 */
export function keyOf(codes: ArrayLike<number>, from = 0, to = codes.length): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = from; i + SHINGLE_WORDS <= to; i++) {
    let high = 0x9e3779b9;
    let low = 0x7f4a7c15;
    for (let j = i; j < i + SHINGLE_WORDS; j++) {
      const word = hashOf(codes[j] as number);
      high = Math.imul(high ^ word, 0x01000193) ^ (high >>> 15);
      low = Math.imul(((low << 7) | (low >>> 25)) ^ word, 0xcc9e2d51);
    }
    const hash = joined(mixed(high), mixed(low));
    if (hash < least) least = hash;
  }
  return least === Number.POSITIVE_INFINITY ? NO_KEY : least;
}

/** Time and memory linear in the text. */
export function fingerprintOf(text: string): Fingerprint {
  const spans: number[] = [];
  const bounds: number[] = [0];
  const words: number[] = [];
  const keys: number[] = [];
  for (const { start, end } of sentencesIn(text)) {
    const codes = codesOf(text.slice(start, end));
    if (codes.length < SHINGLE_WORDS) continue;
    spans.push(start, end);
    for (const code of codes) words.push(code);
    bounds.push(words.length);
    keys.push(keyOf(codes));
  }
  return {
    spans: Uint32Array.from(spans),
    bounds: Uint32Array.from(bounds),
    words: Uint32Array.from(words),
    keys: Float64Array.from(keys),
  };
}

export const sentenceCount = ({ keys }: Fingerprint): number => keys.length;
export const wordCount = ({ bounds }: Fingerprint, sentence: number): number =>
  (bounds[sentence + 1] as number) - (bounds[sentence] as number);
export const wordsOf = ({ bounds, words }: Fingerprint, sentence: number): Uint32Array =>
  words.subarray(bounds[sentence], bounds[sentence + 1]);

/** One number for all words of a sentence in their order. */
export function wholeOf(fingerprint: Fingerprint, sentence: number): number {
  let high = hashWord('whole');
  let low = 1;
  for (const code of wordsOf(fingerprint, sentence)) {
    high = mixed(high ^ hashOf(code));
    low = Math.imul(low, 0x01000193) ^ hashOf(code);
  }
  return joined(high, mixed(low));
}
