/** A measure that the sentence told before and that something more was done with: "banned imports … and prolonged *the ban*". */
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { holdersOf } from '../../stand.ts';
import type { Act, MeasureSlots } from './schema.ts';

const GOING_ON: ReadonlyMap<string, Act> = new Map([
  ...'extend prolong renew widen tighten'.split(' ').map((verb) => [verb, 'extended'] as const),
  ...'lift end ease repeal rescind drop abolish reopen unseal'.split(' ').map((verb) => [verb, 'lifted'] as const),
  ...'impose reimpose introduce reinstate'.split(' ').map((verb) => [verb, 'declared'] as const),
]);
const BACK = new Set('ban embargo restriction closure measure order prohibition decree it them which'.split(' '));

/** "banned imports … and prolonged *the ban* in May": the measure told before in the sentence. */
export function goneOnWith(scene: Scene, drafts: readonly Draft[]): Draft[] {
  if (drafts.length === 0) return [];
  return scene.tree().words.flatMap((word): Draft[] => {
    const done = word.upos === 'VERB' ? GOING_ON.get(word.lemma) : undefined;
    const act = done === undefined ? null : actAt(scene, word.at);
    if (act === null || done === undefined || act.mood.stance !== undefined) return [];
    const object = act.undergoers[0];
    const before = drafts.findLast(({ trigger }) => trigger.to <= word.at);
    const own = drafts.some(({ trigger }) => trigger.from <= word.at && word.at < trigger.to);
    // "martial law is in force; *it was imposed* on another district"
    const again = done === 'declared' && object?.upos !== 'PRON';
    if (own || again || before === undefined || object === undefined || !BACK.has(object.lemma)) return [];
    const [holder] = holdersOf(scene, act).filter(({ isPrivate }) => !isPrivate);
    const { authority, ...same } = before.slots as MeasureSlots;
    const slots = { ...same, authority: holder?.party ?? authority, act: done, affected: null, count: null };
    const { modality } = act.mood;
    return [{ trigger: act.trigger, slots, performed: true, ...(modality === undefined ? {} : { modality }) }];
  });
}
