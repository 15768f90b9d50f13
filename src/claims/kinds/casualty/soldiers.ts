/** Whose loss a figure with no noun of its own is: an army's, that suffers or admits it, or that of the heading over it. */
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childrenBy, upwards, wordAt } from '../../../annotate/syntax/tree.ts';
import { CATEGORY_NOUNS } from '../../../language/en/people.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene, subjectsOf } from '../../scene.ts';
import { LOSE } from './en.ts';
import type { Loss } from './loss.ts';

/** Who suffers losses or leaves dead behind loses its own people. */
const BEARS = new Set([
  'suffer',
  'sustain',
  'take',
  'lose',
  'leave',
  'report',
  'admit',
  'concede',
  'acknowledge',
  'incur',
]);
const UNITS: ReadonlySet<string> = new Set([
  ...CATEGORY_NOUNS.military,
  ...'army navy force unit battalion brigade division regiment company platoon squad column garrison corps contingent patrol legion squadron side enemy military'.split(
    ' ',
  ),
]);

export function isSoldiersLoss(scene: Scene, loss: Loss, group: PeopleGroup | null): boolean {
  const losers = LOSE.has(lowerAt(scene, loss.at)) ? subjectsOf(scene, loss.at) : [];
  if (losers.some(({ kind }) => kind === 'force' || kind === 'group')) return true;
  return isUnderHeading(scene, loss.at) || isBorne(scene, loss, group);
}

/** "*Army* casualties: 11 killed", "on the *government side*" */
function isUnderHeading(scene: Scene, at: number): boolean {
  for (let colon = scene.sentence.from + 1; colon < Math.min(at, scene.sentence.from + MOST_HEADING); colon++) {
    if (lowerAt(scene, colon) !== ':') continue;
    const words = Array.from({ length: colon - scene.sentence.from }, (_, i) =>
      lowerAt(scene, scene.sentence.from + i),
    );
    return words.some((word) => HEADINGS.has(word)) && !words.some((word) => /^civilians?$/u.test(word));
  }
  return false;
}
const MOST_HEADING = 8;
const HEADINGS = new Set(
  'army military enemy navy troop troops soldiers rebel rebels forces battalion brigade division regiment'.split(' '),
);

/** "The battalion *suffered* 17 dead" */
function isBorne(scene: Scene, { at }: Loss, group: PeopleGroup | null): boolean {
  const word = wordAt(scene.tree(), group?.from ?? at) ?? wordAt(scene.tree(), at);
  if (word === null) return false;
  const verb = [...upwards(word)].find(({ upos, lemma }) => upos === 'VERB' && BEARS.has(lemma));
  if (verb === undefined || verb.at > at || verbGroup(verb).voice === 'passive') return false;
  return childrenBy(verb, 'nsubj').some(
    (subject) =>
      UNITS.has(subject.lower) ||
      UNITS.has(subject.lemma) ||
      scene.actors.some(
        ({ from, to, kind }) => from <= subject.at && subject.at < to && (kind === 'force' || kind === 'group'),
      ),
  );
}
