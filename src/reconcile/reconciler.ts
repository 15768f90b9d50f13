/**
 * Reconciliation a piece at a time. What joins: a claim bears on the questions of its keys, and on nothing else; a question
 * is answered from the claims that bear on it and the facts of their documents. So when documents come or go, the questions
 * that their claims bear on are answered anew, and no others; only another pack, or other sides, touch everything.
 */
import type { AnyClaim } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import type { Question } from '../model/question.ts';
import { bearingsOf, type ReconcileContext, reconcile } from './index.ts';
import type { World } from './world.ts';
import type { DocumentFacts } from './voices.ts';

/** Part of every world: raised when questions are asked or answered otherwise than before. */
const RECONCILED_BY = '2026.11.4';

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
}

export function reconcilerOf(world: World): Reconciler {
  return {
    world: contentId('w1', RECONCILED_BY, world.packs, world.splits ?? []),
    bearings: (claim, facts) => bearingsOf(claim, world, facts),
    answers: (ids, claims, documents) =>
      reconcile(claims, { ...world, documents, asOf: null }).filter(({ id }) => ids.has(id)),
  };
}
