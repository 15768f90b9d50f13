/** Groups that "and" joins to one: "7,000 soldiers and mercenaries", "the mayor *and six of his officials*". */
import { type PeopleGroup, textOf } from '../../people-group.ts';
import { isPart } from '../../people-parts.ts';
import { hasAnd, isJoin, type Scene } from '../../scene.ts';

export function asOne(scene: Scene, groups: readonly PeopleGroup[]): PeopleGroup[] {
  const merged: PeopleGroup[] = [];
  for (const group of groups) {
    const last = merged.at(-1);
    const one = last === undefined ? null : (underOneFigure(scene, last, group) ?? withOthers(scene, last, group));
    if (one === null) merged.push(group);
    else merged[merged.length - 1] = one;
  }
  return merged;
}

/** "7,000 soldiers and mercenaries": one figure for both. */
function underOneFigure(scene: Scene, last: PeopleGroup, group: PeopleGroup): PeopleGroup | null {
  const joined =
    last.count !== null &&
    last.count.high !== 1 &&
    last.name === null &&
    group.count === null &&
    group.share === null &&
    group.name === null &&
    isJoin(scene, last.to, group.from) &&
    hasAnd(scene, last.to, group.from);
  if (!joined) return null;
  const category = last.category === group.category ? last.category : 'mixed';
  return { ...last, to: group.to, category, groups: [...new Set([...last.groups, ...group.groups])] };
}

/** "a priest and a dozen parishioners": one person and those with him are told together where they are of one kind. */
function withOthers(scene: Scene, last: PeopleGroup, group: PeopleGroup): PeopleGroup | null {
  const [one, others] = [last.count, group.count];
  if (one === null || others === null || one.low !== 1 || one.high !== 1 || others.low === null) return null;
  const alike = last.category === group.category || [last, group].some(({ category }) => !tells(category));
  if (!alike || group.name !== null || (last.noun === null && last.name === null) || group.noun === null) return null;
  // a named person keeps a claim of his own beside another single one
  if (last.name !== null && others.low === 1 && others.high === 1) return null;
  if (isPart(scene, last) || isPart(scene, group)) return null;
  if (!isJoin(scene, last.to, group.from) || !hasAnd(scene, last.to, group.from)) return null;
  const text = textOf(scene, last.from, group.to);
  return {
    ...group,
    from: last.from,
    category: tells(last.category) ? last.category : group.category,
    groups: [...new Set([...last.groups, ...group.groups])],
    count: { ...others, low: 1 + others.low, high: others.high === null ? null : 1 + others.high, text },
  };
}

const tells = (category: PeopleGroup['category']): boolean => category !== null && category !== 'unspecified';
