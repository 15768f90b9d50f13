/** What the API changes, done by the use cases. */
import type { Writes } from '../api/writes.ts';
import {
  addClaim,
  type App,
  citedBy,
  intakeTotals,
  listBriefs,
  listReviews,
  openUploads,
  removeBrief,
  reviewClaim,
  saveBrief,
  saveProfile,
  saveView,
  showBrief,
  undoReview,
  type Uploads,
} from '../app/index.ts';

export const writesOf = (app: App, uploads: Uploads = openUploads(app)): Writes => ({
  briefs: {
    list: () => listBriefs(app),
    show: (id, version) => showBrief(app, id, version),
    save: (brief, signature) => saveBrief(app, brief, signature),
    remove: (id, signature) => removeBrief(app, id, signature),
    cited: (type, id) => citedBy(app, type, id),
  },
  saveProfile: (name, asked, signature) => saveProfile(app, name, asked, signature),
  saveView: (asked, signature) => saveView(app, asked, signature),
  uploads,
  intakeTotals: () => intakeTotals(app),
  review: (review, signature, seen) => reviewClaim(app, review, signature, seen),
  addClaim: (doc, missed, signature) => addClaim(app, doc, missed, signature),
  undoReview: (decision, signature) => undoReview(app, decision, signature),
  reviews: (doc) => listReviews(app, doc),
});
