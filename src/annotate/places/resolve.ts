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
  region: 0.2,
  district: 0.1,
};

const NEAR_KM = 300;

/** How well an option fits. `near` are places already found around the mention. */
function fit(option: PlaceOption, view: DocumentView, type: Precision | null, near: readonly PlaceOption[]): number {
  let score = Math.log10(option.population * UNIT_WEIGHT[option.precision] + 10);
  if (option.source === 'pack') score += 8 - Math.min(option.rank, 8) * 0.2;
  const named = option.country === null ? 0 : (view.countries.get(option.country) ?? 0);
  if (named > 0) score += 1 + Math.min(2, Math.log2(1 + named) / 2);
  if (type !== null && type === option.precision) score += 3;
  else if (option.precision === 'district') score -= 0.5;
  if (near.some((place) => place.country === option.country && option.country !== null)) score += 1;
  if (near.some((place) => place.precision !== 'country' && kilometres(place, option) <= NEAR_KM)) score += 1.5;
  return score;
}

/** The options, the best first; equal ones in the order given. */
export function rankOptions(
  options: readonly PlaceOption[],
  view: DocumentView,
  type: Precision | null,
  near: readonly PlaceOption[],
): PlaceOption[] {
  if (options.length === 1) return [...options];
  return options
    .map((option) => ({ option, score: fit(option, view, type, near) }))
    .sort((a, b) => b.score - a.score)
    .map(({ option }) => option);
}
