/** What the whole document tells of its places: the countries it names, its words in lower case, its persons. */
import { GIVEN_NAMES } from '../../language/en/given-names.ts';
import { ALSO_GIVEN_NAMES, PERSON_TITLES } from '../../language/en/places.ts';
import type { Token } from '../../model/annotation.ts';
import type { Country } from '../../model/resources.ts';
import { foldName } from '../../text/fold.ts';
import type { PlaceContext } from './names.ts';
import { isCapital, following } from './words.ts';

export interface DocumentView {
  /** how often a country is named, by its name, its people or its capital */
  readonly countries: ReadonlyMap<string, number>;
  /** words that stand in lower case somewhere */
  readonly small: ReadonlySet<string>;
  /** surnames: words after a given name or a title */
  readonly surnames: ReadonlySet<string>;
  /** true of the name of a people or its adjective: "Syrian" */
  readonly isPeople: (lower: string) => boolean;
  /** ISO code of the country of a people: "syrian" → SY */
  readonly countryOfPeople: (lower: string) => string | undefined;
}

interface Hints {
  /** one-word names, peoples and capitals by country */
  readonly countryOf: ReadonlyMap<string, string>;
  /** countries by the name of their people */
  readonly peoples: ReadonlyMap<string, string>;
}

const hints = new WeakMap<readonly Country[], Hints>();

/** A name that a large place of another country bears as well says nothing of the country: Georgia. */
const LARGE = 1_000_000;

function hintsOf({ countries, gazetteer }: PlaceContext): Hints {
  const known = hints.get(countries);
  if (known) return known;
  const countryOf = new Map<string, string>();
  for (const { code, names, demonyms, capitals } of countries) {
    for (const word of [...names, ...demonyms, ...capitals]) {
      const key = foldName(word);
      if (key.includes(' ') || countryOf.has(key)) continue;
      const isShared = gazetteer.find(key).some((place) => place.country !== code && place.population >= LARGE);
      if (!isShared) countryOf.set(key, code);
    }
  }
  const peoples = new Map<string, string>();
  for (const { code, demonyms } of countries)
    for (const word of demonyms) if (!peoples.has(word.toLowerCase())) peoples.set(word.toLowerCase(), code);
  const found = { countryOf, peoples };
  hints.set(countries, found);
  return found;
}

/** Capitalised words after a title or given name: at most this many are surnames. */
const SURNAME_WORDS = 3;

export function viewDocument(text: string, tokens: readonly Token[], context: PlaceContext): DocumentView {
  const { countryOf, peoples } = hintsOf(context);
  const countries = new Map<string, number>();
  const small = new Set<string>();
  const surnames = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!isCapital(token)) {
      small.add(token.lower);
      continue;
    }
    const country = countryOf.get(token.lower);
    if (country !== undefined) countries.set(country, (countries.get(country) ?? 0) + 1);
    const isGiven = GIVEN_NAMES.has(token.lower) && !ALSO_GIVEN_NAMES.has(token.lower);
    if (!isGiven && !PERSON_TITLES.has(token.lower)) continue;
    for (let j = i + 1; j <= i + SURNAME_WORDS; j++) {
      const next = following(text, tokens, j);
      if (next === undefined || !next.spaced || !isCapital(next)) break;
      surnames.add(next.lower);
    }
  }
  return {
    countries,
    small,
    surnames,
    isPeople: (lower) => peoples.has(lower),
    countryOfPeople: (lower) => peoples.get(lower),
  };
}
