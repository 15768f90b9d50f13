/** Two claims held against each other: whether their answers meet, and whether they can be compared at all. */
import type { AccountClaim } from '../model/question.ts';
import type { Quantity } from '../model/quantity.ts';
import { daysBetween } from '../text/days.ts';

/** Running totals of days further apart than this differ because time passed. */
export const COMPARABLE_DAYS = 7;

/** Said of days near enough to be held against each other; an unknown day is held against any. */
export const isComparable = (a: AccountClaim, b: AccountClaim): boolean =>
  a.asOf === null || b.asOf === null || Math.abs(daysBetween(a.asOf, b.asOf)) <= COMPARABLE_DAYS;

/** What a figure can mean. "About 5,000" is said to the precision of its last digit that is no zero: 4,500 to 5,500. */
function reachOf({ low, high, relation }: Quantity): readonly [number, number] {
  if (relation !== 'about' || low === null || high === null) return [low ?? 0, high ?? Infinity];
  const zeros = /0*$/u.exec(String(low))?.[0].length ?? 0;
  const half = zeros === 0 ? 0 : 10 ** zeros / 2;
  return [low - half, high + half];
}

/** Whether some number satisfies both. */
export function countsMeet(a: Quantity, b: Quantity): boolean {
  const [[lowA, highA], [lowB, highB]] = [reachOf(a), reachOf(b)];
  return lowA <= highB && lowB <= highA;
}

export const sameCount = (a: Quantity, b: Quantity): boolean =>
  a.low === b.low && a.high === b.high && a.relation === b.relation;

/** The same answer, or two that can both be true. */
export function agree(a: AccountClaim, b: AccountClaim): boolean {
  // who held a place one year does not bear out who held it another
  if (a.count === null || b.count === null) return a.value !== null && a.value === b.value && isComparable(a, b);
  return countsMeet(a.count, b.count);
}

/** Two words for one thing at comparable days: "captured by X" against "captured by Y"; "not X" only contradicts X. */
export function wordsContradict(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false;
  const [denied, told] = a.startsWith('not ') ? [a, b] : [b, a];
  return denied.startsWith('not ') ? denied === `not ${told}` : true;
}

/** One speaks of a party within the side that the other speaks of. */
export const isOfPart = (a: AccountClaim, b: AccountClaim): boolean => a.within !== b.within;

/** A total can only rise: the later figure lies below the earlier one. */
export function falls(a: AccountClaim, b: AccountClaim): boolean {
  if (a.count === null || b.count === null || a.asOf === null || b.asOf === null) return false;
  const [earlier, later] = a.asOf < b.asOf ? [a.count, b.count] : [b.count, a.count];
  return reachOf(later)[1] < reachOf(earlier)[0];
}

/** Answers that exclude each other at comparable days; or a later total below an earlier one. */
export function contradict(a: AccountClaim, b: AccountClaim): boolean {
  if (a.origin !== null && a.origin === b.origin) return false;
  const comparable = isComparable(a, b);
  if (a.count === null || b.count === null) return comparable && wordsContradict(a.value, b.value);
  if (countsMeet(a.count, b.count)) return false;
  return comparable || falls(a, b);
}
