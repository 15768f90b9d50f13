/**
 * Claims → questions with each claimant's account. Pure, of all claims or of those that bear on some questions. `asOf` asks what had been
 * said by that day: a claim that does not tell when it was said counts from its document's publication.
 */
import { KINDS } from '../claims/index.ts';
import type { AnyClaim } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import type { Pack } from '../model/pack.ts';
import type { Question, QuestionKey } from '../model/question.ts';
import type { IsoDay } from '../model/time.ts';
import { accountsOf, type Answer } from './accounts.ts';
import { asked, type World } from './keys.ts';
import { originsOf, standingOf } from './standing.ts';
import { claimantFor, type DocumentFacts } from './voices.ts';

export type { World } from './keys.ts';
export type { DocumentFacts } from './voices.ts';

export interface ReconcileContext extends World {
  /** by `doc` of the claims */
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  readonly asOf: IsoDay | null;
}

export function reconcile(
  claims: readonly AnyClaim[],
  { documents, packs, countries, asOf }: ReconcileContext,
): Question[] {
  const byQuestion = new Map<string, Answer[]>();
  for (const claim of claims) {
    const facts = documents.get(claim.doc);
    const day = claim.said ?? facts?.published ?? null;
    if (asOf !== null && (day === null || day > asOf)) continue;
    const question = asked(claim, { packs, countries }, facts?.published ?? null);
    if (question === null) continue;
    const id = idOf(question.key);
    const answer: Answer = {
      claim,
      asked: question,
      claimant: claimantFor(claim, packs, facts),
      facts,
      day: day ?? '',
    };
    const list = byQuestion.get(id);
    if (list) list.push(answer);
    else byQuestion.set(id, [answer]);
  }
  return [...byQuestion].map(([id, answers]) => questionOf(id, answers, packs)).sort(byWeight);
}

/** Ids of the questions that a claim bears on. */
export function bearingsOf(claim: AnyClaim, world: World, facts: DocumentFacts | undefined): readonly string[] {
  const question = asked(claim, world, facts?.published ?? null);
  return question === null ? [] : [idOf(question.key)];
}

/** By ids and days alone: two wordings of one party's or place's name ask one question. */
const idOf = ({ population, area, window, ...rest }: QuestionKey): string =>
  contentId('q1', rest, population?.id ?? null, area?.id ?? null, window && [window.start, window.end]);

function questionOf(id: string, answers: readonly Answer[], packs: readonly Pack[]): Question {
  const { key } = (answers[0] as Answer).asked;
  const accounts = accountsOf(answers, key.population?.id ?? null, packs);
  const title = KINDS.find((kind) => kind.schema.name === key.kind)?.schema.title(key) ?? key.effect;
  return { id, ...key, title, standing: standingOf(accounts), origins: originsOf(accounts), accounts };
}

/** The questions with the most to compare first; equal ones by title, so that the order is the same everywhere. */
export function byWeight(a: Question, b: Question): number {
  return (
    b.accounts.length - a.accounts.length ||
    b.origins - a.origins ||
    (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1)
  );
}
