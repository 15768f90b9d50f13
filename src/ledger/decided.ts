/** Decisions of people on claims, as they are entered and asked for. */
import type { AnyClaim } from '../model/claim.ts';
import type { DecisionKind } from '../model/decision.ts';
import type { ReviewDecision } from '../model/review.ts';
import type { View } from './entries.ts';

/** Who decides, why, and in which collection. */
export interface Signed {
  readonly collection?: string | undefined;
  readonly by: string;
  readonly reason: string;
}

export interface DecisionFilter extends View {
  readonly kind?: DecisionKind | undefined;
}

/** What became of a review: entered, with the claim as it stands now (null where an added one is taken out again) … */
export type Reviewed =
  | { readonly outcome: 'done'; readonly decision: ReviewDecision; readonly claim: AnyClaim | null }
  /** … or not, as somebody else decided on the claim meanwhile: their decision (null: took back) and the claim */
  | { readonly outcome: 'conflict'; readonly latest: ReviewDecision | null; readonly claim: AnyClaim };

export interface ReviewFilter extends Pick<View, 'collection'> {
  /** document id, whole */
  readonly doc?: string | undefined;
  /** only those in force that hold on to what is not there */
  readonly lost?: boolean | undefined;
}
