/** An exchange or release that the net believes and no rule told. */
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { actOver, countIn, doerIn } from '../../weighed/over.ts';
import type { ExchangeSlots, What } from './schema.ts';

export function fill(scene: Scene, candidate: Candidate, what: string): Draft[] {
  const act = actOver(scene, candidate.word);
  if (act === null) return [];
  const slots: ExchangeSlots = {
    what: what as What,
    count: countIn(scene, candidate).count,
    act: act.mood.modality === 'planned' ? 'agreed' : 'carried-out',
    from: doerIn(scene, act),
    to: null,
    events: null,
  };
  return [{ trigger: act.trigger, slots, ...act.mood }];
}
