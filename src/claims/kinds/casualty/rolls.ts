/** The dead and hurt by graves, by names and by the entries of a roll. */
import { wordAt } from '../../../annotate/syntax/tree.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { ROLLS, VICTIMS } from './en.ts';
import { fateBefore } from './fate-before.ts';
import type { Loss } from './loss.ts';
import { modified } from './nouns.ts';
import type { Reading } from './phrases.ts';
import type { Effect } from './schema.ts';
import { between, isOwnFigure, losing, spanned } from './toll-figure.ts';

/** "412 fresh graves", "8,372 names on the memorial": as many dead. A mass grave holds more than one. */
export const gravesOrNames: Reading = (scene, people, at, word) => {
  if (!/^(?:graves|names|headstones|coffins|entries)$/u.test(word)) return null;
  const figure = scene.quantities.find((one) => one.to <= at && at - one.to <= 2 && one.share === null);
  if (figure === undefined && word === 'names' && lowerAt(scene, at + 1) === 'of') return namesOf(scene, people, at);
  if (figure === undefined || between(scene, figure.to - 1, at, (one) => /^(?:mass|collective|of|the)$/u.test(one)))
    return null;
  // "a list of 40 names"
  if (word === 'names' && lowerAt(scene, figure.from - 1) === 'of') return null;
  const listed = word === 'names' || word === 'entries';
  const ofTheDead =
    [2, 3].some((k) => VICTIMS.get(lowerAt(scene, at + k)) === 'killed') && lowerAt(scene, at + 1) === 'of';
  const isOnRoll = ofTheDead || scene.tree().words.some(({ lower }) => ROLLS.has(lower)) || isOfRollBefore(scene);
  if (listed && !isOnRoll) return null;
  const effect = listed ? effectOfRoll(scene) : 'killed';
  if (effect === null || (word === 'entries' && effect === 'none told')) return null;
  return {
    at,
    effect: effect === 'none told' ? 'killed' : effect,
    groups: [{ ...modified(scene, at), ...spanned(figure), actor: null }],
    active: false,
  };
};

/** "have confirmed the *names of 44*", "published the names of 31 people": where what befell them is told just before, or by the roll. */
function namesOf(scene: Scene, people: readonly PeopleGroup[], at: number): Loss | null {
  const figure = scene.quantities.find((one) => one.from <= at + 3 && one.from > at + 1 && one.share === null);
  const verb = wordAt(scene.tree(), at)?.head ?? null;
  if (figure === undefined || verb === null || !LISTS.has(verb.lemma)) return null;
  const own = people.find(({ from, count }) => from === figure.from && count !== null);
  const end = own?.to ?? figure.to;
  if (isOwnFigure(scene, figure) || /^(?:who|killed|wounded|dead|missing|whose|presumed)$/u.test(lowerAt(scene, end)))
    return null;
  if (own === undefined && !/^(?:[.,;)]|and|so|)$/u.test(end >= scene.sentence.to ? '' : lowerAt(scene, end)))
    return null;
  const fate = fateBefore(scene);
  const effect = fate?.effect === 'missing' ? 'missing' : fate === null ? effectOfRoll(scene) : 'killed';
  if (effect === null || effect === 'none told') return null;
  return losing(scene, people, at, figure, effect);
}
const LISTS = new Set(
  'confirm verify record collect list publish document hold have gather compile establish note'.split(' '),
);

/** "She keeps the *list* of those brought in. There are 63 names." */
function isOfRollBefore(scene: Scene): boolean {
  const before = scene.doc.sentences[scene.index - 1];
  if (before === undefined || before.paragraph !== scene.sentence.paragraph) return false;
  for (let at = before.from; at < before.to; at++) if (ROLLS.has(lowerAt(scene, at))) return true;
  return false;
}

/** Whose roll it is: of a ward or of a graveyard, told in the sentence or one of the three before it. Of soldiers, schools and voters nobody is hurt. */
function effectOfRoll(scene: Scene): Effect | 'none told' | null {
  for (let index = scene.index; index >= Math.max(0, scene.index - 3); index--) {
    const sentence = scene.doc.sentences[index];
    if (sentence === undefined || scene.sentence.paragraph - sentence.paragraph > 1) break;
    for (let at = sentence.from; at < sentence.to; at++) {
      const word = lowerAt(scene, at);
      if (/^(?:electoral|voters?|pupils?|enrolment|payroll|petition|signatures?|candidates?)$/u.test(word)) return null;
      if (
        /^(?:graveyard|cemetery|burial|burials|bury|buried|funeral|morgue|mortuary|martyrs?|dead|killed|died|victims|perished)$/u.test(
          word,
        )
      )
        return 'killed';
      if (/^(?:wards?|admissions?|admitted|injured|wounded|casualty|emergency|nurses?|clinic|hospital)$/u.test(word))
        return 'wounded';
      if (/^(?:missing|disappeared|vanished)$/u.test(word)) return 'missing';
    }
  }
  return 'none told';
}
