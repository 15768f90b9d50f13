/** Days that the calendar gives once a day is known to count from: weekdays, weekends, days of a month, seasons. */
import {
  addDays,
  addMonths,
  daysBetween,
  isoDay,
  monthOf,
  weekdayOf,
  weekOf,
  wholeMonth,
  yearOf,
} from '../../text/days.ts';
import type { Days } from '../../model/time.ts';
import { date, type Resolved, unresolved } from './open.ts';
import type { Reading, Toward } from './reading.ts';
import type { Anchor } from './running.ts';

/** A weekday told with it decides between the anchor's month and those beside it: "Sunday the 15th". */
export function inMonth({ day, weekday }: Extract<Reading, { form: 'day-of-month' }>, anchor: Anchor | null): Resolved {
  const days = [0, -1, 1].flatMap((by) => {
    const month = anchor === null ? null : addMonths(`${anchor.day.slice(0, 8)}01`, by);
    return month === null ? [] : [isoDay(yearOf(month), monthOf(month), day)];
  });
  const on = days.find((one) => one !== null && weekday !== undefined && weekdayOf(one) === weekday) ?? days[0] ?? null;
  return on === null || anchor === null ? unresolved('day') : date({ start: on, end: on }, 'day', anchor.name);
}

/** Of a month without a year: the last one before who writes. */
export function weekdayInMonth(
  { nth, weekday, month, year }: Extract<Reading, { form: 'weekday-of-month' }>,
  anchor: Anchor | null,
): Resolved {
  const inYear = (y: number): string | null => {
    const { start, end } = wholeMonth(y, month);
    const edge = nth > 0 ? start : end;
    const by = nth > 0 ? (weekday - weekdayOf(edge) + 7) % 7 : -((weekdayOf(edge) - weekday + 7) % 7);
    const day = addDays(edge, by + (nth > 0 ? (nth - 1) * 7 : 0));
    return start <= day && day <= end ? day : null;
  };
  if (year === null && anchor === null) return unresolved('day');
  const years = year !== null ? [year] : [yearOf((anchor as Anchor).day), yearOf((anchor as Anchor).day) - 1];
  const day = years.map(inYear).find((one) => one !== null && (year !== null || one <= (anchor as Anchor).day)) ?? null;
  return day === null
    ? unresolved('day')
    : date({ start: day, end: day }, 'day', year === null ? (anchor as Anchor).name : null);
}

/** `onward`: within a tale of the past weekdays follow each other; else they lie behind the anchor unless the words plan. */
export function weekdayOn(
  { weekday, toward, granularity, week }: Extract<Reading, { form: 'weekday' }>,
  anchor: Anchor | null,
  onward: boolean,
  isAhead: () => boolean,
): Resolved {
  if (anchor === null) return unresolved(granularity);
  if (week !== undefined) {
    const on = addDays(weekOf(anchor.day).start, week * 7 + weekday - 1);
    return date({ start: on, end: on }, granularity, anchor.name);
  }
  const back = (weekdayOf(anchor.day) - weekday + 7) % 7;
  const forth = (weekday - weekdayOf(anchor.day) + 7) % 7;
  const ahead = toward === 'next' || (toward === null && (onward || isAhead()));
  const by = ahead ? (forth === 0 && toward === 'next' ? 7 : forth) : -(back === 0 && toward === 'last' ? 7 : back);
  const day = addDays(anchor.day, by);
  return date({ start: day, end: day }, granularity, anchor.name);
}

/** `by` null: the one that is, or was last. */
export function weekendOn(by: number | null, anchor: Anchor | null): Resolved {
  if (anchor === null) return unresolved('interval');
  const weekday = weekdayOf(anchor.day);
  const now = addDays(anchor.day, 6 - weekday);
  // on a Monday "this weekend" and "the weekend" are those just over
  const weeks = weekday >= 6 ? (by ?? 0) : weekday <= 3 && (by === null || by === 0) ? -1 : by === null ? -1 : by;
  const start = addDays(now, weeks * 7);
  return date({ start, end: addDays(start, 1) }, 'interval', anchor.name);
}

const YEARS_ON: Readonly<Record<Toward, number>> = { last: -1, this: 0, next: 1 };

export function monthsOf(
  { months: [first, last], toward, ofYear }: Extract<Reading, { form: 'months' }>,
  anchor: Anchor | null,
): Resolved {
  if (anchor === null) return unresolved('interval');
  const year = yearOf(anchor.day);
  const inYear = (y: number): { start: string; end: string } => ({
    start: wholeMonth(y, first).start,
    end: wholeMonth(first > last ? y + 1 : y, last).end,
  });
  if (ofYear) return date(inYear(year + YEARS_ON[toward]), 'interval', anchor.name);
  const years = [year + 1, year, year - 1, year - 2].map(inYear);
  const value =
    toward === 'next'
      ? years.findLast(({ start }) => start > anchor.day)
      : toward === 'last'
        ? years.find(({ end }) => end < anchor.day)
        : (years.find(({ start, end }) => start <= anchor.day && anchor.day <= end) ?? years[1]);
  return value === undefined ? unresolved('interval') : date(value, 'interval', anchor.name);
}

/** "during the summer", told of long ago: the one that goes on from the day told last, or just lay behind it. */
export function monthsNear([first, last]: readonly [number, number], { day, name }: Anchor): Resolved {
  const years = [0, 1, -1].map((by) => yearOf(day) + by);
  const spans = years.map((y) => ({
    start: wholeMonth(y, first).start,
    end: wholeMonth(first > last ? y + 1 : y, last).end,
  }));
  const distance = ({ start, end }: Days): number =>
    start <= day && day <= end ? 0 : start > day ? daysBetween(day, start) : daysBetween(end, day) * BACK_WEIGHT;
  const value = spans.reduce((best, one) => (distance(one) < distance(best) ? one : best));
  return date(value, 'interval', name);
}
/** A tale goes forward sooner than back. */
const BACK_WEIGHT = 1.5;
