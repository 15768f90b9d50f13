/** Number words, and the words that bound a number (claim contract, section 1, "Quantity"). */

export const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
export const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };

/** Words for a number that is not told: the least it can mean. */
export const VAGUE: Readonly<Record<string, number>> = {
  dozens: 24,
  scores: 40,
  several: 3,
  hundreds: 200,
  thousands: 2000,
  millions: 2e6,
};
/** Two words: "several dozen", "tens of thousands". */
export const VAGUE_PHRASES: readonly {
  readonly words: readonly string[];
  readonly low: number;
  readonly high: number | null;
}[] = [
  { words: ['hundreds', 'of', 'thousands'], low: 200_000, high: null },
  { words: ['tens', 'of', 'thousands'], low: 20_000, high: null },
  { words: ['several', 'dozen'], low: 36, high: null },
  { words: ['several', 'dozens'], low: 36, high: null },
  { words: ['several', 'hundred'], low: 300, high: null },
  { words: ['several', 'hundreds'], low: 300, high: null },
  { words: ['several', 'thousand'], low: 3000, high: null },
  { words: ['several', 'thousands'], low: 3000, high: null },
  { words: ['a', 'few', 'dozen'], low: 36, high: null },
  { words: ['a', 'few', 'hundred'], low: 300, high: null },
  { words: ['a', 'few', 'thousand'], low: 3000, high: null },
  { words: ['low', 'thousands'], low: 1000, high: 5000 },
  { words: ['by', 'the', 'thousand'], low: 2000, high: null },
  { words: ['by', 'the', 'hundred'], low: 200, high: null },
  { words: ['by', 'the', 'thousands'], low: 2000, high: null },
  { words: ['by', 'the', 'hundreds'], low: 200, high: null },
  { words: ['by', 'the', 'dozen'], low: 24, high: null },
  { words: ['a', 'handful'], low: 3, high: null },
  { words: ['some', 'hundreds', 'of', 'thousands'], low: 200_000, high: null },
  { words: ['some', 'tens', 'of', 'thousands'], low: 20_000, high: null },
  { words: ['many', 'tens', 'of', 'thousands'], low: 20_000, high: null },
  { words: ['some', 'dozens'], low: 24, high: null },
  { words: ['some', 'scores'], low: 40, high: null },
  { words: ['some', 'hundreds'], low: 200, high: null },
  { words: ['some', 'thousands'], low: 2000, high: null },
  { words: ['many', 'hundreds'], low: 200, high: null },
  { words: ['many', 'thousands'], low: 2000, high: null },
  { words: ['a', 'score'], low: 20, high: null },
  { words: ['a', 'couple', 'of', 'hundred'], low: 200, high: null },
  { words: ['a', 'couple', 'of', 'thousand'], low: 2000, high: null },
  { words: ['a', 'couple', 'of', 'dozen'], low: 24, high: null },
  { words: ['half', 'a', 'hundred'], low: 50, high: 50 },
];

type Bound = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'about';
/** Of those that end alike the longest first; the number follows. */
export const BOUNDS_BEFORE: readonly { readonly words: readonly string[]; readonly relation: Bound }[] = [
  { words: ['at', 'least'], relation: 'at-least' },
  { words: ['at', 'minimum'], relation: 'at-least' },
  { words: ['a', 'minimum', 'of'], relation: 'at-least' },
  { words: ['no', 'fewer', 'than'], relation: 'at-least' },
  { words: ['no', 'less', 'than'], relation: 'at-least' },
  { words: ['not', 'less', 'than'], relation: 'at-least' },
  { words: ['not', 'fewer', 'than'], relation: 'at-least' },
  { words: ['at', 'the', 'very', 'least'], relation: 'at-least' },
  { words: ['at', 'the', 'least'], relation: 'at-least' },
  { words: ['a', 'good'], relation: 'at-least' },
  { words: ['anything', 'up', 'to'], relation: 'at-most' },
  { words: ['not', 'exceeding'], relation: 'at-most' },
  { words: ['at', 'the', 'most'], relation: 'at-most' },
  { words: ['well', 'above'], relation: 'more-than' },
  { words: ['a', 'little', 'over'], relation: 'more-than' },
  { words: ['slightly', 'over'], relation: 'more-than' },
  { words: ['far', 'over'], relation: 'more-than' },
  { words: ['above'], relation: 'more-than' },
  { words: ['exceeding'], relation: 'more-than' },
  { words: ['well', 'under'], relation: 'less-than' },
  { words: ['well', 'below'], relation: 'less-than' },
  { words: ['just', 'below'], relation: 'less-than' },
  { words: ['just', 'short', 'of'], relation: 'less-than' },
  { words: ['not', 'quite'], relation: 'less-than' },
  { words: ['perhaps'], relation: 'about' },
  { words: ['maybe'], relation: 'about' },
  { words: ['probably'], relation: 'about' },
  { words: ['possibly'], relation: 'about' },
  { words: ['something', 'like'], relation: 'about' },
  { words: ['somewhere', 'around'], relation: 'about' },
  { words: ['in', 'the', 'region', 'of'], relation: 'about' },
  { words: ['getting', 'on', 'for'], relation: 'about' },
  { words: ['not', 'far', 'short', 'of'], relation: 'about' },
  { words: ['not', 'far', 'off'], relation: 'about' },
  { words: ['no', 'more', 'than'], relation: 'at-most' },
  { words: ['not', 'more', 'than'], relation: 'at-most' },
  { words: ['more', 'than'], relation: 'more-than' },
  { words: ['greater', 'than'], relation: 'more-than' },
  { words: ['well', 'over'], relation: 'more-than' },
  { words: ['just', 'over'], relation: 'more-than' },
  { words: ['over'], relation: 'more-than' },
  { words: ['upwards', 'of'], relation: 'more-than' },
  { words: ['upward', 'of'], relation: 'more-than' },
  { words: ['in', 'excess', 'of'], relation: 'more-than' },
  { words: ['up', 'to'], relation: 'at-most' },
  { words: ['as', 'many', 'as'], relation: 'at-most' },
  { words: ['at', 'most'], relation: 'at-most' },
  { words: ['a', 'maximum', 'of'], relation: 'at-most' },
  { words: ['less', 'than'], relation: 'less-than' },
  { words: ['fewer', 'than'], relation: 'less-than' },
  { words: ['just', 'under'], relation: 'less-than' },
  { words: ['under'], relation: 'less-than' },
  { words: ['about'], relation: 'about' },
  { words: ['around'], relation: 'about' },
  { words: ['some'], relation: 'about' },
  { words: ['nearly'], relation: 'about' },
  { words: ['almost'], relation: 'about' },
  { words: ['circa'], relation: 'about' },
  { words: ['ca.'], relation: 'about' },
  { words: ['approximately'], relation: 'about' },
  { words: ['roughly'], relation: 'about' },
  { words: ['an', 'estimated'], relation: 'about' },
  { words: ['estimated'], relation: 'about' },
  { words: ['close', 'to'], relation: 'about' },
  { words: ['the', 'order', 'of'], relation: 'about' },
];

export const BOUNDS_AFTER: readonly { readonly words: readonly string[]; readonly relation: Bound }[] = [
  { words: ['or', 'more'], relation: 'at-least' },
  { words: ['or', 'so'], relation: 'about' },
  { words: ['or', 'fewer'], relation: 'at-most' },
  { words: ['or', 'less'], relation: 'at-most' },
  { words: ['or', 'thereabouts'], relation: 'about' },
  { words: ['and', 'more'], relation: 'at-least' },
  { words: ['at', 'least'], relation: 'at-least' },
  { words: ['at', 'the', 'least'], relation: 'at-least' },
  { words: ['at', 'most'], relation: 'at-most' },
];

/** A number before one of these counts no people and no things. */
export const MEASURES: ReadonlySet<string> = new Set(
  `km kilometer kilometers kilometre kilometres mile miles metre metres meter meters mm cm m ft feet foot yards yard hectares hectare acres
   kg tonnes tonne tons ton pounds litres liters degrees percent per cent °
   second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries
   dollars dollar euros euro dinar dinars rupee rupees rouble roubles ruble rubles hryvnia hryvnias lira liras yen yuan shekels shekel peso pesos francs franc rial rials riyals cents million-dollar usd eur p.m. a.m. pm am o'clock gmt utc times fold bc b.c b.c. ad a.d. ce bce`.split(
    /\s+/,
  ),
);

export const MONEY: ReadonlySet<string> = new Set(['$', '€', '£', '¥', '₽', 'usd', 'eur', 'us$']);

export const FRACTIONS: Readonly<Record<string, number>> = {
  half: 0.5,
  third: 1 / 3,
  quarter: 0.25,
  fifth: 0.2,
  'two-thirds': 2 / 3,
  'three-quarters': 0.75,
  'one-third': 1 / 3,
};

/** "two *thirds* of", "three *quarters* of": into how many parts the whole is taken apart. */
export const PARTS_OF: Readonly<Record<string, number>> = {
  halves: 2,
  thirds: 3,
  quarters: 4,
  fourths: 4,
  fifths: 5,
  sixths: 6,
  eighths: 8,
  tenths: 10,
};

/** Words behind a number that are not what it counts. */
export const NO_NOUN: ReadonlySet<string> = new Set(
  `and or but in on at by for from to of with after before until since as that which who were was are is have has had will would into near per
   during while when where against between killed wounded injured died missing dead more others other also`.split(
    /\s+/u,
  ),
);

/** Before a number of four figures: it is a year. */
export const YEAR_BEFORE: ReadonlySet<string> = new Set(
  `in since by from until till during before after early late mid mid- summer winter spring autumn fall a the this january february march april may june july
   august september october november december circa year years born`.split(/\s+/u),
);

/** Where the noun group behind a number ends. */
export const UNIT_STOPS: ReadonlySet<string> = new Set(
  `and or but in on at by for from to of with after before until since as that which who whom were was are is be been have has had will would into near per
   during while when where against between more than least another this his its does goes says takes makes kills including among across over within without under`.split(
    /\s+/u,
  ),
);

/** Plurals without -s. */
export const IRREGULAR_PLURALS: ReadonlySet<string> = new Set(
  `people men women children troops police aircraft personnel cattle sheep servicemen policemen aircrew crew staff infantry cavalry artillery dead youth sorties
   livestock hovercraft militia guerrilla media clergy feet teeth`.split(/\s+/u),
);
