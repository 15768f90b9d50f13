/**
 * People told of by a bare figure where the passage tells that a force was struck ("a mine hit a *patrol*: two dead"), or
 * in a list under a heading that says who they are ("*Security forces*").
 */
import type { Sentence } from '../../../model/annotation.ts';
import type { Word } from '../../../model/syntax.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { CATEGORY_NOUNS, type Category } from '../../../language/en/people.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { ATTACKS, CIVIL_SPOTS, FORCE_TARGETS, HEADING_FORCES, MISHAPS } from './en-struck.ts';

const CIVILIANS: ReadonlySet<string> = new Set([...CATEGORY_NOUNS.civilian, ...CATEGORY_NOUNS.unspecified]);

/** True where the sentence, or the one before it in the same paragraph, has a force struck and speaks of nobody else. */
export function isOfStruckForce(scene: Scene, at: number): boolean {
  const own = struckIn(scene, scene.index, at);
  if (own !== null) return own;
  const before = scene.doc.sentences[scene.index - 1];
  if (before === undefined || before.paragraph !== scene.sentence.paragraph || before.form === 'heading') return false;
  return struckIn(scene, scene.index - 1, before.to) === true && !tellsOfOthers(scene, scene.sentence);
}

/** Null where the sentence names no force that was struck. */
function struckIn(scene: Scene, index: number, at: number): boolean | null {
  const sentence = scene.doc.sentences[index] as Sentence;
  const tree = scene.doc.trees.of(index);
  const struck = tree.words.some(
    (word) => word.at < at && ((FORCE_TARGETS.has(word.lemma) && isStruck(word)) || isAttacked(word)),
  );
  return struck ? !tellsOfOthers(scene, sentence) : null;
}

const tellsOfOthers = (scene: Scene, { from, to }: Sentence): boolean => {
  for (let i = from; i < to; i++)
    if (CIVIL_SPOTS.has(lowerAt(scene, i)) || (CIVILIANS.has(lowerAt(scene, i)) && !PLAIN.has(lowerAt(scene, i))))
      return true;
  return false;
};
const PLAIN = new Set('dead others other man men lives life bodies members member survivors'.split(' '));

/** It undergoes something, or meets with a mishap; a patrol that ambushes somebody is not struck. */
function isStruck(word: Word): boolean {
  const { head, label } = word;
  if (head === null) return true;
  if (label === 'obj' || label === 'nsubj:pass') return head.upos === 'VERB';
  if (/^(?:obl|nmod)$/u.test(label)) {
    const preposition = childrenBy(word, 'case')[0]?.lower ?? '';
    return /^(?:on|at|in|into|against|upon|inside|near|aboard)$/u.test(preposition);
  }
  if (label !== 'nsubj') return false;
  return childrenBy(head, 'obj').length === 0
    ? MISHAPS.has(head.lemma)
    : (MISHAPS.has(head.lemma) && verbGroup(head).voice === 'active') ||
        head.lemma === 'hit' ||
        head.lemma === 'strike';
}

/** "ambushed *a convoy of marines*", "fired on *soldiers*": whoever bears arms, as what a verb of attack is aimed at. */
function isAttacked(word: Word): boolean {
  const verb = word.head;
  if (verb?.upos !== 'VERB' || !ATTACKS.has(verb.lemma)) return false;
  const aimed =
    word.label === 'obj' ||
    word.label === 'nsubj:pass' ||
    /^(?:on|upon|at|against)$/u.test(childrenBy(word, 'case')[0]?.lower ?? '');
  return aimed && (ARMED.has(word.lower) || childrenBy(word, 'nmod').some(({ lower }) => ARMED.has(lower)));
}
const ARMED: ReadonlySet<string> = new Set(CATEGORY_NOUNS.military);

/** What the heading over a list says of those it counts; null where none does. */
export function underHeading(scene: Scene): Category | null {
  const first = scene.sentence;
  if (isLabelled(scene)) return 'civilian';
  for (let i = scene.index - 1; i >= Math.max(0, scene.index - MOST_LINES); i--) {
    const line = scene.doc.sentences[i] as Sentence;
    // a passage of prose is no list
    if (line.paragraph === first.paragraph && line.form === 'prose' && line.to - line.from > MOST_ITEM) return null;
    if (line.to - line.from > MOST_HEADING) continue;
    const words = wordsOf(scene, line);
    const told = words.map((word) => HEADING_FORCES.get(word)).filter((one) => one !== undefined);
    if (told.length > 0 && words.every((word) => HEADING_FORCES.has(word) || BESIDE.has(word)))
      return told[0] as Category;
    // an item that tells a figure of its own is no heading
    if (line.form === 'heading' && !hasFigure(scene, line)) return null;
  }
  return null;
}
/** "Civilian casualties, July: 143 killed. *Government-held areas: 123 killed.*": a label that goes on with the figures of the one before. */
function isLabelled(scene: Scene): boolean {
  const { from, to, paragraph } = scene.sentence;
  if (!hasColon(scene, from, to)) return false;
  const opening = scene.doc.sentences
    .slice(Math.max(0, scene.index - MOST_LABELS), scene.index)
    .find((one) => one.paragraph === paragraph);
  return (
    opening !== undefined &&
    /^civilians?$/u.test(lowerAt(scene, opening.from)) &&
    hasColon(scene, opening.from, opening.to)
  );
}
const MOST_LABELS = 3;
const hasColon = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < Math.min(to, from + MOST_LABEL_TOKENS); at++) if (lowerAt(scene, at) === ':') return true;
  return false;
};
const MOST_LABEL_TOKENS = 16;
const MOST_LINES = 12;
const MOST_HEADING = 5;
const MOST_ITEM = 24;
const BESIDE = new Set('casualties losses deaths victims dead killed wounded injured the and of among'.split(' '));

const hasFigure = (scene: Scene, { from, to }: Sentence): boolean => {
  for (let i = from; i < to; i++) if (/^\d/u.test(lowerAt(scene, i))) return true;
  return false;
};

const wordsOf = (scene: Scene, { from, to }: Sentence): string[] => {
  const words: string[] = [];
  for (let i = from; i < to; i++) if (/\p{L}/u.test(lowerAt(scene, i))) words.push(lowerAt(scene, i));
  return words;
};
