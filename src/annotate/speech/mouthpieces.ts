/** Whose word a spokesman gives: "the ministry's spokeswoman", "a spokesman for the rebels", "its spokesmen". */
import { DETERMINERS } from '../../language/en/reporting.ts';
import { MOUTHPIECES, OWN_PEOPLE } from '../../language/en/stances.ts';
import type { ActorMention, Speaker, Token, TokenRange } from '../../model/annotation.ts';
import { nameOf } from '../actors/forces.ts';
import type { Memory } from './antecedents.ts';

const WIDEST_NAME = 6;
/** "Its" goes back to whoever spoke last, and no farther. */
const NEAR_TOKENS = 30;
const GENITIVE = /^(?:'s|’s|'|’)$/u;

/** The speaker behind the words at `range`; null where they are nobody's mouthpiece, or nothing tells whose. */
export function mouthpieceOf(
  tokens: readonly Token[],
  range: TokenRange,
  memory: Memory,
  actors: readonly ActorMention[],
): Speaker | null {
  const word = tokens[range.to - 1]?.lower ?? '';
  const isMouth = MOUTHPIECES.has(word);
  if (!isMouth && !OWN_PEOPLE.has(word)) return null;
  const first = beforeModifiers(tokens, range);
  const opening = tokens[first]?.lower ?? '';
  if (/^(?:its|their)$/u.test(opening)) {
    const { body } = memory;
    const isNear = body?.range != null && range.from - body.range.to < NEAR_TOKENS;
    return body === null || !isNear
      ? null
      : { ...body, text: nameOf(tokens, first, range.to), range: { from: first, to: range.to } };
  }
  if (!isMouth) return null;
  if (GENITIVE.test(opening)) return ownerBefore(tokens, first, range, actors);
  return /^(?:for|of)$/u.test(tokens[range.to]?.lower ?? '') ? ownerBehind(tokens, range, actors) : null;
}

/** Over "chief" and "deputy" to the determiner or the genitive before them. */
function beforeModifiers(tokens: readonly Token[], { from, to }: TokenRange): number {
  const isMark = (at: number): boolean =>
    GENITIVE.test(tokens[at]?.text ?? '') || /^(?:its|their)$/u.test(tokens[at]?.lower ?? '');
  for (let at = to - 2; at >= Math.max(0, to - 5); at--) {
    if (isMark(at)) return at;
    if (!/^\p{Ll}[\p{L}-]*$/u.test(tokens[at]?.text ?? '')) break;
  }
  return from;
}

/** "*the defence ministry*'s spokeswoman" */
function ownerBefore(
  tokens: readonly Token[],
  genitive: number,
  range: TokenRange,
  actors: readonly ActorMention[],
): Speaker | null {
  const actor = actors.findLast(({ to, kind }) => to === genitive && kind !== 'person');
  let from = actor?.from ?? genitive;
  while (actor === undefined && from > 0 && genitive - from < WIDEST_NAME && isOfName(tokens[from - 1])) from--;
  if (from === genitive) return null;
  const name = actor?.name ?? nameOf(tokens, from, genitive).replace(/^(?:the|a|an)\s+/iu, '');
  return speaker(tokens, name, actor, { from, to: range.to });
}

/** "a spokesman for *the river police*": no more than the name is taken. */
function ownerBehind(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  actors: readonly ActorMention[],
): Speaker | null {
  const start = DETERMINERS.has(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1;
  const actor = actors.find((one) => one.from === start || one.from === to + 1);
  let end = actor?.to ?? start;
  while (actor === undefined && end - start < WIDEST_NAME && isOfName(tokens[end])) end++;
  if (actor === undefined && !/^(?:,|said|says|told|\.)$/u.test(tokens[end]?.lower ?? '.')) return null;
  if (end === start) return null;
  return speaker(tokens, actor?.name ?? nameOf(tokens, start, end), actor, { from, to: end });
}

const isOfName = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^[\p{L}’'-]+$/u.test(token.text) &&
  !/^(?:said|says|told|in|on|at|by|for|of|who|which|and|that|as|from|to|with)$/u.test(token.lower) &&
  !DETERMINERS.has(token.lower);

const speaker = (
  tokens: readonly Token[],
  name: string,
  actor: ActorMention | undefined,
  range: TokenRange,
): Speaker => ({
  name,
  text: nameOf(tokens, range.from, range.to),
  range,
  actor: actor?.actor ?? null,
  ...(actor?.actors ? { actors: actor.actors } : {}),
});
