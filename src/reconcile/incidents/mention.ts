/** A mention: what one document tells of one happening. */
import type { AnyClaim } from '../../model/claim.ts';
import type { Happening } from '../../model/kind.ts';
import { actorsOf, type Party } from '../../model/party.ts';
import type { Quantity } from '../../model/quantity.ts';
import { slug } from '../../model/ids.ts';
import { NO_NAMES, THINGS } from './en.ts';
import type { Spot } from './places.ts';
import type { When } from './times.ts';

/** A claim with what it tells of a happening. */
export interface Telling {
  readonly claim: AnyClaim;
  readonly happening: Happening;
}

export interface Mention {
  /** by the claims alone */
  readonly id: string;
  readonly doc: string;
  /** day of publication; '' where it is not known */
  readonly published: string;
  /** in the order of the text */
  readonly tellings: readonly Telling[];
  /** null where neither the claims nor the publication tell */
  readonly when: When | null;
  /** where it happened, the likeliest first; empty where no place is told that says something */
  readonly spots: readonly Spot[];
  /** words with a capital in its sentences and in the document's title, written plainly (`names.ts`) */
  readonly named: ReadonlySet<string>;
  /** what was struck or where people were, by sorts (`en.ts`), of its sentences and the document's title */
  readonly things: ReadonlySet<string>;
  readonly traits: Traits;
  /** of a short report: what else it tells; absent of a longer one */
  readonly around?: Around;
}

/** Days, names and things that a short report tells anywhere. */
export interface Around {
  readonly days: readonly When[];
  readonly places: readonly Spot[];
  readonly named: ReadonlySet<string>;
  readonly rare: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

/** What mentions are compared by besides place and day. */
export interface Traits {
  readonly sorts: ReadonlySet<Happening['sort']>;
  /** of attacks */
  readonly types: ReadonlySet<string>;
  /** actors said to have done it, denials left out */
  readonly by: ReadonlySet<string>;
  /** what was counted → how many, as told */
  readonly figures: ReadonlyMap<string, readonly Quantity[]>;
}

/** Whom a party is: actors where they are known, else the names in its words; nobody for "gunmen" and "they". */
export const idsOf = (party: Party | null): readonly string[] => {
  const actors = actorsOf(party);
  if (actors.length > 0 || party?.text == null) return actors;
  const names = party.text.match(NAME) ?? [];
  return names.map((name) => slug(name).replace(ARTICLE, '')).filter((name) => name !== '' && !NO_NAMES.has(name));
};
const ARTICLE = /^(?:the|al|el|an|ash|as)-/u;
/** A word that begins with a capital, and those that go on from it. */
const NAME = /\p{Lu}[\p{L}\p{N}'’-]*(?:\s\p{Lu}[\p{L}\p{N}'’-]*)*/gu;

/** The sorts of things that words speak of. */
export const thingsIn = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .flatMap((word) => THINGS.get(word) ?? []);

export function traitsOf(tellings: readonly Telling[]): Traits {
  const asserted = tellings.filter(({ claim }) => claim.stance === 'asserts');
  const figures = new Map<string, Quantity[]>();
  for (const { happening } of asserted) {
    if (happening.figure === null) continue;
    const { of, count } = happening.figure;
    figures.set(of, [...(figures.get(of) ?? []), count]);
  }
  return {
    sorts: new Set(tellings.map(({ happening }) => happening.sort)),
    types: new Set(
      tellings.flatMap(({ happening: { sort, type } }) => (sort === 'attack' && type !== null ? [type] : [])),
    ),
    by: new Set(asserted.flatMap(({ happening }) => idsOf(happening.by))),
    figures,
  };
}
