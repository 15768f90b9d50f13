/** What a figure counts: "40 wounded *soldiers*", "a dozen *T-72s*"; null where the figure stands alone ("ten were hurt"). */
import { IRREGULAR_PLURALS, UNIT_STOPS } from '../../language/en/numbers.ts';
import type { Token } from '../../model/annotation.ts';

const MOST_BETWEEN = 5;

/** The noun behind a figure that ends at `to`, as written. */
export function unitBehind(tokens: readonly Token[], to: number, isOne: boolean): string | null {
  let last: string | null = null;
  for (let at = to; at < Math.min(tokens.length, to + 1 + MOST_BETWEEN); at++) {
    const token = tokens[at] as Token;
    if (token.lower === 'of' && at === to) continue;
    if (/^[-/]$/u.test(token.text) && !token.spaced) continue;
    if (!/^\p{L}[\p{L}\p{N}-]+$/u.test(token.text) || UNIT_STOPS.has(token.lower)) break;
    if (!isOne && isPlural(token.lower)) {
      const next = tokens[at + 1];
      // "forces personnel", "air force officers": the last plural of the run
      return next !== undefined && isPlural(next.lower) && !UNIT_STOPS.has(next.lower) ? next.text : token.text;
    }
    last = token.text;
  }
  return isOne ? last : null;
}

const isPlural = (word: string): boolean =>
  IRREGULAR_PLURALS.has(word) || /(?:men|[^su'i]s|ies|sses|uses)$/u.test(word);
