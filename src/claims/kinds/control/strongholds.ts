/** Places that are told to be somebody's stronghold. */
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { actorBefore } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { STRONGHOLDS } from './en-frames.ts';
import { known } from './parties.ts';
import { draftsFor, placesIn } from './told.ts';

/** "the valley remains a stronghold of the rebels" */
export function stronghold(scene: Scene, noun: Word): Draft[] {
  if (!STRONGHOLDS.has(noun.lemma)) return [];
  const verb = noun.head;
  const subjects =
    childBy(noun, 'cop') !== null
      ? childrenBy(noun, 'nsubj')
      : verb !== null && /^(?:remain|become|stay)$/u.test(verb.lemma)
        ? childrenBy(verb, 'nsubj')
        : [];
  const holders = argumentsOf(noun);
  const named = known(
    scene,
    [...holders.doers, ...holders.undergoers].map(({ word }) => word),
  );
  const before = actorBefore(scene, noun);
  const by = named.length > 0 ? named : before === null ? [] : [before];
  if (by.length === 0) return [];
  return draftsFor(
    scene,
    { trigger: { from: noun.at, to: noun.at + 1 }, mood: {} },
    { effect: 'holds', by, wheres: placesIn(scene, subjects.flatMap(withConjuncts)) },
  );
}
