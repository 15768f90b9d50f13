/** The days beside a month's name: "27", "27th of", "9-15", "27/28", "27 – 28", "4 and 17", "27, 28 and 29". */
import { DAYS_IN_WORDS, TIME_PREPOSITIONS } from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';

export interface DayPart {
  readonly first: number;
  readonly last: number;
  /** the first token of the days before a month; the token after those behind it */
  readonly edge: number;
  /** a day of its own, told in the same words: the 4 in "on 4 and 17 March" */
  readonly also?: number;
  /** where it stands */
  readonly alsoAt?: number;
}

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/u;
const DAYS = /^(\d{1,2})(?:st|nd|rd|th)?[-–/](\d{1,2})(?:st|nd|rd|th)?$/u;
const LINKS = new Set(['and', '&', '-', '–', 'to', 'or', 'through', 'until', '/']);

export function dayOf(token: Token | undefined): number | null {
  const match = token === undefined ? null : DAY.exec(token.lower);
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= 31 ? day : null;
}

function joined(token: Token | undefined, edge: number): DayPart | null {
  const match = DAYS.exec(token?.lower ?? '');
  const [first, last] = [Number(match?.[1]), Number(match?.[2])];
  return match === null || first < 1 || last > 31 || first >= last ? null : { first, last, edge };
}

/** "and" joins two days that lie apart into no interval, but after "between" and for days that touch. */
const apart = (link: string, lead: string, first: number, last: number): boolean =>
  (link === 'and' || link === '&' || link === 'or') && last - first > 1 && lead !== 'between';

const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30 };

/** "the fifteenth of May", "the twenty-second of May" */
function inWords(tokens: readonly Token[], at: number): DayPart | null {
  const unit = DAYS_IN_WORDS.get(tokens[at]?.lower ?? '');
  if (unit === undefined) return null;
  const tens = tokens[at - 1]?.text === '-' ? TENS[tokens[at - 2]?.lower ?? ''] : undefined;
  const edge = tens === undefined ? at : at - 2;
  const day = (tens ?? 0) + unit;
  return tokens[edge - 1]?.lower !== 'the' || day > 31 || (tens !== undefined && unit > 9)
    ? null
    : { first: day, last: day, edge };
}

/** The day or days that end just before token `end`. */
export function daysBefore(tokens: readonly Token[], end: number): DayPart | null {
  const of = tokens[end - 1]?.lower === 'of';
  const at = of ? end - 2 : end - 1;
  const both = joined(tokens[at], at) ?? (of ? inWords(tokens, at) : null);
  if (both !== null) return both;
  const last = dayOf(tokens[at]);
  if (last === null) return null;
  const link = tokens[at - 1]?.lower ?? '';
  let edge = at - 2;
  if (tokens[edge - 1]?.lower === ',' && dayOf(tokens[edge]) === last - 1 && dayOf(tokens[edge - 2]) === last - 2)
    edge -= 2;
  const first = LINKS.has(link) ? dayOf(tokens[edge]) : null;
  if (first !== null && first < last) {
    if (edge === at - 2 && apart(link, tokens[edge - 1]?.lower ?? '', first, last))
      return { first: last, last, edge: at, also: first, alsoAt: edge };
    return { first, last, edge };
  }
  return { first: last, last, edge: at };
}

/** The day or days that begin at `from`; "27 and 30 others" is one day and a count. */
export function daysAfter(tokens: readonly Token[], from: number): DayPart | null {
  const both = joined(tokens[from], from + 1);
  if (both !== null) return both;
  const first = dayOf(tokens[from]);
  if (first === null) return null;
  const link = tokens[from + 1]?.lower ?? '';
  const linked = LINKS.has(link) ? dayOf(tokens[from + 2]) : null;
  const next = tokens[from + 3];
  const alone = next === undefined || !/^\p{L}/u.test(next.text) || TIME_PREPOSITIONS.has(next.lower);
  if (linked === null || linked <= first || !alone) return { first, last: first, edge: from + 1 };
  return apart(link, tokens[from - 2]?.lower ?? '', first, linked)
    ? { first: linked, last: linked, edge: from + 3, also: first, alsoAt: from }
    : { first, last: linked, edge: from + 3 };
}
