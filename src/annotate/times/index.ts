/** Times: found by small recognisers, joined into ranges, resolved in reading order, then given the bound before them. */
import { BOUND_WORDS, MONTHS, PARTS_OF_DAY, PERIOD_UNITS, WEEKDAYS } from '../../language/en/calendar.ts';
import type { Sentence, TimeMention, Token } from '../../model/annotation.ts';
import type { IsoDay } from '../../model/time.ts';
import { wordsBefore } from '../match.ts';
import { monthName } from './dates.ts';
import { figures, years } from './numeric.ts';
import type { Found, Recogniser } from './reading.ts';
import { clock, counted, dayOfMonth, deictic, setOrNow, weekday, whichUnit } from './relative.ts';
import { resolve } from './resolve.ts';

/** The first that answers wins: a full date before the year in it, a date before a count of days. */
const RECOGNISERS: readonly Recogniser[] = [
  monthName,
  figures,
  years,
  deictic,
  weekday,
  whichUnit,
  clock,
  dayOfMonth,
  counted,
  setOrNow,
];

export function findTimes(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  published: IsoDay | null,
): TimeMention[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!mayBegin(tokens[at] as Token)) continue;
    const hit = RECOGNISERS.reduce<Found | null>((best, recognise) => best ?? recognise(tokens, at), null);
    if (hit === null) continue;
    // a date takes in what an earlier recogniser saw of it ("9" of "9 October")
    while (found.length > 0 && (found.at(-1) as Found).to > hit.from) found.pop();
    found.push(hit);
    at = hit.to - 1;
  }
  return resolve(
    text,
    tokens,
    sentences,
    joinRanges(
      tokens,
      found.map((hit) => withPartOfDay(tokens, hit)),
    ),
    published,
  ).map((time) => ({
    ...time,
    bound: boundBefore(tokens, time.from),
  }));
}

const BEGIN = new Set([
  'a',
  'an',
  'last',
  'next',
  'this',
  'that',
  'following',
  'previous',
  'preceding',
  'same',
  'every',
  'several',
  'few',
  'many',
  'half',
  'today',
  'tonight',
  'yesterday',
  'tomorrow',
  'now',
  'currently',
  'recently',
  'nowadays',
  'lately',
  'daily',
  'weekly',
  'monthly',
  'annually',
  'yearly',
  'hourly',
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
]);

function mayBegin(token: Token): boolean {
  const first = token.text.charCodeAt(0);
  return (first >= 48 && first <= 57) || BEGIN.has(token.lower) || /^(?:early|mid|late)-\p{L}/u.test(token.lower);
}

/** "the morning of 14 June", "27 September, in the morning", "late on 27 September": a part of that day. */
function withPartOfDay(tokens: readonly Token[], hit: Found): Found {
  if (hit.reading.form !== 'open' || hit.reading.granularity !== 'day') return hit;
  const link = tokens[hit.from - 1]?.lower;
  const part = (link === 'of' || link === 'on') && PARTS_OF_DAY.has(tokens[hit.from - 2]?.lower ?? '');
  return part ? { from: hit.from - 2, to: hit.to, reading: { ...hit.reading, granularity: 'part-of-day' } } : hit;
}

/** "from 27 September to 10 November 2020", "27 September – 10 November", "between 4 October and 17 October": one interval. */
function joinRanges(tokens: readonly Token[], found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const hit of found) {
    const before = joined.at(-1);
    const link = tokens[hit.from - 1]?.lower ?? '';
    const lead = before === undefined ? '' : (tokens[before.from - 1]?.lower ?? '');
    const linked =
      before !== undefined &&
      before.to === hit.from - 1 &&
      (/^(?:-|–|—)$/u.test(link) ||
        ((link === 'to' || link === 'until' || link === 'through') && lead === 'from') ||
        (link === 'and' && lead === 'between'));
    const range = linked ? rangeOf(before, hit) : null;
    if (range === null) joined.push(hit);
    else joined[joined.length - 1] = range;
  }
  return joined;
}

function rangeOf(a: Found, b: Found): Found | null {
  if (a.reading.form === 'open' && b.reading.form === 'open') {
    const year = a.reading.start.year ?? (a.reading.start.month <= b.reading.end.month ? b.reading.end.year : null);
    return {
      from: a.from,
      to: b.to,
      reading: { form: 'open', start: { ...a.reading.start, year }, end: b.reading.end, granularity: 'interval' },
    };
  }
  if (a.reading.form === 'fixed' && b.reading.form === 'fixed' && a.reading.value.start < b.reading.value.end) {
    return {
      from: a.from,
      to: b.to,
      reading: {
        form: 'fixed',
        value: { start: a.reading.value.start, end: b.reading.value.end },
        granularity: 'interval',
      },
    };
  }
  return null;
}

function boundBefore(tokens: readonly Token[], from: number): TimeMention['bound'] {
  let at = from;
  while (tokens[at - 1]?.lower === 'the' || PERIOD_UNITS.has(tokens[at - 1]?.lower ?? '')) at--;
  return BOUND_WORDS.find(({ words }) => wordsBefore(tokens, at, words))?.bound ?? null;
}
