/** The questions, answered from the claims as they stood on any two dates. */
import type { Question } from '../model/question.ts';
import { reconcile } from '../reconcile/index.ts';
import type { App } from './app.ts';
import { type HeldView, heldIn } from './held.ts';

/** All questions in that view, in the order in which reconciliation gives them. Computed from the claims each time. */
export async function listQuestions(app: App, view: HeldView = {}): Promise<readonly Question[]> {
  const { claims, context } = await heldIn(app, view);
  return reconcile(claims, context);
}

/** Computes the questions as of now and makes them the collection's open ones. */
export async function saveQuestions(app: App): Promise<readonly Question[]> {
  const questions = await listQuestions(app);
  await app.ledger.saveQuestions(questions, app.collection);
  return questions;
}
