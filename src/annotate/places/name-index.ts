/** Names of pack places and of countries by folded key. Built once a pack and kept with it. */
import type { Pack } from '../../model/pack.ts';
import type { Country } from '../../model/resources.ts';
import { foldName } from '../../text/fold.ts';
import type { PlaceOption } from './option.ts';

export interface NameIndex {
  readonly byKey: ReadonlyMap<string, readonly PlaceOption[]>;
  /** the most words of a name by its first word */
  readonly longest: ReadonlyMap<string, number>;
  /** first words of names that are written in lower case: "line of contact" */
  readonly small: ReadonlySet<string>;
  /** keys like the pattern, in which each `?` stands for one letter */
  readonly like: (pattern: string) => readonly string[];
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const shapeOf = (key: string): string => `${key[0]}${key.length}`;

/** From the end: the beginnings of keys of one shape are alike. */
function fits(pattern: string, key: string): boolean {
  for (let i = pattern.length - 1; i >= 0; i--) if (pattern[i] !== '?' && pattern[i] !== key[i]) return false;
  return true;
}

function buildIndex(named: Iterable<{ names: readonly string[]; option: Omit<PlaceOption, 'rank'> }>): NameIndex {
  const byKey = new Map<string, PlaceOption[]>();
  const longest = new Map<string, number>();
  const small = new Set<string>();
  const add = (key: string, option: PlaceOption): void => {
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [option]);
    // The names of one place come together: several of them may fold to one key.
    else if (list.at(-1)?.id !== option.id) list.push({ ...option, rank: list.length });
  };
  for (const { names, option: place } of named) {
    const option = { ...place, rank: 0 };
    for (const name of names) {
      const key = foldName(name);
      const space = key.indexOf(' ');
      const first = space < 0 ? key : key.slice(0, space);
      add(key, option);
      if (key.includes("'")) add(key.replaceAll("'", ''), option);
      if (name[0] === name[0]?.toLowerCase()) small.add(first);
      const words = space < 0 ? 1 : key.split(' ').length;
      if (words > (longest.get(first) ?? 0)) longest.set(first, words);
    }
  }
  // Sorted out by length and first letter when first asked for.
  let byShape: Map<string, string[]> | null = null;
  const like = (pattern: string): readonly string[] => {
    byShape ??= Map.groupBy(byKey.keys(), shapeOf);
    const known = byShape;
    const shapes = pattern[0] === '?' ? LETTERS.map((letter) => letter + pattern.length) : [shapeOf(pattern)];
    return shapes.flatMap((shape) => known.get(shape)?.filter((key) => fits(pattern, key)) ?? []);
  };
  return { byKey, longest, small, like };
}

const ofPacks = new WeakMap<Pack, NameIndex>();
const ofCountries = new WeakMap<readonly Country[], NameIndex>();

export function packNames(pack: Pack): NameIndex {
  const known = ofPacks.get(pack);
  if (known) return known;
  const index = buildIndex(
    pack.places.map(({ name, variants, within: _within, ...place }) => ({
      names: [name, ...variants],
      option: { ...place, name, population: 0, unit: null, source: 'pack' as const },
    })),
  );
  ofPacks.set(pack, index);
  return index;
}

/** A country's population is not known here; every country outweighs every town of its name. */
const COUNTRY_WEIGHT = 50_000_000;

export function countryNames(countries: readonly Country[]): NameIndex {
  const known = ofCountries.get(countries);
  if (known) return known;
  const index = buildIndex(
    countries.map(({ code, name, names, lat, lon }) => ({
      names: names.flatMap((one) => (one.startsWith('the ') ? [one.slice(4)] : [one])),
      option: {
        id: code,
        name,
        lat,
        lon,
        country: code,
        precision: 'country' as const,
        population: COUNTRY_WEIGHT,
        unit: null,
        source: 'country' as const,
      },
    })),
  );
  ofCountries.set(countries, index);
  return index;
}
