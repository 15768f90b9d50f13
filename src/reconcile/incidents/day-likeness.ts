/** How the days of two mentions lie to each other, by what they tell of them and by what their reports tell besides. */
import type { Placed } from './place-likeness.ts';
import { addDays } from '../../text/days.ts';
import { isExact, type TimeRelation, timeRelation, type When } from './times.ts';

/** Of days; `untold` where one of the two tells none. */
export type Then = TimeRelation | 'untold' | 'told';
export const TIME_POINTS: Readonly<Record<Then, number>> = {
  same: 3,
  overlap: 2.5,
  within: 1.5,
  'day-off': 0,
  told: 0.25,
  untold: 0,
  apart: Number.NEGATIVE_INFINITY,
};
export const TIME_WORDS: Readonly<Record<Then, string>> = {
  same: 'the same day',
  overlap: 'days that meet',
  within: 'a day in the stretch',
  'day-off': 'a day apart, all else alike',
  told: 'the day of one told elsewhere in the other report',
  untold: 'no day told in one of them',
  apart: 'other days',
};

export function thenOf(one: Placed, other: Placed): Then {
  const [{ when: a }, { when: b }] = [one, other];
  const isTold = one.doc !== other.doc && (tellsDayOf(one, other) || tellsDayOf(other, one));
  if (a === null || b === null) return isTold ? 'told' : 'untold';
  const relation = timeRelation(a, b);
  if (relation !== 'apart') return relation;
  if (isTold && isFarApart(a, b)) return 'told';
  return looksBack(a, b) || looksBack(b, a) ? 'untold' : relation;
}

/** Days of one week are told of two attacks on a town more often than of one that was misdated. */
const NEAR_DAYS = 3;
const isFarApart = (a: When, b: When): boolean =>
  timeRelation({ ...a, end: addDays(a.end, NEAR_DAYS) }, { ...b, end: addDays(b.end, NEAR_DAYS) }) === 'apart';

/** A report of another day, or one whose day was misread, tells this day somewhere. */
const tellsDayOf = ({ around }: Placed, { when }: Placed): boolean =>
  around !== undefined &&
  when !== null &&
  !when.inferred &&
  isExact(when) &&
  around.days.some((day) => MEETING.has(timeRelation(day, when)));
const MEETING: ReadonlySet<TimeRelation> = new Set(['same', 'overlap']);

/** Only its publication dates it: it may tell of what happened long before, as an inquiry or an anniversary does. */
const looksBack = (when: When, other: When): boolean =>
  when.inferred && when.yearless !== true && other.yearless !== true && other.end < when.start;
