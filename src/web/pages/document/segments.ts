/** A paragraph cut where quotes begin and end, so that overlapping quotes can each be marked in running text. */
import type { Cite, Damage } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';

export interface Quoted {
  readonly id: string;
  readonly quote: Span;
}

/** As in `model/span.ts`, whose schemas (zod, 25 kB) the page would load with it. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A stretch within which the same quotes run; `cites` are the reference marks that stood at its end. */
export interface Segment extends Span {
  readonly claims: readonly string[];
  readonly cites: readonly string[];
  /** what is wrong with the letters of this stretch */
  readonly damage: Damage['sort'] | null;
  /** letters that nobody could put together were taken out at its end */
  readonly gap: boolean;
}

/** All spans count in the same text. The segments cover the paragraph without a gap, in order. */
export function segmentsOf(
  paragraph: Span,
  quoted: readonly Quoted[],
  cites: readonly Cite[],
  damage: readonly Damage[] = [],
): Segment[] {
  const here = quoted.filter(({ quote }) => overlaps(quote, paragraph));
  const marks = cites.filter(({ at }) => at > paragraph.start && at <= paragraph.end);
  const inside = (at: number): boolean => at > paragraph.start && at < paragraph.end;
  const damaged = damage.filter(({ start, end }) => start < paragraph.end && end >= paragraph.start);
  const cuts = [
    ...here.flatMap(({ quote }) => [quote.start, quote.end]),
    ...marks.map(({ at }) => at),
    ...damaged.flatMap(({ start, end }) => [start, end]),
  ].filter(inside);
  const edges = [...new Set([paragraph.start, ...cuts, paragraph.end])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? paragraph.end;
    return {
      start,
      end,
      claims: here.filter(({ quote }) => overlaps(quote, { start, end })).map(({ id }) => id),
      cites: marks.filter(({ at }) => at === end).map(({ label }) => label),
      damage: damaged.find((one) => overlaps(one, { start, end }))?.sort ?? null,
      gap: damaged.some((one) => one.start === one.end && one.start === end),
    };
  });
}
