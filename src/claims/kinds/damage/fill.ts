/** Damage that the net believes and no rule told. */
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { actOver } from '../../weighed/over.ts';
import { draftOf } from './draft.ts';
import type { Effect } from './schema.ts';

export function fill(scene: Scene, candidate: Candidate, effect: string): Draft[] {
  const act = actOver(scene, candidate.word);
  return act === null || candidate.type !== 'object' ? [] : [draftOf(scene, act, effect as Effect, candidate.object)];
}
