/**
 * Dates told in passing. What follows is not told from the day of what lies behind the tale ("after the raid of 3 May",
 * "the report of 5 May", "six days after the offensive opened"), and from that of an aside only where the sentence tells
 * no other ("the camp, which was shelled on 4 May").
 */
import { BACKGROUND_OPENERS, DATED_THINGS, DATES_OF_THINGS, RELATIVES } from '../../language/en/background.ts';
import type { Token, TokenRange } from '../../model/annotation.ts';

export interface InPassing {
  readonly how: 'behind' | 'aside';
  /** the token that opens the words it belongs to */
  readonly at: number;
}

const REACH_TOKENS = 14;

export function inPassing(tokens: readonly Token[], sentence: TokenRange, time: TokenRange): InPassing | null {
  const lower = (at: number): string => tokens[at]?.lower ?? '';
  if (isOfClause(tokens, time)) return { how: 'behind', at: time.to - 1 };
  const thing = thingOf(tokens, time);
  if (thing !== null) return { how: 'behind', at: thing };
  const first = Math.max(sentence.from, time.from - REACH_TOKENS);
  // "after 5 May" is told by its bound
  for (let at = time.from - 2; at >= first; at--) {
    if (/^(?:[;:—–()]|--)$/u.test(lower(at))) return null;
    if (lower(at) === ',') return isInserted(tokens, at, time) ? { how: 'aside', at: at + 1 } : null;
    if (BACKGROUND_OPENERS.has(lower(at)) || RELATIVES.has(lower(at))) return { how: 'aside', at };
  }
  return null;
}

/** "six days after *the offensive opened*": the day of what the clause tells. */
export const isOfClause = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  to - from > 1 &&
  /^(?:after|before|since)$/u.test(tokens[to - 1]?.lower ?? '') &&
  /^[\p{L}\d]/u.test(tokens[to]?.text ?? '');

/** The noun of "the report of 5 May", "the 5 May agreement", "yesterday's announcement", "a truce signed on 4 April". */
function thingOf(tokens: readonly Token[], { from, to }: TokenRange): number | null {
  const isThing = (at: number): boolean => DATED_THINGS.has(tokens[at]?.lower ?? '');
  const led = tokens[from - 1]?.lower ?? '';
  if (/^(?:of|from|dated)$/u.test(led) && isThing(from - 2)) return from - 2;
  if (/^(?:on|in|at)$/u.test(led) && DATES_OF_THINGS.has(tokens[from - 2]?.lower ?? '') && isThing(from - 3))
    return from - 3;
  const owned = /^(?:['’]s?)$/u.test(tokens[to]?.lower ?? '') ? to + 1 : to;
  if (owned === to && !/^(?:the|its|their|his|a)$/u.test(led)) return null;
  return [owned, owned + 1].find(isThing) ?? null;
}

/** "two rebels, condemned in December, were …": between commas, on a participle. */
const isInserted = (tokens: readonly Token[], comma: number, { from, to }: TokenRange): boolean =>
  /^(?:having|\p{Ll}+(?:ed|en|wn|ght|ld|de|un|st))$/u.test(tokens[comma + 1]?.text ?? '') &&
  from - comma <= 6 &&
  /^[,.)]$/u.test(tokens[to]?.text ?? '');
