/** How the days of two reports lie to each other. */
import type { Days } from '../../model/time.ts';
import { addDays, addMonths, daysBetween, yearOf } from '../../text/days.ts';

/** Days of a happening as a report tells them; `inferred` where only its publication tells. */
export interface When extends Days {
  readonly inferred: boolean;
  /** of what no year is told: that of `start` says nothing */
  readonly yearless?: true;
}

/** Longer stretches tell of a campaign or a state, not of one happening. */
export const LONGEST_DAYS = 31;
/** A day, or a night with the days on both its sides. */
const EXACT_DAYS = 2;
const WEEK_DAYS = 8;

export const lengthOf = ({ start, end }: Days): number => daysBetween(start, end) + 1;
export const isExact = (when: Days): boolean => lengthOf(when) <= EXACT_DAYS;

export type TimeRelation = 'same' | 'overlap' | 'within' | 'day-off' | 'apart';

/** A leap year for days of which no year is told. */
const NO_YEAR = 2000;
const MONTHS_A_YEAR = 12;

/** Days of which no year is told (`05-12`); over the new year they end in the next. */
export const daysWithoutYear = ({ start, end }: Days): When => ({
  start: `${NO_YEAR}-${start}`,
  end: `${end < start ? NO_YEAR + 1 : NO_YEAR}-${end}`,
  inferred: false,
  yearless: true,
});

/** The days up to one of which no year is told (`05-12`). */
export function daysUpTo(monthDay: string, before: number): When {
  const end = `${NO_YEAR}-${monthDay}`;
  return { start: addDays(end, -before), end, inferred: true, yearless: true };
}

const NEAREST: readonly TimeRelation[] = ['same', 'overlap', 'within', 'day-off', 'apart'];

/** `within`: one of the two is only known to the week or month that the other falls in. */
export function timeRelation(a: When, b: When): TimeRelation {
  if (a.yearless !== true && b.yearless !== true) return relation(a, b);
  const [yearless, other] = a.yearless === true ? [a, b] : [b, a];
  const year = yearOf(other.end);
  // over the new year the two may count from different ones
  const found = [year - 1, year, year + 1].map((one) => relation(inYear(yearless, one), other));
  return NEAREST.find((one) => found.includes(one)) ?? 'apart';
}

function inYear(when: When, year: number): When {
  const months = (year - yearOf(when.end)) * MONTHS_A_YEAR;
  return { ...when, start: addMonths(when.start, months), end: addMonths(when.end, months) };
}

function relation(a: When, b: When): TimeRelation {
  const meet = a.start <= b.end && b.start <= a.end;
  if (!meet) {
    const gap = a.end < b.start ? daysBetween(a.end, b.start) : daysBetween(b.end, a.start);
    return gap === 1 ? 'day-off' : 'apart';
  }
  if (a.start === b.start && a.end === b.end && !a.inferred && !b.inferred && !isLong(a)) return 'same';
  return isExact(a) && isExact(b) && !a.inferred && !b.inferred ? 'overlap' : 'within';
}

/** Each day of a stretch of a week at most, by its month and day alone. */
export const yearlessKeys = (when: Days): string[] => dayKeys(when).map((key) => key.slice('2000-'.length));

/** Each day of a stretch of a week at most; a longer one is named by its months. */
export function dayKeys({ start, end }: Days): string[] {
  const days = daysBetween(start, end) + 1;
  if (days <= WEEK_DAYS) return Array.from({ length: days }, (_, i) => addDays(start, i));
  return [...new Set([start.slice(0, 7), end.slice(0, 7)])];
}
export const monthKeys = ({ start, end }: Days): string[] => [...new Set([start.slice(0, 7), end.slice(0, 7)])];
export const isLong = (days: Days): boolean => lengthOf(days) > WEEK_DAYS;
