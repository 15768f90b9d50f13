/** A mention: what one document tells of one happening. */
import type { AnyClaim } from '../../model/claim.ts';
import type { Happening } from '../../model/kind.ts';
import { actorsOf, type Party } from '../../model/party.ts';
import type { Quantity } from '../../model/quantity.ts';
import { slug } from '../../model/ids.ts';
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
  readonly traits: Traits;
}

/** What mentions are compared by besides place and day. */
export interface Traits {
  readonly sorts: ReadonlySet<Happening['sort']>;
  readonly types: ReadonlySet<string>;
  /** actors said to have done it, denials left out */
  readonly by: ReadonlySet<string>;
  /** what was counted → how many, as told */
  readonly figures: ReadonlyMap<string, readonly Quantity[]>;
}

/** Whom a party is: actors where they are known, else its words. */
export const idsOf = (party: Party | null): readonly string[] => {
  const actors = actorsOf(party);
  return actors.length > 0 || party?.text == null ? actors : [slug(party.text)];
};

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
    types: new Set(tellings.map(({ happening }) => happening.type).filter((type) => type !== null)),
    by: new Set(asserted.flatMap(({ happening }) => idsOf(happening.by))),
    figures,
  };
}
