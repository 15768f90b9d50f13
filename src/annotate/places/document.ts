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
}

const hints = new WeakMap<readonly Country[], ReadonlyMap<string, string>>();

/** One-word names, demonyms and capitals of countries in lower case. */
function hintsOf(countries: readonly Country[]): ReadonlyMap<string, string> {
  const known = hints.get(countries);
  if (known) return known;
  const index = new Map<string, string>();
  for (const { code, names, demonyms, capitals } of countries) {
    for (const word of [...names, ...demonyms, ...capitals]) {
      const key = foldName(word);
      // The first country keeps a shared word: "Congolese" hints at both, the larger comes first by code.
      if (!key.includes(' ') && !index.has(key)) index.set(key, code);
    }
  }
  hints.set(countries, index);
  return index;
}

/** Capitalised words between a title or given name and the end of a name: at most this many are surnames. */
const SURNAME_WORDS = 3;

export function viewDocument(text: string, tokens: readonly Token[], context: PlaceContext): DocumentView {
  const index = hintsOf(context.countries);
  const countries = new Map<string, number>();
  const small = new Set<string>();
  const surnames = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!isCapital(token)) {
      small.add(token.lower);
      continue;
    }
    const country = index.get(token.lower);
    if (country !== undefined) countries.set(country, (countries.get(country) ?? 0) + 1);
    const isGiven = GIVEN_NAMES.has(token.lower) && !ALSO_GIVEN_NAMES.has(token.lower);
    if (!isGiven && !PERSON_TITLES.has(token.lower)) continue;
    for (let j = i + 1; j <= i + SURNAME_WORDS; j++) {
      const next = following(text, tokens, j);
      if (next === undefined || !next.spaced || !isCapital(next)) break;
      surnames.add(next.lower);
    }
  }
  return { countries, small, surnames };
}
