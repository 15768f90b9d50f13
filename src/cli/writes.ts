/** What the API changes, done by the use cases. */
import type { Writes } from '../api/writes.ts';
import { addClaim, type App, listReviews, reviewClaim, undoReview } from '../app/index.ts';

export const writesOf = (app: App): Writes => ({
  review: (review, signature, seen) => reviewClaim(app, review, signature, seen),
  addClaim: (doc, missed, signature) => addClaim(app, doc, missed, signature),
  undoReview: (decision, signature) => undoReview(app, decision, signature),
  reviews: (doc) => listReviews(app, doc),
});
