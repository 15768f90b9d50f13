/** "was quoted as saying", "quoted a nurse as saying": a report of another's words in two parts. */
import type { ActorMention, Sentence, Token, TokenRange } from '../../model/annotation.ts';

/** What leads to "as saying". */
export const QUOTED = /^(?:quoted|quotes|quoting|cited|cites|citing|reported)$/u;
const MOST_QUOTED = 14;
/** Where "quoted as" begins before "saying". */
export const quotedAs = (tokens: readonly Token[], at: number): number | null =>
  tokens[at - 1]?.lower === 'as' && QUOTED.test(tokens[at - 2]?.lower ?? '') ? at - 2 : null;
/** Where "as saying" stands behind "quoted", perhaps with who is quoted between; null where it does not. */
export function saidBehind(tokens: readonly Token[], at: number, { to }: Sentence): number | null {
  for (let as = at + 1; as < Math.min(to - 1, at + MOST_QUOTED); as++) {
    const { lower } = tokens[as] as Token;
    if (/^[.;:"“”]$/u.test(lower)) return null;
    if (lower === 'as' && /^(?:saying|telling|putting|claiming|stating|confirming)$/u.test(tokens[as + 1]?.lower ?? ''))
      return as;
  }
  return null;
}

/** Who stands between "quoted" and "as saying"; null where nobody does. `from` is where "saying" stands. */
export function quotedBetween(
  tokens: readonly Token[],
  sentence: Sentence,
  actors: readonly ActorMention[],
  from: number,
): TokenRange | null {
  if (tokens[from - 1]?.lower !== 'as') return null;
  for (let at = from - 2; at >= Math.max(sentence.from, from - MOST_QUOTED - 2); at--)
    if (QUOTED.test((tokens[at] as Token).lower)) {
      const group = { from: at + 1, to: groupEnd(tokens, at + 1, from - 1) };
      const actor = actors.find((one) => one.from < group.to && one.to > group.from);
      return actor ?? (group.from < group.to ? group : null);
    }
  return null;
}

/** "*a villager* held by the army": up to what tells more of whoever it is. */
function groupEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const { lower } = tokens[at] as Token;
    if (TELLS_MORE.test(lower)) return lower === 'by' ? Math.max(from, at - 1) : at;
  }
  return to;
}
const TELLS_MORE = /^(?:,|–|—|in|at|on|from|near|to|with|for|by|who|which|that|whose)$/u;
