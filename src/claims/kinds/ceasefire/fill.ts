/** A turn in a truce or agreement that the net believes and no rule told. */
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { doerIn } from '../../weighed/over.ts';
import type { Act, CeasefireSlots } from './schema.ts';

export function fill(scene: Scene, { word }: Candidate, act: string): Draft[] {
  const told = actAt(scene, word.at);
  if (told === null) return [];
  const doer = doerIn(scene, told);
  const slots: CeasefireSlots = {
    act: act as Act,
    parties: act === 'violated' || doer === null ? [] : [doer],
    broker: [],
    violator: act === 'violated' ? doer : null,
    count: null,
    term: null,
  };
  return [{ trigger: told.trigger, slots, ...told.mood }];
}
