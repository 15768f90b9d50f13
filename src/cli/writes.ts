/** What the API changes, done by the use cases. */
import type { Writes } from '../api/writes.ts';
import {
  addClaim,
  type App,
  intakeTotals,
  listReviews,
  openUploads,
  reviewClaim,
  undoReview,
  type Uploads,
} from '../app/index.ts';

export const writesOf = (app: App, uploads: Uploads = openUploads(app)): Writes => ({
  uploads,
  intakeTotals: () => intakeTotals(app),
  review: (review, signature, seen) => reviewClaim(app, review, signature, seen),
  addClaim: (doc, missed, signature) => addClaim(app, doc, missed, signature),
  undoReview: (decision, signature) => undoReview(app, decision, signature),
  reviews: (doc) => listReviews(app, doc),
});
