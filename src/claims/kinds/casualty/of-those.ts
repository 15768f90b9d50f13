/** Parts told behind the whole they are of: "Of the 40 dead *31 were soldiers and nine civilians*", "of those wounded, 12 were women". */
import { fatedBefore } from '../../people-parts.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { isJoin, lowerAt, type Scene } from '../../scene.ts';
import type { Loss } from './loss.ts';
import type { Effect } from './schema.ts';

const EFFECTS: Readonly<Record<string, Effect>> = {
  dead: 'killed',
  killed: 'killed',
  slain: 'killed',
  victims: 'killed',
  fatalities: 'killed',
  wounded: 'wounded',
  injured: 'wounded',
  missing: 'missing',
};

/** One loss a fate, of the parts that no other loss tells. */
export function ofThose(scene: Scene, people: readonly PeopleGroup[], known: readonly Loss[]): Loss[] {
  const parts = new Map<number, PeopleGroup[]>();
  let last: { group: PeopleGroup; fate: number } | null = null;
  for (const group of people) {
    if (group.count === null || group.noun === null || known.some(({ groups }) => groups.includes(group))) continue;
    const own: number | null = isPredicated(scene, group) ? fatedBefore(scene, group.from) : null;
    const joined: number | null = last !== null && isJoin(scene, last.group.to, group.from) ? last.fate : null;
    const fate: number | null = own ?? joined;
    if (fate === null) continue;
    parts.set(fate, [...(parts.get(fate) ?? []), group]);
    last = { group, fate };
  }
  return [...parts].map(([at, groups]) => ({
    at,
    effect: EFFECTS[lowerAt(scene, at)] ?? 'killed',
    groups,
    active: false,
    part: true,
  }));
}

/** "31 *were* soldiers" */
function isPredicated(scene: Scene, { from, to }: PeopleGroup): boolean {
  for (let at = from + 1; at < to; at++) if (/^(?:were|was|are|is)$/u.test(lowerAt(scene, at))) return true;
  return false;
}
