/** The countries of the world, from the package world-countries and the words English has for them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import { COUNTRY_WORDS } from '../language/en/country-names.ts';
import type { Country } from '../model/resources.ts';

const LATIN = /^[\p{Script=Latin}\p{M} .,'’()-]+$/u;
/** Names of peoples that are the same for one and for many: "the French", "three Chinese". */
const NO_PLURAL = /(?:sh|ch|ese|s|ois|men|man|Czech)$/u;

const unique = (names: readonly (string | undefined)[]): string[] => [...new Set(names.filter((n) => n !== undefined))];

const demonymsOf = (adjectives: readonly string[]): string[] =>
  unique(
    adjectives.filter((word) => word !== '').flatMap((word) => (NO_PLURAL.test(word) ? [word] : [word, `${word}s`])),
  );

/** Where each country stands on a map, by code; built by scripts/build-gazetteer.ts. */
async function readMiddles(path: string): Promise<Map<string, readonly [number, number]>> {
  const [, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [code = '', lat, lon] = line.split('\t');
      return [code, [Number(lat), Number(lon)]];
    }),
  );
}

/** All countries by ISO code. Two-letter codes are no names, but for those in use as such (US, UK). */
export async function loadCountries(middlesPath: string): Promise<Country[]> {
  const middles = await readMiddles(middlesPath);
  // The package's types do not say that its CommonJS entry is the list itself.
  const world = createRequire(import.meta.url)('world-countries') as Countries;
  // where a territory shares a word with a state ("American"), the state is meant
  const statesFirst = [...world].sort((a, b) => Number(b.unMember) - Number(a.unMember));
  return statesFirst.map((country) => {
    const words = COUNTRY_WORDS[country.cca2] ?? {};
    const { common, official } = country.name;
    const written = country.altSpellings.filter((name) => name.length > 3 && LATIN.test(name) && !name.includes(','));
    const english = country.demonyms.eng;
    const adjectives = [english?.m ?? '', english?.f ?? '', ...(words.demonyms ?? [])];
    const demonyms = demonymsOf(adjectives);
    const [lat, lon] = middles.get(country.cca2) ?? country.latlng;
    return {
      code: country.cca2,
      name: words.name ?? common,
      names: unique([
        words.name,
        common,
        official,
        ...(words.names ?? []),
        ...written.filter((n) => !demonyms.includes(n)),
      ]),
      demonyms,
      capitals: unique([...country.capital, ...(words.capitals ?? [])]),
      lat,
      lon,
    };
  });
}
