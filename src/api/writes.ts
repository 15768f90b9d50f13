/** What the API asks of the application that changes what it holds. Without it the API is for reading only. */
import type { BriefAsked, ClaimReview, MissedClaim, Signature, Uploads } from '../app/index.ts';
import type { BriefSaved, FiledSaved, Reviewed } from '../ledger/types.ts';
import type { BriefDetail, BriefSummary, Cited } from '../model/brief/index.ts';
import type { ProfileRecord, SavedViewRecord } from '../model/filed.ts';
import type { ReviewEntry } from '../model/review.ts';
import type { IntakeTotals } from '../model/upload.ts';

export interface Writes {
  readonly briefs: {
    readonly list: () => Promise<readonly BriefSummary[]>;
    /** null when there is none; its latest version where none is named */
    readonly show: (id: string, version: number | null) => Promise<BriefDetail | null>;
    /** null when there is no such brief */
    readonly save: (brief: BriefAsked, signature: Signature) => Promise<BriefSaved | null>;
    readonly remove: (id: string, signature: Signature) => Promise<boolean>;
    /** null when there is no such thing */
    readonly cited: (type: Cited['type'], id: string) => Promise<Cited | null>;
  };
  readonly saveProfile: (
    name: string,
    asked: { readonly seen: number | null; readonly record: ProfileRecord },
    signature: Signature,
  ) => Promise<FiledSaved<'profile'>>;
  /** a new one (`id` null), the next version, or (`record` null) its end */
  readonly saveView: (
    asked: { readonly id: string | null; readonly seen: number | null; readonly record: SavedViewRecord | null },
    signature: Signature,
  ) => Promise<FiledSaved<'view'>>;
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
