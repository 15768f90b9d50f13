/** What names parties and says who stands together: the packs in use, else the countries of the world. */
import type { Pack } from '../model/pack.ts';
import type { Country } from '../model/resources.ts';

/** A user's word that one voice of a claimant is a claimant of its own; both by id. */
export interface Split {
  readonly claimant: string;
  readonly voice: string;
}

export interface World {
  readonly packs: readonly Pack[];
  readonly countries: readonly Country[];
  /** voices that users hold apart from their claimant */
  readonly splits?: readonly Split[];
}

/** Null of an actor that neither a pack nor the list of countries has. */
export const nameOf = ({ packs, countries }: World, actor: string): string | null =>
  packs.flatMap((pack) => pack.actors).find(({ id }) => id === actor)?.name ??
  countries.find(({ code }) => code === actor)?.name ??
  null;
