/** Groups that are a part of the figure before them. */
import { isJoin, lowerAt, type Scene } from './scene.ts';
import type { PeopleGroup } from './people-group.ts';

/** "including two children", "seven of them women", "of whom three …": a part of the figure before it. */
export function isPart(scene: Scene, { from, to }: PeopleGroup): boolean {
  const [one, two] = [lowerAt(scene, from - 1), lowerAt(scene, from - 2)];
  if (/^(?:including|whom|namely|comprising)$/u.test(one)) return true;
  if (one === 'them' && /^(?:among|of)$/u.test(two)) return true;
  if (one === 'wit' && two === 'to') return true;
  if (isJoinedToPart(scene, to)) return true;
  // "nine children *among them*", "350 minors *included*"
  if (lowerAt(scene, to) === 'included') return true;
  if (lowerAt(scene, to) === 'among' && /^(?:them|whom)$/u.test(lowerAt(scene, to + 1))) return true;
  if (isAmongFigure(scene, to)) return true;
  for (let i = from; i < to; i++)
    if (lowerAt(scene, i) === 'of' && /^(?:them|whom)$/u.test(lowerAt(scene, i + 1))) return true;
  return lowerAt(scene, to) === 'of' && /^(?:them|whom)$/u.test(lowerAt(scene, to + 1));
}

/** "*Nine journalists* among 25 dead" */
export const isAmongFigure = (scene: Scene, to: number): boolean => {
  if (lowerAt(scene, to) !== 'among') return false;
  const figure = lowerAt(scene, to + 1) === 'the' ? to + 2 : to + 1;
  const all = scene.quantities.find(({ from }) => from === figure);
  return all !== undefined && /^(?:dead|killed|wounded|injured|victims|missing)$/u.test(lowerAt(scene, all.to));
};

/** "*11 women* and 13 children among them" */
function isJoinedToPart(scene: Scene, to: number): boolean {
  if (lowerAt(scene, to) !== 'and') return false;
  for (let at = to + 1; at < to + JOINED_REACH; at++) {
    if (/^[.,;:()]$/u.test(lowerAt(scene, at))) return false;
    if (lowerAt(scene, at) === 'among') return at > to + 1 && /^(?:them|whom)$/u.test(lowerAt(scene, at + 1));
  }
  return false;
}
const JOINED_REACH = 5;

/** The parts among the groups of a sentence, and what "and" joins to them. */
export function partsAmong(scene: Scene, people: readonly PeopleGroup[]): PeopleGroup[] {
  const parts = new Set<PeopleGroup>();
  for (const [i, group] of people.entries()) {
    const before = people[i - 1];
    const joined =
      before !== undefined &&
      parts.has(before) &&
      isJoin(scene, before.to, group.from) &&
      lowerAt(scene, before.to) !== ';';
    if (isPart(scene, group) || joined) parts.add(group);
  }
  return [...parts].filter(({ count, share }) => count !== null || share !== null);
}
