/** The questions with their accounts, as they stood on any two dates. */
import { SCHEMAS } from '../claims/kinds/schemas.ts';
import type { QuestionCount, QuestionFilter, QuestionPage, QuestionsAsked } from '../ledger/types.ts';
import type { Question } from '../model/question.ts';
import { byWeight, questionsOn, reconcile, related } from '../reconcile/index.ts';
import { reconcilerOf } from '../reconcile/reconciler.ts';
import type { App } from './app.ts';
import { type HeldView, heldIn, worldsOf } from './held.ts';

/** Brings copies and questions up to the documents held; what documents do not touch is not gone over. */
export async function settle(app: App): Promise<void> {
  const makeWorld = await worldsOf(app);
  await app.ledger.settleCopies(app.collection);
  await app.ledger.settleQuestions((names) => reconcilerOf(makeWorld(names)), app.collection);
}

/** All questions in that view, in the order in which reconciliation gives them. */
export async function listQuestions(app: App, { asOf, recordedBy }: HeldView = {}): Promise<readonly Question[]> {
  const { packs } = await app.world();
  if (asOf != null && recordedBy != null) {
    const { claims, context } = await heldIn(app, { asOf, recordedBy });
    return related(reconcile(claims, context), packs);
  }
  await settle(app);
  const questions = await app.ledger.questions({ collection: app.collection, recordedBy: recordedBy ?? undefined });
  return related(asOf == null ? questions.toSorted(byWeight) : questionsOn(questions, asOf), packs);
}

export type FilterOfView = Omit<QuestionFilter, 'collection'>;
export type QuestionsOfView = Omit<QuestionsAsked, 'collection' | 'kinds'>;

/** A page of the list of questions, the kinds in the order of the codebook. */
export async function pageOfQuestions(app: App, asked: QuestionsOfView): Promise<QuestionPage> {
  await settle(app);
  const kinds = SCHEMAS.map(({ name }) => name);
  return app.ledger.questionPage({ ...asked, kinds, collection: app.collection });
}

/** How many questions there are by kind and standing. */
export async function countQuestions(app: App, filter: FilterOfView): Promise<QuestionCount> {
  await settle(app);
  return app.ledger.countQuestions({ ...filter, collection: app.collection });
}
