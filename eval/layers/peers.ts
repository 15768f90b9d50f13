/** Two recognisers of dates by others, resolved against the publication day; their output in our lines. */
import recognizers from '@microsoft/recognizers-text-date-time';
import { type ParsedComponents, parse } from 'chrono-node';
import type { AnnotateInput } from '../../src/model/annotation.ts';
import type { Line, TimeLine } from './bench.ts';

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

// ---- chrono ----

/** The days that chrono's components leave open: all of the month where no day is said. A bare time of day is no day. */
function daysOf(components: ParsedComponents): { start: string; end: string } | null {
  const [year, month, day] = [components.get('year'), components.get('month'), components.get('day')];
  if (year === null || month === null || day === null) return null;
  const said = (unit: 'day' | 'weekday' | 'month' | 'year'): boolean => components.isCertain(unit);
  if (said('day') || said('weekday')) return { start: iso(year, month, day), end: iso(year, month, day) };
  if (said('month')) return { start: iso(year, month, 1), end: iso(year, month + 1, 0) };
  return said('year') ? { start: iso(year, 1, 1), end: iso(year, 12, 31) } : null;
}

function chronoTimes({ text, published }: AnnotateInput): TimeLine[] {
  const instant = new Date(`${published?.slice(0, 10) ?? '1970-01-01'}T12:00:00Z`);
  return parse(text, { instant, timezone: 0 }).map(({ index, text: words, start, end }) => {
    const [first, last] = [daysOf(start), end ? daysOf(end) : daysOf(start)];
    const value = first && last ? { start: first.start, end: last.end } : null;
    return { start: index, end: index + words.length, value, kind: 'date' };
  });
}

// ---- Recognizers-Text ----

interface Recognised {
  readonly start: number;
  /** of the last character */
  readonly end: number;
  readonly typeName: string;
  readonly resolution: { readonly values?: readonly Resolved[] } | null;
}
interface Resolved {
  readonly type: string;
  readonly value?: string;
  readonly start?: string;
  /** the day after */
  readonly end?: string;
}

const recognise = recognizers.recognizeDateTime as (
  text: string,
  culture: string,
  options: number,
  reference: Date,
) => readonly Recognised[];

const DAYS = /^\d{4}-\d\d-\d\d/u;
const NO_DATES = /\.(?:duration|set)$/u;

function resolved({ type, value, start, end }: Resolved): { start: string; end: string } | null {
  if (value !== undefined && DAYS.test(value)) return { start: value.slice(0, 10), end: value.slice(0, 10) };
  if (start === undefined || end === undefined || !DAYS.test(start) || !DAYS.test(end)) return null;
  const [from, to] = [start.slice(0, 10), end.slice(0, 10)];
  return { start: from, end: type === 'daterange' && to > from ? dayBefore(to) : to };
}

/** Of several readings the last that had begun by the publication day: news tell of what has been. */
function pick(values: readonly Resolved[], published: string): { start: string; end: string } | null {
  const days = values.map(resolved).filter((each) => each !== null);
  const past = days.filter(({ start }) => start <= published).sort((a, b) => (a.start < b.start ? -1 : 1));
  return past.at(-1) ?? days[0] ?? null;
}

function recognizersTimes({ text, published }: AnnotateInput): TimeLine[] {
  const day = published?.slice(0, 10) ?? '1970-01-01';
  // it reads the reference in the time zone of the machine
  const reference = new Date(`${day}T12:00:00`);
  return recognise(text, 'en-us', 0, reference)
    .filter(({ typeName }) => !NO_DATES.test(typeName))
    .map(({ start, end, resolution }) => ({
      start,
      end: end + 1,
      value: pick(resolution?.values ?? [], day),
      kind: 'date',
    }));
}

export const DATE_PEERS: Readonly<Record<string, (input: AnnotateInput) => Line>> = {
  'chrono-node': (input) => ({ id: input.id, times: chronoTimes(input) }),
  'recognizers-text': (input) => ({ id: input.id, times: recognizersTimes(input) }),
};
