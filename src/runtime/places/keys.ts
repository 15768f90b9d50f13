/** The index of a gazetteer's names: keys by bucket, each with the places of that name. */
import { BUCKET_BITS } from '../../annotate/places/hash.ts';
import { MANY, NO_POSTING } from '../../annotate/places/gazetteer.ts';
import { bytesColumn, type Column, wordsColumn } from './columns.ts';

/** A name of a place each; `place` is NO_POSTING for a mere first word, `words` the most words of a name it begins. */
export interface KeyColumns {
  readonly hash: Column<Uint32Array>;
  readonly print: Column<Uint32Array>;
  readonly check: Column<Uint32Array>;
  readonly place: Column<Uint32Array>;
  readonly words: Column<Uint8Array>;
}

export interface KeyIndex {
  /** 0 for BUCKET_BITS, as the header has it */
  readonly bits: number;
  readonly bucketAt: Uint32Array;
  readonly print: Uint32Array;
  readonly posting: Uint32Array;
  readonly longest: Uint8Array;
  readonly postings: Uint32Array;
  readonly clashes: number;
}

/** Sorts into buckets by counting, then each bucket, which holds a few keys, by print and the places' rank. */
export function indexKeys(keys: KeyColumns, rank: Uint32Array, bits: number, mostOfAName: number): KeyIndex {
  const bucketOf = (i: number): number => (keys.hash.at(i) >>> 0) >>> (32 - bits);
  const count = keys.hash.length();
  const from = new Uint32Array((1 << bits) + 1);
  for (let i = 0; i < count; i++) from[bucketOf(i) + 1] = (from[bucketOf(i) + 1] ?? 0) + 1;
  for (let i = 1; i < from.length; i++) from[i] = (from[i] ?? 0) + (from[i - 1] ?? 0);
  const next = from.slice();
  const sorted = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const at = next[bucketOf(i)] ?? 0;
    sorted[at] = i;
    next[bucketOf(i)] = at + 1;
  }

  const rankOf = (i: number): number => rank[keys.place.at(i)] ?? NO_POSTING;
  const inOrder = (a: number, b: number): number =>
    keys.print.at(a) - keys.print.at(b) || rankOf(a) - rankOf(b) || keys.check.at(a) - keys.check.at(b);
  const bucketAt = new Uint32Array((1 << bits) + 1);
  const [print, posting, longest, postings] = [wordsColumn(), wordsColumn(), bytesColumn(), wordsColumn()];
  let clashes = 0;
  for (let bucket = 0; bucket < 1 << bits; bucket++) {
    const entries = sorted.subarray(from[bucket], from[bucket + 1]);
    if (entries.length > 1) entries.sort(inOrder);
    for (let i = 0; i < entries.length; ) {
      const first = entries[i] as number;
      const places: number[] = [];
      let most = 0;
      let clash = false;
      for (; i < entries.length && keys.print.at(entries[i] as number) === keys.print.at(first); i++) {
        const entry = entries[i] as number;
        if (keys.check.at(entry) !== keys.check.at(first)) {
          clash = true;
          continue;
        }
        most = Math.max(most, keys.words.at(entry));
        const place = rankOf(entry);
        if (place !== NO_POSTING && places.at(-1) !== place && places.length < mostOfAName) places.push(place);
      }
      if (clash) clashes++;
      print.push(keys.print.at(first));
      longest.push(most);
      posting.push(addPosting(places, postings));
    }
    bucketAt[bucket + 1] = print.length();
  }
  return {
    bits: bits === BUCKET_BITS ? 0 : bits,
    bucketAt,
    print: print.values(),
    posting: posting.values(),
    longest: longest.values(),
    postings: postings.values(),
    clashes,
  };
}

function addPosting(places: readonly number[], postings: Column<Uint32Array>): number {
  const [only] = places;
  if (only === undefined) return NO_POSTING;
  if (places.length === 1) return only;
  const at = postings.length();
  postings.push(places.length);
  for (const place of places) postings.push(place);
  return MANY + at;
}
