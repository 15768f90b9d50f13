/** Units by their number: "the 15th Brigade", "the 407th Air Expeditionary Group", "the 5th Fleet". */
import { UNIT_NOUNS } from '../../language/en/naming.ts';
import type { ActorMention, Token, TokenRange } from '../../model/annotation.ts';
import { isCapitalised, spanOf } from '../match.ts';
import { nameOf } from './forces.ts';

const MOST_WORDS = 6;

/** Units outside what is taken; whose they are, the nation named right before tells ("the *Iraqi* 7th Corps"). */
export function unitsIn(
  text: string,
  tokens: readonly Token[],
  taken: readonly TokenRange[],
  names: readonly TokenRange[],
  mentions: readonly ActorMention[],
): ActorMention[] {
  const owners = new Map(mentions.map((mention) => [mention.to, mention] as const));
  const held = new Set<number>();
  for (const { from, to } of [...taken, ...names]) for (let at = from; at < to; at++) held.add(at);
  const units: ActorMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!/^\d{1,3}(?:st|nd|rd|th)$/u.test((tokens[at] as Token).lower) || held.has(at)) continue;
    let to = at + 1;
    while (to - at <= MOST_WORDS && (isCapitalised(tokens[to]) || tokens[to]?.text === '-')) to++;
    while (to > at + 1 && !UNIT_NOUNS.has((tokens[to - 1] as Token).lower)) to--;
    if (to === at + 1) continue;
    let free = true;
    for (let i = at; i < to; i++) free &&= !held.has(i);
    if (!free) continue;
    const { start, end } = spanOf(tokens, { from: at, to });
    const name = nameOf(tokens, at, to);
    const before = tokens[at - 1]?.lower === "'s" ? at - 1 : at;
    const owner = owners.get(before);
    units.push({
      from: at,
      to,
      start,
      end,
      text: text.slice(start, end),
      actor: owner?.kind === 'people' || owner?.kind === 'state' ? owner.actor : null,
      name,
      kind: 'force',
      detached: false,
    });
  }
  return units;
}
