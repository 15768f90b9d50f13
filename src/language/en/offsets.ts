/** English words that place something by the distance, direction or nearness of a named place, as data. */
import { set } from '../word-set.ts';

const KILOMETRE = 1000;
const MILE = 1609;
const SEA_MILE = 1852;

/** Metres of a unit of length. */
export const LENGTHS: ReadonlyMap<string, number> = new Map([
  ...['km', 'kms', 'kilometre', 'kilometres', 'kilometer', 'kilometers'].map((unit) => [unit, KILOMETRE] as const),
  ...['mi', 'mile', 'miles'].map((unit) => [unit, MILE] as const),
  ...['m', 'metre', 'metres', 'meter', 'meters'].map((unit) => [unit, 1] as const),
  ...['yard', 'yards', 'yd', 'yds'].map((unit) => [unit, 0.9144] as const),
  ...['foot', 'feet', 'ft'].map((unit) => [unit, 0.3048] as const),
]);
/** Before "miles". */
export const SEA_WORDS = set('nautical sea');
export const SEA_MILE_METRES = SEA_MILE;

/** Counts that are no numbers: the least they say, in units; "a few kilometres", "dozens of miles". */
export const VAGUE_COUNTS: ReadonlyMap<string, number> = new Map([
  ['few', 2],
  ['couple', 2],
  ['several', 3],
  ['dozens', 24],
  ['tens', 20],
  ['hundreds', 200],
]);

/** Before a distance. */
export const ABOUT = set(
  'about around some roughly approximately nearly almost circa ca approx approx. perhaps estimated',
);
export const MORE = set('over exceeding');
export const LESS = set('under within below');
/** "more than", "less than", "up to", "at least", "at most": first and second word. */
export const MORE_PAIRS = new Set(['more than', 'at least', 'farther than', 'further than', 'least of']);
export const LESS_PAIRS = new Set(['less than', 'fewer than', 'up to', 'at most', 'closer than']);
/** Between a distance or preposition and what it belongs to; they change nothing. */
export const EMPTY_ADVERBS = set(
  'just only immediately directly due slightly well further farther straight right even mere',
);

/** The letters of the compass in a word. */
export const COMPASS_WORDS: ReadonlyMap<string, string> = new Map([
  ['north', 'n'],
  ['east', 'e'],
  ['south', 's'],
  ['west', 'w'],
  ['northeast', 'ne'],
  ['southeast', 'se'],
  ['southwest', 'sw'],
  ['northwest', 'nw'],
]);
/** Sides as adjectives: "the northern outskirts". */
export const SIDES: ReadonlyMap<string, string> = new Map([
  ['northern', 'n'],
  ['eastern', 'e'],
  ['southern', 's'],
  ['western', 'w'],
  ['northeastern', 'ne'],
  ['southeastern', 'se'],
  ['southwestern', 'sw'],
  ['northwestern', 'nw'],
]);

/** What surrounds a town: "the outskirts of X", "X's suburbs". */
export const OUTSKIRTS = set('outskirts outskirt edge edges fringe fringes suburbs periphery approaches');
/** "in the vicinity of X" */
export const VICINITY = set('vicinity proximity environs surroundings');
/** Before "to": "close to X". */
export const CLOSE = set('near close next adjacent closer nearest');

/** After "away" or alone before "from": "5 km away from X". */
export const AWAY = set('away distant off');

/** What runs from one place to another: "the X–Y road", "the road linking X and Y". */
export const ROADS = set(`
  road roads highway highways motorway motorways route routes railway railways railroad track line lines expressway
  axis pipeline corridor link tarmac autoroute`);
export const LINKING = set('linking connecting joining leading running linked connects links from between');
/** Before "between X and Y" they say that something lies there; talks, wars and treaties are between places too. */
export const LYING = set(`
  somewhere midway halfway located situated lying lies lie lay stands stood road area areas stretch strip village
  villages hamlet hamlets hill hills forest forests junction crossroads crossing checkpoint checkpoints bridge valley
  fields section sector point place spot frontline positions trenches territory land desert countryside base camp`);
export const HALFWAY = set('midway halfway');
