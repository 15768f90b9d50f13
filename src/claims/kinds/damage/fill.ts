/** Damage that the net believes and no rule told. */
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { actOver } from '../../weighed/over.ts';
import { draftOf } from './draft.ts';
import type { Effect } from './schema.ts';

export const fill = (scene: Scene, candidate: Candidate, effect: string): Draft[] =>
  candidate.type === 'object'
    ? [draftOf(scene, actOver(scene, candidate.word), effect as Effect, candidate.object)]
    : [];
