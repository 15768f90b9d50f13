/**
 * Dates with a month's name: "14 June 1982", "June 14", "9-15 May", "between 2 and 9 June",
 * "3 and 4 June 1982", "30 May–4 June", "October 2020", "early October", "mid-November".
 */
import {
  MONTHS,
  MONTHS_THAT_ARE_WORDS,
  ORDINALS,
  PARTS_OF_MONTH,
  TIME_PREPOSITIONS,
} from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';
import { daysInMonth } from '../../text/days.ts';
import { type DayPart, dayOf, daysAfter, daysBefore } from './day-parts.ts';
import type { Found, OpenDate, Recogniser } from './reading.ts';

const yearOf = (token: Token | undefined): number | null =>
  token !== undefined && /^(?:1[5-9]|20)\d\d$/u.test(token.text) ? Number(token.text) : null;

/** "6 Jul 67:", "25 Apr '69": two figures behind day and month, with nothing behind them that they could count. */
function shortYear(tokens: readonly Token[], at: number): number | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const figures = /^'?(\d\d)$/u.exec(token?.lower ?? '');
  if (figures === null || token?.spaced === false || /^[\p{L}\p{N}%$€£/]/u.test(next?.text ?? '')) return null;
  // "4 May, 12, 15": a list of days
  if (next?.text === ',' && /^\d/u.test(tokens[at + 2]?.text ?? '')) return null;
  const year = Number(figures[1]);
  return year < FIRST_OF_LAST_CENTURY ? 2000 + year : 1900 + year;
}
const FIRST_OF_LAST_CENTURY = 40;

/** A year at `at`, or behind a comma or "of". */
function yearAfter(tokens: readonly Token[], at: number): { year: number | null; to: number } {
  const direct = yearOf(tokens[at]);
  if (direct !== null) return { year: direct, to: at + 1 };
  const link = tokens[at]?.lower;
  const behind = link === ',' || link === 'of' ? yearOf(tokens[at + 1]) : null;
  return behind === null ? { year: null, to: at } : { year: behind, to: at + 2 };
}

const found = (
  from: number,
  to: number,
  start: OpenDate,
  end: OpenDate,
  granularity: 'day' | 'month' | 'part-of-month' | 'interval',
): Found => ({
  from,
  to,
  reading: { form: 'open', start, end, granularity },
});

const isName = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');

export const monthName: Recogniser = (tokens, at) => {
  const token = tokens[at] as Token;
  const glued = acrossMonths(tokens, at);
  if (glued !== null) return glued;
  const part = /^(early|mid|late)[-–](\p{L}+\.?)$/u.exec(token.lower);
  const month = MONTHS.get(part ? (part[2] as string) : token.lower);
  if (month === undefined || !/^\p{Lu}/u.test(part ? token.text.slice((part[1] as string).length + 1) : token.text))
    return null;
  const before = part ? null : daysBefore(tokens, at);
  if (before !== null) {
    const short = shortYear(tokens, at + 1);
    const { year, to } = short === null ? yearAfter(tokens, at + 1) : { year: short, to: at + 2 };
    return dated({ from: before.edge, to }, { from: before.alsoAt ?? 0, to: before.edge - 1 }, year, month, before);
  }
  const after = part ? null : daysAfter(tokens, at + 1);
  if (after !== null && (isLed(tokens, at) || !isHeadcount(tokens, after.edge))) {
    const { year, to } = yearAfter(tokens, after.edge);
    const own = { from: after.also === undefined ? at : after.edge - 1, to };
    return dated(own, { from: at, to: at + 2 }, year, month, after);
  }
  return monthAlone(tokens, at, month, part?.[1] ?? null);
};

/** "30 May–4 June 2020", its middle one token. */
function acrossMonths(tokens: readonly Token[], at: number): Found | null {
  const glued = /^(\p{L}+\.?)[-–](\d{1,2})$/u.exec((tokens[at] as Token).lower);
  const first = glued === null ? undefined : MONTHS.get(glued[1] as string);
  const last = MONTHS.get(tokens[at + 1]?.lower ?? '');
  const day = dayOf(tokens[at - 1]);
  if (glued === null || first === undefined || last === undefined || day === null || !isName(tokens[at])) return null;
  const { year, to } = yearAfter(tokens, at + 2);
  const start = { year: year !== null && first > last ? year - 1 : year, month: first, day };
  return found(at - 1, to, start, { year, month: last, day: Number(glued[2]) }, 'interval');
}

const LEAP_YEAR = 2020;

const isLed = (tokens: readonly Token[], at: number): boolean =>
  /^(?:on|since|by|until|from|of|,)$/u.test(tokens[at - 1]?.lower ?? '');

/** "March 12 people": the number counts people. */
const isHeadcount = (tokens: readonly Token[], at: number): boolean =>
  /^(?:people|civilians|soldiers|troops|men|women|children|others|percent|%)$/u.test(tokens[at]?.lower ?? '');

function dated(
  own: { from: number; to: number },
  other: { from: number; to: number },
  year: number | null,
  month: number,
  days: DayPart,
): Found {
  const one = days.first === days.last;
  const hit = found(
    own.from,
    own.to,
    { year, month, day: days.first },
    { year, month, day: days.last },
    one ? 'day' : 'interval',
  );
  if (days.also === undefined) return hit;
  const date = { year, month, day: days.also };
  return { ...hit, also: found(other.from, other.to, date, date, 'day') };
}

/** "the second week of March", "the first half of", "the last days of" before a month of that many days. */
function stretchBefore(
  tokens: readonly Token[],
  at: number,
  length: number,
): { from: number; days: readonly [number, number] } | null {
  if (tokens[at - 1]?.lower !== 'of') return null;
  const [which, noun] = [tokens[at - 3]?.lower ?? '', tokens[at - 2]?.lower ?? ''];
  const isLast = which === 'last' || which === 'final';
  const nth = ORDINALS.get(which);
  const from = at - 3;
  if (noun === 'week' && isLast) return { from, days: [length - 6, length] };
  if (noun === 'week' && nth !== undefined && nth <= 4) return { from, days: [nth * 7 - 6, nth * 7] };
  if (noun === 'half' && nth === 1) return { from, days: [1, 15] };
  if (noun === 'half' && nth === 2) return { from, days: [16, length] };
  if (noun !== 'days') return null;
  return isLast
    ? { from, days: PARTS_OF_MONTH.get('late') ?? [21, length] }
    : nth === 1
      ? { from, days: [1, 10] }
      : null;
}

/** Before a month that is a word too, they make it a month. */
const LEADING = /^(?:last|this|next|following|ensuing|previous|preceding)$/u;

function monthAlone(tokens: readonly Token[], at: number, month: number, joinedPart: string | null): Found | null {
  const { year, to } = yearAfter(tokens, at + 1);
  const [one, two] = [tokens[at - 1]?.lower, tokens[at - 2]?.lower];
  const late = one === 'in' && (two === 'early' || two === 'late');
  const spaced = one === 'of' || one === '-' || late;
  const word = joinedPart ?? (spaced ? (two ?? '') : (one ?? ''));
  const stretch = stretchBefore(tokens, at, daysInMonth(year ?? LEAP_YEAR, month));
  if (stretch !== null) {
    const [first, end] = stretch.days;
    return found(stretch.from, to, { year, month, day: first }, { year, month, day: end }, 'part-of-month');
  }
  const span = PARTS_OF_MONTH.get(word);
  // "between February and May"
  const ranged =
    /^(?:and|to|until)$/u.test(one ?? '') && MONTHS.has(two ?? '') && /^\p{Lu}/u.test((tokens[at] as Token).text);
  const led = TIME_PREPOSITIONS.has(one ?? '') || LEADING.test(one ?? '') || ranged;
  if (year === null && span === undefined && !led && MONTHS_THAT_ARE_WORDS.has((tokens[at] as Token).lower))
    return null;
  // 29 February is taken back to the 28th where the year turns out to have none
  const last = daysInMonth(year ?? LEAP_YEAR, month);
  if (span === undefined) return found(at, to, { year, month, day: 1 }, { year, month, day: last }, 'month');
  const from = joinedPart !== null ? at : spaced ? at - 2 : at - 1;
  return found(from, to, { year, month, day: span[0] }, { year, month, day: Math.min(span[1], last) }, 'part-of-month');
}
