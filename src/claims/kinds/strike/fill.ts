/** An attack that the net believes and no rule told: a claim a target. */
import { actAt, type Phrase, spread } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { doerIn } from '../../weighed/over.ts';
import type { StrikeSlots, StrikeType } from './schema.ts';
import { isAttackable, type Target, targetsOf } from './target.ts';

export function fill(scene: Scene, { word }: Candidate, type: string): Draft[] {
  const act = actAt(scene, word.at);
  if (act === null) return [];
  const aimed = [...spread(act.undergoers), ...act.phrases.map((one) => one.word)];
  const attackable = aimed.filter((one) => isAttackable(scene, one));
  const words = attackable.length > 0 ? attackable : act.phrases.filter(isAim).map((one) => one.word);
  const targets: readonly (Target | null)[] = words.length === 0 ? [] : targetsOf(scene, words);
  return (targets.length === 0 ? [null] : targets.slice(0, 1)).map((target) => {
    const slots: StrikeSlots = {
      type: type as StrikeType,
      by: doerIn(scene, act),
      against: target?.against ?? null,
      target: target?.text ?? null,
      weapon: null,
      munitions: [],
      count: null,
    };
    return { trigger: act.trigger, slots, ...act.mood, ...(target?.place == null ? {} : { place: target.place }) };
  });
}

const isAim = ({ preposition }: Phrase): boolean => /^(?:on|at|against|into|of|over)$/u.test(preposition);
