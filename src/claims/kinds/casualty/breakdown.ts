/**
 * A figure taken apart behind it: "31 killed (27 soldiers and four airmen)", "53 people died, 49 gendarmes and four
 * civilians". That the parts add up to the whole tells that they are its parts.
 */
import type { PeopleGroup } from '../../people-group.ts';
import { isJoin, lowerAt, type Scene } from '../../scene.ts';
import type { Loss } from './loss.ts';
import { VERBS } from './en.ts';

const MOST_PARTS = 8;
const WIDEST = 24;

export interface Breakdown {
  /** the group that is taken apart, as it now is: of the category of its parts */
  readonly whole: PeopleGroup;
  readonly parts: readonly PeopleGroup[];
}

/** The parts behind the whole; null where no run of counted groups adds up to it. */
export function breakdownOf(scene: Scene, people: readonly PeopleGroup[], whole: PeopleGroup): Breakdown | null {
  const sum = exact(whole);
  if (sum === null || sum < 2) return null;
  const behind = people.filter(({ from }) => from >= whole.to && from <= whole.to + WIDEST);
  for (let start = 0; start < behind.length; start++) {
    const parts = partsFrom(scene, behind, start, sum);
    if (parts !== null) return { whole: { ...whole, category: categoryOf(whole, parts) }, parts };
  }
  return null;
}

function partsFrom(scene: Scene, groups: readonly PeopleGroup[], start: number, sum: number): PeopleGroup[] | null {
  const first = groups[start] as PeopleGroup;
  // they stand in brackets, behind a colon, a dash or a comma
  if (!/^[(:,–—-]$/u.test(lowerAt(scene, first.from - 1))) return null;
  const parts: PeopleGroup[] = [];
  let rest = sum;
  for (let i = start; i < Math.min(groups.length, start + MOST_PARTS); i++) {
    const group = groups[i] as PeopleGroup;
    const last = parts.at(-1);
    const count = exact(group);
    if (count === null || group.noun === null || VERBS.has(lowerAt(scene, group.to))) return null;
    if (last !== undefined && !isJoin(scene, last.to, group.from)) return null;
    parts.push(group);
    rest -= count;
    if (rest < 0) return null;
    if (rest === 0) return parts.length > 1 ? parts : null;
  }
  return null;
}

const exact = ({ count }: PeopleGroup): number | null =>
  count !== null && count.low !== null && count.low === count.high ? count.low : null;

const categoryOf = ({ category }: PeopleGroup, parts: readonly PeopleGroup[]): PeopleGroup['category'] => {
  if (category !== null && category !== 'unspecified') return category;
  const all = new Set(parts.map((part) => part.category ?? 'unspecified'));
  return all.size === 1 ? ([...all][0] as PeopleGroup['category']) : all.has('unspecified') ? category : 'mixed';
};

/** Each loss with its figure taken apart: the whole before its parts, which are told of nowhere else. */
export function apart(scene: Scene, people: readonly PeopleGroup[], losses: readonly Loss[]): Loss[] {
  const told = new Set<PeopleGroup>();
  return losses.flatMap((loss): Loss[] => {
    const groups: PeopleGroup[] = [];
    const parts: PeopleGroup[] = [];
    for (const group of wholesOf(people, loss)) {
      if (told.has(group) || parts.includes(group)) continue;
      const broken = loss.part === true ? null : breakdownOf(scene, people, group);
      groups.push(broken?.whole ?? group);
      for (const part of broken?.parts ?? []) {
        parts.push(part);
        told.add(part);
      }
    }
    const whole = { ...loss, groups: groups.filter((group) => !told.has(group)) };
    return parts.length === 0 ? [loss] : [whole, { ...loss, groups: parts, part: true }];
  });
}

/** The groups of the loss; where it takes parts alone ("All 31 aboard (27 soldiers and four airmen) were killed"), the whole before them. */
function wholesOf(people: readonly PeopleGroup[], { groups }: Loss): readonly PeopleGroup[] {
  const [first] = groups;
  const before = first === undefined ? undefined : people[people.indexOf(first) - 1];
  const sum = groups.reduce((all, group) => all + (exact(group) ?? Number.NaN), 0);
  return groups.length > 1 && before !== undefined && exact(before) === sum ? [before, ...groups] : groups;
}
