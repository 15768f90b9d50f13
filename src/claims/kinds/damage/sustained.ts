/** "Two clinics and a mosque *sustained damage*": the participle before a bare noun, which the tree takes for an attribute of it. */
import { childrenBy, isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import { withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import type { Word } from '../../../model/syntax.ts';
import type { Act } from '../../act.ts';
import type { Scene } from '../../scene.ts';
import { type CivilObject, objectIn } from './objects.ts';

export function sustainedIn(scene: Scene): { act: Act; effect: 'damaged'; objects: readonly CivilObject[] }[] {
  return scene.tree().words.flatMap((word) => {
    const verb = childrenBy(word, 'amod').find(({ lower }) => /^(?:sustained|suffered|received)$/u.test(lower));
    if (word.lemma !== 'damage' || verb === undefined) return [];
    const noun = wordAt(scene.tree(), verb.at - 1);
    if (noun === null || !/^(?:NOUN|PROPN)$/u.test(noun.upos)) return [];
    const objects = withConjuncts(firstOfList(noun))
      .filter(({ at }) => at < verb.at)
      .flatMap((one) => objectIn(scene, one) ?? []);
    if (objects.length === 0) return [];
    const trigger = { from: verb.at, to: word.at + 1 };
    const mood = {};
    const act: Act = { word, form: 'verb', lemma: 'damage', trigger, doers: [], undergoers: [], phrases: [], mood };
    return [{ act, effect: 'damaged' as const, objects }];
  });
}

/** "…; one of them *was destroyed*": what another subject, before the semicolon, tells of is no object of the verb. */
export function withinClause(scene: Scene, verb: Word, words: readonly Word[]): readonly Word[] {
  const stop = scene.tree().words.findLast(({ at, text }) => at < verb.at && text === ';')?.at ?? -1;
  const own = words.filter(({ at, label }) => at > stop || !isRelation(label, ['nsubj', 'conj']));
  return own.some(({ at }) => at > stop && at < verb.at) ? own : words;
}
