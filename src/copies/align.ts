/** Which sentence of one text stands for which of another. */
import { type Fingerprint, sentenceCount, wholeOf, wordsOf } from './fingerprint.ts';
import { type Likeness, likenessOf, sortedWords } from './likeness.ts';
import { hashOf, kindOf } from './words.ts';

export interface Pair {
  /** number of the sentence in either text */
  readonly a: number;
  readonly b: number;
  readonly is: Exclude<Likeness, 'other'>;
  /** differs in a figure or date */
  readonly figures: boolean;
}

/** A word in more sentences than this tells nothing of which of them is meant. */
const MOST_SENTENCES_OF_A_WORD = 12;
/** Sentences of the other text that an unmatched one is compared with: those that share most of its rarer words. */
const COMPARED_WITH = 3;

/**
 * Pairs in the order of `a`; each sentence stands in one at most. Equal sentences first, of several the next in order;
 * then those that share words. Time linear in the texts, save for the sorting of words.
 */
export function align(a: Fingerprint, b: Fingerprint): Pair[] {
  const pairs: Pair[] = [];
  const taken = new Set<number>();
  const left: number[] = [];
  const places = new Map<number, number[]>();
  for (let j = sentenceCount(b) - 1; j >= 0; j--) listed(places, wholeOf(b, j), j);
  for (let i = 0; i < sentenceCount(a); i++) {
    const j = places.get(wholeOf(a, i))?.pop();
    if (j === undefined) left.push(i);
    else {
      taken.add(j);
      pairs.push({ a: i, b: j, is: 'same', figures: false });
    }
  }
  const rest: number[] = [];
  for (let j = 0; j < sentenceCount(b); j++) if (!taken.has(j)) rest.push(j);
  for (const pair of alignTouched(a, left, b, rest)) pairs.push(pair);
  return pairs.sort((p, q) => p.a - q.a);
}

/** The sentences that are not word for word in the other text. The likest pairs are taken first. */
function alignTouched(a: Fingerprint, left: readonly number[], b: Fingerprint, rest: readonly number[]): Pair[] {
  if (left.length === 0 || rest.length === 0) return [];
  const words = new Map(rest.map((j) => [j, sortedWords(wordsOf(b, j))]));
  const places = new Map<number, number[]>();
  for (const j of rest) for (const code of words.get(j) as Uint32Array) listed(places, hashOf(code), j);
  const likely: (Pair & { readonly votes: number })[] = [];
  for (const i of left) {
    const mine = sortedWords(wordsOf(a, i));
    const votes = new Map<number, number>();
    for (const code of mine) {
      const there = places.get(hashOf(code));
      if (there === undefined || there.length > MOST_SENTENCES_OF_A_WORD) continue;
      for (const j of there) votes.set(j, (votes.get(j) ?? 0) + 1);
    }
    const best = [...votes].sort(([j, n], [k, m]) => m - n || j - k).slice(0, COMPARED_WITH);
    for (const [j, n] of best) {
      const { is, figures } = likenessOf(mine, words.get(j) as Uint32Array);
      if (is !== 'other' && is !== 'same') likely.push({ a: i, b: j, is, figures, votes: n });
    }
  }
  likely.sort((p, q) => q.votes - p.votes || p.a - q.a || p.b - q.b);
  const used = { a: new Set<number>(), b: new Set<number>() };
  return likely.flatMap(({ votes: _, ...pair }) => {
    if (used.a.has(pair.a) || used.b.has(pair.b)) return [];
    used.a.add(pair.a);
    used.b.add(pair.b);
    return [pair];
  });
}

function listed(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** True when the sentence names a figure, a date or a name: what two reports share by chance least. */
export const isSpecific = (fingerprint: Fingerprint, sentence: number): boolean =>
  wordsOf(fingerprint, sentence).some((code) => kindOf(code) !== 0);
