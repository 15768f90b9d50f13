/** What is shared without being copied: a house's own words about itself, its method, its background. */
import type { Pair } from './align.ts';
import { type Fingerprint, NO_KEY, sentenceCount } from './fingerprint.ts';
import type { CarrierFacts } from './source.ts';

/** A sentence in so many stories is nobody's news. */
export const STORIES_OF_STANDING_MATTER = 4;

/** How many stories (families, or documents of none) hold the sentence of this key. */
export type Stories = (key: number) => number;

type Publisher = Pick<CarrierFacts, 'publisher'>;

/**
 * The pairs that tell of a passage taken over. Of one publisher's two reports none does; nor does the run that closes
 * both texts, nor a sentence that stands in many stories.
 */
export function takenOver(
  [a, b]: readonly [Fingerprint, Fingerprint],
  [left, right]: readonly [Publisher, Publisher],
  pairs: readonly Pair[],
  stories: Stories,
): Pair[] {
  if (left.publisher !== null && left.publisher === right.publisher) return [];
  const standing = (key: number): boolean => key !== NO_KEY && stories(key) >= STORIES_OF_STANDING_MATTER;
  return withoutClosing(a, b, pairs).filter(
    (pair) => !standing(a.keys[pair.a] as number) && !standing(b.keys[pair.b] as number),
  );
}

function withoutClosing(a: Fingerprint, b: Fingerprint, pairs: readonly Pair[]): readonly Pair[] {
  const at = new Set(pairs.map((pair) => pair.a * sentenceCount(b) + pair.b));
  let closing = 0;
  while (at.has((sentenceCount(a) - 1 - closing) * sentenceCount(b) + sentenceCount(b) - 1 - closing)) closing++;
  return closing === 0 ? pairs : pairs.filter((pair) => pair.a < sentenceCount(a) - closing);
}
