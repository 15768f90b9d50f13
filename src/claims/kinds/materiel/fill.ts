/** A loss of equipment that the net believes and no rule told. */
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { actOver } from '../../weighed/over.ts';
import { draftOf } from './draft.ts';
import type { Effect } from './schema.ts';
import { ownerOf } from './whose.ts';

export function fill(scene: Scene, candidate: Candidate, effect: string): Draft[] {
  if (candidate.type !== 'item') return [];
  const { item, word } = candidate;
  const act = actOver(scene, word);
  if (act === null) return [];
  const { owner, basis } = ownerOf(scene, act, null, item, []);
  const { count, share, part } = item;
  const told = {
    item,
    effect: effect as Effect,
    part,
    act,
    trigger: act.trigger,
    basis,
    count,
    share,
    owner,
    by: null,
  };
  return [draftOf(scene, told)];
}
