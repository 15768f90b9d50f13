/** The map of a text read from a decoded text: from it to the bytes that the decoded one came from. */
import type { Segment } from '../../model/document.ts';

/**
 * As `composeMaps`, for an outer map that may go back: tables that the HTML parser mends put text before the table it
 * stood in. O(n log m + pieces).
 */
export function through(outer: readonly Segment[], inner: readonly Segment[]): Segment[] {
  const composed: Segment[] = [];
  for (const segment of outer) {
    const end = segment.from + segment.length;
    for (let i = firstReaching(inner, segment.from); i < inner.length; i++) {
      const below = inner[i];
      if (below === undefined || below.at >= end) break;
      const from = Math.max(segment.from, below.at);
      const to = Math.min(end, below.at + below.length);
      if (from >= to) continue;
      composed.push({ at: segment.at + from - segment.from, from: below.from + from - below.at, length: to - from });
    }
  }
  return composed;
}

/** Index of the first segment that ends after `offset`. */
function firstReaching(map: readonly Segment[], offset: number): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const segment = map[middle];
    if (segment !== undefined && segment.at + segment.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
