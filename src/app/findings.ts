/** Findings of people on questions. */
import type { Finding } from '../model/decision.ts';
import type { Question } from '../model/question.ts';
import { type Findings, findingsOf } from '../reconcile/findings.ts';
import type { App } from './app.ts';
import type { HeldView } from './held.ts';
import { listQuestions } from './questions.ts';

/** The findings in that view, laid to its questions, all of which must be given. */
export async function listFindings(
  app: App,
  questions: readonly Question[],
  { recordedBy }: HeldView = {},
): Promise<Findings> {
  const filter = { collection: app.collection, recordedBy: recordedBy ?? undefined, kind: 'finding' } as const;
  return findingsOf((await app.ledger.decisions(filter)) as readonly Finding[], questions);
}

/** The findings on one question of that view. */
export async function findingsOn(app: App, id: string, view: HeldView = {}): Promise<readonly Finding[]> {
  return (await listFindings(app, await listQuestions(app, view), view)).byQuestion.get(id) ?? [];
}
