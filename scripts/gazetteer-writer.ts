/** Writes the file that `src/annotate/places/gazetteer.ts` reads, of places that are all at hand. */
import { BUCKET_BITS } from '../src/annotate/places/hash.ts';
import { joinParts, makeWriter, type WrittenPlace } from '../src/runtime/places/writer.ts';

export type { WrittenPlace } from '../src/runtime/places/writer.ts';

/** A name shared by more places than this is no help in finding one; the most populous are kept. */
const MOST_OF_A_NAME = 40;

/** The bytes of a gazetteer of these places; the same places in any order give the same bytes. */
export function writeGazetteer(places: readonly WrittenPlace[]): Uint8Array {
  const writer = makeWriter(MOST_OF_A_NAME);
  for (const place of places) writer.add(place);
  const { parts, clashes } = writer.finish({ bits: BUCKET_BITS });
  if (clashes > 0) throw new Error(`${clashes} names have the hash of another`);
  return joinParts(parts);
}
