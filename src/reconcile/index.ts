/**
 * Claims → questions with each claimant's account, their origins, disagreements and standing. Pure, of all claims or of
 * those that bear on some questions. `asOf` asks what had been said by that day: a claim that does not tell when it was
 * said counts from its document's publication.
 *
 * A question is answered from the claims that bear on it and the facts of their documents, copies included; only what
 * lies between questions (`related`) takes several, and is added when they are shown.
 */
import { schemaOf } from '../claims/kinds/schemas.ts';
import type { AnyClaim } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import type { Question, QuestionKey } from '../model/question.ts';
import type { IsoDay } from '../model/time.ts';
import { accountsOf, type Answer } from './accounts.ts';
import { disagreementsWithin } from './disagreements/within.ts';
import { type Heard, inOrderOfSaying } from './heard.ts';
import { holdersOf } from './holders.ts';
import { asked } from './keys.ts';
import type { Ground } from './origins/figure.ts';
import { type Origins, originsOf } from './origins/index.ts';
import { originsIn, questionOn, standingsOf } from './spans.ts';
import { standingOf } from './standing.ts';
import { claimantFor, type DocumentFacts } from './voices.ts';
import type { World } from './world.ts';

export type { World } from './world.ts';
export { withCopies } from './origins/copies.ts';
export { graphOf } from './origins/graph.ts';
export { countedOf } from './standing.ts';
export { besideOf, related, relatedTo } from './disagreements/index.ts';
export { questionOn, standingOn } from './spans.ts';
export type { DocumentFacts } from './voices.ts';

export interface ReconcileContext extends World {
  /** by `doc` of the claims */
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  readonly asOf: IsoDay | null;
}

const groundOf = ({ packs }: World): Ground => ({ packs, holders: holdersOf(packs) });

/** The questions, not yet related to one another. */
export function reconcile(claims: readonly AnyClaim[], context: ReconcileContext): Question[] {
  const answers = hear(claims, context).filter((one): one is Answer => one.asked !== null);
  const ground = groundOf(context);
  return [...Map.groupBy(answers, ({ asked: { key } }) => idOf(key))]
    .map(([id, own]) => questionOf(id, own, context, ground))
    .sort(byWeight);
}

/** The origins of all these claims, whatever they answer. */
export const originsOfClaims = (claims: readonly AnyClaim[], context: ReconcileContext): Origins =>
  originsOf(hear(claims, context), groundOf(context));

/** Ids of the questions that a claim bears on. */
export function bearingsOf(claim: AnyClaim, world: World, facts: DocumentFacts | undefined): readonly string[] {
  const question = asked(claim, world, facts?.published ?? null);
  return question === null ? [] : [idOf(question.key)];
}

/** The same questions as they stood on a day: equal to reconciling what had been said by then. */
export const questionsOn = (questions: readonly Question[], day: IsoDay): Question[] =>
  questions.flatMap((question) => questionOn(question, day) ?? []).sort(byWeight);

/** The claims as they are heard, in the order in which they were said. */
function hear(claims: readonly AnyClaim[], context: ReconcileContext): Heard[] {
  const { documents, asOf } = context;
  return claims
    .map((claim): Heard => {
      const facts = documents.get(claim.doc);
      return {
        claim,
        claimant: claimantFor(claim, context, facts),
        facts,
        day: claim.said ?? facts?.published ?? null,
        asked: asked(claim, context, facts?.published ?? null),
      };
    })
    .filter(({ day }) => asOf === null || (day !== null && day <= asOf))
    .sort(inOrderOfSaying);
}

/** By ids and days alone: two wordings of one party's or place's name ask one question. */
const idOf = ({ population, area, window, ...rest }: QuestionKey): string =>
  contentId('q1', rest, population?.id ?? null, area?.id ?? null, window && [window.start, window.end]);

function questionOf(id: string, answers: readonly Answer[], world: World, ground: Ground): Question {
  const { key } = (answers[0] as Answer).asked;
  const origins = originsOf(answers, ground);
  const byId = new Map(origins.origins.map((origin) => [origin.id, origin]));
  const accounts = accountsOf(answers, key.population?.id ?? null, world, origins.of);
  const title = schemaOf(key.kind)?.title(key) ?? key.effect;
  return {
    ...{ id, ...key, title },
    ...standingOf(accounts, byId),
    accounts,
    ...originsIn(accounts, byId),
    disagreements: disagreementsWithin(key, accounts),
    standings: standingsOf(accounts, byId),
    parts: [],
    partOf: [],
  };
}

/** The questions with the most to compare first; equal ones by title, so that the order is the same everywhere. */
export function byWeight(a: Question, b: Question): number {
  return (
    b.accounts.length - a.accounts.length ||
    b.origins - a.origins ||
    (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1)
  );
}
