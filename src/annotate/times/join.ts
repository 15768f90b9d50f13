/** What belongs to a time beside it: weekday, year, hour, part of day, the other end of a range. */
import { PARTS_OF_DAY, PERIOD_UNITS, WEEKDAYS } from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';
import { zoneEnd } from './clock.ts';
import type { Found, OtherYear, Reading } from './reading.ts';

/** "Tuesday, 27 October", "Tuesday the 27th": one date. */
export function withWeekday(tokens: readonly Token[], hit: Found): Found {
  const { reading } = hit;
  if (reading.form === 'day-of-month') {
    const before = tokens[hit.from - 2];
    const weekday = WEEKDAYS.get(before?.lower ?? '');
    return weekday === undefined || !/^\p{Lu}/u.test(before?.text ?? '')
      ? hit
      : { ...hit, from: hit.from - 2, reading: { ...reading, weekday } };
  }
  if (reading.form !== 'open' || reading.granularity !== 'day') return hit;
  const at = tokens[hit.from - 1]?.lower === ',' || tokens[hit.from - 1]?.lower === 'the' ? hit.from - 2 : hit.from - 1;
  return WEEKDAYS.has(tokens[at]?.lower ?? '') && /^\p{Lu}/u.test(tokens[at]?.text ?? '') ? { ...hit, from: at } : hit;
}

const YEARS: Readonly<Record<string, OtherYear>> = {
  last: { by: -1, from: 'published' },
  this: { by: 0, from: 'published' },
  next: { by: 1, from: 'published' },
  that: { by: 0, from: 'running' },
  same: { by: 0, from: 'running' },
  following: { by: 1, from: 'running' },
  previous: { by: -1, from: 'running' },
};

const TOWARD: Readonly<Record<string, 'next' | 'last'>> = {
  following: 'next',
  ensuing: 'next',
  next: 'next',
  previous: 'last',
  preceding: 'last',
};

/** "in May last year", "on 3 April of that year", "the following May". */
export function withYear(tokens: readonly Token[], hit: Found): Found {
  if (hit.reading.form !== 'open' || hit.reading.start.year !== null || hit.reading.end.year !== null) return hit;
  const toward = tokens[hit.from - 2]?.lower === 'the' ? TOWARD[tokens[hit.from - 1]?.lower ?? ''] : undefined;
  if (toward !== undefined) return { ...hit, from: hit.from - 2, reading: { ...hit.reading, toward } };
  let at = hit.to;
  while (at < hit.to + 2 && /^(?:of|the)$/u.test(tokens[at]?.lower ?? '')) at++;
  const ofYear = tokens[at + 1]?.lower === 'year' ? YEARS[tokens[at]?.lower ?? ''] : undefined;
  return ofYear === undefined ? hit : { ...hit, to: at + 2, reading: { ...hit.reading, ofYear } };
}

const isDay = ({ reading }: Found): boolean =>
  (reading.form === 'open' || reading.form === 'fixed' || reading.form === 'shift'
    ? reading.granularity === 'day' || reading.granularity === 'part-of-day'
    : reading.form === 'weekday' || reading.form === 'weekday-of-month') &&
  !(reading.form === 'shift' && reading.unit !== 'day');

/** "6/7 May": after "the night of" no two days but the hours between. */
const isOneNight = ({ reading }: Found): boolean =>
  reading.form === 'open' &&
  reading.granularity === 'interval' &&
  reading.start.month === reading.end.month &&
  reading.end.day - reading.start.day === 1;

/** "the morning of 14 June", "late on Tuesday", "Tuesday 14 June in the evening": a part of that day. */
export function withPartOfDay(tokens: readonly Token[], hit: Found): Found {
  if (!isDay(hit) && !isOneNight(hit)) return hit;
  const link = tokens[hit.from - 1]?.lower ?? '';
  // "week ending 9 March": seven days
  if (/^(?:ending|to)$/u.test(link) && tokens[hit.from - 2]?.lower === 'week' && isDay(hit)) {
    const first: Reading = { form: 'offset', base: hit.reading, unit: 'day', by: -6 };
    return { ...hit, from: hit.from - 2, reading: { form: 'range', first, last: hit.reading } };
  }
  const nights = link === 'of' || link === 'to' ? ofNight(tokens, hit, link) : null;
  if (nights !== null) return nights;
  const spaced = link === 'of' || link === 'on';
  const at = spaced ? hit.from - 2 : hit.from - 1;
  const word = tokens[at]?.lower ?? '';
  if (
    spaced
      ? PARTS_OF_DAY.has(word) || /^(?:late|early|overnight)$/u.test(word)
      : /^(?:late|early|overnight)$/u.test(word)
  )
    return { ...hit, from: at, reading: inPart(hit.reading, 'part-of-day') };
  if (spaced && word === 'hours' && /^(?:early|late|small)$/u.test(tokens[at - 1]?.lower ?? ''))
    return { ...hit, from: at - 1, reading: inPart(hit.reading, 'part-of-day') };
  const behind = tokens[hit.to]?.lower ?? '';
  return hit.reading.form === 'open' && /^(?:morning|afternoon|evening|night)$/u.test(behind)
    ? { ...hit, to: hit.to + 1, reading: inPart(hit.reading, 'part-of-day') }
    : hit;
}

/** "the night of 25 August", "in the night to 29 September": both days. */
function ofNight(tokens: readonly Token[], hit: Found, link: string): Found | null {
  if (tokens[hit.from - 2]?.lower !== 'night' || !isDay(hit)) return null;
  const other: Reading = { form: 'offset', base: hit.reading, unit: 'day', by: link === 'of' ? 1 : -1 };
  const [first, last] = link === 'of' ? [hit.reading, other] : [other, hit.reading];
  return { ...hit, from: hit.from - 2, reading: { form: 'range', first, last } };
}

function inPart(reading: Reading, granularity: 'part-of-day' | 'minute'): Reading {
  return reading.form === 'weekday' || reading.form === 'open' || reading.form === 'fixed' || reading.form === 'shift'
    ? { ...reading, granularity }
    : reading;
}

const isClock = ({ reading }: Found): boolean =>
  reading.form === 'shift' && (reading.granularity === 'minute' || isPoint(reading));
/** "at daybreak" */
const isPoint = ({ granularity, by, from }: Extract<Reading, { form: 'shift' }>): boolean =>
  granularity === 'part-of-day' && by === 0 && from === 'running';

/** "06:00, 21 March 2003 Kuwait Time", "on Monday at 4 p.m.": one time. */
export function joinClocks(tokens: readonly Token[], found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const hit of found) {
    const before = joined.at(-1);
    const gap = before === undefined ? [] : tokens.slice(before.to, Math.min(hit.from, before.to + 4));
    const near =
      before !== undefined &&
      hit.from - before.to <= 2 &&
      gap.every(({ lower }) => /^(?:,|on|at|of|around|about|\()$/u.test(lower));
    if (near && isClock(before) && isDay(hit))
      joined[joined.length - 1] = {
        from: before.from,
        to: zoneEnd(tokens, hit.to),
        reading: inPart(hit.reading, 'minute'),
      };
    else if (near && isDay(before) && isClock(hit))
      joined[joined.length - 1] = { from: before.from, to: hit.to, reading: inPart(before.reading, 'minute') };
    else joined.push(hit);
  }
  return joined;
}

/** "three days after 27 September": told from that day. */
export function joinOffsets(tokens: readonly Token[], found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const hit of found) {
    const before = joined.at(-1);
    const stretch = before === undefined ? null : stretchTo(tokens, before, hit);
    if (stretch !== null) {
      joined[joined.length - 1] = stretch;
      continue;
    }
    const unit = unitBehind(tokens, hit);
    if (unit !== null) {
      joined.push(unit);
      continue;
    }
    const told = before === undefined ? null : offsetOfClause(tokens, before, hit);
    if (told !== null) joined[joined.length - 1] = told;
    const the = tokens[hit.from - 1]?.lower === 'the' ? 1 : 0;
    const link = tokens[hit.from - 1 - the]?.lower ?? '';
    if (
      before !== undefined &&
      before.reading.form === 'duration' &&
      before.reading.count !== undefined &&
      (link === 'after' || link === 'before') &&
      before.to === hit.from - 1 - the &&
      isDay(hit)
    ) {
      const { unit, value } = before.reading.count;
      joined[joined.length - 1] = {
        from: before.from,
        to: hit.to,
        reading: { form: 'offset', base: hit.reading, unit, by: link === 'after' ? value : -value },
      };
    } else if (
      before !== undefined &&
      before.reading.form === 'shift' &&
      before.reading.from === 'running' &&
      before.to === hit.from - the &&
      (link === 'after' || link === 'before') &&
      isDay(hit)
    )
      joined[joined.length - 1] = {
        from: before.from,
        to: hit.to,
        reading: { form: 'offset', base: hit.reading, unit: before.reading.unit, by: before.reading.by },
      };
    else joined.push(hit);
  }
  return joined;
}

/** "in the month after 25 August", "over the two weeks to 5 May": the days between. */
function stretchTo(tokens: readonly Token[], before: Found, hit: Found): Found | null {
  const { reading, from, to } = before;
  const the = tokens[hit.from - 1]?.lower === 'the' ? 1 : 0;
  const link = tokens[hit.from - 1 - the]?.lower ?? '';
  const count = reading.form === 'duration' ? reading.count : undefined;
  if (count === undefined || to > hit.from - 1 - the || hit.from - 1 - the - to > 1) return null;
  if (to < hit.from - 1 - the && tokens[to]?.lower !== 'up') return null;
  const [one, two] = [tokens[from - 1]?.lower ?? '', tokens[from - 2]?.lower ?? ''];
  if (one !== 'the' || !/^(?:in|over|during|for|within)$/u.test(two)) return null;
  if (link === 'after' && isDay(hit))
    return { from, to: hit.to, reading: { form: 'stretch', base: hit.reading, unit: count.unit, by: count.value } };
  if (!/^(?:to|until|till|ending|before)$/u.test(link) || (link === 'before' && !isDay(hit))) return null;
  return { from, to: hit.to, reading: { form: 'stretch', base: hit.reading, unit: count.unit, by: -count.value } };
}

/** "in the month after 25 August" */
function unitBehind(tokens: readonly Token[], hit: Found): Found | null {
  const at = hit.from - 2;
  const unit = PERIOD_UNITS.get(tokens[at]?.lower ?? '');
  const led = tokens[at - 1]?.lower === 'the' && /^(?:in|over|during)$/u.test(tokens[at - 2]?.lower ?? '');
  if (!led || unit === undefined || unit === 'hour' || unit === 'day' || !isDay(hit)) return null;
  return tokens[hit.from - 1]?.lower === 'after'
    ? { from: at - 1, to: hit.to, reading: { form: 'stretch', base: hit.reading, unit, by: 1 } }
    : null;
}

const CLAUSE_TOKENS = 8;

/** "six days after the offensive opened on 12 May": told from the day in its clause, which stays a date of its own. */
function offsetOfClause(tokens: readonly Token[], before: Found, hit: Found): Found | null {
  const link = tokens[before.to - 1]?.lower ?? '';
  const { reading } = before;
  if (reading.form !== 'shift' || reading.from !== 'running' || !/^(?:after|before)$/u.test(link) || !isDay(hit))
    return null;
  const gap = tokens.slice(before.to, hit.from);
  if (gap.length < 2 || gap.length > CLAUSE_TOKENS || gap.some(({ text }) => /^[,;:.]$/u.test(text))) return null;
  return { ...before, reading: { form: 'offset', base: hit.reading, unit: reading.unit, by: -reading.by } };
}

const RANGE_END: ReadonlySet<string> = new Set(['to', 'until', 'till', 'through']);
const JOINABLE: ReadonlySet<Reading['form']> = new Set(['open', 'fixed', 'weekday', 'shift', 'day-of-month', 'months']);

/** "from 27 September to 10 November 2020", "27 September – 10 November", "between Monday and Wednesday": one interval. */
export function joinRanges(tokens: readonly Token[], found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const hit of found) {
    const before = joined.at(-1);
    const range = before !== undefined && isLinked(tokens, before, hit) ? rangeOf(before, hit) : null;
    if (range === null) joined.push(hit);
    else joined[joined.length - 1] = range;
  }
  return joined;
}

function isLinked(tokens: readonly Token[], a: Found, b: Found): boolean {
  const skip = tokens[b.from - 1]?.lower === 'the' ? 1 : 0;
  const at = b.from - 1 - skip;
  if (a.to !== at && !isInserted(tokens, a.to, at)) return false;
  const link = tokens[at]?.lower ?? '';
  const lead = tokens[tokens[a.from - 1]?.lower === 'the' ? a.from - 2 : a.from - 1]?.lower ?? '';
  if (link === 'and') return lead === 'between';
  if (a.to !== at) return lead === 'from' && RANGE_END.has(link);
  if (/^[-–—]$/u.test(link)) return true;
  return (
    RANGE_END.has(link) &&
    (lead === 'from' || lead === 'between' || (a.reading.form !== 'shift' && a.reading.form === b.reading.form))
  );
}

const LONGEST_INSERTION = 10;

/** "between 4 May, when the army took power, and 9 June": a clause in commas between both ends. */
const isInserted = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from > 2 &&
  to - from <= LONGEST_INSERTION &&
  tokens[from]?.text === ',' &&
  tokens[to - 1]?.text === ',' &&
  tokens.slice(from + 1, to - 1).every(({ text }) => !/^[,;:.()]$/u.test(text));

function rangeOf(a: Found, b: Found): Found | null {
  const [first, last] = [a.reading, b.reading];
  if (!JOINABLE.has(first.form) || !JOINABLE.has(last.form) || isClock(a) || isClock(b)) return null;
  const span = { from: a.from, to: b.to };
  if (first.form === 'open' && last.form === 'open') {
    const { year, month } = first.start;
    const shared =
      year ?? (month <= last.end.month ? last.end.year : last.end.year === null ? null : last.end.year - 1);
    const ofYear = last.ofYear ?? first.ofYear;
    // a range over the turn of the year with no year told is resolved by its end, a year after its beginning
    if (shared === null && month > last.end.month) return { ...span, reading: { form: 'range', first, last } };
    return {
      ...span,
      reading: {
        form: 'open',
        start: { ...first.start, year: shared },
        end: last.end,
        granularity: 'interval',
        ...(ofYear ? { ofYear } : {}),
      },
    };
  }
  if (first.form === 'fixed' && last.form === 'fixed' && first.value.start >= last.value.end) return null;
  return { ...span, reading: { form: 'range', first, last } };
}
