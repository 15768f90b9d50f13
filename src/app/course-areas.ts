/** Areas that are counted from their places: each stands on the page on which the first of its places does. */
import type { PackPlace } from '../model/pack.ts';
import { areaIdsAbove, placesWithin } from '../reconcile/courses/index.ts';

interface Page {
  readonly keys: readonly string[];
  /** the only ones that were asked for */
  readonly named: readonly string[] | undefined;
}

export interface AreasOnPage {
  /** those of which nothing but their places is told */
  readonly ids: readonly string[];
  /** places that they, and the areas among the keys, are counted from */
  readonly members: readonly string[];
}

/** @param among which of some keys the list holds, in its order */
export async function areasOnPage(
  { keys, named }: Page,
  places: readonly PackPlace[],
  among: (keys: readonly string[]) => Promise<readonly string[]>,
): Promise<AreasOnPage> {
  const above = areaIdsAbove(places);
  if (above.size === 0) return { ids: [], members: [] };
  const onPage = new Set(keys);
  const areas = new Set([...above.values()].flat());
  const ids = named === undefined ? await begunOn(onPage, above, areas, among) : named.filter((id) => areas.has(id));
  const counted = [...ids, ...keys.filter((key) => areas.has(key))];
  return { ids, members: placesWithin(counted, places) };
}

async function begunOn(
  onPage: ReadonlySet<string>,
  above: ReadonlyMap<string, readonly string[]>,
  areas: ReadonlySet<string>,
  among: (keys: readonly string[]) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const [members, told] = await Promise.all([among([...above.keys()]), among([...areas])]);
  const firstOf = new Map<string, string>();
  for (const member of members)
    for (const area of above.get(member) ?? []) if (!firstOf.has(area)) firstOf.set(area, member);
  const own = new Set(told);
  return [...firstOf].filter(([area, member]) => onPage.has(member) && !own.has(area)).map(([area]) => area);
}
