/** Parts of those exchanged, in the sentence itself and in the one behind it: "Of these, 16 Saudis and three Sudanese had been in their hands." */
import { wordAt } from '../../../annotate/syntax/tree.ts';
import { lemmasOf } from '../../lemmas.ts';
import { opensOfThem, wordsBefore } from '../../of-them.ts';
import type { Act } from '../../act.ts';
import { peopleIn } from '../../people.ts';
import { partsAmong } from '../../people-parts.ts';
import type { Scene } from '../../scene.ts';
import { LEXICON, NOUNS } from './en.ts';
import { type Freed, namedBefore } from './objects.ts';

const TELLS = new Set([
  'exchange',
  'swap',
  'trade',
  'release',
  'free',
  'repatriate',
  'hand',
  'return',
  'carry',
  'fly',
  'send',
]);

export function partsOfThem(scene: Scene): Freed[] {
  const at = opensOfThem(scene);
  if (at === null || ![...wordsBefore(scene)].some((word) => lemmasOf(word).some((lemma) => TELLS.has(lemma))))
    return [];
  const what = namedBefore(scene, at) ?? heldBefore(scene);
  if (what === null) return [];
  return scene.quantities
    .filter(({ from, share }) => from >= at && share === null && !isOtherAct(scene))
    .flatMap(({ from, low, high, relation, text }): Freed[] => {
      const word = wordAt(scene.tree(), from);
      return word === null ? [] : [{ word, what, count: { low, high, relation, text }, nation: null }];
    });
}

/** "eight foreigners, *among them three Germans*, were released" */
export function partsBehind(scene: Scene, act: Act, [first]: readonly Freed[]): Freed[] {
  if (first === undefined || first.count === null || act.form !== 'verb') return [];
  return partsAmong(scene, peopleIn(scene)).flatMap(({ from, to, count, actor }): Freed[] => {
    const word = wordAt(scene.tree(), to - 1);
    // "44 of them wounded": a state, told by another kind
    const bare = count === null || actor === null;
    return word === null || bare || from < first.word.at ? [] : [{ word, what: first.what, count, nation: actor }];
  });
}

/** "84 people *held* over the fighting" */
const heldBefore = (scene: Scene): Freed['what'] | null =>
  [...wordsBefore(scene)].some((word) => /^(?:held|detained|captured|imprisoned|jailed)$/u.test(word))
    ? 'detainees'
    : null;

/** The sentence has an act of its own, or tells of other things. */
const isOtherAct = (scene: Scene): boolean =>
  scene
    .tree()
    .words.some(
      ({ upos, lemma }) => upos === 'VERB' && (LEXICON.verbs.has(lemma) || /^(?:kill|die|wound|injure)$/u.test(lemma)),
    ) || scene.tree().words.some(({ lemma }) => NOUNS.get(lemma) === 'bodies');
