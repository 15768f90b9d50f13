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
  'nightfall',
  'sunrise',
  'sunset',
]);

/** Parts of a day that stand alone after "at", "by", "before": "at dawn". */
export const POINTS_OF_DAY: ReadonlySet<string> = new Set(
  'noon midnight dawn dusk midday nightfall daybreak sunrise sunset'.split(' '),
);

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
  { words: ['no', 'later', 'than'], bound: 'by' },
  { words: ['as', 'of'], bound: 'as-of' },
  { words: ['as', 'at'], bound: 'as-of' },
  { words: ['as', 'from'], bound: 'since' },
  { words: ['prior', 'to'], bound: 'before' },
  { words: ['up', 'till'], bound: 'until' },
  { words: ['up', 'until'], bound: 'until' },
  { words: ['up', 'to'], bound: 'until' },
  { words: ['starting', 'from'], bound: 'since' },
  { words: ['starting', 'on'], bound: 'since' },
  { words: ['beginning', 'on'], bound: 'since' },
  { words: ['starting'], bound: 'since' },
  { words: ['beginning'], bound: 'since' },
  { words: ['effective'], bound: 'since' },
  { words: ['not', 'later', 'than'], bound: 'by' },
  { words: ['since'], bound: 'since' },
  { words: ['until'], bound: 'until' },
  { words: ['till'], bound: 'until' },
  { words: ['through'], bound: 'until' },
  { words: ['by'], bound: 'by' },
  { words: ['before'], bound: 'before' },
  { words: ['after'], bound: 'after' },
];

/** What may stand between such a word and the time: "since at least the end of". */
export const BOUND_FILLERS: ReadonlySet<string> = new Set('the about around approximately roughly at least'.split(' '));
/** "from 5 May onwards" is "since 5 May". */
export const ONWARD: ReadonlySet<string> = new Set(['on', 'onward', 'onwards', 'forward']);

/** Written after an hour: "05:40 UTC", "4 p.m. EST". */
export const ZONES: ReadonlySet<string> = new Set(
  'utc gmt z est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst aest aedt hkt sgt wat cat eat trt'.split(
    ' ',
  ),
);

/** Holidays that fall on one day of the calendar everywhere, by their words: month and day. */
export const HOLIDAYS: readonly { readonly words: readonly string[]; readonly on: readonly [number, number] }[] = (
  [
    ["new year 's eve", 12, 31],
    ["new year 's day", 1, 1],
    ['christmas eve', 12, 24],
    ['christmas day', 12, 25],
    ['christmas', 12, 25],
    ['boxing day', 12, 26],
    ["valentine 's day", 2, 14],
    ["international women 's day", 3, 8],
    ["april fools ' day", 4, 1],
    ['bastille day', 7, 14],
    ['halloween', 10, 31],
    ["all saints ' day", 11, 1],
    ['armistice day', 11, 11],
  ] as const
).map(([words, month, day]) => ({ words: words.split(' '), on: [month, day] }));
/** Churches of another calendar keep it on another day: "Orthodox Christmas" is none of these. */
export const OTHER_CALENDARS: ReadonlySet<string> = new Set(['orthodox', 'coptic', 'armenian', 'ethiopian', 'old']);

/** Edges and middles of a longer stretch. */
export const EDGES: ReadonlyMap<string, 'start' | 'middle' | 'end'> = new Map([
  ['start', 'start'],
  ['beginning', 'start'],
  ['early', 'start'],
  ['outset', 'start'],
  ['middle', 'middle'],
  ['mid', 'middle'],
  ['end', 'end'],
  ['late', 'end'],
  ['close', 'end'],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
  ...Array.from({ length: 99 }, (_, i) => [`${i + 1}${ending(i + 1)}`, i + 1] as const),
]);

/** The days of a month in words: "the *fifteenth* of May"; those from "twenty-first" on are more than one token. */
export const DAYS_IN_WORDS: ReadonlyMap<string, number> = new Map([
  ...[...ORDINALS].filter(([word]) => !/\d/u.test(word)),
  ...'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, i) => [word, i + 13] as const),
  ['thirtieth', 30],
]);

function ending(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}

/** What a count of days may be told from: "the sixth day of the war", "two days into the offensive". */
export const FIGHTING: ReadonlySet<string> = new Set(
  'war conflict fighting hostilities invasion offensive siege uprising rebellion campaign battle clashes'.split(' '),
);

/** Verbs and words that put what stands beside them ahead, or behind; the nearest to a weekday decides. */
export const AHEAD: ReadonlySet<string> = new Set(
  "will 'll shall should scheduled planned plans expected due would upcoming coming tomorrow".split(' '),
);
export const BEHIND: ReadonlySet<string> = new Set(
  'was were had did has said told fell rose began came went took made met left held shot hit broke struck fought won lost sent saw found got gave became drove fled led put ran stood spoke blew flew shut cut died killed'.split(
    ' ',
  ),
);

/** Verbs that a participle after them makes a state that lasts: "remains closed". */
export const LASTING: ReadonlySet<string> = new Set('is are remain remains stay stays keep keeps'.split(' '));

/** What is put out on a day: a heading that dates one dates the words under it. */
export const ISSUES: ReadonlySet<string> = new Set(
  'briefing bulletin communique communiqué statement release dispatch despatch digest summary update sitrep report broadcast transcript edition assessment newsletter flash review diary memo memorandum note notes bulletins interview'.split(
    ' ',
  ),
);

/** Nouns after which a four-digit number is a count, not a year: "a total of 1950 people". */
export const COUNTED: ReadonlySet<string> = new Set(
  'people men women children troops personnel dead wounded km kg percent per million'.split(' '),
);

/** Words, in lower case, on which a time may begin or be recognised; figures, months and weekdays aside. */
export const TIME_STARTERS: ReadonlySet<string> = new Set(
  (
    'a an last next this that following previous preceding same past coming every each several few many half couple ' +
    'today tonight yesterday tomorrow overnight now currently recently nowadays lately soon future ' +
    'following ensuing subsequent intervening hours days weeks months years daily weekly monthly annually yearly hourly weekend earlier later day week year month ' +
    'spring summer autumn fall winter quarter eve morning afternoon evening night start beginning middle end ' +
    'q1 q2 q3 q4 twenties thirties forties fifties sixties seventies eighties nineties century ' +
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'
  ).split(' '),
);

/** Verbs whose date is that of somebody's words: "said on Monday". */
export const SAYING: ReadonlySet<string> = new Set(
  'said say says told reported reports stated announced claimed confirmed added wrote tweeted acknowledged admitted published'.split(
    ' ',
  ),
);
