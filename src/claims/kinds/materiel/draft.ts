/** One claim of a loss, from its item and what came to it. */
import type { Quantity } from '../../../model/quantity.ts';
import type { QuantityMention, TokenRange } from '../../../model/annotation.ts';
import type { Act } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { isMore, isTotal } from '../../total.ts';
import { type Item, textOf } from './items.ts';
import type { Effect, MaterielSlots } from './schema.ts';

export const countOf = ({
  low,
  high,
  relation,
  text,
  share,
}: QuantityMention): { count: Quantity | null; share: number | null } => ({
  count: share === null ? { low, high, relation, text } : null,
  share,
});

interface Told extends Pick<MaterielSlots, 'count' | 'share' | 'owner' | 'by'> {
  readonly item: Item;
  readonly effect: Effect;
  readonly part: boolean;
  readonly act: Act | null;
  readonly trigger: TokenRange;
  readonly basis: Draft['basis'];
}

export function draftOf(
  scene: Scene,
  { item, effect, part, act, trigger, basis, count, share, owner, by }: Told,
): Draft {
  const one = count !== null && count.low === 1 && count.high === 1;
  const participle = act !== null && act.word.xpos === 'VBG';
  const cumulative = !isMore(scene, item) && !(one && !part) && isTotal(scene, trigger.from, participle);
  const denied = act?.mood.stance === 'denies';
  const slots: MaterielSlots = {
    effect,
    item: { class: item.class, text: textOf(scene, item.thing, item.to) },
    count: denied && /^(?:no|any)\b/iu.test(count?.text ?? 'no') ? null : count,
    owner,
    by,
    cumulative,
    subset: part,
    share,
  };
  // "the army *claimed* 12 tanks": who tells it is told by the same word; a mine claims tanks and tells nothing
  const isTold =
    act?.lemma === 'claim' && act.doers.some(({ at }) => scene.actors.some(({ from, to }) => from <= at && at < to));
  const voiced = isTold ? { voiced: true as const } : {};
  return { trigger, slots, cumulative, ...(basis === undefined ? {} : { basis }), ...act?.mood, ...voiced };
}
