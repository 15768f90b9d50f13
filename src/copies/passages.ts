/** The passages that two texts have in common, with where they stand in either. */
import type { Pair } from './align.ts';
import { type Fingerprint, wordCount } from './fingerprint.ts';
import type { Span } from '../model/span.ts';

export interface Passage {
  readonly a: Span;
  readonly b: Span;
  readonly sentences: number;
  readonly words: number;
}

/** A passage has so many sentences, or so many words. */
const FEWEST_SENTENCES = 3;
const FEWEST_WORDS = 45;
/** Sentences of a text that may stand between two of a passage: one that the other cut or put in. */
const GAP = 1;

/** Runs of pairs in the order of both texts; long enough to be a passage rather than a phrase. */
export function passagesOf(a: Fingerprint, b: Fingerprint, pairs: readonly Pair[]): Passage[] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last && pair.b > last.b && pair.b - last.b <= GAP + 1 && pair.a - last.a <= GAP + 1) run?.push(pair);
    else runs.push([pair]);
  }
  return runs.flatMap((run) => {
    const words = run.reduce((sum, pair) => sum + wordCount(a, pair.a), 0);
    return run.length >= FEWEST_SENTENCES || words >= FEWEST_WORDS ? [passageOf(a, b, run, words)] : [];
  });
}

function passageOf(a: Fingerprint, b: Fingerprint, run: readonly Pair[], words: number): Passage {
  const first = run[0] as Pair;
  const last = run.at(-1) as Pair;
  return { a: spanOf(a, first.a, last.a), b: spanOf(b, first.b, last.b), sentences: run.length, words };
}

const spanOf = ({ spans }: Fingerprint, first: number, last: number): Span => ({
  start: spans[2 * first] as number,
  end: spans[2 * last + 1] as number,
});
