/** Findings of people on questions. */
import type { Finding } from '../model/decision.ts';
import type { Question } from '../model/question.ts';
import { type Findings, findingsOf } from '../reconcile/findings.ts';
import type { App } from './app.ts';
import type { HeldView } from './held.ts';

const findingsIn = async ({ ledger, collection }: App, { recordedBy }: HeldView): Promise<readonly Finding[]> =>
  (await ledger.decisions({ collection, recordedBy: recordedBy ?? undefined, kind: 'finding' })) as readonly Finding[];

/** The findings in that view, laid to its questions, all of which must be given. */
export const listFindings = async (app: App, questions: readonly Question[], view: HeldView = {}): Promise<Findings> =>
  findingsOf(await findingsIn(app, view), questions);

/** The findings on one question of that view; only the questions that some finding may belong to are read. */
export async function findingsOn(app: App, id: string, view: HeldView = {}): Promise<readonly Finding[]> {
  const findings = await findingsIn(app, view);
  if (findings.length === 0) return [];
  const { ledger, collection } = app;
  const held = { collection, recordedBy: view.recordedBy ?? undefined };
  const named = await ledger.questionsById([...new Set(findings.map(({ body }) => body.question))], held);
  const asked = new Set(named.map((question) => question.id));
  const adrift = findings.filter(({ body }) => !asked.has(body.question));
  const documents = new Set(adrift.flatMap(({ body }) => body.claims.map(({ doc }) => doc)));
  const near = adrift.length === 0 ? [] : await ledger.questionsOn([...documents], collection);
  const others = await ledger.questionsById(
    near.filter((one) => !asked.has(one)),
    held,
  );
  return findingsOf(findings, [...named, ...others]).byQuestion.get(id) ?? [];
}
