/** Verbs that report a figure by what stands behind them: "put the toll at 90", "gave its losses as 28", "raised it to 40". */
import type { Token } from '../../model/annotation.ts';
import { FIGURE } from './spoken.ts';

/** "has given", "had earlier given" */
export const HAS = /(?:^|\s)(?:has|have|had)(?:$|\s)/u;
export const RAISING = /^(?:raised|raises|revised|revises|lowered|lowers)$/u;
/** "raised *the number of the dead to* 326" */
export function isRaised(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k <= TOLL_REACH && !/^[.;,]$/u.test((tokens[k] as Token).text); k--)
    if (HAPPENS.test((tokens[k] as Token).lower)) return false;
  let toll = false;
  for (let k = at + 1; k < at + TOLL_REACH; k++) {
    const word = tokens[k]?.lower ?? '.';
    if (/^[.;,]$/u.test(word)) return false;
    toll ||= HARMED.test(word);
    if (word === 'to' && toll && [1, 2, 3].some((n) => FIGURE.test(tokens[k + n]?.lower ?? ''))) return true;
  }
  return false;
}
/** What raises a toll by itself: "the *attack* raised the death toll to 40" reports nothing. */
const HAPPENS =
  /^(?:(?:attack|bombing|blast|explosion|strike|airstrike|raid|assault|clash|killing|death|casualt|find|discover|incident|massacre|battle|crash|shooting|loss|offensive)(?:e?s|ies|ing|ings|y)?|shelling|fighting|violence|bodies|body|dead|toll|victims?|war|which|that|this|it)$/u;
const HARMED = /^(?:toll|losses|dead|deaths|casualties|fatalities|wounded|injured|killed|died|victims)$/u;
/** "attributes 40 deaths to" */
export const COUNTING = /^(?:attributes|attributed)$/u;
/** The word behind, "at least" passed over. */
export const firstOf = (tokens: readonly Token[], at: number): string =>
  tokens[tokens[at + 1]?.lower === 'at' ? at + 3 : at + 1]?.lower ?? '';

/** "put the death toll at 90", "puts Libyan losses at 48", "put the army's dead at more than 300": a toll, then a figure for it. */
export function isToll(tokens: readonly Token[], at: number): boolean {
  let toll = false;
  for (let k = at + 1; k < at + TOLL_REACH; k++) {
    const word = tokens[k]?.lower ?? '.';
    if (/^[.;]$/u.test(word) || (!toll && /^(?:,|at|in|on|by|to)$/u.test(word))) return false;
    toll ||= TOLL.test(word);
    if (
      /^(?:at|between)$/u.test(word) &&
      [1, 2, 3, 4].some(
        (n) => FIGURE.test(tokens[k + n]?.lower ?? '') || /^(?:none|the|just)$/u.test(tokens[k + n]?.lower ?? ''),
      )
    )
      return true;
  }
  return false;
}
/** "gave its casualties as sixty dead": a toll, "as" and a figure, and little else. */
export function isGivenAs(tokens: readonly Token[], at: number): boolean {
  let toll = false;
  for (let k = at + 1; k < at + GIVEN_REACH; k++) {
    const word = tokens[k]?.lower ?? '.';
    if (word === 'as') return toll && FIGURE.test(tokens[k + 1]?.lower ?? '');
    if (
      !/^[\p{L}'’-]+$/u.test(word) ||
      (toll &&
        word !== 'of' &&
        !/^(?:the|its|their)$/u.test(tokens[k - 1]?.lower ?? '') &&
        tokens[k - 1]?.lower !== 'of')
    )
      return false;
    toll ||= TOLL.test(word);
  }
  return false;
}
const GIVEN_REACH = 7;

/** "puts *it* at 30" */
export const isPutAgain = (tokens: readonly Token[], at: number): boolean =>
  /^(?:it|this|that|them)$/u.test(tokens[at + 1]?.lower ?? '') &&
  tokens[at + 2]?.lower === 'at' &&
  [3, 4, 5].some((k) => FIGURE.test(tokens[at + k]?.lower ?? ''));

const TOLL =
  /^(?:toll|number|numbers|figure|total|losses|count|cost|strength|dead|deaths|casualties|fatalities|wounded|injured|killed|died)$/u;
const TOLL_REACH = 16;
