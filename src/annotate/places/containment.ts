/** "X, Y", "X in Y", "X (Y)", "Y's X": a place told with the country, region or district that holds it. */
import type { Token } from '../../model/annotation.ts';
import type { Found } from './found.ts';
import type { PlaceOption } from './option.ts';
import { kilometres } from './distance.ts';

/** Where no unit is known, a region's towns lie within this distance of its middle, nearly always. */
const REGION_KM = 700;

/** True when `option` may lie in `holder`, a country, region or district. */
export function isWithin(option: PlaceOption, holder: PlaceOption): boolean {
  if (option.country !== holder.country || option.id === holder.id) return false;
  if (holder.precision === 'country') return true;
  if (holder.precision !== 'region' && (holder.precision !== 'district' || option.precision === 'region')) return false;
  if (option.unit !== null && holder.unit !== null) return option.unit === holder.unit;
  return holder.precision === 'region' && kilometres(option, holder) <= REGION_KM;
}

/**
 * True when the name goes on a list beside its holder's: "Iraq, Iran" are two countries, not an Iraq in Iran. A region
 * that is called like a country does lie in a country: "Georgia, USA".
 */
function isBeside(option: PlaceOption, options: readonly PlaceOption[], holder: PlaceOption): boolean {
  if (option.precision === 'region' || option.name === holder.name) return false;
  return options.some(
    (other) =>
      other.precision === holder.precision && (holder.precision === 'country' || other.country === holder.country),
  );
}

/** The name's readings that one of the holder's holds. */
export const heldBy = (options: readonly PlaceOption[], holders: readonly PlaceOption[]): ReadonlySet<PlaceOption> =>
  new Set(
    options.filter((option) =>
      holders.some((holder) => isWithin(option, holder) && !isBeside(option, options, holder)),
    ),
  );

/** Between a place and its holder: "the town of X, in the Y region", "X (Y)". */
const LINKS: ReadonlySet<string> = new Set([',', ', in', ', in the', 'in', 'in the', '(', "'s", '’s']);
const LONGEST_LINK = 3;
const SIDES: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western central north-eastern north-western south-eastern south-western northeastern northwestern southeastern southwestern'.split(
    ' ',
  ),
);

/** What stands between two places, sides of the compass left out; null when it is long. */
export function linkBetween(tokens: readonly Token[], one: Found, next: Found): string | null {
  if (next.from - one.to > LONGEST_LINK + 1) return null;
  const words = tokens.slice(one.to, next.from).map(({ lower }) => lower);
  return words.filter((word) => !SIDES.has(word)).join(' ');
}

/** True when what stands between two places says that the second holds the first. */
export const isHeldLink = (link: string | null): boolean =>
  link !== null && link !== "'s" && link !== '’s' && LINKS.has(link);

const LIST_LINKS: ReadonlySet<string> = new Set([',', 'and', ', and', 'or', ', or', '/', 'and in', 'and the']);

/** True when two places stand on one list. */
export const isListLink = (link: string | null): boolean => link !== null && LIST_LINKS.has(link);

/** "Syria's Idlib": the first holds the second. */
export const isHolderLink = (link: string | null): boolean => link === "'s" || link === '’s';
