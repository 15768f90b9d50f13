/** How the days of two reports lie to each other. */
import type { Days } from '../../model/time.ts';
import { addDays, daysBetween } from '../../text/days.ts';

/** Days of a happening as a report tells them; `inferred` where only its publication tells. */
export interface When extends Days {
  readonly inferred: boolean;
}

/** Longer stretches tell of a campaign or a state, not of one happening. */
export const LONGEST_DAYS = 31;
/** A day, or a night with the days on both its sides. */
const EXACT_DAYS = 2;
const WEEK_DAYS = 8;

export const lengthOf = ({ start, end }: Days): number => daysBetween(start, end) + 1;
export const isExact = (when: Days): boolean => lengthOf(when) <= EXACT_DAYS;

export type TimeRelation = 'same' | 'overlap' | 'within' | 'day-off' | 'apart';

/** `within`: one of the two is only known to the week or month that the other falls in. */
export function timeRelation(a: When, b: When): TimeRelation {
  const meet = a.start <= b.end && b.start <= a.end;
  if (!meet) {
    const gap = a.end < b.start ? daysBetween(a.end, b.start) : daysBetween(b.end, a.start);
    return gap === 1 ? 'day-off' : 'apart';
  }
  if (a.start === b.start && a.end === b.end && !a.inferred && !b.inferred && !isLong(a)) return 'same';
  return isExact(a) && isExact(b) && !a.inferred && !b.inferred ? 'overlap' : 'within';
}

/** Each day of a stretch of a week at most; a longer one is named by its months. */
export function dayKeys({ start, end }: Days): string[] {
  const days = daysBetween(start, end) + 1;
  if (days <= WEEK_DAYS) return Array.from({ length: days }, (_, i) => addDays(start, i));
  return [...new Set([start.slice(0, 7), end.slice(0, 7)])];
}
export const monthKeys = ({ start, end }: Days): string[] => [...new Set([start.slice(0, 7), end.slice(0, 7)])];
export const isLong = (days: Days): boolean => lengthOf(days) > WEEK_DAYS;
