/** Several gazetteers seen as one: the bundled one first, then those the user imported. */
import type { Gazetteer, GazetteerPlace } from '../../model/resources.ts';

/**
 * Places of a name from all the gazetteers, the most populous first; of equal ones the earlier gazetteer's. A place that
 * several hold is told once, as the earliest holds it: an import gives places of the bundled list the ids they have there.
 */
export function joinGazetteers(gazetteers: readonly Gazetteer[]): Gazetteer {
  const [only] = gazetteers;
  if (gazetteers.length === 1 && only !== undefined) return only;
  return {
    find(key) {
      const lists = gazetteers.map((one) => one.find(key)).filter((list) => list.length > 0);
      const [first] = lists;
      if (first === undefined) return [];
      if (lists.length === 1) return first;
      const byId = new Map<string, GazetteerPlace>();
      for (const list of lists) for (const place of list) if (!byId.has(place.id)) byId.set(place.id, place);
      return [...byId.values()].sort((a, b) => b.population - a.population);
    },
    longest: (firstWord) => Math.max(0, ...gazetteers.map((one) => one.longest(firstWord))),
  };
}
