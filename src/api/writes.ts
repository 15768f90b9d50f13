/** What the API asks of the application that changes what it holds. Without it the API is for reading only. */
import type { ClaimReview, MissedClaim, Signature, Uploads } from '../app/index.ts';
import type { Reviewed } from '../ledger/types.ts';
import type { ReviewEntry } from '../model/review.ts';
import type { IntakeTotals } from '../model/upload.ts';

export interface Writes {
  readonly uploads: Pick<Uploads, 'receive' | 'list'>;
  readonly intakeTotals: () => Promise<IntakeTotals>;
  /** null when there is no such claim */
  readonly review: (review: ClaimReview, signature: Signature, seen: string | null) => Promise<Reviewed | null>;
  /** null when there is no such document */
  readonly addClaim: (doc: string, missed: MissedClaim, signature: Signature) => Promise<Reviewed | null>;
  /** null when no review in force has that id */
  readonly undoReview: (decision: string, signature: Signature) => Promise<Reviewed | null>;
  /** of a document (whole id) or of all */
  readonly reviews: (doc?: string) => Promise<readonly ReviewEntry[]>;
}
