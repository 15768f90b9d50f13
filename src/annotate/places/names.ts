/** All lists of names seen as one: packs first, then countries, then the world. Look-ups are kept for the document. */
import type { Pack } from '../../model/pack.ts';
import type { Country, Gazetteer } from '../../model/resources.ts';
import { foldName } from '../../text/fold.ts';
import { countryNames, packNames } from './name-index.ts';
import type { PlaceOption } from './option.ts';

export interface PlaceContext {
  readonly gazetteer: Gazetteer;
  readonly countries: readonly Country[];
  readonly packs: readonly Pack[];
}

export interface Names {
  /** folded form of a token */
  readonly fold: (word: string) => string;
  /** most words of any name that begins with this folded word */
  readonly longest: (firstWord: string) => number;
  /** what the key may stand for, the likelier lists first; null for nothing */
  readonly find: (key: string) => readonly PlaceOption[] | null;
  /** true for a lower-case word that begins a pack's name */
  readonly isSmallStart: (lower: string) => boolean;
  /** the world's places of that name; not kept, for names tried by the hundred */
  readonly findInWorld: (key: string) => readonly PlaceOption[];
  /** keys of the packs' and countries' names like the pattern, in which each `?` stands for one letter */
  readonly like: (pattern: string) => readonly string[];
}

/** Looks a key up once and remembers the answer, for as long as the document is read. */
function remember<T>(look: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = look(key);
    known.set(key, found);
    return found;
  };
}

const NONE: readonly PlaceOption[] = [];

export function openNames({ gazetteer, countries, packs }: PlaceContext): Names {
  const packIndexes = packs.map(packNames);
  const indexes = [...packIndexes, countryNames(countries)];
  const ownCountries = new Set(packs.flatMap((pack) => pack.countries));

  const findInWorld = (key: string): readonly PlaceOption[] => {
    const places = gazetteer.find(key);
    return places.length === 0 ? NONE : places.map((place, rank) => ({ ...place, source: 'gazetteer', rank }));
  };

  const find = remember((key: string): readonly PlaceOption[] => {
    const listed = indexes.flatMap((index) => index.byKey.get(key) ?? NONE);
    const fromPack = listed.some(({ source }) => source === 'pack');
    const world = findInWorld(key).filter(
      // A pack knows its own countries' places better: the world's record would only double it.
      ({ country }) => !fromPack || country === null || !ownCountries.has(country),
    );
    return listed.length === 0 && world.length === 0 ? NONE : [...listed, ...world];
  });

  const small = new Set(packIndexes.flatMap((index) => [...index.small]));
  return {
    fold: remember(foldName),
    longest: remember((first) =>
      Math.max(gazetteer.longest(first), ...indexes.map((index) => index.longest.get(first) ?? 0)),
    ),
    find: (key) => {
      const options = find(key);
      return options.length === 0 ? null : options;
    },
    isSmallStart: (lower) => small.has(lower),
    findInWorld,
    like: (pattern) => indexes.flatMap((index) => index.like(pattern)),
  };
}
