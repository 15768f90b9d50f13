/** The countries of the world, from the package world-countries and the words English has for them. */
import worldCountries from 'world-countries';
import { COUNTRY_WORDS } from '../language/en/country-names.ts';
import type { Country } from '../model/resources.ts';

const LATIN = /^[\p{Script=Latin}\p{M} .,'’()-]+$/u;
/** Names of peoples that are the same for one and for many: "the French", "three Chinese". */
const NO_PLURAL = /(?:sh|ch|ese|ss|s|ois|qi|men|man|Czech)$/u;

const unique = (names: readonly (string | undefined)[]): string[] => [...new Set(names.filter((n) => n !== undefined))];

function demonymsOf(adjectives: readonly string[]): string[] {
  return unique(
    adjectives
      .filter((word) => word !== '')
      .flatMap((word) => (NO_PLURAL.test(word) && word !== 'Iraqi' ? [word] : [word, `${word}s`])),
  );
}

/** All countries by ISO code. Two-letter codes are no names, but for those in use as such (US, UK). */
export function loadCountries(): Country[] {
  return worldCountries.map((country) => {
    const words = COUNTRY_WORDS[country.cca2] ?? {};
    const { common, official } = country.name;
    const written = country.altSpellings.filter((name) => name.length > 3 && LATIN.test(name) && !name.includes(','));
    const english = country.demonyms.eng;
    const adjectives = [english?.m ?? '', english?.f ?? '', ...(words.demonyms ?? [])];
    const [lat, lon] = country.latlng;
    return {
      code: country.cca2,
      name: words.name ?? common,
      names: unique([words.name, common, official, ...(words.names ?? []), ...written]),
      demonyms: demonymsOf(adjectives),
      capitals: unique([...country.capital, ...(words.capitals ?? [])]),
      lat,
      lon,
    };
  });
}
