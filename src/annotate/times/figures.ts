/** Dates in figures: "2020-09-27", "27.09.2020", "27-09-2020", "04/05/2020" (both readings). */
import type { Token } from '../../model/annotation.ts';
import { isoDay } from '../../text/days.ts';
import type { Found, Reading, Recogniser } from './reading.ts';

const one = (at: number, reading: Reading | null): Found | null =>
  reading === null ? null : { from: at, to: at + 1, reading };

const day = (value: string | null, order?: 'day-first' | 'month-first'): Reading | null =>
  value === null
    ? null
    : { form: 'fixed', value: { start: value, end: value }, granularity: 'day', ...(order ? { order } : {}) };

/** Years of two digits are those of the hundred years up to this. */
const LAST_SHORT_YEAR = 2049;

/** No report is older, whatever the four figures look like. */
const FIRST_YEAR = 1500;

const fullYear = (digits: string): number => {
  if (digits.length === 4) return Number(digits);
  const year = 2000 + Number(digits);
  return year > LAST_SHORT_YEAR ? year - 100 : year;
};

export const figures: Recogniser = (tokens, at) => {
  const text = (tokens[at] as Token).text;
  const iso = /^(\d{4})([-/])(\d{2})\2(\d{2})$/u.exec(text);
  // a year of another calendar tells no day: "1399-02-23"
  if (iso && Number(iso[1]) < FIRST_YEAR) return null;
  if (iso) return one(at, day(isoDay(Number(iso[1]), Number(iso[3]), Number(iso[4]))));
  // with stops the day stands first wherever dates are written so
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text);
  if (dotted) return one(at, day(isoDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))));
  const parted = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/u.exec(text);
  if (parted === null || (parted[2] === '-' && parted[4]?.length === 2)) return null;
  return one(at, either(Number(parted[1]), Number(parted[3]), fullYear(parted[4] as string)));
};

/** Never a silent guess: where both orders make a date, both are kept, day first before month first. */
function either(a: number, b: number, year: number): Reading | null {
  const dayFirst = isoDay(year, b, a);
  const monthFirst = isoDay(year, a, b);
  if (dayFirst === null || monthFirst === null)
    return day(dayFirst ?? monthFirst, dayFirst === null ? 'month-first' : 'day-first');
  if (dayFirst === monthFirst) return day(dayFirst);
  return {
    form: 'either',
    readings: [
      { start: dayFirst, end: dayFirst },
      { start: monthFirst, end: monthFirst },
    ],
  };
}
