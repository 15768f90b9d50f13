/** A turn in a truce or agreement that the net believes and no rule told. */
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { actOf, doerIn } from '../../weighed/over.ts';
import type { Act, CeasefireSlots } from './schema.ts';

export function fill(scene: Scene, { word }: Candidate, act: string): Draft[] {
  const { trigger, mood, ...told } = actOf(scene, word);
  const doer = doerIn(scene, { trigger, mood, ...told });
  const slots: CeasefireSlots = {
    act: act as Act,
    parties: act === 'violated' || doer === null ? [] : [doer],
    broker: [],
    violator: act === 'violated' ? doer : null,
    count: null,
    term: null,
  };
  return [{ trigger, slots, ...mood }];
}
