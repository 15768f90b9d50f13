/** A loss that a sentence tells: the word that tells it and the groups of people it befell. */
import type { PeopleGroup } from '../../people.ts';
import { hasAnd, isJoin, lowerAt, type Scene } from '../../scene.ts';
import { VERBS } from './en.ts';
import type { Effect } from './schema.ts';

export interface Loss {
  readonly at: number;
  readonly effect: Effect;
  readonly groups: readonly PeopleGroup[];
  readonly active: boolean;
  /** a part of a figure told before */
  readonly part?: true;
}
/** The group and those that "and" or commas join to it, forward or backward. */
export function chainFrom(scene: Scene, people: readonly PeopleGroup[], first: PeopleGroup): PeopleGroup[] {
  const chain = [first];
  for (let i = people.indexOf(first) + 1; i < people.length; i++) {
    const [last, next] = [chain.at(-1) as PeopleGroup, people[i] as PeopleGroup];
    if (!isJoin(scene, last.to, next.from) || VERBS.has(lowerAt(scene, next.to)) || isFollowedByVerb(scene, next.to))
      break;
    chain.push(next);
  }
  return chain;
}

const isFollowedByVerb = (scene: Scene, at: number): boolean => /^(?:was|were|have|has|had)$/u.test(lowerAt(scene, at));

export function chainTo(scene: Scene, people: readonly PeopleGroup[], last: PeopleGroup): PeopleGroup[] {
  const chain = [last];
  for (let i = people.indexOf(last) - 1; i >= 0; i--) {
    const [before, next] = [people[i] as PeopleGroup, chain[0] as PeopleGroup];
    if (
      !isJoin(scene, before.to, next.from) ||
      before.count === null ||
      (chain.length === 1 && !hasAnd(scene, before.to, next.from))
    )
      break;
    chain.unshift(before);
  }
  return chain;
}
