/** An accusation that the net believes and no rule told. */
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { holdersOf } from '../../stand.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { draftsOf, everyone } from './blame.ts';
import type { Wrong } from './schema.ts';

export function fill(scene: Scene, { word }: Candidate, of: string): Draft[] {
  const act = actAt(scene, word.at);
  if (act === null) return [];
  const [accused = null] = everyone(scene, act.undergoers);
  return draftsOf(act.trigger, holdersOf(scene, act), [accused], [{ of: of as Wrong, text: null }], act.mood);
}
