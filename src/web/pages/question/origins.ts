/** The list of origins as it is read: those that count, each with all that its claimant said, and the others with the reason. */
import type { QuestionDetail, QuestionOrigins } from '../../../api/types.ts';
import type { Origin } from '../../../model/origin.ts';
import type { AccountClaim } from '../../../model/question.ts';

export interface Entry {
  readonly origin: Origin;
  /** its claims on this question, in the order of the accounts */
  readonly claims: readonly AccountClaim[];
  /** the last of its figures was replaced by the claimant's own later word */
  readonly replaced: boolean;
  readonly why: string;
}

export interface Sorted {
  readonly counted: readonly { readonly as: string; readonly name: string; readonly entries: readonly Entry[] }[];
  readonly notCounted: readonly Entry[];
}

/** Entries of one claimant stand together under the one that counts. */
export function sortedOrigins(question: QuestionDetail, counted: QuestionOrigins['counted']): Sorted {
  const claims = question.accounts.flatMap((account) => account.claims);
  const superseded = new Set(claims.map(({ supersedes }) => supersedes));
  const reasons = new Map(counted.map((one) => [one.origin, one]));
  const entries = question.originList.map((origin): Entry => {
    const own = claims.filter((claim) => claim.origin === origin.id);
    const replaced = own.length > 0 && own.every(({ id, repeats }) => superseded.has(id) || repeats !== null);
    return { origin, claims: own, replaced, why: reasons.get(origin.id)?.why ?? '' };
  });
  const counting = entries.filter(({ origin }) => reasons.get(origin.id)?.counts === true);
  const told = (entry: Entry): boolean => entry.claims.some(({ stance }) => stance === 'asserts');
  const groups = counting.map(({ origin: { countsAs, claimant } }) => ({
    as: countsAs,
    name: claimant.name,
    entries: entries.filter((entry) => entry.origin.countsAs === countsAs && told(entry)),
  }));
  const grouped = new Set(groups.flatMap((group) => group.entries));
  return { counted: groups, notCounted: entries.filter((entry) => !grouped.has(entry)) };
}
