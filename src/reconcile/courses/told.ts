/** A claim as a course takes it: what it says, whose word it is, and when it places it. */
import { schemaOf } from '../../claims/kinds/schemas.ts';
import type { AnyClaim } from '../../model/claim.ts';
import type { CourseStep, Holder, Named, Said, Voice, When } from '../../model/course.ts';
import { slug } from '../../model/ids.ts';
import { actorsOf, type Party } from '../../model/party.ts';
import type { IsoDay } from '../../model/time.ts';
import { nameOf, type World } from '../world.ts';
import { claimantFor, type DocumentFacts, sideOf } from '../voices.ts';

/** What courses are made with. */
export interface CourseContext extends World {
  /** by `doc` of the claims */
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  /** only what had been said by that day */
  readonly asOf: IsoDay | null;
}

export interface Told<Step extends CourseStep = CourseStep> {
  readonly claim: AnyClaim;
  readonly step: Step;
  readonly claimant: Named;
  readonly facts: DocumentFacts | undefined;
  /** null where neither the claim nor its document has a day */
  readonly when: When | null;
  /** true of what is said to be so, or not to be so; false of plans, conditions and appeals */
  readonly isFact: boolean;
}

/** Null for a claim that tells of no course, or was said after the day asked for. */
export function toldBy(claim: AnyClaim, context: CourseContext): Told | null {
  const { documents, asOf } = context;
  const facts = documents.get(claim.doc);
  const said = claim.said ?? facts?.published ?? null;
  if (asOf !== null && (said === null || said > asOf)) return null;
  const step = schemaOf(claim.kind)?.course?.(claim) ?? null;
  if (step === null || claim.stance === 'withholds') return null;
  const { id, name } = claimantFor(claim, context, facts);
  const isFact = claim.modality === 'reported' || claim.modality === 'alleged';
  return { claim, step, claimant: { id, name }, facts, when: whenOf(claim, facts?.published ?? null), isFact };
}

/** A claim that tells no time speaks up to its `asOf`, else up to the day its document was published. */
export function whenOf({ time, asOf, basis }: AnyClaim, published: IsoDay | null): When | null {
  if (time !== null) {
    const { start, end, granularity, text } = time;
    // "since the beginning of the war", up to the day of the statement: it began on the first of these days
    if (granularity === 'interval' && end === asOf && start < end)
      return { start, end: start, granularity: 'day', text, how: basis.time?.how ?? 'stated' };
    return { start, end, granularity, text, how: basis.time?.how ?? 'stated' };
  }
  const end = asOf ?? published;
  return end === null ? null : { start: null, end, granularity: null, text: null, how: 'as-of' };
}

export const isDenial = ({ claim }: Told): boolean => claim.stance === 'denies';

export const voiceOf = ({ claim, step, claimant, facts, when }: Told): Voice => ({
  id: claim.id,
  claimant,
  word: step.word,
  stance: claim.stance,
  modality: claim.modality,
  said: claim.said,
  when,
  quote: claim.quote,
  ...(claim.page === undefined ? {} : { page: claim.page }),
  doc: claim.doc,
  publisher: facts?.publisher ?? null,
});

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Claimants once each, claims by id. */
export function saidBy(told: readonly Told[]): Said {
  const claimants = new Map(told.map(({ claimant }) => [claimant.id, claimant]));
  return {
    claimants: [...claimants.values()].sort(byId),
    claims: [...new Set(told.map(({ claim }) => claim.id))].sort(),
  };
}

/** The claims in a fixed order, once each, whatever order they came in. */
export const inFixedOrder = <T extends Told>(told: readonly T[]): T[] =>
  [...new Map(told.map((one) => [one.claim.id, one])).values()].sort((a, b) => byId(a.claim, b.claim));

/** The party as a holder: by actor ids, else by its name; null for nobody. */
export function holderOf(party: Party | null, world: World): Holder | null {
  if (party === null) return null;
  const actors = [...new Set(actorsOf(party))].sort();
  if (actors.length === 0) return party.text === null ? null : { id: slug(party.text), name: party.text, side: null };
  const sides = new Set(actors.map((actor) => sideOf(world.packs, actor)?.id ?? null));
  const [side] = sides;
  return {
    id: actors.join('+'),
    name: actors.map((actor) => nameOf(world, actor) ?? party.text ?? actor).join(' and '),
    side: sides.size === 1 ? (side ?? null) : null,
  };
}

/** Allies of one side hold a place together. */
export const keyOf = (holder: Holder | null): string | null => holder && (holder.side ?? holder.id);
export const isSame = (a: Holder | null, b: Holder | null): boolean => a !== null && keyOf(a) === keyOf(b);
