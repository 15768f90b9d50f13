/** What a user does: the use cases, each over an open `App`, each returning plain data. */
export { type App, openApp, requireCollection, requirePacks } from './app.ts';
export { type BriefAsked, citedBy, listBriefs, removeBrief, saveBrief, showBrief } from './briefs.ts';
export { type AddAccount, addPaths, type PassedOver } from './add.ts';
export {
  type CoursePage,
  type CoursesAsked,
  listCeasefires,
  listControl,
  listMeasures,
  pageOfCeasefires,
  pageOfControl,
  pageOfMeasures,
} from './courses.ts';
export { correctDocument } from './correct.ts';
export {
  decideFinding,
  type HeldDecision,
  listDecisions,
  mergeIncidents,
  type Signature,
  splitClaimant,
  splitIncident,
  takeBackDecision,
} from './decide.ts';
export { discover } from './discover.ts';
export {
  countDocuments,
  type DocumentFilterOfView,
  type DocumentsOfView,
  listDocuments,
  pageOfDocuments,
  removeDocument,
} from './documents.ts';
export { type ImportAccount, importTable, readTableMap, tableRows } from './import.ts';
export { graphOf } from '../reconcile/index.ts';
export type { HeldView } from './held.ts';
export { findingsOn, listFindings } from './findings.ts';
export { type IncidentsOfView, listIncidents, pageOfIncidents, showIncident } from './incidents.ts';
export {
  countQuestions,
  type FilterOfView,
  listQuestions,
  pageOfQuestions,
  type QuestionsOfView,
  bearsOn,
} from './questions.ts';
export { type LogAsked, readLog } from './log.ts';
export { listParties, listPlaces, type NamesOfView } from './names.ts';
export { listSources, profileOf, saveProfile, showSource } from './sources.ts';
export { listViews, savedViewOf, saveView } from './saved-views.ts';
export { type PassagesAsked, search } from './search.ts';
export { addClaim, type ClaimReview, listReviews, type MissedClaim, reviewClaim, undoReview } from './review.ts';
export { intakeTotals, openUploads, UploadRefused, type Uploads } from './uploads.ts';
export { originalOf, originalShown } from './original.ts';
export { show, showClaim, showDocument, showQuestion, type Shown } from './show.ts';
export { EXIT, type Exit, UserError } from './user-error.ts';
