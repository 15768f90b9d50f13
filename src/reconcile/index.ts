/**
 * Claims → questions with each claimant's account, their origins, disagreements and standing. Pure. `asOf` asks what had
 * been said by that day: a claim that does not tell when it was said counts from its document's publication.
 *
 * What ties claims together, so that a change recomputes no more than it must: a claim touches its question; the
 * statements of its document; the origins under a key of one of its figures (`origins/joins`); and, for disagreements
 * and parts, the questions of its kind and population.
 */
import { KINDS } from '../claims/index.ts';
import type { AnyClaim } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import type { Question, QuestionKey } from '../model/question.ts';
import type { IsoDay } from '../model/time.ts';
import { accountsOf, type Answer } from './accounts.ts';
import { related } from './disagreements/index.ts';
import { type Heard, inOrderOfSaying } from './heard.ts';
import { holdersOf } from './holders.ts';
import { asked, type World } from './keys.ts';
import type { Ground } from './origins/figure.ts';
import { type CopyFacts, type Origins, originsOf } from './origins/index.ts';
import { originsIn, questionOn, standingsOf } from './spans.ts';
import { type OriginsById, standingOf } from './standing.ts';
import { claimantFor, type DocumentFacts, type Split } from './voices.ts';

export type { CopyFacts, Share } from './origins/index.ts';
export { copyFactsOf } from './origins/copies.ts';
export { graphOf } from './origins/graph.ts';
export { standingOn } from './spans.ts';
export type { DocumentFacts, Split } from './voices.ts';

export interface ReconcileContext extends World {
  /** by `doc` of the claims */
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  readonly asOf: IsoDay | null;
  /** what the comparison of the documents found; absent where they were not compared */
  readonly copies?: CopyFacts;
  /** voices that users hold apart from their claimant */
  readonly splits?: readonly Split[];
}

const groundOf = ({ packs }: World): Ground => ({ packs, holders: holdersOf(packs) });

const NO_COPIES: CopyFacts = { families: new Map(), shares: new Map() };

export function reconcile(claims: readonly AnyClaim[], context: ReconcileContext): Question[] {
  const heard = hear(claims, context);
  const origins = originsOf(heard, context.copies ?? NO_COPIES, groundOf(context));
  const byId = new Map(origins.origins.map((origin) => [origin.id, origin]));
  const answers = heard.filter((one): one is Answer => one.asked !== null);
  const questions = [...Map.groupBy(answers, ({ asked: { key } }) => idOf(key))].map(([id, own]) =>
    questionOf(id, own, context, origins, byId),
  );
  return related(questions, holdersOf(context.packs)).sort(byWeight);
}

/** The origins alone, of claims that need not answer a question. */
export const originsOfClaims = (claims: readonly AnyClaim[], context: ReconcileContext): Origins =>
  originsOf(hear(claims, context), context.copies ?? NO_COPIES, groundOf(context));

/** The same questions as they stood on a day: equal to reconciling what had been said by then. */
export function questionsOn(questions: readonly Question[], day: IsoDay, { packs }: Pick<World, 'packs'>): Question[] {
  const then = questions.flatMap((question) => questionOn(question, day) ?? []);
  return related(then, holdersOf(packs)).sort(byWeight);
}

/** The claims as they are heard, in the order in which they were said. */
function hear(
  claims: readonly AnyClaim[],
  { documents, packs, countries, asOf, splits = [] }: ReconcileContext,
): Heard[] {
  return claims
    .map((claim): Heard => {
      const facts = documents.get(claim.doc);
      return {
        claim,
        claimant: claimantFor(claim, packs, facts, splits),
        facts,
        day: claim.said ?? facts?.published ?? null,
        asked: asked(claim, { packs, countries }, facts?.published ?? null),
      };
    })
    .filter(({ day }) => asOf === null || (day !== null && day <= asOf))
    .sort(inOrderOfSaying);
}

/** By ids and days alone: two wordings of one party's or place's name ask one question. */
const idOf = ({ population, area, window, ...rest }: QuestionKey): string =>
  contentId('q1', rest, population?.id ?? null, area?.id ?? null, window && [window.start, window.end]);

function questionOf(
  id: string,
  answers: readonly Answer[],
  { packs }: ReconcileContext,
  origins: Origins,
  byId: OriginsById,
): Question {
  const { key } = (answers[0] as Answer).asked;
  const accounts = accountsOf(answers, key.population?.id ?? null, packs, origins.of);
  const title = KINDS.find((kind) => kind.schema.name === key.kind)?.schema.title(key) ?? key.effect;
  return {
    ...{ id, ...key, title },
    ...standingOf(accounts, byId),
    accounts,
    ...originsIn(accounts, byId),
    disagreements: [],
    standings: standingsOf(accounts, byId),
    parts: [],
    partOf: [],
  };
}

/** The questions with the most to compare first; equal ones by title, so that the order is the same everywhere. */
function byWeight(a: Question, b: Question): number {
  return (
    b.accounts.length - a.accounts.length ||
    b.origins - a.origins ||
    (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1)
  );
}
