/** The words of the calendar. */

const months = 'january february march april may june july august september october november december'.split(' ');
const short: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
/** Also with a stop: "Sept.". `may` and `march` count only beside a number or after a preposition. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...months.map((name, i) => [name, i + 1] as const),
  ...Object.entries(short).flatMap(
    ([name, month]) =>
      [
        [name, month],
        [`${name}.`, month],
      ] as const,
  ),
]);
export const MONTHS_THAT_ARE_WORDS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'dec',
  'sep',
  'jun',
  'nov',
  'oct',
  'apr',
  'feb',
  'jul',
  'aug',
]);

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
/** Monday = 1. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...weekdays.map((name, i) => [name, i + 1] as const),
  ...Object.entries({
    'mon.': 1,
    'tue.': 2,
    'tues.': 2,
    'wed.': 3,
    'thu.': 4,
    'thurs.': 4,
    'fri.': 5,
    'sat.': 6,
    'sun.': 7,
  }),
]);

/** First and last month. */
export const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['autumn', [9, 11]],
  ['fall', [9, 11]],
  ['winter', [12, 2]],
]);

export const PARTS_OF_DAY: ReadonlySet<string> = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'noon',
  'midnight',
  'dawn',
  'dusk',
  'midday',
]);

/** The days of a month that a word such as "early" means (claim contract, section 1); 31 stands for its end. */
export const PARTS_OF_MONTH: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [1, 10]],
  ['beginning', [1, 10]],
  ['start', [1, 10]],
  ['mid', [11, 20]],
  ['middle', [11, 20]],
  ['late', [21, 31]],
  ['end', [21, 31]],
]);

export const PERIOD_UNITS: ReadonlyMap<string, 'hour' | 'day' | 'week' | 'month' | 'year'> = new Map([
  ['minute', 'hour'],
  ['minutes', 'hour'],
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'year'],
  ['decades', 'year'],
  ['century', 'year'],
  ['centuries', 'year'],
]);

export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in on since until till by from during before after between around of through to for'.split(' '),
);

/** How words before a time bound it, longest first. */
export const BOUND_WORDS: readonly {
  readonly words: readonly string[];
  readonly bound: 'since' | 'until' | 'by' | 'as-of' | 'before' | 'after';
}[] = [
  { words: ['as', 'of'], bound: 'as-of' },
  { words: ['as', 'at'], bound: 'as-of' },
  { words: ['up', 'until'], bound: 'until' },
  { words: ['up', 'to'], bound: 'until' },
  { words: ['starting', 'from'], bound: 'since' },
  { words: ['starting', 'on'], bound: 'since' },
  { words: ['beginning', 'on'], bound: 'since' },
  { words: ['since'], bound: 'since' },
  { words: ['until'], bound: 'until' },
  { words: ['till'], bound: 'until' },
  { words: ['through'], bound: 'until' },
  { words: ['by'], bound: 'by' },
  { words: ['before'], bound: 'before' },
  { words: ['after'], bound: 'after' },
];
