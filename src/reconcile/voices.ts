/** Whose account a claim belongs to, who spoke for that claimant, and how the claimant stands to a question. */
import { type AnyClaim, type Attribution, claimantOf } from '../model/claim.ts';
import { slug } from '../model/ids.ts';
import { type Pack, packVersion } from '../model/pack.ts';
import type { Alignment } from '../model/question.ts';
import type { Span } from '../model/span.ts';
import { isBody } from '../read/metadata/outlets.ts';
import { BODY_STAFF, COLLECTIVE, OWN_STAFF } from './origins/en.ts';
import { houseOf, isKnownActor, isMedia } from './origins/house.ts';
import { nameOf, type World } from './world.ts';

/** What reconciliation must know of the document a claim stands in. */
export interface DocumentFacts {
  readonly id: string;
  readonly name: string;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly published: string | null;
  /** what names the story that it carries with others; absent where it has no copies */
  readonly story?: string;
  /** passages that it has in common with documents of other stories */
  readonly shares?: readonly Share[];
}

/** Spans count in either's clean text. */
export interface Share {
  readonly doc: string;
  readonly passages: readonly { readonly here: Span; readonly there: Span }[];
}

export interface Claimant {
  readonly id: string;
  readonly name: string;
  /** actors who speak; of a joint voice several, of one without a known actor none */
  readonly members: readonly string[];
  readonly voice: { readonly id: string; readonly name: string };
  /** what the text calls who speaks, where it says more than the name: "Jane Doe, a surgeon at the clinic" */
  readonly called: string;
  /** the publisher in its own voice */
  readonly isPublisher: boolean;
  /** several speak with one voice, whether or not it is known who ("both sides") */
  readonly isJoint: boolean;
  /** that, and a paper or an agency: a ministry or a monitor that publishes is a source, an outlet passes things on */
  readonly isOutlet: boolean;
  /** false of a description ("two witnesses"), which means others in each document, and of a publisher nobody names */
  readonly isNamed: boolean;
  /** an actor that packs or the lists of the world know, so that two of them are certainly two */
  readonly isKnown: boolean;
  /** what is counted as one when independent origins are */
  readonly counted: string;
}

/** "local officials", "Two witnesses": a description, which means others in each document. */
const isDescription = (name: string): boolean => /^\p{Ll}[^\p{Lu}]*$|^\p{Lu}[^\p{Lu}\s]*\s[^\p{Lu}]*$/u.test(name);

/**
 * A claimant is an actor where its id is known: ministry, spokesman and president of one state are voices of one account.
 * A joint claimant is a claimant of its own; else the name decides, and a paper that others cite is the same claimant as
 * the paper itself. Publishers and sources that nobody names are kept apart by document, or one would seem to take back
 * what another said.
 */
export function claimantFor(claim: AnyClaim, world: World, facts: DocumentFacts | undefined): Claimant {
  const merged = mergedFor(claim, world, facts);
  const apart = world.splits?.some(({ claimant, voice }) => claimant === merged.id && voice === merged.voice.id);
  if (!apart) return merged;
  const id = `${merged.id}/${merged.voice.id}`;
  return { ...merged, id, name: merged.voice.name, counted: id };
}

function mergedFor(claim: AnyClaim, world: World, facts: DocumentFacts | undefined): Claimant {
  const { packs } = world;
  const last = claimantOf(claim);
  const isPublisher = last.role === 'publisher';
  const spoken = wordsOf(last);
  const voice = { id: slug(spoken), name: spoken };
  const base = {
    voice,
    called: last.text ?? last.name,
    isPublisher,
    isJoint: false,
    isOutlet: isPublisher && !isBody(last.name),
    isNamed: true,
    isKnown: false,
  };
  const isCollective = COLLECTIVE.test(last.name);
  const several = last.actors?.length ? last.actors : isCollective ? leadersOf(claim, packs) : [];
  if (several.length > 0) {
    const id = [...several].sort().join('+');
    return { ...base, id, name: last.name, members: several, isKnown: true, isJoint: several.length > 1, counted: id };
  }
  // who they are is another matter in each document
  if (isCollective && last.actor == null) {
    const id = `${houseOf(last.name)}@${claim.doc}`;
    return { ...base, id, name: last.name, members: [], isJoint: true, isNamed: false, counted: id };
  }
  // a ministry that publishes its own statement is its state's voice
  const actor = last.actor ?? actorNamed(packs, last.name);
  if (actor !== null)
    return {
      ...base,
      ...{ id: actor, name: nameOf(world, actor) ?? last.name, members: [actor], counted: actor },
      isOutlet: isPublisher && isMedia(packs, actor),
      isKnown: isKnownActor(packs, actor),
    };
  if (isPublisher && facts !== undefined && facts.publisher === null) {
    const [id, name] = [`publisher:?${facts.id}`, `publisher of ${facts.name} (not named)`];
    return { ...base, id, name, voice: { id, name }, members: [], isNamed: false, counted: id };
  }
  const id = houseOf(last.name);
  const isOwn = OWN_STAFF.test(last.name) || (isBody(facts?.publisher ?? '') && BODY_STAFF.test(last.name));
  if (!isPublisher && isOwn) return { ...mergedFor(ownVoice(claim), world, facts), voice };
  if (!isPublisher && isDescription(last.name))
    return { ...base, id: `${id}@${claim.doc}`, name: last.name, members: [], isNamed: false, counted: id };
  return { ...base, id, name: last.name, members: [], counted: id };
}

/** The first of each side where the pack that read the claim has two: who "the belligerents" are. */
function leadersOf(claim: AnyClaim, packs: readonly Pack[]): string[] {
  const sides = packs.filter((pack) => claim.packs.includes(packVersion(pack))).flatMap((pack) => pack.sides);
  return sides.length === 2 ? sides.flatMap(({ members }) => members.slice(0, 1)) : [];
}

/** What the outlet's own people say, the outlet says. */
const ownVoice = (claim: AnyClaim): AnyClaim => ({ ...claim, attribution: claim.attribution.slice(0, 1) });

/** The words for who spoke: as written where they hold the name ("spokesman of the ministry"), else the name. */
function wordsOf({ name, text }: Attribution): string {
  // what stands behind a comma tells who they are, and is no part of the name
  const written = (text ?? '').replace(/,.*$/su, '').replace(/\s+/gu, ' ').trim();
  return (written.includes(name) ? written : name).replace(/^(?:the|a|an)\s+/iu, '');
}

/** The actor whose person or body bears exactly that name. */
const actorNamed = (packs: readonly Pack[], name: string): string | null =>
  packs
    .flatMap((pack) => pack.actors)
    .find(
      ({ people, bodies, names }) =>
        names.includes(name) ||
        bodies.includes(name) ||
        people.some((person) => person.name === name || person.variants.includes(name)),
    )?.id ?? null;

export const sideOf = (packs: readonly Pack[], actor: string): Pack['sides'][number] | null =>
  packs.flatMap((pack) => pack.sides).find((side) => side.members.includes(actor)) ?? null;

/** How the claimant stands to the side (or, without sides, the party) that a question is about. */
export function alignmentOf(claimant: Claimant, population: string | null, packs: readonly Pack[]): Alignment {
  const told = new Set(claimant.members.map((member) => sideOf(packs, member)?.id ?? member));
  const belligerents = new Set(packs.flatMap((pack) => pack.sides.map((side) => side.id)));
  if (claimant.isJoint && told.size !== 1) {
    const isOfWar = [...told].some((side) => side === population || belligerents.has(side));
    return isOfWar || told.size === 0 || belligerents.size === 0 ? 'joint' : 'third-party';
  }
  if (population === null || claimant.members.length === 0)
    return claimant.isPublisher && population !== null ? 'third-party' : 'unknown';
  if (told.has(population)) return 'own-side';
  if (belligerents.size === 0) return 'unknown';
  return [...told].some((side) => belligerents.has(side)) && belligerents.has(population) ? 'adversary' : 'third-party';
}
