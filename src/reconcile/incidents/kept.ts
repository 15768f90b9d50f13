/** A mention as it is kept between two settlings: what was found of it, without the claims, which are kept already. */
import type { AnyClaim } from '../../model/claim.ts';
import type { PlaceRef } from '../../model/place.ts';
import { type Alone, mostBesides } from './likeness.ts';
import { type Around, type Mention, traitsOf } from './mention.ts';
import { tellingOf } from './mentions.ts';
import { spotOf } from './places.ts';
import type { When } from './times.ts';

interface KeptAround {
  readonly days: readonly When[];
  readonly places: readonly PlaceRef[];
  readonly named: readonly string[];
  readonly rare: readonly string[];
  readonly things: readonly string[];
}

export interface KeptMention {
  readonly id: string;
  readonly doc: string;
  /** ids, in the order of the text */
  readonly claims: readonly string[];
  readonly when: When | null;
  readonly places: readonly PlaceRef[];
  readonly named: readonly string[];
  readonly things: readonly string[];
  /** of a short report */
  readonly around?: KeptAround;
  /** day of publication, or what stands for it; '' where nothing tells */
  readonly published: string;
  /** the most that sorts, doers and figures can add (`likeness.ts`) */
  readonly most: number;
}

export function keptOf(mention: Mention): KeptMention {
  const { id, doc, published, tellings, when, spots, named, things, around } = mention;
  return {
    ...{ id, doc, published, when, places: spots.map(({ place }) => place), named: [...named], things: [...things] },
    ...{ claims: tellings.map(({ claim }) => claim.id), most: mostBesides(mention) },
    ...(around === undefined ? {} : { around: keptAround(around) }),
  };
}

const keptAround = ({ days, places, named, rare, things }: Around): KeptAround => ({
  ...{ days, places: places.map(({ place }) => place), named: [...named], rare: [...rare], things: [...things] },
});

/** What it is compared by before its claims are read. */
export const placedOf = ({ doc, when, places, named, things, most, around }: KeptMention): Alone => ({
  ...{ doc, when, spots: places.map(spotOf), named: new Set(named), things: new Set(things), most },
  ...(around === undefined ? {} : { around: aroundAgain(around) }),
});

const aroundAgain = ({ days, places, named, rare, things }: KeptAround): Around => ({
  ...{ days, places: places.map(spotOf), named: new Set(named), rare: new Set(rare), things: new Set(things) },
});

/** The mention again. `claims` by id, all of it among them. */
export function mentionAgain(kept: KeptMention, claims: ReadonlyMap<string, AnyClaim>): Mention {
  const tellings = kept.claims.flatMap((id) => {
    const claim = claims.get(id);
    return (claim === undefined ? null : tellingOf(claim)) ?? [];
  });
  const { most: _, ...placed } = placedOf(kept);
  return { ...placed, id: kept.id, published: kept.published, tellings, traits: traitsOf(tellings) };
}
