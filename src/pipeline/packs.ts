/** Which packs a document is read with. */
import type { Pack } from '../model/pack.ts';
import type { Country } from '../model/resources.ts';

/** A country named this often belongs to what the document is about; once may be an aside. */
const LEAST_MENTIONS = 2;

/** The packs named, in that order. Throws for a name no pack has. */
export function packsNamed(packs: readonly Pack[], names: readonly string[]): Pack[] {
  return names.map((name) => {
    const pack = packs.find((one) => one.name === name);
    if (pack === undefined)
      throw new Error(`There is no pack "${name}". Installed: ${packs.map((one) => one.name).join(', ') || 'none'}.`);
    return pack;
  });
}

/**
 * The packs of whose countries or parties the text names at least one repeatedly. Whoever watches a war (the United
 * Nations, a news agency) watches others too, and tells nothing of which it is.
 */
export function packsFor(packs: readonly Pack[], countries: readonly Country[], text: string): Pack[] {
  return packs.filter((pack) => {
    const parties = new Set(pack.sides.flatMap(({ members }) => members));
    const names = pack.actors
      .filter(({ id, country }) => parties.has(id) || (country !== undefined && pack.countries.includes(country)))
      .flatMap((actor) => [actor.name, ...actor.names]);
    const world = countries.filter((country) => pack.countries.includes(country.code)).map((country) => country.name);
    return [...new Set([...names, ...world])].some((name) => mentions(text, name) >= LEAST_MENTIONS);
  });
}

/** How often the name stands in the text, counted no further than needed. */
function mentions(text: string, name: string): number {
  if (name.length < 4) return 0;
  let count = 0;
  for (let at = text.indexOf(name); at >= 0 && count < LEAST_MENTIONS; at = text.indexOf(name, at + name.length))
    count++;
  return count;
}
