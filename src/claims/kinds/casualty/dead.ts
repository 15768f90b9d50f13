/** The dead told by what is said of them: "nine civilians *are dead*", "27 were *reported dead*", "up to 50 *feared dead*". */
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { isAmongFigure } from '../../people-parts.ts';
import { chainTo, told } from './loss.ts';
import type { Reading } from './phrases.ts';

const HELD = new Set(
  'report confirm declare pronounce presume believe fear think find list count say leave lie feel certify register give'.split(
    ' ',
  ),
);

/** Whoever the word is said of: the subject of "is dead", of "was reported dead", the object of "found six of them dead". */
export const areDead: Reading = (scene, people, at, word) => {
  if (word !== 'dead') return null;
  const dead = wordAt(scene.tree(), at);
  const subjects = dead === null ? [] : subjectsOf(dead);
  const groups = people.filter(
    (group) => isTold(scene, group) && subjects.some(({ at: one }) => group.from <= one && one < group.to),
  );
  // "nine journalists *among 25 dead*": the figure is of all
  const whole = groups.length === 1 && groups[0] !== undefined ? figureBehind(scene, people, groups[0]) : undefined;
  if (whole !== undefined) return told(at, 'killed', [whole]);
  const last = groups.at(-1);
  return last === undefined ? null : told(at, 'killed', [...new Set([...groups, ...chainTo(scene, people, last)])]);
};

const figureBehind = (scene: Scene, people: readonly PeopleGroup[], { to }: PeopleGroup): PeopleGroup | undefined =>
  isAmongFigure(scene, to)
    ? people.find(({ from, count }) => from > to && from <= to + 2 && count !== null)
    : undefined;

/** Of "he" it may be years later. */
const isTold = (scene: Scene, { count, name, from }: PeopleGroup): boolean =>
  name !== null || (count !== null && !/^s?he$/u.test(lowerAt(scene, from)));

function subjectsOf(dead: Word): Word[] {
  const own = childrenBy(dead, 'nsubj');
  if (childBy(dead, 'cop') !== null || own.length > 0) return own;
  const { head, label } = dead;
  if (head === null || !isRelation(label, ['xcomp', 'ccomp', 'advcl', 'obj']) || !HELD.has(head.lemma)) return [];
  const { doers, undergoers } = argumentsOf(head);
  const passive = verbGroup(head).voice === 'passive' || /^(?:fear|lie|feel)$/u.test(head.lemma);
  const whom = passive && undergoers.length === 0 ? doers : undergoers;
  return whom.map(({ word }) => word).filter((one) => one !== dead);
}
