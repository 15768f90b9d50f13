/** Years and what is made of them: "in 2020", "1988-1994", "early 1992", "the 1990s", "the summer of 2014", "Q3 2009". */
import { COUNTED, EDGES, ORDINALS, SEASONS, TIME_PREPOSITIONS } from '../../language/en/calendar.ts';
import type { Sentence, Token } from '../../model/annotation.ts';
import type { Days } from '../../model/time.ts';
import { daysInMonth, wholeYear } from '../../text/days.ts';
import type { Edge, Found, Recogniser } from './reading.ts';

const pad = (n: number): string => String(n).padStart(2, '0');
const monthsOf = (year: number, first: number, last: number): Days => {
  const lastYear = first > last ? year + 1 : year;
  return { start: `${year}-${pad(first)}-01`, end: `${lastYear}-${pad(last)}-${daysInMonth(lastYear, last)}` };
};
const interval = (from: number, to: number, value: Days): Found => ({
  from,
  to,
  reading: { form: 'fixed', value, granularity: 'interval' },
});

const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const THIRDS: Readonly<Record<Edge, readonly [number, number]>> = { start: [1, 4], middle: [5, 8], end: [9, 12] };

/** "early", "mid-", "the end of" before token `at`: which third, and where the words begin. */
function edgeBefore(tokens: readonly Token[], at: number): { edge: Edge; from: number } | null {
  const link = tokens[at - 1]?.lower ?? '';
  const late = link === 'in' && /^(?:early|late)$/u.test(tokens[at - 2]?.lower ?? '');
  const from = link === '-' || link === 'of' || late ? at - 2 : at - 1;
  const edge = EDGES.get(tokens[from]?.lower ?? '');
  return edge === undefined ? null : { edge, from };
}

const DECADES: Readonly<Record<string, number>> = Object.fromEntries(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, i) => [word, 1920 + i * 10]),
);

/** "the 1990s", "the 70s", "the late 1980s", "the nineties". */
export const decades: Recogniser = (tokens, at) => {
  const { lower } = tokens[at] as Token;
  const full = /^(?:(early|mid|late)[-–])?((?:1[5-9]|20)\d0)'?s$/u.exec(lower);
  const short = /^'?([2-9]0)s$/u.exec(lower);
  const joined =
    tokens[at - 1]?.lower === 'and' && /^'?\d0s$/u.test(tokens[at - 2]?.lower ?? '') && tokens[at - 3]?.lower === 'the';
  const edged =
    tokens[at - 1]?.lower === '-' && /^(?:early|mid|late|(?:19|20)?\d0s)$/u.test(tokens[at - 2]?.lower ?? '');
  const led = joined || edged || /^(?:the|early|mid|late)$/u.test(tokens[at - 1]?.lower ?? '');
  // "in his 70s" is an age
  const first = full ? Number(full[2]) : led && short ? 1900 + Number(short[1]) : led ? DECADES[lower] : undefined;
  if (first === undefined) return null;
  const before = full?.[1] ? { edge: EDGES.get(full[1]) as Edge, from: at } : edgeBefore(tokens, at);
  if (before === null) return interval(at, at + 1, { start: `${first}-01-01`, end: `${first + 9}-12-31` });
  const [a, b] = { start: [0, 3], middle: [4, 6], end: [7, 9] }[before.edge] as [number, number];
  return interval(before.from, at + 1, { start: `${first + a}-01-01`, end: `${first + b}-12-31` });
};

/** A bare year counts as one only where the words around it say so: "in 2020", "(2020)", "early 1992", "the 2020 war". */
export const years: Recogniser = (tokens, at) => {
  const token = tokens[at] as Token;
  const glued = /^(?:(early|mid|late)[-–])((?:1[5-9]|20)\d\d)$/u.exec(token.lower);
  if (glued) {
    const [a, b] = THIRDS[EDGES.get(glued[1] as string) as Edge];
    return interval(at, at + 1, monthsOf(Number(glued[2]), a, b));
  }
  const span = /^((?:1[5-9]|20)\d\d)[-–/]((?:1[5-9]|20)?\d\d)$/u.exec(token.text);
  if (span) {
    const [from, to] = [span[1] as string, span[2] as string];
    const last = to.length === 2 ? from.slice(0, 2) + to : to;
    // "the winter of 1998-99"
    const winter = Number(last) - Number(from) === 1 ? partOfYear(tokens, at, Number(from)) : null;
    if (winter !== null) return winter;
    return last <= from ? null : interval(at, at + 1, { start: `${from}-01-01`, end: `${last}-12-31` });
  }
  if (!YEAR.test(token.text)) return null;
  const year = Number(token.text);
  const part = partOfYear(tokens, at, year);
  if (part !== null) return part;
  const before = edgeBefore(tokens, at);
  if (before !== null && !isCount(tokens, at, year)) {
    const [a, b] = THIRDS[before.edge];
    return interval(before.from, at + 1, monthsOf(year, a, b));
  }
  return isYear(tokens, at, year)
    ? { from: at, to: at + 1, reading: { form: 'fixed', value: wholeYear(year), granularity: 'year' } }
    : null;
};

/** In a heading a year needs no word beside it: "Battle of Mosul, 2017". */
export function headingYears(sentences: readonly Sentence[]): Recogniser {
  const lines = sentences.filter(({ form }) => form === 'heading');
  let line = 0;
  return (tokens, at) => {
    while (line < lines.length && (lines[line] as Sentence).to <= at) line++;
    const inside = line < lines.length && (lines[line] as Sentence).from <= at;
    const token = tokens[at] as Token;
    if (!inside || !YEAR.test(token.text) || isCount(tokens, at, Number(token.text))) return null;
    const value = wholeYear(Number(token.text));
    return { from: at, to: at + 1, reading: { form: 'fixed', value, granularity: 'year' } };
  };
}

const SURE = new Set(['in', 'since', 'until', 'till', 'during', 'before', 'after', 'early', 'late', 'mid']);
const MAYBE = new Set(['(', 'the', 'and', ',', 'or', 'a', "'s", 'its', 'their', 'this']);

/** A number of things: "2000 soldiers", "of 1943 people". */
const isCount = (tokens: readonly Token[], at: number, year: number): boolean => {
  const next = tokens[at + 1];
  if (next === undefined || !/^[\p{Ll}%]/u.test(next.text)) return false;
  return (
    COUNTED.has(next.lower) || (/[^s]s$/u.test(next.lower) && year % 50 === 0 && !TIME_PREPOSITIONS.has(next.lower))
  );
};

function isYear(tokens: readonly Token[], at: number, year: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const next = tokens[at + 1];
  const joined = /^(?:[-–]|to)$/u.test(before) || (before === 'and' && tokens[at - 3]?.lower === 'between');
  if (joined && YEAR.test(tokens[at - 2]?.text ?? '')) return true;
  if (SURE.has(before)) return !isCount(tokens, at, year) || (COUNTED.has(next?.lower ?? '') && year % 50 !== 0);
  const plural =
    /[^s]s$/u.test(next?.lower ?? '') && !/^(?:was|is|has|elections|clashes|protests|talks)$/u.test(next?.lower ?? '');
  if (TIME_PREPOSITIONS.has(before)) return !isCount(tokens, at, year) && !plural;
  if (!MAYBE.has(before)) return false;
  // "the 1974 model": an attribute; "the 1500 soldiers", "and 2014 others": a count
  return before === 'the' || before === "'s" || before === 'its' || before === 'their' || before === 'a'
    ? !isCount(tokens, at, year) && !(plural && !/^(?:19|20)/u.test(String(year)))
    : next === undefined ||
        !/^\p{Ll}/u.test(next.text) ||
        TIME_PREPOSITIONS.has(next.lower) ||
        FOLLOWS.test(next.lower);
}

const FOLLOWS =
  /^(?:and|war|conflict|elections?|ceasefire|agreement|invasion|when|as|that|which|was|were|had|has|is)$/u;

/** "summer 2014", "the third quarter of 2009", "Q3 2009", "the first half of 2014". */
function partOfYear(tokens: readonly Token[], at: number, year: number): Found | null {
  const of = tokens[at - 1]?.lower === 'of' ? 1 : 0;
  const end = at - of;
  const season = SEASONS.get(tokens[end - 1]?.lower ?? '');
  if (season !== undefined) return interval(end - 1, at + 1, monthsOf(year, season[0], season[1]));
  const part = quarterBefore(tokens, end);
  return part === null ? null : interval(part.from, at + 1, monthsOf(year, part.months[0], part.months[1]));
}

const OF_TIME =
  /^(?:(?:1[5-9]|20)\d\d|year|month|january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** A quarter or half of a year that ends before token `end`. */
export function quarterBefore(
  tokens: readonly Token[],
  end: number,
): { from: number; months: readonly [number, number] } | null {
  const word = tokens[end - 1]?.lower ?? '';
  const short = /^q([1-4])$/u.exec(word);
  if (short) return { from: end - 1, months: [Number(short[1]) * 3 - 2, Number(short[1]) * 3] };
  const size = word === 'quarter' ? 3 : word === 'half' ? 6 : 0;
  // "the first quarter of the city", "the second half of the convoy"
  if (tokens[end]?.lower === 'of' && ![1, 2, 3].some((k) => OF_TIME.test(tokens[end + k]?.lower ?? ''))) return null;
  const from = tokens[end - 2]?.lower === '-' ? end - 3 : end - 2;
  const which = tokens[from]?.lower ?? '';
  const nth = which === 'final' && size > 0 ? 12 / size : ORDINALS.get(which);
  if (size === 0 || nth === undefined || nth * size > 12) return null;
  return { from, months: [(nth - 1) * size + 1, nth * size] };
}
