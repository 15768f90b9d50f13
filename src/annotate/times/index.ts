/**
 * Times: found by small recognisers, joined with what belongs to them, given the bound before them, and resolved in
 * reading order.
 */
import {
  BOUND_FILLERS,
  BOUND_WORDS,
  MONTHS,
  ONWARD,
  PERIOD_UNITS,
  POINTS_OF_DAY,
  TIME_STARTERS,
  WEEKDAYS,
} from '../../language/en/calendar.ts';
import type { Sentence, TimeMention, Token } from '../../model/annotation.ts';
import type { Pack } from '../../model/pack.ts';
import type { IsoDay } from '../../model/time.ts';
import { wordsBefore } from '../match.ts';
import { clock } from './clock.ts';
import { counted, dayAfter, nthDay } from './counted.ts';
import { monthName } from './dates.ts';
import { dayOfMonth, deictic, holiday, partOfDay, thisDayIn, weekday, weekdayOfMonth, weekend } from './days.ts';
import { figures } from './figures.ts';
import { joinClocks, joinOffsets, joinRanges, withPartOfDay, withWeekday, withYear } from './join.ts';
import { decided } from './orders.ts';
import { periodsIn } from './periods.ts';
import type { Found, Recogniser } from './reading.ts';
import { resolve } from './resolve.ts';
import { edgeOfUnit, laterUnits, monthsOfYear, pastUnits, samePeriod, whichUnit } from './units.ts';
import { setOrNow } from './vague.ts';
import { decades, headingYears, years } from './years.ts';

/** The first that answers wins: a full date before the year in it, a stretch up to now before the unit in it, a date before a count of days. */
const RECOGNISERS: readonly Recogniser[] = [
  monthName,
  figures,
  clock,
  decades,
  years,
  holiday,
  thisDayIn,
  deictic,
  weekdayOfMonth,
  weekday,
  weekend,
  pastUnits,
  samePeriod,
  whichUnit,
  monthsOfYear,
  nthDay,
  dayAfter,
  edgeOfUnit,
  laterUnits,
  partOfDay,
  dayOfMonth,
  counted,
  setOrNow,
];

export function findTimes(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  published: IsoDay | null,
  packs: readonly Pack[] = [],
): TimeMention[] {
  const periods = periodsIn(packs);
  const recognisers = [...RECOGNISERS, periods.recognise, headingYears(sentences)];
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!mayBegin(token) && !periods.begins.has(token.lower)) continue;
    const hit = recognisers.reduce<Found | null>((best, recognise) => best ?? recognise(tokens, at), null);
    if (hit === null) continue;
    const whole = withPartOfDay(tokens, withYear(tokens, withWeekday(tokens, hit)));
    // a date takes in what an earlier recogniser saw of it ("9" of "9 October")
    const from = Math.min(whole.from, hit.also?.from ?? whole.from);
    while (found.length > 0 && (found.at(-1) as Found).to > from) found.pop();
    if (hit.also !== undefined) found.push(hit.also);
    found.push(whole);
    at = whole.to - 1;
  }
  const joined = joinRanges(tokens, joinOffsets(tokens, joinClocks(tokens, found)));
  const starts = new Set(sentences.map(({ from }) => from));
  const bounded = decided(joined).map((hit, i) => ({
    ...hit,
    bound: starts.has(hit.from) ? null : boundOf(tokens, hit, joined[i - 1]?.to ?? 0),
  }));
  return resolve(
    text,
    tokens,
    sentences,
    bounded,
    published,
    packs.flatMap((pack) => pack.periods),
  );
}

function mayBegin(token: Token): boolean {
  const first = token.text.charCodeAt(0);
  if ((first >= 48 && first <= 57) || first === 39) return true;
  const { lower } = token;
  return (
    TIME_STARTERS.has(lower) ||
    MONTHS.has(lower) ||
    WEEKDAYS.has(lower) ||
    WEEKDAYS.has(lower.slice(0, -1)) ||
    /^(?:early|mid|late)[-–]|^(?:new|christmas|boxing|valentine|international|april|bastille|halloween|all|armistice|noon|midnight|dawn|dusk|midday|nightfall|daybreak|sunrise|sunset)$|^\p{L}{3,9}\.?[-–]\d{1,2}$/u.test(
      lower,
    )
  );
}

const MOST_FILLERS = 4;

function boundOf(tokens: readonly Token[], { from, to, reading }: Found, after: number): TimeMention['bound'] {
  let at = from;
  while (
    from - at < MOST_FILLERS &&
    (BOUND_FILLERS.has(tokens[at - 1]?.lower ?? '') || PERIOD_UNITS.has(tokens[at - 1]?.lower ?? ''))
  )
    at--;
  const told = BOUND_WORDS.find(({ words }) => wordsBefore(tokens, from, words) || wordsBefore(tokens, at, words));
  const hour = reading.form === 'shift' && reading.granularity === 'minute';
  // "before dawn on Tuesday", "shortly after 8 a.m. on 5 May": within that day
  if (told !== undefined && told.bound !== 'since' && told.bound !== 'until' && (hour || clocked(tokens, from, to)))
    return null;
  if (told !== undefined) return told.bound;
  const onward = ONWARD.has(tokens[to]?.lower ?? '') && tokens[from - 1]?.lower === 'from';
  if (onward && !(tokens[to]?.lower === 'on' && /^\p{L}/u.test(tokens[to + 1]?.text ?? ''))) return 'since';
  return /^(?:on|in|at|of)$/u.test(tokens[from - 1]?.lower ?? '') ? clauseBound(tokens, from, after) : null;
}

const clocked = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from > 1 &&
  (POINTS_OF_DAY.has(tokens[from]?.lower ?? '') ||
    /^\d{1,2}[:.]\d\d|^[ap]\.?m\.?$/u.test(`${tokens[from]?.lower}`) ||
    /^[ap]\.?m\.?$/u.test(tokens[from + 1]?.lower ?? ''));

const CLAUSE_REACH = 20;

/** "since fighting resumed on 2 March", "until the town fell on 3 May": the word that opens the clause bounds its date. */
function clauseBound(tokens: readonly Token[], from: number, after: number): TimeMention['bound'] {
  for (let at = from - 2; at >= Math.max(after, from - CLAUSE_REACH); at--) {
    const { lower } = tokens[at] as Token;
    if (lower === 'since' || lower === 'until') return lower;
    if (/^[^\p{L}\p{N}'-]/u.test(lower) || /^(?:but|while|when|after|before|that|which|who)$/u.test(lower)) return null;
  }
  return null;
}
