/** Where in its file a character stood, for files that have pages or paragraphs. */
import type { Location } from '../model/document.ts';

/** The location that a raw offset falls in; null before the first, and for files that are texts themselves. O(log n). */
export function locationAt(locations: readonly Location[] | undefined, raw: number): Location | null {
  let low = 0;
  let high = locations?.length ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((locations?.[middle]?.from ?? Infinity) <= raw) low = middle + 1;
    else high = middle;
  }
  return locations?.[low - 1] ?? null;
}
