/** Times on dates: the scorer's figures, and beside them the pairs whose spans are the same to the letter. */
import type { GoldDoc, GoldTime, Line, Scorer, TimeLine } from './bench.ts';
import { type Counts, countsOver, pairUp, type Rates, ratesOf, sameSpan, type Span } from './counting.ts';

export interface DateRow {
  readonly name: string;
  readonly overlap: Rates;
  readonly exact: Rates;
  readonly values: Rates;
}

const LEADING = /^(?:on|in|at|during|since|by|until)\s+/iu;
const TRAILING = /[\s,.;:]+$/u;

/** Without the preposition and the comma that some systems count in: the gold has neither. All are trimmed alike. */
export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = LEADING.exec(words)?.[0].length ?? 0;
  const trail = TRAILING.exec(words)?.[0].length ?? 0;
  return lead + trail < words.length ? { start: start + lead, end: end - trail } : { start, end };
}

/** The times that count: durations and sets are no dates. */
export const datesOf = (line: Line | undefined): TimeLine[] =>
  (line?.times ?? []).filter(({ kind }) => kind === undefined || kind === 'date' || kind === 'vague');

export function exactCounts({ text, items }: GoldDoc<GoldTime>, line: Line | undefined): Counts {
  const dates = datesOf(line);
  const pairs = pairUp(items, dates, (pred, gold) => sameSpan(trimmed(text, pred), trimmed(text, gold)));
  return { matched: pairs.length, predicted: dates.length, gold: items.length };
}

export function dateRow(
  scorer: Scorer,
  docs: readonly GoldDoc<GoldTime>[],
  name: string,
  lines: readonly Line[],
): DateRow {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const [row] = scorer.SETS.dates.score(lines);
  if (row?.spans === undefined || row.values === undefined) throw new Error('the scorer gave no figures for dates');
  const exact = ratesOf(countsOver(docs.map((doc) => exactCounts(doc, byId.get(doc.id)))));
  return { name, overlap: row.spans, exact, values: row.values };
}

/**
 * The lines without the times behind the annotated part. Only the beginnings of these articles are annotated: what stands
 * behind the sentence of the last annotated time was looked at by nobody. `sentences` are those of the lines of one system,
 * so that all are cut alike.
 */
export function annotatedPart(
  docs: readonly GoldDoc<GoldTime>[],
  lines: readonly Line[],
  sentences: ReadonlyMap<string, readonly Span[]>,
): Line[] {
  const ends = new Map(
    docs.map(({ id, items }) => {
      const last = Math.max(0, ...items.map(({ end }) => end));
      return [id, sentences.get(id)?.find(({ end }) => end >= last)?.end ?? last] as const;
    }),
  );
  return lines.map((line) => ({
    ...line,
    times: (line.times ?? []).filter(({ start }) => start < (ends.get(line.id) ?? 0)),
  }));
}
