/** What a fight costs a side, what of a figure was dead, who is kept: losses whose figure stands behind whose they are. */
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { VERBS } from './en.ts';
import { behind, chainFrom, told } from './loss.ts';
import type { Reading } from './phrases.ts';
import type { Effect } from './schema.ts';

export const COSTS = /^cost(?:s|ing)?$/u;
const SIDE_REACH = 6;

/** "*cost* the Marines 241 men", "cost Ethiopia 10,000 dead": the figure behind the side that pays, with no verb of its own. */
export function isCostTo(scene: Scene, { from }: PeopleGroup): boolean {
  for (let at = from - 2; at >= Math.max(scene.sentence.from, from - SIDE_REACH); at--)
    if (COSTS.test(lowerAt(scene, at))) return !/^(?:,|;|:|in|of)$/u.test(lowerAt(scene, from - 1));
  return false;
}

/** "cost the division *400 men*"; the dead and the wounded are told by their own words. */
const costTo: Reading = (scene, people, at, word) => {
  if (!COSTS.test(word)) return null;
  const group = people.find(({ from, count }) => count !== null && from > at + 1 && from <= at + SIDE_REACH);
  if (group === undefined || !isCostTo(scene, group) || VERBS.has(lowerAt(scene, group.to))) return null;
  if (!/^(?:men|soldiers|troops|officers|fighters|sailors|airmen|marines)$/u.test(group.noun ?? '')) return null;
  if (/^(?:their|his|her)$/u.test(lowerAt(scene, group.to))) return null;
  return told(at, 'killed', [{ ...group, category: 'military' }], true);
};

const FATES: ReadonlyMap<string, Effect> = new Map([
  ['dead', 'killed'],
  ['killed', 'killed'],
  ['fatal', 'killed'],
  ['mortal', 'killed'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['missing', 'missing'],
  ['prisoners', 'captured'],
  ['captured', 'captured'],
]);

/** "4,400 casualties, *of whom 604 were dead*", "*of these 112 fatal*": a part with a fate of its own. */
const ofWhom: Reading = (scene, people, at, word) => {
  const effect = FATES.get(word);
  if (effect === undefined) return null;
  let end = at;
  while (/^(?:were|was|are|is|been|had|have)$/u.test(lowerAt(scene, end - 1))) end--;
  const group = people.find(({ to, count }) => to === end && count !== null);
  if (group === undefined || group.noun !== null) return null;
  const of =
    /^(?:whom|these|which|them)$/u.test(lowerAt(scene, group.from - 1)) && lowerAt(scene, group.from - 2) === 'of';
  return of ? { at, effect, groups: [group], active: false, part: true } : null;
};

/** "still keeps 41 officers *as hostages*", "is holding 12 engineers captive": who is kept was taken. */
const keptAs: Reading = (scene, people, at, word) => {
  if (!/^(?:keeps?|kept|keeping|holds?|held|holding|have|has|had|retains?|detains?)$/u.test(word)) return null;
  const group = behind(people, at, 3);
  if (group === undefined || group.count === null || group.noun === null || lowerAt(scene, group.to) !== 'as')
    return null;
  const what = lowerAt(scene, group.to + 1);
  if (/^(?:hostages?|bargaining)$/u.test(what)) return told(at, 'abducted', chainFrom(scene, people, group), true);
  return /^(?:prisoners?|captives?|pows?)$/u.test(what)
    ? told(at, 'captured', chainFrom(scene, people, group), true)
    : null;
};

export const SHARE_READINGS: readonly Reading[] = [costTo, ofWhom, keptAs];
