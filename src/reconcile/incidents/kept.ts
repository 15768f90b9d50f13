/** A mention as it is kept between two settlings: what was found of it, without the claims, which are kept already. */
import type { AnyClaim } from '../../model/claim.ts';
import type { PlaceRef } from '../../model/place.ts';
import type { ReportFacts } from './incident.ts';
import type { Placed } from './likeness.ts';
import { type Mention, traitsOf } from './mention.ts';
import { tellingOf } from './mentions.ts';
import { spotOf } from './places.ts';
import type { When } from './times.ts';

export interface KeptMention {
  readonly id: string;
  readonly doc: string;
  /** ids, in the order of the text */
  readonly claims: readonly string[];
  readonly when: When | null;
  readonly places: readonly PlaceRef[];
  readonly named: readonly string[];
}

export const keptOf = ({ id, doc, tellings, when, spots, named }: Mention): KeptMention => ({
  ...{ id, doc, when, places: spots.map(({ place }) => place), named: [...named] },
  claims: tellings.map(({ claim }) => claim.id),
});

/** What it is compared by before its claims are read. */
export const placedOf = ({ when, places, named }: KeptMention): Placed => ({
  ...{ when, spots: places.map(spotOf), named: new Set(named) },
});

/** The mention again. `claims` by id, all of it among them; `facts` of its document. */
export function mentionAgain(
  kept: KeptMention,
  claims: ReadonlyMap<string, AnyClaim>,
  facts: ReportFacts | undefined,
): Mention {
  const tellings = kept.claims.flatMap((id) => {
    const claim = claims.get(id);
    return (claim === undefined ? null : tellingOf(claim)) ?? [];
  });
  const { id, doc } = kept;
  return { ...placedOf(kept), id, doc, published: facts?.published ?? '', tellings, traits: traitsOf(tellings) };
}
