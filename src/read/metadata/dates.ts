/** Dates as pages and registers print them, to ISO days. Only whole dates: day, month and year. */
import { DANISH_MONTHS } from '../../language/da/months.ts';
import { MONTHS } from '../../language/en/calendar.ts';

export interface PrintedDate {
  readonly day: string;
  /** time of that day, "14:05": in UTC where its zone is told in figures or as UTC, as printed where none is told, else null */
  readonly time: string | null;
  readonly start: number;
  readonly end: number;
}

const MONTH = String.raw`(?<month>\p{L}{3,9})\.?`;
const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
/** "TOKYO, July 31 (1951)" */
const YEAR_IN_BRACKETS = String.raw`(?:\((?=\d{4}\)))?${YEAR}\b(?:(?<=\(\d{4})\))?`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?`;
const ZONE = String.raw`(?:\s?\(?(?<zone>[A-Z]{2,5}(?:[+-]\d{1,2})?|[+-]\d{2}:?\d{2}|local time)\)?)?`;
const TIME = String.raw`(?:,?\s{0,3}(?:at\s|[-–|•(]\s{0,2})?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::\d{2})?(?:\s?(?<half>[ap])\.?m\.?)?${ZONE})?`;

const FORMS = [
  String.raw`${WEEKDAY}\b(?<date>\d{1,2})(?:st|nd|rd|th|\.)?\s{1,3}(?:of\s)?${MONTH},?\s{1,3}${YEAR_IN_BRACKETS}${TIME}`,
  String.raw`${WEEKDAY}\b${MONTH}\s{1,3}(?<date>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}${YEAR_IN_BRACKETS}${TIME}`,
  String.raw`\b${YEAR}-(?<digits>\d{2})-(?<date>\d{2})(?:(?:T|,?\s)(?<hour>\d{2}):(?<minute>\d{2})(?::\d{2}(?:\.\d{1,6})?)?\s?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`,
  // of two numbers the day is the one that no month can be, or the first where points stand between
  String.raw`(?<![\d./-])(?<date>\d{1,2})\.(?<digits>\d{1,2})\.${YEAR}\b(?!\.\d)${TIME}`,
  String.raw`(?<![\d./-])(?<date>1[3-9]|2\d|3[01])/(?<digits>\d{1,2})/${YEAR}\b${TIME}`,
  String.raw`(?<![\d./-])(?<digits>\d{1,2})/(?<date>1[3-9]|2\d|3[01])/${YEAR}\b${TIME}`,
].map((form) => new RegExp(form, 'iu'));

const monthOf = (word: string): number | undefined =>
  MONTHS.get(word.toLowerCase()) ?? DANISH_MONTHS.get(word.toLowerCase());

/** An ISO day, or null for a day that no calendar has. */
function isoDay(year: number, month: number, date: number): string | null {
  const days =
    month === 2
      ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        ? 29
        : 28
      : 30 + ((month + (month >> 3)) & 1);
  if (month < 1 || month > 12 || date < 1 || date > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const MINUTES_OF_DAY = 24 * 60;

/** Minutes that a zone is ahead of UTC; null when it has a name that tells it to those only who live there. */
function offsetOf(zone: string): number | null {
  if (/^(?:z|utc|gmt)$/iu.test(zone)) return 0;
  const parts = /^(?:UTC|GMT)?(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?$/iu.exec(zone)?.groups;
  if (!parts) return null;
  return (parts.sign === '-' ? -1 : 1) * (Number(parts.hours) * 60 + Number(parts.minutes ?? 0));
}

/** A time that falls on another day in UTC is not told: the day stands as it was printed. */
function timeOf({ hour, minute, half, zone }: Partial<Record<string, string>>): string | null {
  if (hour === undefined || minute === undefined) return null;
  const ahead = zone === undefined || zone.toLowerCase() === 'local time' ? 0 : offsetOf(zone);
  if (ahead === null || Number(minute) > 59) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const minutes = hours * 60 + Number(minute) - ahead;
  if (hours > 23 || minutes < 0 || minutes >= MINUTES_OF_DAY) return null;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The first whole date in a line of text, with its time of day and zone if it has them; else null. */
export function findDate(line: string): PrintedDate | null {
  let first: PrintedDate | null = null;
  for (const form of FORMS) {
    const match = form.exec(line);
    const { year, month, digits, date } = match?.groups ?? {};
    if (!match || !year || !date) continue;
    const number = digits ? Number(digits) : month ? monthOf(month) : undefined;
    const day = number === undefined ? null : isoDay(Number(year), number, Number(date));
    if (day && (first === null || match.index < first.start)) {
      first = { day, time: timeOf(match.groups ?? {}), start: match.index, end: match.index + match[0].length };
    }
  }
  return first;
}

/** The day of a machine-readable or printed date in markup (`2020-10-05T08:00:00Z`, "Oct 5, 2020"). */
export const dayOf = (value: string | null | undefined): string | null =>
  value ? (findDate(value.slice(0, 200))?.day ?? null) : null;

/** The time of day that goes with `dayOf` of the same words. */
export const hourOf = (value: string | null | undefined): string | null =>
  value ? (findDate(value.slice(0, 200))?.time ?? null) : null;

const EITHER = /(?<![\d./-])(?<one>\d{1,2})[/.-](?<other>\d{1,2})[/.-](?<year>(?:19|20)\d{2})\b/u;

/** The day of "12/09/2022" where the text names only one of the two months that may be meant ("on 6 September"); else null. */
export function dayOfEither(line: string, text: string): string | null {
  const { one, other, year } = EITHER.exec(line)?.groups ?? {};
  if (one === undefined || other === undefined) return null;
  const days = [
    [one, other],
    [other, one],
  ].flatMap(([date, month]) => {
    const day = isoDay(Number(year), Number(month), Number(date));
    return day === null ? [] : [{ day, month: Number(month) }];
  });
  const named = new Set(
    (text.match(/\p{L}+/gu) ?? []).flatMap((word) => (/^\p{Lu}/u.test(word) ? (monthOf(word) ?? []) : [])),
  );
  const told = new Set(
    days.length === 1 || one === other
      ? [days[0]?.day]
      : days.filter(({ month }) => named.has(month)).map(({ day }) => day),
  );
  return told.size === 1 ? ([...told][0] ?? null) : null;
}
