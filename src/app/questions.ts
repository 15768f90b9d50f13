/** The questions with their accounts, as they stood on any two dates. */
import type { Question } from '../model/question.ts';
import type { IsoDay } from '../model/time.ts';
import { byWeight, questionsOn, reconcile, related, type World } from '../reconcile/index.ts';
import { reconcilerOf } from '../reconcile/reconciler.ts';
import type { App } from './app.ts';

export interface QuestionView {
  /** only what had been said by that day */
  readonly asOf?: IsoDay | null | undefined;
  /** only what the ledger held by then: a day or an instant */
  readonly recordedBy?: string | null | undefined;
}

/** Brings copies and questions up to the documents held; what documents do not touch is not gone over. */
export async function settle(app: App): Promise<void> {
  const makeWorld = await worldsOf(app);
  await app.ledger.settleCopies(app.collection);
  await app.ledger.settleQuestions((names) => reconcilerOf(makeWorld(names)), app.collection);
}

/** All questions in that view, in the order in which reconciliation gives them. */
export async function listQuestions(app: App, { asOf, recordedBy }: QuestionView = {}): Promise<readonly Question[]> {
  const view = { collection: app.collection, recordedBy: recordedBy ?? undefined };
  const { packs } = await app.resources();
  if (asOf == null) {
    await settle(app);
    return related((await app.ledger.questions(view)).toSorted(byWeight), packs);
  }
  if (recordedBy == null) {
    await settle(app);
    return related(questionsOn(await app.ledger.questions(view), asOf), packs);
  }
  const [claims, documents, makeWorld] = await Promise.all([
    app.ledger.claims({ ...view, asOf }),
    app.ledger.documents(view),
    worldsOf(app),
  ]);
  const described = documents.map(({ id, name, metadata: { publisher, agency, published } }) => {
    return [id, { id, name, publisher, agency, published }] as const;
  });
  // by name: a new version of a pack goes on from what was read with the old one
  const inUse = new Set(documents.flatMap((document) => document.packs.map((pack) => pack.split('@')[0] ?? pack)));
  return related(reconcile(claims, { documents: new Map(described), ...makeWorld([...inUse]), asOf }), packs);
}

/** The world of the packs of these names; the collection's own sides stand in the place of the packs'. */
async function worldsOf(app: App): Promise<(names: readonly string[]) => World> {
  const { packs, countries } = await app.resources();
  const sides = (await app.ledger.collection(app.collection))?.sides ?? null;
  return (names) => {
    const inUse = packs.filter(({ name }) => names.includes(name));
    return {
      packs: sides === null ? inUse : inUse.map((pack, i) => ({ ...pack, sides: i === 0 ? sides : [] })),
      countries,
    };
  };
}
