/** Days told from another: "yesterday", "on Sunday", "over the weekend", "overnight", "at dawn", "the 8th". */
import {
  HOLIDAYS,
  MONTHS,
  ORDINALS,
  OTHER_CALENDARS,
  PARTS_OF_DAY,
  POINTS_OF_DAY,
  WEEKDAYS,
} from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';
import { wordsAt } from '../match.ts';
import type { Granularity } from '../../model/time.ts';
import type { From, Reading, Recogniser } from './reading.ts';

const moved = (by: number, from: From, granularity: Granularity): Reading => ({
  form: 'shift',
  unit: 'day',
  by,
  from,
  whole: false,
  granularity,
});

const DEICTIC: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** "yesterday evening", "the day before yesterday". */
export const deictic: Recogniser = (tokens, at) => {
  const by = DEICTIC[(tokens[at] as Token).lower];
  if (by === undefined) return null;
  const part = PARTS_OF_DAY.has(tokens[at + 1]?.lower ?? '');
  const link = tokens[at - 1]?.lower;
  const twice =
    tokens[at - 2]?.lower === 'day' && ((by < 0 && link === 'before') || (by > 0 && link === 'after')) ? by : 0;
  const led = tokens[at - 3]?.lower === 'the' ? 3 : 2;
  const lead = /^(?:earlier|later)$/u.test(link ?? '') ? 1 : 0;
  return {
    from: twice === 0 ? at - lead : at - led,
    to: part ? at + 2 : at + 1,
    reading: moved(by + twice, 'published', part || tokens[at]?.lower === 'tonight' ? 'part-of-day' : 'day'),
  };
};

/** "on this day in 2000": the day of who writes, in that year. */
export const thisDayIn: Recogniser = (tokens, at) => {
  const year = /^(?:1[5-9]|20)\d\d$/u.exec(tokens[at + 3]?.text ?? '');
  return wordsAt(tokens, at, ['this', 'day', 'in']) && year !== null
    ? { from: at, to: at + 4, reading: { form: 'anniversary', year: Number(year[0]) } }
    : null;
};

const TOWARD: Readonly<Record<string, 'next' | 'last'>> = { next: 'next', coming: 'next', last: 'last', past: 'last' };

export const weekday: Recogniser = (tokens, at) => {
  const token = tokens[at] as Token;
  const name = token.lower;
  if (name.endsWith('days') && WEEKDAYS.has(name.slice(0, -1)) && /^\p{Lu}/u.test(token.text))
    return { from: at, to: at + 1, reading: { form: 'set' } };
  const day = WEEKDAYS.get(name);
  if (day === undefined || !/^\p{Lu}/u.test(token.text) || isProperName(tokens, at)) return null;
  if (tokens[at - 1]?.lower === 'every') return { from: at - 1, to: at + 1, reading: { form: 'set' } };
  const toward = TOWARD[tokens[at - 1]?.lower ?? ''] ?? null;
  const part = PARTS_OF_DAY.has(tokens[at + 1]?.lower ?? '');
  const to = part ? at + 2 : at + 1;
  const granularity = part ? 'part-of-day' : 'day';
  const week = weekAfter(tokens, to);
  if (week !== null)
    return {
      from: at,
      to: week.to,
      reading: { form: 'weekday', weekday: day, toward: null, granularity, week: week.by },
    };
  return { from: toward === null ? at : at - 1, to, reading: { form: 'weekday', weekday: day, toward, granularity } };
};

/** "Monday *of last week*", "Friday *of the week before*" */
function weekAfter(tokens: readonly Token[], at: number): { readonly to: number; readonly by: number } | null {
  const words = [0, 1, 2, 3].map((k) => tokens[at + k]?.lower ?? '');
  if (words[0] !== 'of') return null;
  if (words[2] === 'week' && /^(?:last|this)$/u.test(words[1] as string))
    return { to: at + 3, by: words[1] === 'last' ? -1 : 0 };
  return words[1] === 'the' && words[2] === 'week' && words[3] === 'before' ? { to: at + 4, by: -1 } : null;
}

/** "the last Saturday in July", "the second Friday of May 2014" */
export const weekdayOfMonth: Recogniser = (tokens, at) => {
  const nth = tokens[at - 1]?.lower === 'last' ? -1 : ORDINALS.get(tokens[at - 1]?.lower ?? '');
  const day = WEEKDAYS.get(tokens[at]?.lower ?? '');
  const month = MONTHS.get(tokens[at + 2]?.lower ?? '');
  if (nth === undefined || nth > 5 || day === undefined || month === undefined) return null;
  if (!/^(?:in|of)$/u.test(tokens[at + 1]?.lower ?? '')) return null;
  const year = /^(?:1[5-9]|20)\d\d$/u.test(tokens[at + 3]?.text ?? '') ? Number(tokens[at + 3]?.text) : null;
  return {
    from: tokens[at - 2]?.lower === 'the' ? at - 2 : at - 1,
    to: year === null ? at + 3 : at + 4,
    reading: { form: 'weekday-of-month', nth, weekday: day, month, year },
  };
};

/** "Bloody Sunday", "the Sunday Times", "Sun. Herald": a name with a weekday in it. */
const isProperName = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    /^(?:black|bloody|good|holy|palm|ash|easter)$/u.test(before.lower) &&
    /^\p{Lu}/u.test(before.text)
  );
};

/** "over the weekend", "last weekend"; one told with no word before it is the one around the publication. */
export const weekend: Recogniser = (tokens, at) => {
  if ((tokens[at] as Token).lower !== 'weekend') return null;
  const lead = tokens[at - 1]?.lower ?? '';
  // "the weekend of 5-6 June": the date tells
  if (tokens[at + 1]?.lower === 'of') return null;
  const by = { last: -1, past: -1, next: 1, coming: 1, this: 0 }[lead];
  if (by === undefined && lead !== 'the') return null;
  return { from: at - 1, to: at + 1, reading: { form: 'weekend', by: by ?? null } };
};

/** "overnight"; "in the morning", "at dawn": of the day told last. */
export const partOfDay: Recogniser = (tokens, at) => {
  const word = (tokens[at] as Token).lower;
  const [one, two] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? ''];
  if (word === 'overnight') return { from: at, to: at + 1, reading: { form: 'overnight' } };
  if (POINTS_OF_DAY.has(word) && /^(?:at|by|before|after|around|until|since|from|to|till)$/u.test(one))
    return { from: at, to: at + 1, reading: moved(0, 'running', 'part-of-day') };
  if (!/^(?:morning|afternoon|evening|night)$/u.test(word) || !/^\p{Ll}/u.test((tokens[at] as Token).text)) return null;
  const led = one === 'the' && /^(?:in|during|by|until|of)$/u.test(two);
  return led && tokens[at + 1]?.lower !== 'of'
    ? { from: at - 1, to: at + 1, reading: moved(0, 'running', 'part-of-day') }
    : null;
};

/** "on the 8th", "the 23rd": a day of the running month; "the 8th Brigade" is none. */
export const dayOfMonth: Recogniser = (tokens, at) => {
  const match = NTH.exec((tokens[at] as Token).lower);
  if (match === null || tokens[at - 1]?.lower !== 'the') return null;
  const next = tokens[at + 1];
  // "the 12th and 44th divisions"
  if (
    next?.lower === 'and' &&
    /^\d+(?:st|nd|rd|th)$/u.test(tokens[at + 2]?.lower ?? '') &&
    NUMBERED.test(tokens[at + 3]?.lower ?? '')
  )
    return null;
  if (
    next !== undefined &&
    /^\p{L}/u.test(next.text) &&
    !/^(?:and|to|in|by|at|when|as|but|with|of|from|a|an|the|they|he|she|it|its|his|their|another|some|more|after|before|near|on|that|there|two|three|several|both)$/u.test(
      next.lower,
    )
  )
    return null;
  return { from: at, to: at + 1, reading: { form: 'day-of-month', day: Number(match[1]) } };
};

/** What bears a number. */
const NUMBERED =
  /^(?:divisions?|brigades?|battalions?|regiments?|corps|army|armies|fleets?|squadrons?|companies|platoons?|fronts?|streets?|districts?|wards?|arrondissements?|floors?|centuries|parallels?)$/u;
const NTH = /^([12]?\d|3[01])(?:st|nd|rd|th)$/u;

/** "Christmas Eve", "New Year's Day 2015". */
export const holiday: Recogniser = (tokens, at) => {
  const token = tokens[at] as Token;
  if (!/^\p{Lu}/u.test(token.text) || OTHER_CALENDARS.has(tokens[at - 1]?.lower ?? '')) return null;
  const hit = HOLIDAYS.find(({ words }) => wordsAt(tokens, at, words));
  if (hit === undefined) return null;
  const to = at + hit.words.length;
  const behind = tokens[to]?.lower === ',' ? to + 1 : to;
  const year = /^(?:1[5-9]|20)\d\d$/u.test(tokens[behind]?.text ?? '') ? Number(tokens[behind]?.text) : null;
  // "the Christmas truce", "Christmas shopping" tell no day
  if (
    year === null &&
    /^\p{Ll}/u.test(tokens[to]?.text ?? '') &&
    !/^(?:and|when|the|in|at|by|with|after|before|as|they|he|she|it|a)$/u.test(tokens[to]?.lower ?? '')
  )
    return null;
  const date = { year, month: hit.on[0], day: hit.on[1] };
  return {
    from: at,
    to: year === null ? to : behind + 1,
    reading: { form: 'open', start: date, end: date, granularity: 'day' },
  };
};
