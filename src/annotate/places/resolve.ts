/** Which place a name means: what holds it, the document's countries and regions, the places named near it, then size. */
import type { Precision } from '../../model/place.ts';
import { kilometres } from './distance.ts';
import type { DocumentView } from './document.ts';
import type { PlaceOption } from './option.ts';

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
  /** readings that a holder named beside it holds: "Athens, Georgia" */
  readonly held: ReadonlySet<PlaceOption>;
  /** readings that hold a place named beside it: the Georgia of "Athens, Georgia" */
  readonly holding: ReadonlySet<PlaceOption>;
  /** ids of the first-order units that the document names */
  readonly units: ReadonlySet<string>;
  /** what stands beside it on a list, by itself: regions and countries keep company */
  readonly peers: readonly PlaceOption[];
  /** the reading that another mention of the name was given by its holder */
  readonly settled: PlaceOption | undefined;
}

/** A town called like a region of its country gains nothing from that country's regions. */
const isUnitToo = ({ country }: PlaceOption, options: readonly PlaceOption[]): boolean =>
  options.some((other) => other.precision === 'region' && other.country === country);

/** Both are countries, or regions of one country. */
const isPeer = (option: PlaceOption, peer: PlaceOption): boolean =>
  option.precision === peer.precision &&
  (option.precision === 'country' || (option.precision === 'region' && option.country === peer.country));

/** How well an option fits: about a point for every tenfold of people, and points for what is said around. */
function scoreOf(option: PlaceOption, options: readonly PlaceOption[], around: Surroundings): number {
  const { country, precision, source, unit } = option;
  const { view, type, near } = around;
  let score = Math.log10(option.population * UNIT_WEIGHT[precision] + 10);
  if (source === 'pack') score += 5 - Math.min(option.rank, 8) * 0.2;
  if (source === 'country') score += 2;
  const named = country === null ? 0 : (view.countries.get(country) ?? 0);
  if (named > 0) score += 1 + Math.min(2, Math.log2(1 + named) / 2);
  if (type !== null && isSameSort(type, precision)) score += 3;
  else if (precision === 'district') score -= 0.5;
  if (around.held.has(option)) score += 5;
  if (around.holding.has(option)) score += 5;
  if (option === around.settled) score += 4;
  if (unit !== null && option.id !== unit && around.units.has(unit) && !isUnitToo(option, options)) score += 1.5;
  if (around.peers.some((peer) => isPeer(option, peer))) score += 3;
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
    .map((option) => ({
      option,
      score: scoreOf(option, options, around) - (isOutdone(option, options, around.view) ? 4 : 0),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ option }) => option);
}
