/** A claim as reconciliation hears it: with its claimant, its day and the question it answers. */
import type { AnyClaim } from '../model/claim.ts';
import { compareText } from '../text/order.ts';
import type { IsoDay } from '../model/time.ts';
import type { Asked } from './keys.ts';
import type { Claimant, DocumentFacts } from './voices.ts';

export interface Heard {
  readonly claim: AnyClaim;
  readonly claimant: Claimant;
  readonly facts: DocumentFacts | undefined;
  /** the day it counts from; null where nothing tells, and then it is in no view as of a day */
  readonly day: IsoDay | null;
  /** null when it answers no question by itself */
  readonly asked: Asked | null;
}

/** Undated claims come after all others, so that what had been said by a day never depends on them. */
const AFTER_ALL = '9999-12-31';

/** By day; of one day the document published first; then by document and place in it. */
export const inOrderOfSaying = (a: Heard, b: Heard): number =>
  compareText(a.day ?? AFTER_ALL, b.day ?? AFTER_ALL) ||
  compareText(a.facts?.published ?? AFTER_ALL, b.facts?.published ?? AFTER_ALL) ||
  compareText(a.claim.doc, b.claim.doc) ||
  a.claim.quote.start - b.claim.quote.start ||
  compareText(a.claim.id, b.claim.id);

/** What is said to be so. Plans, conditions and appeals are shown, but settle nothing. */
export const tellsFact = ({ stance, modality }: Pick<AnyClaim, 'stance' | 'modality'>): boolean =>
  stance === 'asserts' && (modality === 'reported' || modality === 'alleged');
