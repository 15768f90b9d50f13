/** A loss that a sentence tells: the word that tells it and the groups of people it befell. */
import type { PeopleGroup } from '../../people-group.ts';
import type { ActorMention } from '../../../model/annotation.ts';
import { isPart } from '../../people-parts.ts';
import { hasAnd, isJoin, lowerAt, type Scene } from '../../scene.ts';
import { wordAt } from '../../../annotate/syntax/tree.ts';
import { VERBS } from './en.ts';
import type { Effect } from './schema.ts';

export interface Loss {
  readonly at: number;
  readonly effect: Effect;
  readonly groups: readonly PeopleGroup[];
  readonly active: boolean;
  /** a part of a figure told before */
  readonly part?: true;
  /** told as a fact whatever "no" stands beside it: "none survived" */
  readonly told?: true;
  readonly stance?: 'withholds';
  /** who gives the figure, where it is another than who told of the loss: "elders *said 112*" */
  readonly source?: ActorMention;
}
/** The group and those that "and" or commas join to it, forward or backward. */
export function chainFrom(scene: Scene, people: readonly PeopleGroup[], first: PeopleGroup): PeopleGroup[] {
  const chain = [first];
  for (let i = people.indexOf(first) + 1; i < people.length; i++) {
    const [last, next] = [chain.at(-1) as PeopleGroup, people[i] as PeopleGroup];
    // "12 men and *the rebels 30*": the verb is left out
    if (next.count === null && people[i + 1]?.from === next.to) break;
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
    if (isSpeaker(scene, before)) continue;
    if (
      !(isJoin(scene, before.to, next.from) || isJoinedOverAside(scene, before.to, next.from)) ||
      (before.count === null && !isUncountedList(chain)) ||
      (chain.length === 1 && !hasAnd(scene, before.to, next.from))
    )
      break;
    chain.unshift(before);
    // "*75 soldiers, pilots and technicians*": the figure is of all
    if (before.count !== null && isUncountedList(chain.slice(1))) break;
  }
  return chain[0]?.count === null ? [last] : chain;
}

const isUncountedList = (groups: readonly PeopleGroup[]): boolean =>
  groups.every(({ count, name, noun }) => count === null && name === null && noun !== null);

/** "thirteen soldiers *and, the ministry says,* about 170 Afghans": nothing but who says so stands between. */
function isJoinedOverAside(scene: Scene, from: number, to: number): boolean {
  if (!/^(?:and|,)$/u.test(lowerAt(scene, from)) || to - from > MOST_ASIDE) return false;
  for (let i = from; i < to; i++) {
    const aside = scene.speech.some(({ source, cue }) =>
      [...source, ...cue].some((range) => range.from <= i && i < range.to),
    );
    if (!aside && !/^(?:and|,|also|as|well|too)$/u.test(lowerAt(scene, i))) return false;
  }
  return true;
}
const MOST_ASIDE = 12;

const GOVERNED = new Set([
  'of',
  'in',
  'near',
  'from',
  'with',
  'by',
  'against',
  'among',
  'for',
  'at',
  'on',
  'to',
  'into',
  'between',
  'inside',
  'around',
  'outside',
]);

/** The people the verb befell: the nearest group before it that no preposition governs ("ten members *of one family* died"). */
export function subjectGroup(
  scene: Scene,
  people: readonly PeopleGroup[],
  at: number,
  reduced = false,
): PeopleGroup | undefined {
  const left = people.filter(
    (group) =>
      group.to <= at &&
      at - group.to <= 16 &&
      !isBroken(scene, group.to, at) &&
      !isSpeaker(scene, group) &&
      !isPart(scene, group),
  );
  // "the bodies of 17 soldiers killed there": a bare participle belongs to the group right before it
  const beside = reduced ? left.find((group) => group.to === at) : undefined;
  return beside ?? left.findLast((group) => !GOVERNED.has(lowerAt(scene, group.from - 1))) ?? left.at(-1);
}

const isSpeaker = (scene: Scene, group: PeopleGroup): boolean =>
  scene.speech.some((frame) => frame.source.some((source) => source.from < group.to && group.from < source.to));

/** A clause ends between: another verb's people are not this one's. */
export function isBroken(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = lowerAt(scene, i);
    if (
      word === ';' ||
      word === 'while' ||
      word === 'but' ||
      word === 'whereas' ||
      word === ':' ||
      word === 'according'
    )
      return true;
  }
  return false;
}

export const behind = (people: readonly PeopleGroup[], at: number, reach = 4): PeopleGroup | undefined =>
  people.find((group) => group.from > at && group.from <= at + reach);

export const before = (people: readonly PeopleGroup[], at: number, reach: number): PeopleGroup | undefined =>
  people.findLast((group) => group.to <= at && at - group.to <= reach);

export const told = (at: number, effect: Effect, groups: readonly PeopleGroup[], active = false): Loss | null =>
  groups.length === 0 ? null : { at, effect, groups, active };

/** "slew, *by their own account,* 240 villagers": the people stand behind an aside. */
export function behindAside(scene: Scene, people: readonly PeopleGroup[], at: number): PeopleGroup | undefined {
  if (lowerAt(scene, at + 1) !== ',' || !/^(?:VERB|NOUN)$/u.test(wordAt(scene.tree(), at)?.upos ?? ''))
    return undefined;
  for (let end = at + 2; end < Math.min(scene.sentence.to, at + WIDEST_ASIDE); end++)
    if (lowerAt(scene, end) === ',') return people.find(({ from, count }) => from === end + 1 && count !== null);
  return undefined;
}
const WIDEST_ASIDE = 10;

/** "*troops* 83 dead, *civilians* 20 wounded": what opens the entry right before its figure tells whose they are. */
export function labelOf(
  scene: Scene,
  people: readonly PeopleGroup[],
  figure: number,
): Pick<PeopleGroup, 'category' | 'actor'> | undefined {
  const label = people.find(({ to, count, noun }) => to === figure && count === null && noun !== null);
  if (label === undefined) return undefined;
  const opens = label.from === scene.sentence.from || /^[;:,]$/u.test(lowerAt(scene, label.from - 1));
  return opens ? { category: label.category, actor: label.actor } : undefined;
}
