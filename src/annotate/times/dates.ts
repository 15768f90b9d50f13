/**
 * Dates with a month's name: "14 June 1982", "June 14", "9-15 May", "between 2 and 9 June",
 * "3 and 4 June 1982", "October 2020", "early October", "mid-November".
 */
import { MONTHS, MONTHS_THAT_ARE_WORDS, PARTS_OF_MONTH, TIME_PREPOSITIONS } from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';
import { daysInMonth } from '../../text/days.ts';
import type { Found, OpenDate, Recogniser } from './reading.ts';

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/u;
const DAYS = /^(\d{1,2})[-–](\d{1,2})$/u;
const LINKS = new Set(['and', '&', '-', '–', 'to', 'or', 'through']);

const dayOf = (token: Token | undefined): number | null => {
  const match = token === undefined ? null : DAY.exec(token.lower);
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= 31 ? day : null;
};

const yearOf = (token: Token | undefined): number | null =>
  token !== undefined && /^(?:1[5-9]|20)\d\d$/u.test(token.text) ? Number(token.text) : null;

interface DayPart {
  readonly first: number;
  readonly last: number;
  readonly edge: number;
}

/** The day or days that end just before token `end`: "27", "27th of", "9-15", "4 and 17", "27 – 28". */
function daysBefore(tokens: readonly Token[], end: number): DayPart | null {
  let at = tokens[end - 1]?.lower === 'of' ? end - 2 : end - 1;
  if (tokens[at]?.lower === 'the') return null;
  const joined = DAYS.exec(tokens[at]?.text ?? '');
  if (joined) return { first: Number(joined[1]), last: Number(joined[2]), edge: at };
  const last = dayOf(tokens[at]);
  if (last === null) return null;
  const linked = LINKS.has(tokens[at - 1]?.lower ?? '') ? dayOf(tokens[at - 2]) : null;
  if (linked !== null && linked < last) return { first: linked, last, edge: at - 2 };
  if (tokens[at - 1]?.lower === 'the' && tokens[end - 1]?.lower === 'of') at--;
  return { first: last, last, edge: at };
}

/** The day or days that begin at `from`: "27", "27-28", "27 and 28"; not "27 soldiers" when a year does not follow — a date all the same. */
function daysAfter(tokens: readonly Token[], from: number): DayPart | null {
  const joined = DAYS.exec(tokens[from]?.text ?? '');
  if (joined) return { first: Number(joined[1]), last: Number(joined[2]), edge: from + 1 };
  const first = dayOf(tokens[from]);
  if (first === null) return null;
  const linked = LINKS.has(tokens[from + 1]?.lower ?? '') ? dayOf(tokens[from + 2]) : null;
  // "Sept. 27 and 30 others": the second number is a day only where no word of its own follows
  const alone =
    tokens[from + 3] === undefined ||
    !/^\p{L}/u.test((tokens[from + 3] as Token).text) ||
    TIME_PREPOSITIONS.has((tokens[from + 3] as Token).lower);
  if (linked !== null && linked > first && alone) return { first, last: linked, edge: from + 3 };
  return { first, last: first, edge: from + 1 };
}

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

/** A month in another order of the same range: "27 September - 10 November 2020", "from 4 October to 17 October". */
export const monthName: Recogniser = (tokens, at) => {
  const token = tokens[at] as Token;
  const part = /^(early|mid|late)-(\p{L}+\.?)$/u.exec(token.lower);
  const month = MONTHS.get(part ? (part[2] as string) : token.lower);
  if (month === undefined || !/^\p{Lu}/u.test(part ? token.text.slice(token.text.indexOf('-') + 1) : token.text))
    return null;
  const before = part ? null : daysBefore(tokens, at);
  if (before !== null) {
    const { year, to } = yearAfter(tokens, at + 1);
    return dated(before.edge, to, year, month, before);
  }
  const after = part ? null : daysAfter(tokens, at + 1);
  if (after !== null && (isLed(tokens, at) || !isHeadcount(tokens, after.edge))) {
    const { year, to } = yearAfter(tokens, after.edge);
    return dated(at, to, year, month, after);
  }
  return monthAlone(tokens, at, month, part?.[1] ?? null);
};

const isLed = (tokens: readonly Token[], at: number): boolean =>
  /^(?:on|since|by|until|from|of|,)$/u.test(tokens[at - 1]?.lower ?? '');

/** "March 12 people": the number counts people. */
const isHeadcount = (tokens: readonly Token[], at: number): boolean =>
  /^(?:people|civilians|soldiers|troops|men|women|children|others|percent|%)$/u.test(tokens[at]?.lower ?? '');

function dated(from: number, to: number, year: number | null, month: number, days: DayPart): Found {
  const one = days.first === days.last;
  return found(from, to, { year, month, day: days.first }, { year, month, day: days.last }, one ? 'day' : 'interval');
}

function monthAlone(tokens: readonly Token[], at: number, month: number, joinedPart: string | null): Found | null {
  const { year, to } = yearAfter(tokens, at + 1);
  const [one, two] = [tokens[at - 1]?.lower, tokens[at - 2]?.lower];
  const word = joinedPart ?? (one === 'of' ? (two ?? '') : one === '-' ? (two ?? '') : (one ?? ''));
  const span = PARTS_OF_MONTH.get(word);
  if (
    year === null &&
    span === undefined &&
    MONTHS_THAT_ARE_WORDS.has((tokens[at] as Token).lower) &&
    !TIME_PREPOSITIONS.has(one ?? '') &&
    one !== 'last' &&
    one !== 'this' &&
    one !== 'next'
  )
    return null;
  const last = daysInMonth(year ?? 2021, month);
  if (span === undefined) return found(at, to, { year, month, day: 1 }, { year, month, day: last }, 'month');
  const from = joinedPart !== null ? at : one === 'of' || one === '-' ? at - 2 : at - 1;
  return found(from, to, { year, month, day: span[0] }, { year, month, day: Math.min(span[1], last) }, 'part-of-month');
}
