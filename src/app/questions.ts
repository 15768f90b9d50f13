/** The questions, answered from the claims as they stood on any two dates. */
import type { Pack } from '../model/pack.ts';
import type { Question } from '../model/question.ts';
import type { IsoDay } from '../model/time.ts';
import { reconcile } from '../reconcile/index.ts';
import type { App } from './app.ts';

export interface QuestionView {
  /** only what had been said by that day */
  readonly asOf?: IsoDay | null | undefined;
  /** only what the ledger held by then: a day or an instant */
  readonly recordedBy?: string | null | undefined;
}

/** All questions in that view, in the order in which reconciliation gives them. Computed from the claims each time. */
export async function listQuestions(app: App, { asOf, recordedBy }: QuestionView = {}): Promise<readonly Question[]> {
  const view = { collection: app.collection, recordedBy: recordedBy ?? undefined };
  const [claims, documents, { packs, countries }] = await Promise.all([
    app.ledger.claims({ ...view, asOf: asOf ?? undefined }),
    app.ledger.documents(view),
    app.resources(),
  ]);
  // by name: a new version of a pack goes on from what was read with the old one
  const inUse = new Set(documents.flatMap((document) => document.packs.map((pack) => pack.split('@')[0])));
  const described = documents.map(({ id, name, metadata: { publisher, agency, published } }) => {
    return [id, { id, name, publisher, agency, published }] as const;
  });
  return reconcile(claims, {
    documents: new Map(described),
    packs: await withSides(
      app,
      packs.filter((pack) => inUse.has(pack.name)),
    ),
    countries,
    asOf: asOf ?? null,
  });
}

/** Computes the questions as of now and makes them the collection's open ones. */
export async function saveQuestions(app: App): Promise<readonly Question[]> {
  const questions = await listQuestions(app);
  await app.ledger.saveQuestions(questions, app.collection);
  return questions;
}

/** The collection's own sides stand in the place of the packs'. */
async function withSides(app: App, packs: readonly Pack[]): Promise<readonly Pack[]> {
  const sides = (await app.ledger.collection(app.collection))?.sides ?? null;
  return sides === null ? packs : packs.map((pack, i) => ({ ...pack, sides: i === 0 ? sides : [] }));
}
