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
  /** the origin of what it says itself; for a publisher `originOf` asks its document */
  readonly origin: string;
}

/** "local officials", "Two witnesses": a description, which means others in each document. */
const isDescription = (name: string): boolean => /^\p{Ll}[^\p{Lu}]*$|^\p{Lu}[^\p{Lu}\s]*\s[^\p{Lu}]*$/u.test(name);

/**
 * A claimant is an actor where its id is known; a joint claimant is a voice of its own; else the name decides. Publishers
 * and sources that nobody names are kept apart by document, or one would seem to take back what another said.
 */
export function claimantFor(claim: AnyClaim, packs: readonly Pack[], facts: DocumentFacts | undefined): Claimant {
  const last = claimantOf(claim);
  const voice = (id: string, name: string, members: readonly string[] = [], origin = id): Claimant => ({
    id,
    name,
    members,
    origin,
  });
  // a ministry that publishes its own statement is its state's voice
  if (last.role === 'publisher' && last.actor)
    return voice(last.actor, actorName(packs, last.actor) ?? last.name, [last.actor]);
  if (last.role === 'publisher' && facts !== undefined && facts.publisher === null)
    return voice(`publisher:?${facts.id}`, `publisher of ${facts.name} (not named)`);
  if (last.role !== 'source') return voice(`publisher:${slug(last.name)}`, last.name);
  if (last.actors && last.actors.length > 0) return voice([...last.actors].sort().join('+'), last.name, last.actors);
  if (last.actor) return voice(last.actor, actorName(packs, last.actor) ?? last.name, [last.actor]);
  const id = slug(last.name);
  return isDescription(last.name) ? voice(`${id}@${claim.doc}`, last.name, [], id) : voice(id, last.name);
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
  if (!claimant.id.startsWith('publisher:')) return claimant.origin;
  if (claim.cites.length > 0) return null;
  if (facts?.agency) return `agency:${slug(facts.agency)}`;
  return facts?.publisher ? claimant.id : null;
}
