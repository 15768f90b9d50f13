/** A deployment that the net believes and no rule told: of people, arms or a bare figure, or of the word that tells it. */
import type { Draft } from '../../draft.ts';
import { partyOf, type Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { actOver, countIn, doerIn } from '../../weighed/over.ts';
import type { Act as How, DeploymentSlots, What } from './schema.ts';

/** What the verb says was done with them; all others send. */
const BY_VERB: ReadonlyMap<string, How> = new Map([
  ...'recruit enlist hire train join enrol enroll'.split(' ').map((verb) => [verb, 'recruited'] as const),
  ...'withdraw leave pull return recall'.split(' ').map((verb) => [verb, 'withdrawn'] as const),
  ...'be have hold number remain stay station base stand keep comprise include count'
    .split(' ')
    .map((verb) => [verb, 'present'] as const),
]);

export function fill(scene: Scene, candidate: Candidate, what: string): Draft[] {
  const act = actOver(scene, candidate.word);
  if (act === null) return [];
  const group = candidate.type === 'people' ? candidate.group.actor : null;
  const slots: DeploymentSlots = {
    what: what as What,
    count: countIn(scene, candidate).count,
    of: group === null ? doerIn(scene, act) : partyOf(group),
    to: null,
    for: null,
    act: BY_VERB.get(act.word.lemma) ?? (act.word.upos === 'VERB' ? 'sent' : 'present'),
    subset: false,
  };
  return [{ trigger: act.trigger, slots, ...act.mood }];
}
