/** How the places of two reports lie to each other. */
import { kilometres } from '../../annotate/places/distance.ts';
import type { PlaceRef, Precision } from '../../model/place.ts';
import { isBare, nameLikeness, type NameWords, nameKeys, nameWords } from './names.ts';

/** A place as reports are compared by it. */
export interface Spot {
  readonly place: PlaceRef;
  /** its own words, of the name it has in the text and of the gazetteer's */
  readonly names: readonly NameWords[];
  /** kilometres within which the happening lies around its coordinates; null without coordinates */
  readonly reach: number | null;
}

/** How far from its point a place of that precision reaches, in kilometres; a middle value for the world's districts. */
const REACH_KM: Readonly<Record<Precision, number>> = {
  address: 1,
  feature: 4,
  settlement: 6,
  line: 30,
  district: 35,
  region: 160,
  country: Number.POSITIVE_INFINITY,
};

const BROAD: ReadonlySet<Precision | null> = new Set(['region', 'country']);
export const isBroad = ({ place }: Spot): boolean => BROAD.has(place.precision);

export function spotOf(place: PlaceRef): Spot {
  const names = [place.text, ...(place.name === null ? [] : [place.name])].map(nameWords);
  const radius = place.offset?.radius ?? null;
  const reach = REACH_KM[place.precision ?? 'settlement'] + (radius === null ? 0 : radius / 1000);
  return {
    place,
    names: [...new Map(names.filter((words) => words.length > 0).map((words) => [words.join(' '), words])).values()],
    reach:
      place.lat === null || place.lon === null || place.lat === undefined || place.lon === undefined ? null : reach,
  };
}

/** A place that tells something: not "the village", and not a whole country. */
export const isTelling = ({ place }: Spot): boolean =>
  place.precision !== 'country' && (place.id !== null || !isBare(place.text)) && !isOnlyDescribed(place);

/** "the city's market", "Colombian village": words for a place that no list has and that begin or end like no name. */
const isOnlyDescribed = ({ id, text, precision }: PlaceRef): boolean =>
  id === null &&
  (/^\p{Ll}/u.test(text) || (precision === null && /\s\p{Ll}+$/u.test(text) && !/^\p{Lu}\p{L}*-/u.test(text)));

export type PlaceRelation = 'same' | 'spelling' | 'near' | 'inside' | 'within-region' | 'unknown' | 'apart';

/** Two settlements of one name this near are one that lists have twice. */
const TWICE_KM = 40;

export function placeRelation(a: Spot, b: Spot): PlaceRelation {
  if (a.place.id !== null && a.place.id === b.place.id) return 'same';
  const likeness = bestLikeness(a, b);
  if (a.reach === null || b.reach === null) return byName(a, b, likeness);
  const km = kilometres(a.place, b.place);
  if (likeness === 'same' && km <= TWICE_KM && !isBroad(a) && !isBroad(b)) return 'same';
  if (isBroad(a) || isBroad(b)) {
    const sameCountry = a.place.country === b.place.country || a.place.country === null || b.place.country === null;
    return sameCountry && km <= a.reach + b.reach ? 'within-region' : 'apart';
  }
  if (km > a.reach + b.reach) return 'apart';
  return a.place.precision === 'district' || b.place.precision === 'district' ? 'inside' : 'near';
}

function byName(a: Spot, b: Spot, likeness: 'same' | 'spelling' | 'part' | 'other'): PlaceRelation {
  if (likeness === 'same' && !isBroad(a) && !isBroad(b)) return 'same';
  if (likeness === 'same' || likeness === 'part') return 'inside';
  if (likeness === 'spelling') return 'spelling';
  // a place that no list has may lie in any district; two that have names of their own are two
  return isWide(a) || isWide(b) || isSpotInTown(a) || isSpotInTown(b) ? 'unknown' : 'apart';
}
const WIDE: ReadonlySet<Precision | null> = new Set(['district', 'region', 'country', 'line']);
const isWide = ({ place, reach }: Spot): boolean => WIDE.has(place.precision) && reach !== null;
/** A hotel, camp or quarter that no list has may be in the town that the other report names. */
const isSpotInTown = ({ place, reach }: Spot): boolean =>
  reach === null && (place.precision === 'feature' || place.precision === 'address' || place.precision === 'district');

const RANK = ['same', 'spelling', 'part', 'other'] as const;
function bestLikeness(a: Spot, b: Spot): (typeof RANK)[number] {
  let best: number = RANK.length - 1;
  for (const one of a.names) for (const other of b.names) best = Math.min(best, RANK.indexOf(nameLikeness(one, other)));
  return RANK[best] as (typeof RANK)[number];
}

/** Degrees of a cell of the grid by which places that may be near are found. */
const CELL_DEGREES = 0.5;
const KM_A_DEGREE = 111;

/** The cells that the place reaches into. Broad places are looked up by the cells of the narrow ones, so both list theirs. */
export function cellsOf({ place, reach }: Spot): string[] {
  if (reach === null || place.lat === null || place.lon === null || !Number.isFinite(reach)) return [];
  const north = reach / KM_A_DEGREE;
  const east = Math.min(north / Math.max(Math.cos((place.lat * Math.PI) / 180), 0.1), 10);
  const row = (degrees: number): number => Math.floor(degrees / CELL_DEGREES);
  const cells: string[] = [];
  for (let y = row(place.lat - north); y <= row(place.lat + north); y++)
    for (let x = row(place.lon - east); x <= row(place.lon + east); x++) cells.push(`${y} ${x}`);
  return cells;
}

export const spotKeys = ({ names }: Spot): string[] => [...new Set(names.flatMap(nameKeys))];
