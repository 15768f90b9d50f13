/** Whose account a claim belongs to, how that claimant stands to a question, and which origin the claim counts under. */
import { type AnyClaim, claimantOf } from '../model/claim.ts';
import { slug } from '../model/ids.ts';
import type { Pack } from '../model/pack.ts';
import type { Alignment } from '../model/question.ts';

/** What reconciliation must know of the document a claim stands in. */
export interface DocumentFacts {
  readonly id: string;
  readonly name: string;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly published: string | null;
}

export interface Claimant {
  readonly id: string;
  readonly name: string;
  /** of a joint voice */
  readonly members: readonly string[];
}

/** A claimant is an actor where its id is known; a joint claimant is a voice of its own; else the name decides. */
export function claimantFor(claim: AnyClaim, packs: readonly Pack[]): Claimant {
  const last = claimantOf(claim);
  // a ministry that publishes its own statement is its state's voice
  if (last.role === 'publisher' && last.actor)
    return { id: last.actor, name: actorName(packs, last.actor) ?? last.name, members: [last.actor] };
  if (last.role !== 'source') return { id: `publisher:${slug(last.name)}`, name: last.name, members: [] };
  if (last.actors && last.actors.length > 0)
    return { id: [...last.actors].sort().join('+'), name: last.name, members: last.actors };
  if (last.actor) return { id: last.actor, name: actorName(packs, last.actor) ?? last.name, members: [last.actor] };
  return { id: slug(last.name), name: last.name, members: [] };
}

export const actorName = (packs: readonly Pack[], id: string): string | null =>
  packs.flatMap((pack) => pack.actors).find((actor) => actor.id === id)?.name ?? null;

export const sideOf = (packs: readonly Pack[], actor: string): Pack['sides'][number] | null =>
  packs.flatMap((pack) => pack.sides).find((side) => side.members.includes(actor)) ?? null;

/** How the claimant stands to the side (or, without sides, the party) that a question is about. */
export function alignmentOf(claimant: Claimant, population: string | null, packs: readonly Pack[]): Alignment {
  if (population === null || claimant.members.length === 0)
    return claimant.id.startsWith('publisher:') && population !== null ? 'third-party' : 'unknown';
  const sides = new Set(claimant.members.map((member) => sideOf(packs, member)?.id ?? member));
  if (sides.has(population)) return sides.size === 1 ? 'own-side' : 'unknown';
  const belligerents = new Set(packs.flatMap((pack) => pack.sides.map((side) => side.id)));
  if (belligerents.size === 0) return 'unknown';
  return [...sides].some((side) => belligerents.has(side)) && belligerents.has(population)
    ? 'adversary'
    : 'third-party';
}

/**
 * Where the figure entered the record: its claimant, whoever carries it; for what a publisher says itself, the agency
 * it credits, else the publisher. A statement that only points to references came from elsewhere: its origin is unknown.
 */
export function originOf(claim: AnyClaim, claimant: Claimant, facts: DocumentFacts | undefined): string | null {
  if (!claimant.id.startsWith('publisher:')) return claimant.id;
  if (claim.cites.length > 0) return null;
  if (facts?.agency) return `agency:${slug(facts.agency)}`;
  return facts?.publisher ? claimant.id : null;
}
