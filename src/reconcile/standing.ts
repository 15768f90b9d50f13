/** Where a question stands: how many independent origins answer it, and whether they agree. */
import type { Account, AccountClaim, Standing } from '../model/question.ts';
import { countsOverlap } from '../model/quantity.ts';
import { daysBetween } from '../text/days.ts';

/** Running totals of days further apart than this differ because time passed. */
const COMPARABLE_DAYS = 7;

/** The last word of each account. */
const current = (accounts: readonly Account[]): AccountClaim[] =>
  accounts.map((account) => account.claims.at(-1)).filter((claim) => claim !== undefined);

/** What is said to be so. Plans, conditions and appeals are shown, but settle nothing. */
const tellsFact = (claim: AccountClaim): boolean =>
  claim.stance === 'asserts' && (claim.modality === 'reported' || claim.modality === 'alleged');

export function originsOf(accounts: readonly Account[]): number {
  const told = accounts.flatMap((account) => account.claims).filter(tellsFact);
  return new Set(told.map((claim) => claim.origin).filter((origin) => origin !== null)).size;
}

export function standingOf(accounts: readonly Account[]): Standing {
  const last = current(accounts);
  const asserted = last.filter(tellsFact);
  if (asserted.length === 0) {
    if (last.some((claim) => claim.stance === 'denies')) return 'denied';
    return last.some((claim) => claim.stance === 'withholds') ? 'withheld' : 'single-origin';
  }
  if (pairs(asserted).some(([a, b]) => contradict(a, b))) return 'disputed';
  if (last.some((claim) => claim.stance === 'denies')) return 'denied';
  return pairs(asserted).some(([a, b]) => independent(a, b) && agree(a, b)) ? 'corroborated' : 'single-origin';
}

const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

/** Said of days near enough to be held against each other; an unknown day is held against any. */
const isComparable = (a: AccountClaim, b: AccountClaim): boolean =>
  a.asOf === null || b.asOf === null || Math.abs(daysBetween(a.asOf, b.asOf)) <= COMPARABLE_DAYS;

/** An unknown origin never adds independence. */
const independent = (a: AccountClaim, b: AccountClaim): boolean =>
  a.origin !== null && b.origin !== null && a.origin !== b.origin;

function agree(a: AccountClaim, b: AccountClaim): boolean {
  // who held a place one year does not bear out who held it another
  if (a.count === null || b.count === null) return a.value !== null && a.value === b.value && isComparable(a, b);
  return countsOverlap(a.count, b.count);
}

/** Two words for one thing at comparable days: "captured by X" against "captured by Y"; "not X" only contradicts X. */
function wordsContradict(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false;
  const [denied, told] = a.startsWith('not ') ? [a, b] : [b, a];
  return denied.startsWith('not ') ? denied === `not ${told}` : true;
}

/** Answers that exclude each other at comparable days; or a later total below an earlier one. */
function contradict(a: AccountClaim, b: AccountClaim): boolean {
  if (a.origin === b.origin) return false;
  const comparable = isComparable(a, b);
  if (a.count === null || b.count === null) return comparable && wordsContradict(a.value, b.value);
  if (countsOverlap(a.count, b.count)) return false;
  if (comparable || a.asOf === null || b.asOf === null) return true;
  const [earlier, later] = a.asOf < b.asOf ? [a, b] : [b, a];
  return (
    later.count !== null &&
    earlier.count !== null &&
    later.count.high !== null &&
    earlier.count.low !== null &&
    later.count.high < earlier.count.low
  );
}
