/** A displacement that the net believes and no rule told: of a group of people, or of a bare figure. */
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { actOver, countIn } from '../../weighed/over.ts';
import { draftOf } from './draft.ts';
import { groupIn } from './people.ts';
import type { Effect } from './schema.ts';

export function fill(scene: Scene, candidate: Candidate, effect: string): Draft[] {
  const { word } = candidate;
  const act = actOver(scene, word);
  if (act === null) return [];
  const bare = { word, head: word, text: null, military: false, person: false, part: false };
  const { count, share } = countIn(scene, candidate);
  const group = groupIn(scene, word) ?? { ...bare, count, share };
  return [
    draftOf(scene, act, effect as Effect, { ...group, count: count ?? group.count, share: share ?? group.share }),
  ];
}
