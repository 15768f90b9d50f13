/**
 * A dispatch whose dateline tells no year ("KABUL, May 12 (Wire) -") is read as one of a year that no report is of, so that
 * "on Tuesday" and "a day earlier" find their days; of days in that year only the month and day are told.
 */
import { WEEKDAYS } from '../language/en/calendar.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { Gist } from '../model/document.ts';
import type { IsoDay } from '../model/time.ts';
import { addDays, isoDay, weekdayOf } from '../text/days.ts';

/** Years that no report is of; as the calendar comes round in 400, all weekdays that a day can have are among them. */
const [FIRST_YEAR, LAST_YEAR] = [1000, 1399];
/** A lead tells the weekday of what it is about, which is that of the dateline or the day before. */
const LEAD_CHARACTERS = 800;
const WEEKDAY = new RegExp(String.raw`\b(${[...WEEKDAYS.keys()].filter((word) => word.length > 4).join('|')})\b`, 'iu');

/** The day as which a report is read whose dateline tells `monthDay` (`05-12`); null for a day that no calendar has. */
export function assumedDay(monthDay: string, text: string): IsoDay | null {
  const told = WEEKDAY.exec(text.slice(0, LEAD_CHARACTERS))?.[1]?.toLowerCase();
  const weekday = told === undefined ? null : (WEEKDAYS.get(told) ?? null);
  const [month, date] = monthDay.split('-').map(Number) as [number, number];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const day = isoDay(year, month, date);
    if (day !== null && (weekday === null || weekdayOf(day) === weekday)) return day;
  }
  return null;
}

const isAssumed = (day: IsoDay | null): boolean => day !== null && Number(day.slice(0, 4)) <= LAST_YEAR + 1;
const monthDay = (day: IsoDay): string => day.slice('1000-'.length);

/** The claim without days of a year that was assumed. */
export function withoutYear(claim: AnyClaim): AnyClaim {
  const { time, said, asOf } = claim;
  const known = {
    said: isAssumed(said) ? null : said,
    asOf: isAssumed(asOf) ? null : asOf,
    time: time !== null && (isAssumed(time.start) || isAssumed(time.end)) ? null : time,
  };
  const lost = (['said', 'asOf', 'time'] as const).filter((field) => claim[field] !== known[field]);
  const basis = Object.fromEntries(
    Object.entries(claim.basis).filter(([slot]) => !lost.some((field) => field === slot)),
  );
  const days = time !== null && known.time === null && isAssumed(time.start) && isAssumed(time.end) ? time : null;
  if (days === null) return { ...claim, ...known, basis };
  // by a weekday it may be the dateline's day or the one before
  const start = WEEKDAY.test(days.text ?? '') ? addDays(days.start, -1) : days.start;
  return { ...claim, ...known, monthDays: { start: monthDay(start), end: monthDay(days.end) }, basis };
}

/** The gist with days of a year that was assumed as month and day. */
export function gistWithoutYear(gist: Gist | undefined): Gist | undefined {
  if (gist === undefined) return undefined;
  const assumed = gist.days.filter(({ start, end }) => isAssumed(start) && isAssumed(end));
  if (assumed.length === 0) return gist;
  const monthDays = assumed.map(({ start, end }) => ({ start: monthDay(start), end: monthDay(end) }));
  return { ...gist, days: gist.days.filter((days) => !assumed.includes(days)), monthDays };
}
