/** Which place a name means: the document's countries, the places named near it, then size. */
import type { Precision } from '../../model/place.ts';
import type { DocumentView } from './document.ts';
import type { PlaceOption } from './option.ts';

const RAD = Math.PI / 180;
const EARTH_KM = 6371;

interface Point {
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Great-circle distance in kilometres; infinite when a place has no coordinates. */
export function kilometres(a: Point, b: Point): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Number.POSITIVE_INFINITY;
  const h =
    Math.sin(((b.lat - a.lat) * RAD) / 2) ** 2 +
    Math.cos(a.lat * RAD) * Math.cos(b.lat * RAD) * Math.sin(((b.lon - a.lon) * RAD) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, h)));
}

/** A unit's population is all its towns': it counts for less than a town's own. */
const UNIT_WEIGHT: Readonly<Record<Precision, number>> = {
  address: 1,
  settlement: 1,
  feature: 1,
  line: 1,
  country: 1,
  region: 0.05,
  district: 0.02,
};

const NEAR_KM = 300;
/** A region's towns lie within this distance of its middle, nearly always. */
const REGION_KM = 700;

/** Which sort of unit a name means is often said loosely: districts, regions and provinces are one sort here. */
export function isSameSort(a: Precision, b: Precision): boolean {
  const isUnit = (one: Precision) => one === 'region' || one === 'district';
  return a === b || (isUnit(a) && isUnit(b));
}

export interface Surroundings {
  readonly view: DocumentView;
  /** what the words around the name say it is */
  readonly type: Precision | null;
  /** places around the mention */
  readonly near: readonly PlaceOption[];
  /** what the name after a comma may mean: "Athens, Georgia" */
  readonly holders: readonly PlaceOption[];
  /** what the name before a comma may mean, that this one may hold */
  readonly held: readonly PlaceOption[];
}

/** True when `option` may lie in `holder`, a country or region. */
function isWithin(option: PlaceOption, holder: PlaceOption): boolean {
  if (option.country !== holder.country || option.id === holder.id) return false;
  return holder.precision === 'country' || (holder.precision === 'region' && kilometres(option, holder) <= REGION_KM);
}

/** How well an option fits: about a point for every tenfold of people, and points for what is said around. */
function scoreOf(option: PlaceOption, { view, type, near, holders, held }: Surroundings): number {
  const { country, precision, source } = option;
  let score = Math.log10(option.population * UNIT_WEIGHT[precision] + 10);
  if (source === 'pack') score += 5 - Math.min(option.rank, 8) * 0.2;
  if (source === 'country') score += 2;
  const named = country === null ? 0 : (view.countries.get(country) ?? 0);
  if (named > 0) score += 1 + Math.min(2, Math.log2(1 + named) / 2);
  if (type !== null && isSameSort(type, precision)) score += 3;
  else if (precision === 'district') score -= 0.5;
  if (holders.some((holder) => isWithin(option, holder))) score += 5;
  if (held.some((place) => place.source === 'gazetteer' && isWithin(place, option))) score += 5;
  if (country !== null && near.some((place) => place.country === country)) score += 1;
  if (near.some((place) => place.precision !== 'country' && kilometres(place, option) <= NEAR_KM)) score += 1.5;
  return score;
}

const LARGE = 1_000_000;

/** A country that nothing but an ambiguous name speaks for, where a country that is named has a region so called. */
function isOutdone(option: PlaceOption, options: readonly PlaceOption[], { countries }: DocumentView): boolean {
  if (option.source !== 'country' || countries.has(option.id)) return false;
  return options.some(
    ({ country, population }) =>
      country !== null && country !== option.id && population >= LARGE && countries.has(country),
  );
}

/** The options, the best first; equal ones in the order given. */
export function rankOptions(options: readonly PlaceOption[], around: Surroundings): readonly PlaceOption[] {
  if (options.length < 2) return options;
  return options
    .map((option) => ({ option, score: scoreOf(option, around) - (isOutdone(option, options, around.view) ? 4 : 0) }))
    .sort((a, b) => b.score - a.score)
    .map(({ option }) => option);
}
