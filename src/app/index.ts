/** What a user does: the use cases, each over an open `App`, each returning plain data. */
export { type App, type AppOptions, openApp, requireCollection, requirePacks } from './app.ts';
export { type AddAccount, type Added, type AddProgress, type AddRequest, addPaths } from './add.ts';
export { listDocuments, removeDocument } from './documents.ts';
export { listQuestions, type QuestionView, saveQuestions } from './questions.ts';
export { type DocumentWithClaims, show, showClaim, showDocument, showQuestion, type Shown } from './show.ts';
export { EXIT, type Exit, UserError } from './user-error.ts';
