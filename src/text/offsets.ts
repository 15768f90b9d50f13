/** Maps from a text back to the text it was made from: ordered segments of characters kept as they were. */
import type { Segment } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/** The map of a text that is its own source. */
export const identityMap = (length: number): Segment[] => (length === 0 ? [] : [{ at: 0, from: 0, length }]);

/** Index of the last segment that begins at or before `offset` of the edited text; -1 when none does. */
function segmentBefore(map: readonly Segment[], offset: number): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((map[middle]?.at ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Where a stretch of the edited text stands in its source: from its first kept character to its last one.
 * Characters that came from nowhere at its ends are left out; a stretch with no kept character is an empty
 * span where the text goes on. O(log n) in the number of segments.
 */
export function toSource(map: readonly Segment[], span: Span): Span<'raw'> {
  const first = segmentBefore(map, span.start);
  const head = map[first];
  const next = map[first + 1];
  const inside = head !== undefined && span.start < head.at + head.length;
  const start = inside ? head.from + span.start - head.at : (next?.from ?? (head ? head.from + head.length : 0));
  if (span.end <= span.start || (!inside && (next === undefined || next.at >= span.end))) return { start, end: start };
  const tail = map[segmentBefore(map, span.end - 1)];
  if (tail === undefined) return { start, end: start };
  const end = tail.from + Math.min(span.end - tail.at, tail.length);
  // Broken tables come out before the text they stood after: there the source runs the other way.
  return start <= end ? { start, end } : { start: end, end: start };
}

/** The kept stretches of a stretch of the edited text, as they stand in the source, in the order of the text. */
export function piecesOf(map: readonly Segment[], span: Span): Span<'raw'>[] {
  const pieces: Span<'raw'>[] = [];
  for (let i = Math.max(0, segmentBefore(map, span.start)); i < map.length; i++) {
    const segment = map[i];
    if (segment === undefined || segment.at >= span.end) break;
    const from = Math.max(span.start, segment.at);
    const to = Math.min(span.end, segment.at + segment.length);
    if (from < to) pieces.push({ start: segment.from + from - segment.at, end: segment.from + to - segment.at });
  }
  return pieces;
}

/**
 * The place in the edited text that a source offset has come to: after the last kept character before it.
 * O(log n).
 */
export function fromSource(map: readonly Segment[], offset: number): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((map[middle]?.from ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  const segment = map[low - 1];
  return segment === undefined ? 0 : segment.at + Math.min(offset - segment.from, segment.length);
}

/**
 * The map of a text edited twice: `outer` leads from the last text to the middle one, `inner` from there to the
 * source. One walk over both, O(n + m).
 */
export function composeMaps(outer: readonly Segment[], inner: readonly Segment[]): Segment[] {
  const composed: Segment[] = [];
  let i = 0;
  for (const segment of outer) {
    const end = segment.from + segment.length;
    for (; i < inner.length; i++) {
      const below = inner[i];
      if (below === undefined || below.at >= end) break;
      const from = Math.max(segment.from, below.at);
      const to = Math.min(end, below.at + below.length);
      if (from < to) {
        push(composed, {
          at: segment.at + from - segment.from,
          from: below.from + from - below.at,
          length: to - from,
        });
      }
      if (below.at + below.length >= end) break;
    }
  }
  return composed;
}

/** Appends a segment, or lengthens the last one when it goes on both in the text and in the source. */
export function push(map: Segment[], segment: Segment): void {
  const last = map.at(-1);
  if (last && last.at + last.length === segment.at && last.from + last.length === segment.from) {
    map[map.length - 1] = { ...last, length: last.length + segment.length };
  } else if (segment.length > 0) map.push(segment);
}
