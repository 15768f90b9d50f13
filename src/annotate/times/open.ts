/** Dates whose year the words leave open. */
import type { TimeMention } from '../../model/annotation.ts';
import type { Days, Granularity, IsoDay } from '../../model/time.ts';
import { daysBetween, daysInMonth, isoDay, yearOf } from '../../text/days.ts';
import type { OpenDate, Reading } from './reading.ts';
import type { Anchor, Known } from './running.ts';

export type Resolved = Pick<TimeMention, 'value' | 'granularity' | 'kind' | 'against'> & { readonly readings?: Days[] };

export const date = (value: Days, granularity: Granularity, against: string | null): Resolved => ({
  value,
  granularity,
  kind: 'date',
  against,
});
export const unresolved = (granularity: Granularity): Resolved => ({
  value: null,
  granularity,
  kind: 'date',
  against: null,
});

/** A tale seldom goes farther back than this without saying the year. */
const FARTHEST_BACK_DAYS = 75;
const BACK_WEIGHT = 1.5;
const A_YEAR_DAYS = 366;
/** A report tells of what was, or of what is planned in the weeks to come. */
const AHEAD_DAYS = 31;

function inYear({ month, day }: OpenDate, year: number): IsoDay | null {
  return isoDay(year, month, Math.min(day, daysInMonth(year, month)));
}

/** The year that brings the date nearest to the anchor; from a publication date, the last that is not ahead of it. */
function nearestYear(
  open: OpenDate,
  { day: anchor, name, whole }: Anchor,
  present: Anchor | null,
  isPlanned: () => boolean,
): number {
  const year = yearOf(anchor);
  if (whole === true) return year;
  const isPresent = name === 'published' || name === 'dateline';
  // "will be handed over in October": the next one
  const near = present !== null && Math.abs(daysBetween(anchor, present.day)) <= AHEAD_DAYS;
  if ((isPresent || near) && isPlanned()) return (inYear(open, year) ?? anchor) < anchor ? year + 1 : year;
  if (isPresent) return daysBetween(anchor, inYear(open, year) ?? anchor) > AHEAD_DAYS ? year - 1 : year;
  const distance = (y: number): number => Math.abs(daysBetween(anchor, inYear(open, y) ?? anchor));
  // a tale in the past does not run on beyond the day it is told
  const isTold = (y: number): boolean =>
    present === null || anchor > present.day || daysBetween(present.day, inYear(open, y) ?? anchor) <= AHEAD_DAYS;
  const years = [year, year - 1, year + 1].filter(isTold);
  const nearest = years.reduce((best, y) => (distance(y) < distance(best) ? y : best), years[0] ?? year);
  // a tale goes forward, one of the months behind it the more so: what it tells after December is no August before
  const back = daysBetween(inYear(open, nearest) ?? anchor, anchor);
  const fresh = present !== null && daysBetween(anchor, present.day) < A_YEAR_DAYS;
  const onward = back > FARTHEST_BACK_DAYS && (fresh || distance(nearest + 1) < back * BACK_WEIGHT);
  return onward && years.includes(nearest + 1) ? nearest + 1 : nearest;
}

const isOnward = (open: OpenDate, day: IsoDay): boolean => (inYear(open, yearOf(day)) ?? '') >= day;

function firstAfter(open: OpenDate, day: IsoDay): number {
  const year = yearOf(day);
  return (inYear(open, year) ?? day) > day ? year : year + 1;
}

function lastBefore(open: OpenDate, day: IsoDay): number {
  const year = yearOf(day);
  return (inYear(open, year) ?? day) < day ? year : year - 1;
}

/** What is told of when a day lies. */
export interface OpenTense {
  /** "since March": behind what is told */
  readonly since: boolean;
  readonly planned: () => boolean;
  readonly behind: () => boolean;
}

export function openDays(
  reading: Extract<Reading, { form: 'open' }>,
  known: Known,
  { since, planned, behind }: OpenTense,
): Resolved {
  const { start, end, granularity, ofYear, toward } = reading;
  const own = known.year ?? known.later ?? known.about ?? known.present;
  const anchor = ofYear === undefined ? own : yearAnchor(ofYear.from, known);
  const told = start.year ?? end.year ?? (ofYear === undefined && toward === undefined ? known.joined : null);
  const year = told ?? (anchor === null ? null : yearFrom(anchor));
  function yearFrom(from: Anchor): number {
    if (ofYear !== undefined) return yearOf(from.day) + ofYear.by;
    if (toward === 'next') return firstAfter(start, from.day);
    if (toward === 'last' || from === known.later) return lastBefore(end, from.day);
    // within the year that the text is about a tale goes on
    if (known.about?.whole === true && yearOf(known.about.day) === yearOf(from.day) && isOnward(end, from.day))
      return yearOf(from.day);
    if (known.ahead !== null && isOnward(end, known.ahead) && !behind()) return yearOf(known.ahead);
    const nearest = nearestYear(end, from, known.present, planned);
    // "without bread since March", told in June
    return since &&
      from.whole !== true &&
      daysBetween(from.day, inYear(start, nearest) ?? from.day) > FARTHEST_BACK_DAYS
      ? nearest - 1
      : nearest;
  }
  const first = year === null ? null : inYear(start, start.year ?? year);
  const last = year === null ? null : inYear(end, end.year ?? year);
  return first === null || last === null || first > last
    ? unresolved(granularity)
    : date({ start: first, end: last }, granularity, told === null ? (anchor?.name ?? null) : null);
}

const yearAnchor = (from: 'published' | 'running', { present, year }: Known): Anchor | null =>
  from === 'published' ? present : (year ?? present);
