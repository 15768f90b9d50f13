/** The place that "it" or "them" goes back to where what is taken, held or left is a pronoun. */
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { childBy } from '../../../annotate/syntax/tree.ts';
import { nameEnd } from '../../../annotate/match.ts';
import type { PlaceMention, TokenRange } from '../../../model/annotation.ts';
import type { PlaceRef } from '../../../model/place.ts';
import type { Word } from '../../../model/syntax.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { PLACE_NOUNS } from './en.ts';
import { TAKING } from './en-frames.ts';
import { described, type Where } from './where.ts';

/** What stands last before the pronoun as somebody's or something's part in an act must be a place; else one of the sentence before. */
export function meantBy(scene: Scene, pronoun: Word): Where | null {
  const plural = pronoun.lower === 'them';
  if (!plural && pronoun.lower !== 'it') return null;
  const before = scene
    .tree()
    .words.findLast(
      (word) => word.at < pronoun.at && isThing(scene, word, pronoun) && (word.xpos === 'NNS') === plural,
    );
  const here = before === undefined ? null : placeAt(scene, before, pronoun);
  if (here !== null || plural) return here;
  // "he took it": what is no place stands between
  if (before !== undefined && before.xpos === 'NN' && !PLACE_NOUNS.has(before.lower)) return null;
  return placeOfSentenceBefore(scene, pronoun);
}

/** What was held, taken or entered last before the verb: "held *the fort* for a week and were driven out". */
export function lastPlaceBefore(scene: Scene, verb: Word): Where | null {
  const word = scene
    .tree()
    .words.findLast(
      (one) =>
        one.at < verb.at &&
        (one.lower === 'it'
          ? one.label === 'obj'
          : /^(?:obj|obl|nsubj:pass)$/u.test(one.label) && isPlaceWord(scene, one)),
    );
  return word === undefined ? null : word.lower === 'it' ? meantBy(scene, word) : placeAt(scene, word, word);
}

const isPlaceWord = (scene: Scene, { at, lower }: Word): boolean =>
  PLACE_NOUNS.has(lower) ||
  scene.places.some(({ from, to, precision }) => from <= at && at < to && precision !== 'country');

/** Pronouns go back to what has a part of its own: not to days, means or those who act. */
const isThing = (scene: Scene, word: Word, pronoun: Word): boolean => {
  const { upos, label, lower, at, head } = word;
  return (
    !isOver(word, pronoun) &&
    (upos === 'NOUN' || upos === 'PROPN') &&
    (/^(?:nsubj:pass|obj)$/u.test(label) ||
      // "crossed into *the Ogaden* and overran most of it"
      (label === 'obl' && /^(?:into|out|from)$/u.test(prepositionOf(word) ?? '') && isPlaceWord(scene, word)) ||
      // "*Rostov* changed hands before the army evacuated it"
      (label === 'nsubj' &&
        (!isOver(head, pronoun) || isTakenWhen(pronoun, head)) &&
        scene.places.some((one) => one.from <= at && at < one.to && one.precision === 'settlement')) ||
      (PLACE_NOUNS.has(lower) && label !== 'nmod'))
  );
};

/** "*the town* changed hands twice before it was cleared" */
const isTakenWhen = ({ head, label }: Word, main: Word | null): boolean =>
  label === 'nsubj:pass' &&
  head?.label === 'advcl' &&
  head.head === main &&
  /^(?:before|after|until|till|when|once)$/u.test(childBy(head, 'mark', 'advmod')?.lower ?? '');

/** "*Riyadh* claims to have regained it": whose deed it is. */
function isOver(verb: Word | null, word: Word): boolean {
  for (let above = word.head; above !== null; above = above.head) if (above === verb) return true;
  return false;
}

function placeAt(scene: Scene, word: Word, pronoun: Word): Where | null {
  const named = scene.places.find(
    ({ from, to, precision }) => from <= word.at && word.at < to && precision !== 'country',
  );
  if (named !== undefined) return { place: named, from: pronoun.at, to: pronoun.at + 1, count: null };
  // "occupied *Jabal Dukhan*": nothing else is occupied
  const verb = word.head?.lower ?? '';
  const taken = word.upos === 'PROPN' && word.label === 'obj' && (TAKING.test(verb) || HOLDING.test(verb));
  if (!PLACE_NOUNS.has(word.lower) && !(taken && !scene.actors.some(({ from, to }) => from <= word.at && word.at < to)))
    return null;
  const { place } = described(
    scene,
    taken ? word.at : startOf(word),
    taken ? nameEnd(scene.tokens, word.at, word.reach.to) : word.at + 1,
    null,
  );
  return { place, from: pronoun.at, to: pronoun.at + 1, count: null };
}

const HOLDING = /^(?:held|hold|holds|holding|lost|left|abandon\p{L}*|controlled|evacuated|regain\p{L}*|won)$/u;

const startOf = (word: Word): number => {
  const first = childBy(word, 'amod', 'nummod', 'compound') ?? word;
  return Math.min(first.at, word.at);
};

/** "Palmyra changed hands four times. IS took *it* in May": the place that the sentence before began with or told of. */
export function placeOfSentenceBefore(scene: Scene, pronoun: Word): Where | null {
  const last = scene.doc.sentences[scene.index - 1];
  if (last === undefined || last.form === 'heading') return null;
  const running: PlaceRef | PlaceMention | null = scene.runningPlace?.place ?? null;
  const [first] = running?.text.toLowerCase().split(/[\s'’-]/u) ?? [];
  let [named, tells] = [false, false];
  for (let at = last.from; at < last.to; at++) {
    named ||= lowerAt(scene, at) === first;
    tells ||= TAKING.test(lowerAt(scene, at)) || TURNING.has(lowerAt(scene, at));
  }
  const as = (place: Where['place']): Where => ({ place, from: pronoun.at, to: pronoun.at + 1, count: null });
  if (running !== null && (lowerAt(scene, last.from) === first || (named && tells))) return as(running);
  const only = tells ? onlySettlement(scene, last) : null;
  if (only !== null) return as(only);
  return tells && !named ? opening(scene, last, as) : null;
}
const TURNING = new Set(
  'hands control held holds siege besieged attacked attack entered lost fought fighting battle clashes assault offensive stormed shelled bombarded garrison defenders evacuated abandoned withdrew leaving left retreated'.split(
    ' ',
  ),
);

/** The one settlement that the sentence names; null where it names several or none. */
function onlySettlement(scene: Scene, sentence: TokenRange): PlaceMention | null {
  const inside = scene.doc.places.filter(
    ({ from, to, precision }) => from >= sentence.from && to <= sentence.to && precision === 'settlement',
  );
  const [first] = inside;
  return first !== undefined && inside.every(({ text }) => text === first.text) ? first : null;
}

/** "*Kobuleti* fell in May": a name that no list has, and then the verb. */
function opening(scene: Scene, last: TokenRange, as: (place: Where['place']) => Where): Where | null {
  const to = nameEnd(scene.tokens, last.from, Math.min(last.to, last.from + 4));
  const verb = lowerAt(scene, to);
  const isVerb = TAKING.test(verb) || /^(?:was|had|has|changed|held)$/u.test(verb);
  // "*There* was fighting", "*Nobody* was lost"
  const isName = scene.doc.trees.of(scene.index - 1).words[0]?.upos === 'PROPN';
  if (to === last.from || !isVerb || !isName || scene.earlier.some(({ from }) => from >= last.from && from < to))
    return null;
  return as(described(scene, last.from, to, null).place);
}
