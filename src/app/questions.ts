/** The questions with their accounts, as they stood on any two dates. */
import { SCHEMAS, schemaOf } from '../claims/kinds/schemas.ts';
import type { QuestionCount, QuestionFilter, QuestionPage, QuestionsAsked } from '../ledger/types.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { Question } from '../model/question.ts';
import { bearingsOf, besideOf, byWeight, questionOn, questionsOn, related, relatedTo } from '../reconcile/index.ts';
import { reconcilerOf } from '../reconcile/reconciler.ts';
import type { App } from './app.ts';
import { contextOf, type HeldView, worldIn, worldsOf } from './held.ts';

/** Brings copies and questions up to the documents held; what documents do not touch is not gone over. */
export async function settle(app: App): Promise<void> {
  const makeWorld = await worldsOf(app);
  await app.ledger.settleCopies(app.collection);
  await app.ledger.settleQuestions((names) => reconcilerOf(makeWorld(names)), app.collection);
}

/** All questions in that view, in the order in which reconciliation gives them. */
export async function listQuestions(app: App, { asOf, recordedBy }: HeldView = {}): Promise<readonly Question[]> {
  const { packs } = await app.world();
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

/**
 * One question by id or the beginning of it, with all that `listQuestions` tells of it; only what may stand beside it is
 * read. Throws `LedgerError` `ambiguous`.
 */
export async function questionIn(app: App, prefix: string, view: HeldView = {}): Promise<Question | null> {
  await settle(app);
  const held = { collection: app.collection, recordedBy: view.recordedBy ?? undefined };
  const whole = await app.ledger.question(prefix, held);
  const question = whole === null ? null : onDay(whole, view);
  if (question === null) return null;
  const { packs } = await app.world();
  const heads = await app.ledger.headsBeside(question, {
    ...{ ...held, asOf: view.asOf ?? undefined },
    effects: besides(question.kind, 'effects', question.effect),
    items: question.item === null ? [] : besides(question.kind, 'items', question.item),
  });
  const beside = besideOf(question.id, heads, packs);
  const ids = beside.neighbours.flatMap(({ narrower, wider }) => [narrower.id, wider.id]);
  const others = await app.ledger.questionsById(
    [...new Set(ids)].filter((id) => id !== question.id),
    held,
  );
  return relatedTo(
    question,
    beside,
    others.flatMap((other) => onDay(other, view) ?? []),
  );
}

export type Borne = Pick<Question, 'id' | 'title' | 'standing'>;

/** The questions that have the claim among their accounts in the view: of now as last settled, else by what was known then. */
export async function bearsOn(app: App, claim: AnyClaim, view: HeldView = {}): Promise<readonly Borne[]> {
  const held = { collection: app.collection, recordedBy: view.recordedBy ?? undefined };
  if (view.recordedBy == null && view.asOf == null) return app.ledger.bearsOn(claim.id, held);
  const ids = view.recordedBy == null ? await app.ledger.bearsOn(claim.id, held) : await borneThen(app, claim, view);
  const questions = await app.ledger.questionsById(
    ids.map(({ id }) => id),
    held,
  );
  return questions
    .flatMap((question) => onDay(question, view) ?? [])
    .filter(({ accounts }) => accounts.some(({ claims }) => claims.some(({ id }) => id === claim.id)));
}

async function borneThen(app: App, claim: AnyClaim, view: HeldView): Promise<readonly { readonly id: string }[]> {
  const world = await worldIn(app, view);
  const { documents } = await contextOf(app, view, [claim], world);
  return bearingsOf(claim, world, documents.get(claim.doc)).map((id) => ({ id }));
}

const onDay = (question: Question, { asOf }: HeldView): Question | null =>
  asOf == null ? question : questionOn(question, asOf);

/** What counts more than this, and what this counts more than. */
function besides(kind: string, slot: 'effects' | 'items', one: string): readonly string[] {
  const broader = schemaOf(kind)?.broader?.[slot] ?? {};
  const narrower = Object.entries(broader).flatMap(([less, more]) => (more.includes(one) ? [less] : []));
  return [...(broader[one] ?? []), ...narrower];
}
