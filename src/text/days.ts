/** Arithmetic on ISO days in the proleptic Gregorian calendar, without a clock or a time zone. */
import type { Days, IsoDay } from '../model/time.ts';

const DAY_MS = 86_400_000;
const pad = (n: number, width: number): string => String(n).padStart(width, '0');

const toMs = (day: IsoDay): number => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10));

/** Null when there is no such day. */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
export const addDays = (day: IsoDay, n: number): IsoDay => new Date(toMs(day) + n * DAY_MS).toISOString().slice(0, 10);
/** Monday = 1. */
export const weekdayOf = (day: IsoDay): number => ((new Date(toMs(day)).getUTCDay() + 6) % 7) + 1;
export const daysBetween = (a: IsoDay, b: IsoDay): number => Math.round((toMs(b) - toMs(a)) / DAY_MS);
export const yearOf = (day: IsoDay): number => +day.slice(0, 4);
export const monthOf = (day: IsoDay): number => +day.slice(5, 7);

export const wholeMonth = (year: number, month: number): Days => ({
  start: `${pad(year, 4)}-${pad(month, 2)}-01`,
  end: `${pad(year, 4)}-${pad(month, 2)}-${pad(daysInMonth(year, month), 2)}`,
});
export const wholeYear = (year: number): Days => ({ start: `${pad(year, 4)}-01-01`, end: `${pad(year, 4)}-12-31` });
/** Monday to Sunday. */
export function weekOf(day: IsoDay): Days {
  const start = addDays(day, 1 - weekdayOf(day));
  return { start, end: addDays(start, 6) };
}

/** The same day `n` months on; a day the month lacks becomes its last. */
export function addMonths(day: IsoDay, n: number): IsoDay {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + n;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(+day.slice(8, 10), daysInMonth(year, month)), 2)}`;
}

export const lastDayOfMonth = (day: IsoDay): IsoDay => wholeMonth(yearOf(day), monthOf(day)).end;
