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
  if (isAmongFigure(scene, to) || isIncluded(scene, from)) return true;
  for (let i = from; i < to; i++)
    if (lowerAt(scene, i) === 'of' && /^(?:them|whom)$/u.test(lowerAt(scene, i + 1))) return true;
  return lowerAt(scene, to) === 'of' && /^(?:them|whom)$/u.test(lowerAt(scene, to + 1));
}

/** "The nine killed included *two policemen*" */
const isIncluded = (scene: Scene, from: number): boolean =>
  /^(?:included|include)$/u.test(lowerAt(scene, from - 1)) && FATED.test(lowerAt(scene, from - 2));

/** "*Nine journalists* among 25 dead", "two policemen *were among the 14 dead*" */
export const isAmongFigure = (scene: Scene, end: number): boolean => {
  const verb = /^(?:were|was|are|is)$/u.test(lowerAt(scene, end)) ? end + 1 : end;
  const to = lowerAt(scene, verb) === 'also' ? verb + 1 : verb;
  if (lowerAt(scene, to) !== 'among') return false;
  const figure = lowerAt(scene, to + 1) === 'the' ? to + 2 : to + 1;
  const all = scene.quantities.find(({ from }) => from === figure);
  return all !== undefined && /^(?:dead|killed|wounded|injured|victims|missing)$/u.test(lowerAt(scene, all.to));
};

/** "*Of the 40 dead* 31 were soldiers", "the 40 dead, *of whom* 31 were soldiers": the figure at `at` is a part. */
export const isOfThose = (scene: Scene, at: number): boolean => fatedBefore(scene, at) !== null;

/** The token that tells what befell those whom the figure at `at` is a part of; null where it is of nobody before it. */
export function fatedBefore(scene: Scene, at: number): number | null {
  for (let i = at - 1; i > Math.max(scene.sentence.from, at - FARTHEST_WHOLE); i--) {
    const word = lowerAt(scene, i);
    if (/^(?:[.;:]|but|while)$/u.test(word)) return null;
    if (FATED.test(word) && openedByOf(scene, i)) return i;
  }
  return null;
}
const FARTHEST_WHOLE = 24;
const FATED = /^(?:dead|killed|wounded|injured|victims|fatalities|missing|slain)$/u;

/** "Of the 40 *dead*", "Among those *killed*" */
function openedByOf(scene: Scene, fate: number): boolean {
  for (let i = fate - 1; i >= Math.max(scene.sentence.from, fate - WIDEST_WHOLE); i--) {
    const word = lowerAt(scene, i);
    if (/^(?:of|among)$/u.test(word)) return /^(?:the|those|these|all|\d[\d,]*)$/u.test(lowerAt(scene, i + 1));
    if (/^[.,;:()]$/u.test(word)) return false;
  }
  return false;
}
const WIDEST_WHOLE = 6;

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
