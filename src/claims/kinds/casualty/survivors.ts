/** The dead told by those who live: "none of the attackers survived", "… with 176 people aboard, none of whom survived". */
import type { PeopleGroup } from '../../people-group.ts';
import { isPart } from '../../people-parts.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { modified } from './nouns.ts';
import type { Reading } from './phrases.ts';

const REACH = 12;

/** Where "none", "nobody" or "no one" begins in the clause before `at`. */
function noneBefore(scene: Scene, at: number): number | null {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - REACH); i--) {
    const word = lowerAt(scene, i);
    if (/^(?:none|nobody|neither)$/u.test(word)) return i;
    if ((word === 'no' || word === 'not') && /^(?:one|survivors?)$/u.test(lowerAt(scene, i + 1))) return i;
    if (word === 'no' && i === at - 1) return i;
    if (/^[;.:]$/u.test(word)) return null;
  }
  return null;
}

export const noneSurvived: Reading = (scene, people, at, word) => {
  if (
    word === 'survive' &&
    lowerAt(scene, at - 1) === 'not' &&
    /^(?:did|do|does|could)$/u.test(lowerAt(scene, at - 2))
  ) {
    const group = people.findLast(({ to, count }) => to <= at - 2 && at - to <= 4 && count !== null);
    return group === undefined ? null : { at, effect: 'killed', groups: [group], active: false, told: true };
  }
  if (!/^(?:survived|survivors?|alive)$/u.test(word)) return null;
  const none = noneBefore(scene, at);
  if (none === null) return null;
  const group = whoOf(scene, people, none, at);
  return { at, effect: 'killed', groups: [group ?? modified(scene, at)], active: false, told: true };
};

/** "none *of the four hijackers*", "none of whom": of whom the sentence tells before. */
function whoOf(scene: Scene, people: readonly PeopleGroup[], none: number, at: number): PeopleGroup | undefined {
  const own = people.find(
    (group) => group.from > none && group.to <= at && group.noun !== 'nobody' && group.noun !== 'survivors',
  );
  if (own !== undefined && lowerAt(scene, none + 1) === 'of') return own;
  return people.findLast((group) => group.to <= none && group.count !== null && !isPart(scene, group));
}
