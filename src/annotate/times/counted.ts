/** Counts of units: "three days later", "a week ago", "three days into the war"; without such a word a duration. */
import { BEHIND, FIGHTING, MONTHS, ORDINALS, PERIOD_UNITS } from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';
import { numberAt } from '../quantities/numbers.ts';
import type { Found, From, Recogniser, Unit } from './reading.ts';

interface Count {
  readonly value: number;
  readonly to: number;
  readonly exact?: false;
}

/** "a few hours", "several days", "a couple of weeks". */
function vague(tokens: readonly Token[], at: number): Count | null {
  const a = /^(?:a|the)$/u.test(tokens[at]?.lower ?? '') ? 1 : 0;
  const word = tokens[at + a]?.lower;
  if (word === 'couple' && tokens[at + a + 1]?.lower === 'of') return { value: 2, to: at + a + 2, exact: false };
  return word === 'several' || word === 'few' || word === 'many' || word === 'some'
    ? { value: 3, to: at + a + 1, exact: false }
    : null;
}

/** Beyond this a count of units is a figure of speech or of geology, not a date. */
const MOST_UNITS = 1000;
/** So many hours lie within a day, told as the same day. */
const SAME_DAY_HOURS = 12;

/** A count that is not told ("several days later") tells no date; hours do not leave the day. */
function moved(span: { from: number; to: number }, unit: Unit, by: number, from: From, exact: boolean): Found {
  const days = unit === 'hour' ? Math.round(by / 24) : by;
  const near = unit === 'hour' && (!exact || Math.abs(by) <= SAME_DAY_HOURS);
  if (!near && (!exact || Math.abs(by) > MOST_UNITS || !Number.isInteger(by)))
    return { ...span, reading: { form: 'vague' } };
  const whole = unit === 'month' || unit === 'year';
  return {
    ...span,
    reading: {
      form: 'shift',
      unit: unit === 'hour' ? 'day' : unit,
      by: near ? 0 : days,
      from,
      whole,
      granularity: unit === 'hour' ? 'hour' : whole ? unit : 'day',
    },
  };
}

/** "three days after *that raid*" goes back to something told, no day. */
const UNITS_OR_NOUN =
  /^(?:attack|raid|battle|strike|incident|day|week|month|year|date|defeat|deal|ceasefire|truce|agreement|vote|coup|meeting|clash|massacre|event|announcement|decision)$/u;

/** Nothing that "on" could lead. */
const isClosed = (token: Token | undefined): boolean => token === undefined || /^[:,.;–—-]$/u.test(token.text);

export const counted: Recogniser = (tokens, at) => {
  const token = tokens[at] as Token;
  const article = token.lower === 'a' || token.lower === 'an';
  const number: Count | null = vague(tokens, at) ?? (article ? { value: 1, to: at + 1 } : numberAt(tokens, at));
  if (number === null) return null;
  const dash = tokens[number.to]?.text === '-' ? 1 : 0;
  const noun = tokens[number.to + dash]?.lower ?? '';
  const tail = tokens[number.to + dash + 1]?.lower;
  // "three nights ago"
  const nights = /^nights?$/u.test(noun) && /^(?:ago|later|earlier|running)$/u.test(tail ?? '');
  const unit = nights ? 'day' : PERIOD_UNITS.get(noun);
  if (unit === undefined) return null;
  const times = noun.startsWith('decade') ? 10 : noun.startsWith('centur') ? 100 : noun.startsWith('minute') ? 0 : 1;
  const to = number.to + dash + 1;
  const by = number.value * times;
  const exact = number.exact !== false;
  const span = { from: at, to: to + 1 };
  // "a year ago today", "nine years today since the dam burst"
  const today = tail === 'ago' ? to + 1 : to;
  if (
    tokens[today]?.lower === 'today' &&
    exact &&
    (unit === 'year' || unit === 'month' || unit === 'week') &&
    (tail === 'ago' || SINCE.test(tokens[today + 1]?.lower ?? '.'))
  )
    return {
      from: at,
      to: today + 1,
      reading: { form: 'shift', unit, by: -by, from: 'published', whole: false, granularity: 'day' },
    };
  if (tail === 'ago') return moved(span, unit, -by, 'published', exact);
  // "It is nine weeks since the ferry sank"
  if (
    tail === 'since' &&
    PASSED.test(tokens[at - 1]?.lower ?? '') &&
    (isClause(tokens, to + 1) || isEvent(tokens, to + 1))
  )
    return moved(span, unit, -by, 'published', exact);
  // "Forty years on: …"
  if (tail === 'on' && unit === 'year' && isClosed(tokens[to + 1])) return moved(span, unit, -by, 'published', exact);
  const onward = exact ? onwardAt(tokens, at, to, unit, by) : null;
  if (onward !== null) return onward;
  // "a day after both had agreed": the day of what the clause tells
  const near = unit === 'day' || unit === 'week' || unit === 'hour';
  if ((tail === 'after' || tail === 'before') && exact && near && (isClause(tokens, to + 1) || isEvent(tokens, to + 1)))
    return moved(span, unit, tail === 'after' ? -by : by, 'running', exact);
  // "*A decade after* mines sank the ferry, …" opens a report on what is remembered
  const remembers = tail === 'after' && exact && (unit === 'year' || unit === 'month');
  if (remembers && /^\p{Lu}/u.test(tokens[at]?.text ?? '') && (isClause(tokens, to + 1) || isEvent(tokens, to + 1)))
    return {
      from: at,
      to: to + 1,
      reading: {
        form: 'shift',
        unit: 'month',
        by: unit === 'year' ? -12 * by : -by,
        from: 'published',
        whole: true,
        granularity: 'month',
      },
    };
  const alone = (article || isClosed(tokens[to + 1])) && exact;
  if (tail === 'later' || (tail === 'after' && alone)) return moved(span, unit, by, 'running', exact);
  if (tail === 'earlier' || (tail === 'before' && alone)) return moved(span, unit, -by, 'running', exact);
  const back = /^(?:that|this)$/u.test(tokens[to + 1]?.lower ?? '') && !UNITS_OR_NOUN.test(tokens[to + 2]?.lower ?? '');
  if (back && (tail === 'after' || tail === 'before'))
    return moved({ from: at, to: to + 2 }, unit, tail === 'after' ? by : -by, 'running', exact);
  if (tail === 'into') {
    const name = warAfter(tokens, to + 1);
    if (name !== null && exact && (unit === 'day' || unit === 'week'))
      return {
        from: at,
        to: name.to,
        reading: { form: 'period', name: name.name, day: by * (unit === 'week' ? 7 : 1) + 1 },
      };
  }
  if (article && dash === 0 && exact) return null;
  const counts = exact && Number.isInteger(by) && by <= MOST_UNITS;
  return { from: at, to, reading: { form: 'duration', ...(counts ? { count: { unit, value: by } } : {}) } };
};

const PASSED = /^(?:is|was|be|been|['’]s|now)$/u;
const SINCE = /^(?:since|that|from|[.,;:])$/u;

const CLAUSE_REACH = 16;
/** Pasts that do not look like one. */
const PASTS =
  /^(?:died|fled|fell|hit|struck|took|left|began|came|went|broke|won|lost|held|set|shot|blew|burnt|sank|seized)$/u;

/** Whether words with a verb of the past stand at `at`, up to the next comma. */
function isClause(tokens: readonly Token[], at: number): boolean {
  // "after the 4 March attack", "before 5 May": a date tells the day
  // "after 16 people died"
  const isCounted = /^\d{1,3}$/u.test(tokens[at]?.text ?? '') && /^\p{Ll}{3,}$/u.test(tokens[at + 1]?.text ?? '');
  if ((!isCounted && !/^\p{L}/u.test(tokens[at]?.text ?? '')) || /^(?:that|this)$/u.test(tokens[at]?.lower ?? ''))
    return false;
  if (/^\d/u.test(tokens[at + 1]?.text ?? '')) return false;
  for (let i = at; i < at + CLAUSE_REACH; i++) {
    const { lower, text } = tokens[i] ?? { lower: '.', text: '.' };
    if (/^[,.;:)]$/u.test(lower)) return false;
    if (i > at && (BEHIND.has(lower) || /^(?:is|are)$|^\p{Ll}{3,}ed$/u.test(text) || PASTS.test(text))) return true;
  }
  return false;
}

/** "a week after *the cruel raid*": the day of what is named. */
function isEvent(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:the|that|this|a|an)$/u.test(tokens[at]?.lower ?? '')) return false;
  for (let i = at + 1; i < at + EVENT_REACH; i++) {
    // "after the attack of 4 May" the date tells
    if (EVENTS.has(tokens[i]?.lower ?? ''))
      return ![i + 1, i + 2, i + 3].some(
        (one) => /^\d/u.test(tokens[one]?.text ?? '') || MONTHS.has(tokens[one]?.lower ?? ''),
      );
    if (!/^\p{Ll}+$/u.test(tokens[i]?.text ?? '')) return false;
  }
  return false;
}
const EVENT_REACH = 5;
const EVENTS = new Set(
  'attack attacks strike airstrike raid massacre bombing bombardment shelling blast explosion ambush assault killing killings abduction kidnapping'.split(
    ' ',
  ),
);

/** "within two days", "in the first three days", "over the next two weeks": from the day told last on. */
function onwardAt(tokens: readonly Token[], at: number, to: number, unit: Unit, count: number): Found | null {
  if (!Number.isInteger(count) || count < 1 || count > MOST_UNITS) return null;
  const [one, two] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? ''];
  // "within a day of the raid" is told from the raid
  if (/^(?:of|after|from)$/u.test(tokens[to]?.lower ?? '')) return null;
  if (one === 'within') return { from: at, to, reading: { form: 'onward', how: 'within', unit, count } };
  if (two !== 'the') return null;
  const how = one === 'first' ? 'first' : /^(?:next|following|ensuing|subsequent)$/u.test(one) ? 'next' : null;
  return how === null ? null : { from: at - 2, to, reading: { form: 'onward', how, unit, count } };
}

/** "the war", "the fighting" at `at`; what it is called in full a pack may know. */
function warAfter(tokens: readonly Token[], at: number): { name: null; to: number } | null {
  const led = /^(?:the|this|that)$/u.test(tokens[at]?.lower ?? '') ? 1 : 0;
  return FIGHTING.has(tokens[at + led]?.lower ?? '') ? { name: null, to: at + led + 1 } : null;
}

/** "the sixth day of the war", "on day three of the offensive". */
export const nthDay: Recogniser = (tokens, at) => {
  if ((tokens[at] as Token).lower !== 'day') return null;
  const nth = ORDINALS.get(tokens[at - 1]?.lower ?? '');
  const number = nth === undefined ? numberAt(tokens, at + 1) : null;
  const day = nth ?? number?.value;
  const of = number?.to ?? at + 1;
  const war = tokens[of]?.lower === 'of' ? warAfter(tokens, of + 1) : null;
  if (day === undefined || war === null || !Number.isInteger(day) || day < 1 || day > MOST_UNITS) return null;
  return { from: nth === undefined ? at : at - 1, to: war.to, reading: { form: 'period', name: null, day } };
};

/** "the day after", "the week before" with nothing named behind: told from the running date. */
export const dayAfter: Recogniser = (tokens, at) => {
  const unit = PERIOD_UNITS.get((tokens[at] as Token).lower);
  const tail = tokens[at + 1]?.lower;
  const ends = !/^\p{L}|^\d/u.test(tokens[at + 2]?.text ?? '');
  if (unit === undefined || unit === 'hour' || tokens[at - 1]?.lower !== 'the') return null;
  if (tail !== 'after' && tail !== 'before') return null;
  // "the day after they had entered it": the day of what the clause tells
  const ofClause = !ends && unit === 'day' && isClause(tokens, at + 2);
  if (!ends && !ofClause) return null;
  const by = (tail === 'after') === ofClause ? -1 : 1;
  return {
    from: at - 1,
    to: at + 2,
    reading: {
      form: 'shift',
      unit,
      by,
      from: 'running',
      whole: unit !== 'day',
      granularity: unit,
    },
  };
};
