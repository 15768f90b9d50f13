/**
 * Crowds on the move by the order of the tokens, where the tree loses them: "Some 250,000 people streamed over the bridge
 * into Tanzania", "a stadium that houses 8,000 refugees", "returnees now number 70,000".
 */
import { wordAt } from '../../../annotate/syntax/tree.ts';
import type { QuantityMention } from '../../../model/annotation.ts';
import type { Word } from '../../../model/syntax.ts';
import { actAt } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { HOMES } from '../../../language/en/displaced.ts';
import { COUNTED_FORMS, HOUSING_FORMS, STREAMS, STREAM_PEOPLE } from './en.ts';
import { bare, type State, statusOf, unnamed } from './states.ts';

const CROWD = 500;
const REACH = 8;

export const crowdsIn = (scene: Scene): State[] =>
  scene
    .tree()
    .words.flatMap(
      (word) =>
        leavingHome(scene, word) ?? streaming(scene, word) ?? housed(scene, word) ?? numbering(scene, word) ?? [],
    );

/** A figure of a crowd right before a verb of going, and over or into what they went. */
function streaming(scene: Scene, verb: Word): State | null {
  if (!STREAMS.has(verb.lower) || /^(?:NOUN|PROPN|ADJ)$/u.test(verb.upos) || tellingOf(verb) !== 'told') return null;
  const figure = scene.quantities.findLast(({ to, share }) => share === null && to <= verb.at && verb.at - to <= REACH);
  if (figure === undefined || !isCrowd(figure) || !isOfPeople(scene, figure.to, verb.at)) return null;
  const link = [1, 2, 3]
    .map((k) => verb.at + k)
    .find((at) => /^(?:into|to|across|over|towards?|back)$/u.test(lowerAt(scene, at)));
  if (link === undefined || lowerAt(scene, link) === 'back') return null;
  const somewhere = [...scene.places, ...scene.actors].some(({ from }) => from > link && from <= link + REACH);
  const border = [1, 2, 3, 4].some((k) =>
    /^(?:border|frontier|river|sea|mountains?|bridge)$/u.test(lowerAt(scene, link + k)),
  );
  return somewhere || border ? state(scene, verb, 'fled', figure) : null;
}

/** "In Lofa county *40,000 persons left their homes*": where the figure is taken for a part of the place's name. */
function leavingHome(scene: Scene, verb: Word): State | null {
  if (!/^(?:left|fled|abandoned)$/u.test(verb.lower) || lowerAt(scene, verb.at + 1) !== 'their') return null;
  const home = [2, 3].some((k) => HOMES.has(wordAt(scene.tree(), verb.at + k)?.lemma ?? ''));
  if (!home || tellingOf(verb) !== 'told' || verb.children.some(({ label }) => label === 'nsubj')) return null;
  const figure = scene.quantities.findLast(({ to, share }) => share === null && to <= verb.at && verb.at - to <= REACH);
  if (figure === undefined || !isCrowd(figure) || !isOfPeople(scene, figure.to, verb.at)) return null;
  return state(scene, verb, 'fled', figure);
}

/** Nothing but people, those who were uprooted, adverbs, helpers and a time between the figure and its verb. */
function isOfPeople(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = wordAt(scene.tree(), at);
    const known =
      STREAM_PEOPLE.has(lowerAt(scene, at)) ||
      /^(?:AUX|ADV|ADJ|DET)$/u.test(word?.upos ?? '') ||
      [...scene.times, ...scene.actors].some(
        (one) => one.from <= at && at < one.to && (!('kind' in one) || one.kind !== 'force'),
      );
    if (!known) return false;
  }
  return true;
}

/** "*houses* over 8,000 refugees", "with 12,000 refugees": the figure right before who they are. */
function housed(scene: Scene, word: Word): State | null {
  const effect = statusOf(word);
  if (effect === null || word.upos === 'VERB') return null;
  const figure = scene.quantities.find(({ to, share }) => share === null && to <= word.at && word.at - to <= 2);
  if (figure === undefined || !isCrowd(figure)) return null;
  const before = [1, 2].some((back) => HOUSING_FORMS.has(lowerAt(scene, figure.from - back)));
  return before ? state(scene, word, effect, figure) : null;
}

/** "*returnees* from Guinea *number* 70,000" */
function numbering(scene: Scene, word: Word): State | null {
  const effect = statusOf(word);
  if (effect === null || !/^(?:NOUN|PROPN)$/u.test(word.upos) || lowerAt(scene, word.at - 1) === 'of') return null;
  for (let at = word.at + 1; at < Math.min(scene.sentence.to, word.at + REACH + 4); at++) {
    const lower = lowerAt(scene, at);
    if (COUNTED_FORMS.has(lower)) {
      const figure = scene.quantities.find(({ from, share }) => share === null && (from === at + 1 || from === at + 2));
      return figure === undefined ? null : state(scene, word, effect, figure);
    }
    const other = scene.quantities.some(({ from, share }) => from === at && share === null);
    if (/^[;:.,()]$/u.test(lower) || other || wordAt(scene.tree(), at)?.upos === 'VERB') return null;
  }
  return null;
}

const isCrowd = ({ low, high }: QuantityMention): boolean => (low ?? high ?? 0) >= CROWD;

function state(scene: Scene, word: Word, effect: State['effect'], figure: QuantityMention): State {
  const { low, high, relation, text } = figure;
  const number = wordAt(scene.tree(), figure.to - 1) ?? word;
  const act = word.upos === 'VERB' ? (actAt(scene, word.at) ?? bare(word)) : bare(word);
  const trigger = { from: word.at, to: word.at + 1 };
  const group = { ...unnamed(number), count: { low, high, relation, text } };
  return { act: { ...act, trigger }, effect, groups: [group] };
}
