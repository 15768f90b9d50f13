/** An account as it is told: the claim that stands, what it says again, and what it said before. */
import type { QuestionDetail } from '../../../api/types.ts';
import type { AccountClaim } from '../../../model/question.ts';

export type AccountDetail = QuestionDetail['accounts'][number];

export interface Told {
  readonly latest: AccountClaim;
  /** the other statements, the latest first */
  readonly others: readonly AccountClaim[];
  /** how many statements give the latest figure, the latest one among them, and how many publishers carry it */
  readonly times: number;
  readonly publishers: number;
  /** the last different statement before the latest; null when it never changed */
  readonly before: AccountClaim | null;
}

const when = (claim: AccountClaim): string => claim.said ?? claim.asOf ?? '';

/** Two statements are the same when they give the same bounds, or without a number the same answer in whatever words. */
const same = (a: AccountClaim, b: AccountClaim): boolean =>
  a.stance === b.stance &&
  (a.value ?? a.answer) === (b.value ?? b.answer) &&
  a.count?.low === b.count?.low &&
  a.count?.high === b.count?.high &&
  a.count?.relation === b.count?.relation;

/** @throws Error when the account does not hold its latest claim: the API never sends that */
export function told(account: AccountDetail): Told {
  const latest = account.claims.find(({ id }) => id === account.latest);
  if (latest === undefined) throw new Error(`account of ${account.claimant.id} without its latest claim`);
  const others = account.claims.filter((claim) => claim !== latest).sort((a, b) => when(b).localeCompare(when(a)));
  const repeats = account.claims.filter((claim) => same(claim, latest));
  return {
    latest,
    others,
    times: repeats.length,
    publishers: new Set(repeats.map(({ publisher, doc }) => publisher ?? doc)).size,
    before: others.find((claim) => !same(claim, latest) && when(claim) <= when(latest)) ?? null,
  };
}

/** A quote with its own figure set apart, where the figure's words stand in it: [before, figure, after]. */
export function aroundFigure(quote: string, figure: string | undefined): readonly [string, string, string] {
  const at = figure === undefined || figure === '' ? -1 : quote.indexOf(figure);
  if (figure === undefined || at < 0) return [quote, '', ''];
  return [quote.slice(0, at), figure, quote.slice(at + figure.length)];
}
