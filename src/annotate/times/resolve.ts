/**
 * From readings to days. The *running date* is the last date a passage has told; a year, weekday or "the next day" is
 * resolved against it, else against the publication date. What was resolved says against what; nothing is guessed
 * where there is neither.
 */
import type { Sentence, TimeMention, Token } from '../../model/annotation.ts';
import type { Days, IsoDay } from '../../model/time.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  isoDay,
  monthOf,
  weekdayOf,
  weekOf,
  wholeMonth,
  wholeYear,
  yearOf,
} from '../../text/days.ts';
import { spanOf } from '../match.ts';
import type { Found, OpenDate, Reading } from './reading.ts';

interface Anchor {
  readonly day: IsoDay;
  readonly name: 'published' | 'running date';
}

type Resolved = Pick<TimeMention, 'value' | 'granularity' | 'kind' | 'against'> & { readonly readings?: Days[] };

/** A running date further from publication than this belongs to a retrospect: weekdays in it are told from it. */
const RETROSPECT_DAYS = 30;
const FUTURE = new Set(['will', 'scheduled', 'planned', 'plans', 'expected', 'due', 'shall']);

function inYear(date: OpenDate, year: number): IsoDay | null {
  return isoDay(year, date.month, Math.min(date.day, daysInMonth(year, date.month)));
}

/** A report tells of what was, or of what is planned in the weeks to come. */
const AHEAD_DAYS = 31;

/** The year that brings the date nearest to the anchor; from a publication date, the last that is not ahead of it. */
function nearestYear(date: OpenDate, { day: anchor, name }: Anchor): number {
  const year = yearOf(anchor);
  if (name === 'published') return daysBetween(anchor, inYear(date, year) ?? anchor) > AHEAD_DAYS ? year - 1 : year;
  const distance = (y: number): number => Math.abs(daysBetween(anchor, inYear(date, y) ?? anchor));
  return [year, year - 1, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best), year);
}

function openDays(reading: Extract<Reading, { form: 'open' }>, anchor: Anchor | null): Resolved {
  const { start, end, granularity } = reading;
  const told = start.year ?? end.year;
  const year = told ?? (anchor === null ? null : nearestYear(end, anchor));
  const first = year === null ? null : inYear(start, start.year ?? year);
  const last = year === null ? null : inYear(end, end.year ?? year);
  const value = first === null || last === null ? null : { start: first, end: last };
  return { value, granularity, kind: 'date', against: told === null && value !== null ? (anchor?.name ?? null) : null };
}

function unitAround(day: IsoDay, unit: 'week' | 'month' | 'year'): Days {
  if (unit === 'week') return weekOf(day);
  return unit === 'month' ? wholeMonth(yearOf(day), monthOf(day)) : wholeYear(yearOf(day));
}

function shifted(reading: Extract<Reading, { form: 'shift' }>, anchor: Anchor | null): Resolved {
  const { unit, by, whole, granularity } = reading;
  if (anchor === null) return { value: null, granularity, kind: 'date', against: null };
  const day =
    unit === 'month'
      ? addMonths(anchor.day, by)
      : unit === 'year'
        ? addMonths(anchor.day, by * 12)
        : addDays(anchor.day, by * (unit === 'week' ? 7 : 1));
  const value =
    whole && (unit === 'week' || unit === 'month' || unit === 'year')
      ? unitAround(day, unit)
      : { start: day, end: day };
  return { value, granularity, kind: 'date', against: anchor.name };
}

function inMonth(day: number, anchor: Anchor | null): Resolved {
  const date = anchor === null ? null : isoDay(yearOf(anchor.day), monthOf(anchor.day), day);
  return {
    value: date === null ? null : { start: date, end: date },
    granularity: 'day',
    kind: 'date',
    against: anchor?.name ?? null,
  };
}

function weekdayOn(reading: Extract<Reading, { form: 'weekday' }>, anchor: Anchor | null, future: boolean): Resolved {
  const granularity = reading.part ? 'part-of-day' : 'day';
  if (anchor === null) return { value: null, granularity, kind: 'date', against: null };
  const back = (weekdayOf(anchor.day) - reading.weekday + 7) % 7;
  const forth = (reading.weekday - weekdayOf(anchor.day) + 7) % 7;
  const ahead = reading.toward === 'next' || (reading.toward === null && (future || anchor.name === 'running date'));
  const by = ahead
    ? forth === 0 && reading.toward === 'next'
      ? 7
      : forth
    : -(back === 0 && reading.toward === 'last' ? 7 : back);
  const day = addDays(anchor.day, by);
  return { value: { start: day, end: day }, granularity, kind: 'date', against: anchor.name };
}

export function resolve(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  found: readonly Found[],
  published: IsoDay | null,
): TimeMention[] {
  const publication: Anchor | null = published === null ? null : { day: published, name: 'published' };
  let running: Anchor | null = null;
  let s = 0;
  return found.map(({ from, to, reading }) => {
    while (s < sentences.length - 1 && (sentences[s] as Sentence).to <= from) s++;
    const resolved = read(reading, from, tokens, sentences[s], publication, running);
    const told = resolved.kind === 'date' && resolved.value !== null && resolved.granularity !== 'year';
    const day = resolved.value?.end;
    if (told && day !== undefined && resolved.value !== null && daysBetween(resolved.value.start, day) < 40)
      running = { day, name: 'running date' };
    const { start, end } = spanOf(tokens, { from, to });
    return { from, to, start, end, text: text.slice(start, end), bound: null, ...resolved };
  });
}

function read(
  reading: Reading,
  from: number,
  tokens: readonly Token[],
  sentence: Sentence | undefined,
  publication: Anchor | null,
  running: Anchor | null,
): Resolved {
  switch (reading.form) {
    case 'fixed':
      return { value: reading.value, granularity: reading.granularity, kind: 'date', against: null };
    case 'either':
      return { value: null, granularity: 'day', kind: 'date', against: null, readings: [...reading.readings] };
    case 'open':
      return openDays(reading, running ?? publication);
    case 'day-of-month':
      return inMonth(reading.day, running ?? publication);
    case 'shift':
      return shifted(reading, reading.from === 'published' ? publication : (running ?? publication));
    case 'weekday': {
      const retrospect =
        running !== null &&
        (publication === null || Math.abs(daysBetween(running.day, publication.day)) > RETROSPECT_DAYS);
      return weekdayOn(reading, retrospect ? running : publication, isFuture(tokens, sentence, from));
    }
    case 'duration':
    case 'set':
    case 'vague':
      return { value: null, granularity: null, kind: reading.form, against: null };
  }
}

/** A weekday lies ahead where the sentence plans; not beside a verb in the past ("said Friday that it will"). */
function isFuture(tokens: readonly Token[], sentence: Sentence | undefined, at: number): boolean {
  if (sentence === undefined) return false;
  const before = tokens[tokens[at - 1]?.lower === 'on' ? at - 2 : at - 1]?.lower ?? '';
  if (before.endsWith('ed') || before === 'said' || before === 'told') return false;
  for (let i = sentence.from; i < sentence.to; i++) if (FUTURE.has((tokens[i] as Token).lower)) return true;
  return false;
}
