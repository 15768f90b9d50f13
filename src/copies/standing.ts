/** What is shared without being copied: a house's own words about itself, its method, its background. */
import type { Pair } from './align.ts';
import { type Fingerprint, NO_KEY, sentenceCount } from './fingerprint.ts';
import type { CarrierFacts } from './source.ts';

/** A sentence in so many stories is nobody's news. */
export const STORIES_OF_STANDING_MATTER = 4;

/** How many stories (families, or documents of none) hold the sentence of this key; counted up to the number above. */
export type Stories = (key: number) => number;

export const inManyStories = (key: number, stories: Stories): boolean =>
  key !== NO_KEY && stories(key) >= STORIES_OF_STANDING_MATTER;

/** One house published both. */
export const ofOneHouse = (a: Pick<CarrierFacts, 'publisher'>, b: Pick<CarrierFacts, 'publisher'>): boolean =>
  a.publisher !== null && a.publisher === b.publisher;

/** The keys of the run of pairs that closes both texts: what a house puts under all it publishes. */
export function closingKeys(a: Fingerprint, b: Fingerprint, pairs: readonly Pair[]): number[] {
  const partner = new Map(pairs.map((pair) => [pair.a, pair.b]));
  const keys: number[] = [];
  for (let back = 1; partner.get(sentenceCount(a) - back) === sentenceCount(b) - back; back++) {
    keys.push(a.keys[sentenceCount(a) - back] as number, b.keys[sentenceCount(b) - back] as number);
  }
  return keys;
}
