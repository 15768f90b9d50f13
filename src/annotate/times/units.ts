/** Stretches told from another: "last week", "the next day", "earlier this year", "the past 24 hours", "the end of the month". */
import { EDGES, PARTS_OF_DAY, PERIOD_UNITS, SEASONS } from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';
import { numberAt } from '../quantities/numbers.ts';
import type { Edge, Found, From, Reading, Recogniser, Unit } from './reading.ts';
import { quarterBefore } from './years.ts';

const WHICH: Readonly<Record<string, { by: number; from: From }>> = {
  last: { by: -1, from: 'published' },
  next: { by: 1, from: 'published' },
  coming: { by: 1, from: 'published' },
  this: { by: 0, from: 'published' },
  following: { by: 1, from: 'running' },
  previous: { by: -1, from: 'running' },
  preceding: { by: -1, from: 'running' },
  same: { by: 0, from: 'running' },
  that: { by: 0, from: 'running' },
};

const shift = (unit: Unit, by: number, from: From, part: boolean, edge?: Edge): Reading => ({
  form: 'shift',
  unit,
  by,
  from,
  whole: unit !== 'day',
  granularity: part || (edge !== undefined && unit === 'day') ? 'part-of-day' : edge ? 'interval' : unit,
  ...(edge === undefined ? {} : { edge }),
});

/** One unit, not several: "week", "evening"; hours are too short to be a day of their own. */
function unitOf(token: Token | undefined): { unit: Unit; part: boolean } | null {
  const noun = token?.lower ?? '';
  if (PARTS_OF_DAY.has(noun)) return { unit: 'day', part: true };
  const unit = PERIOD_UNITS.get(noun);
  return unit === undefined || unit === 'hour' || noun.endsWith('s') || noun === 'decade' || noun === 'century'
    ? null
    : { unit, part: false };
}

/** What may open such words: "early last week", "late that evening", "earlier this year", "the end of last month". */
function opening(tokens: readonly Token[], from: number): { from: number; edge: Edge | undefined } {
  const word = tokens[from - 1]?.lower ?? '';
  if (word === 'earlier' || word === 'later') return { from: from - 1, edge: undefined };
  const at = word === 'of' || word === '-' ? from - 2 : from - 1;
  const edge = EDGES.get(tokens[at]?.lower ?? '');
  return edge === undefined || (word !== 'of' && !/^(?:early|late|mid)$/u.test(tokens[at]?.lower ?? ''))
    ? { from, edge: undefined }
    : { from: at, edge };
}

/** "last week", "the next day" (told from the running date), "that day", "the same evening", "early that year". */
export const whichUnit: Recogniser = (tokens, at) => {
  const word = (tokens[at] as Token).lower;
  const article = tokens[at - 1]?.lower === 'the';
  const which = WHICH[word];
  const named = unitOf(tokens[at + 1]);
  if (which === undefined || named === null) return null;
  const span = { from: article ? at - 1 : at, to: at + 2 };
  // "towards five *next morning*", "fell *next day*": told within the tale, as "the next morning" is
  if (word === 'next' && !article && named.unit === 'day')
    return { ...span, reading: shift('day', 1, 'running', named.part) };
  // both days, whichever word leads to it
  if (word === 'last' && tokens[at + 1]?.lower === 'night')
    return { ...span, reading: { form: 'overnight', last: true } };
  if (word === 'last' && article) return past(span.from, at + 2, named.unit, 1);
  const from: From = article ? 'running' : which.from;
  const again = word === 'same' ? yearAgo(tokens, at + 2) : null;
  if (again !== null) return { from: span.from, to: again, reading: { form: 'same', years: -1 } };
  const lead = opening(tokens, span.from);
  return { from: lead.from, to: span.to, reading: shift(named.unit, which.by, from, named.part, lead.edge) };
};

/** "last year", "a year ago", "a year earlier" at `at`: the token after it. */
function yearAgo(tokens: readonly Token[], at: number): number | null {
  const words = [0, 1, 2].map((i) => tokens[at + i]?.lower ?? '');
  if ((words[0] === 'last' || words[0] === 'previous') && words[1] === 'year') return at + 2;
  return /^(?:a|one)$/u.test(words[0] ?? '') && words[1] === 'year' && /^(?:ago|earlier|before)$/u.test(words[2] ?? '')
    ? at + 3
    : null;
}

/** "the same period last year", "the same time a year ago". */
export const samePeriod: Recogniser = (tokens, at) => {
  if ((tokens[at] as Token).lower !== 'same' || !/^(?:period|time|quarter|stage)$/u.test(tokens[at + 1]?.lower ?? ''))
    return null;
  const of = /^(?:of|in|the)$/u.test(tokens[at + 2]?.lower ?? '') ? 1 : 0;
  const to = yearAgo(tokens, at + 2 + of);
  const from = tokens[at - 1]?.lower === 'the' ? at - 1 : at;
  return to === null ? null : { from, to, reading: { form: 'same', years: -1 } };
};

const past = (from: number, to: number, unit: Unit, count: number): Found => ({
  from,
  to,
  reading: { form: 'past', unit, count },
});

/** Longer ago than this is no span of news. */
const MOST_UNITS = 100;

/** "the past 24 hours", "the last three days", "the past week". */
export const pastUnits: Recogniser = (tokens, at) => {
  const word = (tokens[at] as Token).lower;
  const lead = tokens[at - 1]?.lower ?? '';
  if ((word !== 'past' && word !== 'last') || !/^(?:the|these|over|in)$/u.test(lead)) return null;
  const from = lead === 'the' || lead === 'these' ? at - 1 : at;
  const number = numberAt(tokens, at + 1);
  const dash = number !== null && tokens[number.to]?.text === '-' ? 1 : 0;
  const noun = number === null ? at + 1 : number.to + dash;
  const unit = PERIOD_UNITS.get(tokens[noun]?.lower ?? '');
  if (unit === undefined || /^minute/u.test(tokens[noun]?.lower ?? '')) return null;
  const tens = /^decade/u.test(tokens[noun]?.lower ?? '') ? 10 : 1;
  const count = number?.value ?? 1;
  if (number === null && tokens[noun]?.lower.endsWith('s')) return { from, to: noun + 1, reading: { form: 'vague' } };
  return Number.isInteger(count) && count > 0 && count <= MOST_UNITS ? past(from, noun + 1, unit, count * tens) : null;
};

/** "the end of the month", "later in the day", "the beginning of the year": of the date told last. */
export const edgeOfUnit: Recogniser = (tokens, at) => {
  const named = unitOf(tokens[at]);
  const [one, two, three] = [1, 2, 3].map((i) => tokens[at - i]?.lower ?? '');
  if (named === null || named.part || one !== 'the') return null;
  if (two === 'in' && (three === 'later' || three === 'earlier'))
    return { from: at - 3, to: at + 1, reading: shift(named.unit, 0, 'running', named.unit === 'day') };
  if (two === 'of' && three === 'course' && named.unit === 'day')
    return { from: at - 1, to: at + 1, reading: shift('day', 0, 'running', false) };
  // "since the month began"
  if (two === 'since' && /^(?:began|started|opened)$/u.test(tokens[at + 1]?.lower ?? ''))
    return { from: at - 1, to: at + 2, reading: shift(named.unit, 0, 'published', false) };
  // "at the end of the day" is as often a figure of speech
  const edge = two === 'of' && named.unit !== 'day' ? EDGES.get(three ?? '') : undefined;
  return edge === undefined
    ? null
    : { from: at - 3, to: at + 1, reading: shift(named.unit, 0, 'running', false, edge) };
};

/** "in the following weeks", "in the months that followed": some time later, nobody says how long. */
export const laterUnits: Recogniser = (tokens, at) => {
  const { lower } = tokens[at] as Token;
  if (!PERIOD_UNITS.has(lower) || !lower.endsWith('s')) return null;
  const [one, two] = [1, 2].map((i) => tokens[at - i]?.lower ?? '');
  if (two === 'the' && /^(?:following|ensuing|subsequent|next|intervening|previous|preceding)$/u.test(one ?? ''))
    return { from: at - 2, to: at + 1, reading: { form: 'vague' } };
  const [that, verb] = [1, 2].map((i) => tokens[at + i]?.lower ?? '');
  const followed = that === 'that' && /^(?:followed|preceded)$/u.test(verb ?? '');
  if (one === 'the' && followed) return { from: at - 1, to: at + 3, reading: { form: 'vague' } };
  return one === 'the' && /^(?:following|after|before|since|afterwards?)$/u.test(that ?? '')
    ? { from: at - 1, to: at + 2, reading: { form: 'vague' } }
    : null;
};

/** "last winter", "this spring", "the third quarter of this year", "the fourth quarter". */
export const monthsOfYear: Recogniser = (tokens, at) => {
  const word = (tokens[at] as Token).lower;
  const lead = tokens[at - 1]?.lower ?? '';
  const season = SEASONS.get(word);
  const by = tokens[at - 2]?.lower ?? '';
  if (season !== undefined && lead === 'the' && /^(?:in|during|by|over)$/u.test(by) && tokens[at + 1]?.lower !== 'of')
    return { from: at - 1, to: at + 1, reading: { form: 'months', months: season, toward: 'last', ofTale: true } };
  if (season !== undefined)
    return lead === 'last' || lead === 'this' || lead === 'next'
      ? { from: at - 1, to: at + 1, reading: { form: 'months', months: season, toward: lead } }
      : null;
  const part = quarterBefore(tokens, at + 1);
  if (part === null || (word === 'half' && tokens[at + 1]?.lower !== 'of')) return null;
  const of = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
  const toward = tokens[of]?.lower ?? '';
  if ((toward === 'last' || toward === 'this' || toward === 'next') && tokens[of + 1]?.lower === 'year')
    return { from: part.from, to: of + 2, reading: { form: 'months', months: part.months, toward, ofYear: true } };
  if (
    word === 'half' ||
    (/^\p{L}/u.test(tokens[at + 1]?.text ?? '') &&
      !/^(?:to|and|as|when|was|of|in|by|at|on|from|with|for|after)$/u.test(tokens[at + 1]?.lower ?? ''))
  )
    return null;
  return { from: part.from, to: at + 1, reading: { form: 'months', months: part.months, toward: 'last' } };
};
