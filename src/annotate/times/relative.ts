/** Times told from another: "yesterday", "on Sunday", "the next day", "three days later", "a week ago", "last month". */
import { PARTS_OF_DAY, PERIOD_UNITS, WEEKDAYS } from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';
import { numberAt } from '../quantities/numbers.ts';
import type { Found, Reading, Recogniser, Unit } from './reading.ts';

const shift = (unit: Unit, by: number, from: 'published' | 'running', whole = false): Reading => ({
  form: 'shift',
  unit,
  by,
  from,
  whole,
  granularity: whole && unit !== 'day' ? (unit === 'hour' ? 'day' : unit) : 'day',
});

const DEICTIC: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

export const deictic: Recogniser = (tokens, at) => {
  const by = DEICTIC[(tokens[at] as Token).lower];
  if (by === undefined) return null;
  const part = PARTS_OF_DAY.has(tokens[at + 1]?.lower ?? '');
  return { from: at, to: part ? at + 2 : at + 1, reading: shift('day', by, 'published') };
};

export const weekday: Recogniser = (tokens, at) => {
  const token = tokens[at] as Token;
  const day = WEEKDAYS.get(token.lower);
  if (day === undefined || !/^\p{Lu}/u.test(token.text)) return null;
  const lead = tokens[at - 1]?.lower;
  const toward = lead === 'next' || lead === 'coming' ? 'next' : lead === 'last' || lead === 'past' ? 'last' : null;
  const part = PARTS_OF_DAY.has(tokens[at + 1]?.lower ?? '');
  return {
    from: toward === null ? at : at - 1,
    to: part ? at + 2 : at + 1,
    reading: { form: 'weekday', weekday: day, toward, part },
  };
};

const WHICH: Readonly<Record<string, { by: number; from: 'published' | 'running' }>> = {
  last: { by: -1, from: 'published' },
  next: { by: 1, from: 'published' },
  this: { by: 0, from: 'published' },
  following: { by: 1, from: 'running' },
  previous: { by: -1, from: 'running' },
  preceding: { by: -1, from: 'running' },
  same: { by: 0, from: 'running' },
};

/** "last week", "the next day" (told from the running date), "that day", "the same evening", "that night". */
export const whichUnit: Recogniser = (tokens, at) => {
  const word = (tokens[at] as Token).lower;
  const article = tokens[at - 1]?.lower === 'the';
  const which = word === 'that' ? { by: 0, from: 'running' as const } : WHICH[word];
  if (which === undefined) return null;
  const noun = tokens[at + 1]?.lower ?? '';
  const unit = PARTS_OF_DAY.has(noun) ? 'day' : PERIOD_UNITS.get(noun);
  if (unit === undefined || noun.endsWith('s') || unit === 'hour') return null;
  if (word === 'that' && unit !== 'day') return null;
  const from = article || word === 'that' ? 'running' : which.from;
  const span = { from: article ? at - 1 : at, to: at + 2 };
  // "the last year": no calendar unit but a stretch that ends now
  if (article && word === 'last') return { ...span, reading: { form: 'vague' } };
  return { ...span, reading: shift(unit, which.by, from, unit !== 'day') };
};

/** "three days later", "a week ago", "two days earlier"; without such a word a duration: "four days", "for a fourth week". */
export const counted: Recogniser = (tokens, at) => {
  const token = tokens[at] as Token;
  const article = token.lower === 'a' || token.lower === 'an';
  const number: Count | null = article ? { value: 1, to: at + 1 } : (numberAt(tokens, at) ?? vague(token, at));
  if (number === null) return null;
  const dash = tokens[number.to]?.text === '-' ? 1 : 0;
  const unit = PERIOD_UNITS.get(tokens[number.to + dash]?.lower ?? '');
  if (unit === undefined) return null;
  const to = number.to + dash + 1;
  const duration: Found = { from: at, to, reading: { form: 'duration' } };
  const tail = tokens[to]?.lower;
  if (tail === 'ago') return moved(at, to + 1, unit, -number.value, 'published', number.exact);
  if (tail === 'later' || (tail === 'after' && article))
    return moved(at, to + 1, unit, number.value, 'running', number.exact);
  if (tail === 'earlier' || (tail === 'before' && article))
    return moved(at, to + 1, unit, -number.value, 'running', number.exact);
  return article && dash === 0 ? null : duration;
};

interface Count {
  readonly value: number;
  readonly to: number;
  readonly exact?: false;
}

const vague = (token: Token, at: number): Count | null =>
  token.lower === 'several' || token.lower === 'few' || token.lower === 'many'
    ? { value: 3, to: at + 1, exact: false }
    : null;

/** Beyond this a count of units is a figure of speech or of geology, not a date. */
const MOST_UNITS = 1000;

/** A count that is not told ("several days later") tells no date. */
function moved(
  from: number,
  to: number,
  unit: Unit,
  by: number,
  anchor: 'published' | 'running',
  exact: false | undefined,
): Found {
  return {
    from,
    to,
    reading:
      exact === false || unit === 'hour' || Math.abs(by) > MOST_UNITS || !Number.isInteger(by)
        ? { form: 'vague' }
        : shift(unit, by, anchor, unit === 'month' || unit === 'year'),
  };
}

/** "on the 8th", "the 23rd": a day of the running month; "the 8th Brigade" is none. */
export const dayOfMonth: Recogniser = (tokens, at) => {
  const match = /^([12]?\d|3[01])(?:st|nd|rd|th)$/u.exec((tokens[at] as Token).lower);
  if (match === null || tokens[at - 1]?.lower !== 'the') return null;
  const next = tokens[at + 1];
  if (
    next !== undefined &&
    /^\p{L}/u.test(next.text) &&
    !/^(?:and|to|in|by|at|when|as|but|with|of|from)$/u.test(next.lower)
  )
    return null;
  return { from: at, to: at + 1, reading: { form: 'day-of-month', day: Number(match[1]) } };
};

const SETS = new Set(['daily', 'weekly', 'monthly', 'annually', 'yearly', 'hourly']);
const NOW = new Set(['now', 'currently', 'recently', 'nowadays', 'lately']);

export const setOrNow: Recogniser = (tokens, at) => {
  const word = (tokens[at] as Token).lower;
  if (word === 'every' && PERIOD_UNITS.has(tokens[at + 1]?.lower ?? ''))
    return { from: at, to: at + 2, reading: { form: 'set' } };
  if (SETS.has(word)) return { from: at, to: at + 1, reading: { form: 'set' } };
  return NOW.has(word) ? { from: at, to: at + 1, reading: { form: 'vague' } } : null;
};

const CLOCK = /^(?:(?:[01]?\d|2[0-4]):[0-5]\d(?:am|pm)?|(?:0?\d|1[0-2])\.[0-5]\d(?:am|pm))$/u;

/** "4 p.m.", "00:00": the hour of a day that is told elsewhere; carries no date of its own. */
export const clock: Recogniser = (tokens, at) => {
  const token = tokens[at] as Token;
  const meridian = /^[ap]\.?m\.?$/u.test(tokens[at + 1]?.lower ?? '');
  if (!CLOCK.test(token.lower) && !(meridian && /^1?\d$/u.test(token.text))) return null;
  return {
    from: at,
    to: meridian ? at + 2 : at + 1,
    reading: { form: 'shift', unit: 'day', by: 0, from: 'running', whole: false, granularity: 'minute' },
  };
};
