/** "A shell *struck* the school", "two clinics were *hit* by rockets": what a munition or an attack hits is damaged, unless more is told of it. */
import { MUNITION_NOUNS } from '../../../language/en/attackers.ts';
import { modifiersOf, type Act, actAt } from '../../act.ts';
import type { Scene } from '../../scene.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { RUINS } from './en.ts';
import { type CivilObject, objectIn } from './objects.ts';
import type { Effect } from './schema.ts';

const HITS = new Set('hit strike slam crash smash plough plow'.split(' '));
/** "slammed *into* a block" */
const INTO = new Set('slam crash smash plough plow'.split(' '));
const ATTACKS = new Set(
  'hit strike slam crash smash plough plow bomb shell attack raid target storm ransack loot reach rocket'.split(' '),
);
const FLYING = new Set('strike airstrike attack shelling jet warplane fire bombardment shrapnel'.split(' '));
/** A market or a village that is hit still stands. */
const BUILT = new Set('housing school hospital religious cultural infrastructure industry'.split(' '));
const WIDE = new Set('village area hamlet road highway airport port harbour harbor quarter camp runway'.split(' '));

export function struckIn(scene: Scene): { act: Act; effect: Effect; objects: readonly CivilObject[] }[] {
  return scene.tree().words.flatMap((word) => {
    if (word.upos !== 'VERB' || !ATTACKS.has(word.lemma) || /^(?:amod|compound)$/u.test(word.label)) return [];
    const ruin = ruinOfIt(word);
    if (ruin === null && !HITS.has(word.lemma)) return [];
    const { modality, form } = verbGroup(word);
    const act = modality !== null || form === 'infinitive' ? null : actAt(scene, word.at);
    if (act === null || act.mood.stance !== undefined || act.mood.modality !== undefined) return [];
    const into = INTO.has(word.lemma) ? act.phrases.filter(({ preposition }) => preposition === 'into') : [];
    const undergone = [...act.undergoers, ...into.map((one) => one.word)].flatMap((one) => objectIn(scene, one) ?? []);
    if (ruin !== null) return undergone.length === 0 ? [] : [{ act, effect: ruin, objects: undergone.slice(0, 1) }];
    const means = [...act.doers, ...byMeans(act), ...aboveOf(word)];
    if (!means.some((one) => isShot(scene, one))) return [];
    const objects = undergone.filter(isBuilt);
    return objects.length === 0 ? [] : [{ act, effect: 'damaged' as const, objects }];
  });
}

/** "struck the plant, *setting it ablaze*", "hit the bridge and *destroyed it*": what came of it. */
function ruinOfIt(word: Word): Effect | null {
  for (const verb of childrenBy(word, 'advcl', 'conj', 'xcomp', 'parataxis')) {
    const it = childrenBy(verb, 'obj').some(({ lower }) => /^(?:it|them)$/u.test(lower));
    if (!it || verb.at < word.at) continue;
    const act = verbGroup(verb);
    const says = (RUINS.verbs.get(act.lemma) ?? RUINS.verbs.get(verb.lemma))?.find(
      ({ with: needed, denied }) =>
        denied !== true &&
        (needed === undefined ||
          childrenBy(verb, 'obl', 'xcomp', 'advmod', 'compound').some(
            ({ lemma, lower }) => needed.has(lemma) || needed.has(lower),
          )),
    );
    if (says !== undefined && act.modality === null && !act.negative) return says.effect;
  }
  return null;
}

const isBuilt = ({ class: type, word, count }: CivilObject): boolean =>
  BUILT.has(type) && !WIDE.has(word.lemma) && count !== null;

/** "hit *by* two rockets", "hit *in* the shelling" */
const byMeans = ({ phrases }: Act): Word[] =>
  phrases.filter(({ preposition }) => /^(?:by|in|during)$/u.test(preposition)).map(({ word }) => word);

/** "drones attacked the camp, *hitting* a kitchen": the doers of the verb it goes with. */
const aboveOf = (word: Word): Word[] =>
  word.xpos === 'VBG' && word.head !== null ? childrenBy(word.head, 'nsubj') : [];

const isShot = (scene: Scene, word: Word): boolean =>
  ((MUNITION_NOUNS.has(word.lemma.toLowerCase()) && word.lemma !== 'mine') ||
    (FLYING.has(word.lemma) && (word.lemma !== 'strike' || modifiersOf(word).length > 0)) ||
    isCraft(scene, word)) &&
  !modifiersOf(word).some((lower) => /^(?:hunger|heart|labour|labor|general)$/u.test(lower));
const isCraft = (scene: Scene, { at }: Word): boolean =>
  scene.materiel.some(
    ({ from, to, class: type }) =>
      from <= at && at < to && /^(?:aircraft|helicopter|uav|missile|munitions)$/u.test(type),
  );
