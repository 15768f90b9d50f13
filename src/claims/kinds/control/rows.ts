/** The rest of a row of places that fell, told by its order alone: "Gao was first", "Kidal went the next day". */
import type { Word } from '../../../model/syntax.ts';
import { prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { type Act, mentionsOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import type { ActorMention } from '../../../model/annotation.ts';
import { PLACE_NOUNS } from './en.ts';
import { TAKING } from './en-frames.ts';
import { draftsFor, placesIn } from './told.ts';

/** The next of a row of places that fell: "Gao was first", "Kidal went the next day", where the passage tells of taking. */
export function inRow(scene: Scene, word: Word): Draft[] {
  const subjects = childrenBy(word, 'nsubj').flatMap(withConjuncts);
  if (subjects.length === 0) return [];
  const ordered = ORDERS.has(word.lower) && childBy(word, 'cop') !== null;
  const verb =
    /^(?:go|follow)$/u.test(word.lemma) &&
    word.upos === 'VERB' &&
    childBy(word, 'obj') === null &&
    verbGroup(word).tense === 'past';
  const when =
    verb &&
    (word.children.some(({ lower }) => ORDERS.has(lower)) ||
      scene.times.some(({ from }) => from > word.at && from <= word.at + 2));
  if (
    !(ordered || when) ||
    childrenBy(word, 'obl').some((other) => /^(?:to|into|from|with)$/u.test(prepositionOf(other) ?? ''))
  )
    return [];
  const wheres = placesIn(scene, subjects).filter(({ place }) => place.precision !== 'country');
  if (wheres.length === 0) return [];
  const handed = handingBefore(scene, word);
  if (handed !== null)
    return draftsFor(
      scene,
      { trigger: { from: word.at, to: word.at + 1 }, mood: {} },
      { effect: 'handed-over', to: handed.to, wheres },
    );
  if (!tellsTaking(scene)) return [];
  const effect = tellsRetaking(scene, word) ? 'recaptured' : 'captured';
  return draftsFor(scene, { trigger: { from: word.at, to: word.at + 1 }, mood: {} }, { effect, wheres });
}

/** "was handed over to the army on 1 May; *Bor followed*": the row goes on with what was given to whom; null where it is no such row. */
function handingBefore(scene: Scene, word: Word): { readonly to: readonly ActorMention[] } | null {
  const own = scene.tree().words.findLast(({ at, upos, lemma }) => at < word.at && upos === 'VERB' && isTurn(lemma));
  const before = scene.index > 0 ? scene.doc.trees.of(scene.index - 1).words : [];
  const verb = own ?? before.findLast(({ upos, lemma }) => upos === 'VERB' && isTurn(lemma));
  if (verb === undefined || !GIVES.has(verb.lemma) || !isOfPlace(scene, verb)) return null;
  const to = childrenBy(verb, 'obl').filter((one) => prepositionOf(one) === 'to');
  return { to: mentionsOf([...scene.earlier, ...scene.actors], to) };
}

const isTurn = (lemma: string): boolean => GIVES.has(lemma) || TAKES.has(lemma) || RETAKES.has(lemma);

/** "*Gradac* was handed over", "became the first *town* to be returned": not prisoners, nor arms. */
const isOfPlace = (scene: Scene, verb: Word): boolean =>
  [
    ...childrenBy(verb, 'nsubj:pass').flatMap(withConjuncts),
    ...(verb.label === 'acl' && verb.head ? [verb.head] : []),
  ].some(
    ({ at, lower, upos }) =>
      PLACE_NOUNS.has(lower) ||
      (upos === 'PROPN' && ![...scene.earlier, ...scene.actors].some(({ from, to }) => from <= at && at < to)),
  );
const GIVES = new Set(['hand', 'return', 'transfer', 'cede', 'relinquish', 'yield']);

/** "was won back in December; Fallujah followed": the row goes on with what its first is told to be. */
const tellsRetaking = (scene: Scene, word: Word): boolean => {
  const verb = scene
    .tree()
    .words.findLast(
      ({ at, upos, lemma }) => at < word.at && upos === 'VERB' && (TAKES.has(lemma) || RETAKES.has(lemma)),
    );
  return (
    verb !== undefined &&
    (RETAKES.has(verb.lemma) || /^(?:take back|win back)$/u.test(verbGroup(verb).lemma) || isBack(scene, verb.at + 1))
  );
};
const isBack = (scene: Scene, at: number): boolean => scene.tokens[at]?.lower === 'back';
const TAKES = new Set('take capture seize win fall lose overrun storm secure conquer occupy'.split(' '));
const RETAKES = new Set('retake recapture regain recover liberate reclaim reconquer free clear reoccupy'.split(' '));
const ORDERS = new Set(['first', 'next', 'second', 'third', 'last', 'too']);

/** Whether the sentence, the two before or the one behind it tell that a place was taken. */
function tellsTaking({ doc, index }: Scene): boolean {
  const first = doc.sentences[Math.max(0, index - 2)];
  const last = doc.sentences[Math.min(doc.sentences.length - 1, index + 1)];
  for (let at = first?.from ?? 0; at < (last?.to ?? 0); at++) if (TAKING.test(doc.tokens[at]?.lower ?? '')) return true;
  return false;
}

/** "12 July: *Ogoja lost*", "*Nsukka gone* after four days": notes leave the helper out */
export function lostIn(scene: Scene, { word, trigger, mood }: Act): Draft[] {
  const bare = verbGroup(word).auxiliaries.length === 0 && childBy(word, 'obj', 'xcomp', 'ccomp') === null;
  const gone = word.lower === 'gone' || (word.lower === 'lost' && word.xpos === 'VBN');
  const subjects = childrenBy(word, 'nsubj');
  if (!bare || !gone || mentionsOf(scene.actors, subjects).some(({ kind }) => kind !== 'state')) return [];
  const named = scene.places.find(
    ({ from, to, precision }) =>
      to === word.at && precision !== 'country' && subjects.some(({ at }) => from <= at && at < to),
  );
  const wheres =
    named === undefined ? placesIn(scene, subjects) : [{ place: named, from: named.from, to: named.to, count: null }];
  return draftsFor(scene, { trigger, mood }, { effect: 'lost', wheres });
}
