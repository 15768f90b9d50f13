/**
 * Reconciliation a piece at a time. What joins: a claim bears on the questions of its keys, and on nothing else; a question
 * is answered from the claims that bear on it and the facts of their documents. So when documents come or go, the questions
 * that their claims bear on are answered anew, and no others; only another pack, or other sides, touch everything. Incidents
 * likewise, by the components of the mentions of a document.
 */
import type { AnyClaim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import { contentId } from '../model/ids.ts';
import type { Question } from '../model/question.ts';
import type { IsoDay } from '../model/time.ts';
import {
  blockNumbers,
  type IncidentContext,
  type IncidentLine,
  type KeptMention,
  keptOf,
  linesIn,
  componentsOf,
  mentionAgain,
  mentionsIn,
  rulingsOf,
} from './incidents/index.ts';
import { type CourseBearing, courseBearingOf, courseKinds } from './courses/index.ts';
import { bearingsOf, type ReconcileContext, reconcile } from './index.ts';
import type { World } from './world.ts';
import type { DocumentFacts } from './voices.ts';

/** Part of every world: raised when questions are asked or answered, or incidents put together, otherwise than before. */
const RECONCILED_BY = '2026.11.15';

export type { CourseBearing } from './courses/index.ts';

/** A mention with what it is compared by. */
export interface MentionFound {
  readonly record: KeptMention;
  readonly blocks: readonly number[];
  /** ids of the decisions that join it to others */
  readonly ties: readonly string[];
}

/** Mentions of whole components, and what is needed to tell their incidents. */
export interface ComponentsHeld {
  readonly mentions: readonly KeptMention[];
  /** of all documents that decisions on incidents speak of, too */
  readonly decided: readonly KeptMention[];
  /** by id, of all these mentions */
  readonly claims: ReadonlyMap<string, AnyClaim>;
  readonly documents: IncidentContext['documents'];
  readonly decisions: readonly Decision[];
}

export interface Reconciler {
  /** names the rules, packs and sides; what was answered in another world is answered anew */
  readonly world: string;
  /** ids of the questions that the claim bears on */
  readonly bearings: (claim: AnyClaim, facts: DocumentFacts | undefined) => readonly string[];
  /** the questions of these ids, from all claims that bear on them */
  readonly answers: (
    ids: ReadonlySet<string>,
    claims: readonly AnyClaim[],
    documents: ReconcileContext['documents'],
  ) => readonly Question[];
  /** kinds whose claims tell of courses */
  readonly courseKinds: readonly string[];
  /** by what a claim is found that tells of one; null of one that does not. `published`: the day of its document. */
  readonly courseBearing: (claim: AnyClaim, published: IsoDay | null) => CourseBearing | null;
  /** what the documents of these claims, given whole, tell of happenings */
  readonly mentions: (
    claims: readonly AnyClaim[],
    documents: IncidentContext['documents'],
    decisions: readonly Decision[],
  ) => readonly MentionFound[];
  /** the incidents, each by the days on which it was told otherwise */
  readonly incidents: (held: ComponentsHeld) => readonly (readonly IncidentLine[])[];
}

export function reconcilerOf(world: World): Reconciler {
  return {
    world: contentId('w1', RECONCILED_BY, world.packs, world.splits ?? []),
    bearings: (claim, facts) => bearingsOf(claim, world, facts),
    answers: (ids, claims, documents) =>
      reconcile(claims, { ...world, documents, asOf: null }).filter(({ id }) => ids.has(id)),
    courseKinds,
    courseBearing: (claim, published) => courseBearingOf(claim, world, published),
    mentions(claims, documents, decisions) {
      const found = mentionsIn(claims, { ...world, documents }, decisions);
      const merges = decisions.filter(({ kind }) => kind === 'merge-incidents');
      const rulings = rulingsOf(merges, found);
      return found.map((mention) => ({
        ...{ record: keptOf(mention), blocks: blockNumbers(mention), ties: rulings.of(mention.id) },
      }));
    },
    incidents({ mentions, decided, claims, documents, decisions }) {
      const again = (kept: KeptMention) => mentionAgain(kept, claims);
      const own = mentions.map(again);
      const known = new Set(mentions.map(({ id }) => id));
      const others = decided.filter(({ id }) => !known.has(id)).map(again);
      const rulings = rulingsOf(decisions, [...own, ...others]);
      const context = { ...world, documents };
      return componentsOf(own, rulings.ties).flatMap((component) => linesIn(component, context, rulings));
    },
  };
}
