/** Losses told by a turn of phrase: a list of readings, the first that answers wins. */
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { CLAIM_LIVES, DEADLY, LOSE, VERBS, VICTIMS } from './en.ts';
import { befallenAt } from './roles.ts';
import { before, behind, behindAside, chainFrom, chainTo, type Loss, subjectGroup, told } from './loss.ts';
import { CARE_READINGS, lostOfThem } from './care.ts';
import { CAPTIVE_READINGS } from './captives.ts';
import { CAUGHT_READINGS } from './caught.ts';
import { areDead } from './dead.ts';
import { fell } from './fell.ts';
import { HURT_READINGS } from './hurt.ts';
import { SHARE_READINGS } from './shares.ts';
import { maimed } from './maimed.ts';
import { shot } from './shot.ts';
import { noneSurvived } from './survivors.ts';
import { turnLoss } from './turns.ts';

export type Reading = (scene: Scene, people: readonly PeopleGroup[], at: number, word: string) => Loss | null;

/** "lost 28 soldiers"; in "lost 70 men killed" the word behind tells it. */
const lostSoldiers: Reading = (scene, people, at, word) => {
  const next = LOSE.has(word) ? behind(people, at) : undefined;
  // "has lost someone,” a teacher said"
  // "a town it lost *to rebels*"
  const parted = next !== undefined && (lowerAt(scene, at + 1) === 'to' || isParted(scene, at, next.from));
  const group = parted ? undefined : next;
  if (group === undefined || group.noun === null || group.noun === 'name' || VERBS.has(lowerAt(scene, group.to)))
    return null;
  return /^(?:their|his|her|its)$/u.test(lowerAt(scene, at + 1)) && group.noun === 'lives'
    ? null
    : told(at, 'killed', chainFrom(scene, people, group));
};

const isParted = (scene: Scene, from: number, to: number): boolean =>
  Array.from({ length: to - from }, (_, i) => lowerAt(scene, from + i)).some((word) => /^[,;:"”“»]$/u.test(word));

/** "40 miners lost their lives", "many lives were lost" */
const lostLives: Reading = (scene, people, at, word) => {
  if (!/^(?:lost|gave|given|laid)$/u.test(word)) return null;
  const own =
    /^(?:their|his|her|the)$/u.test(lowerAt(scene, at + 1)) &&
    /^li(?:fe|ves)$/u.test(lowerAt(scene, at + 2)) &&
    lowerAt(scene, at + 3) !== 'of';
  const group = own
    ? (befallenAt(scene, people, at, 'subject')?.groups.at(-1) ?? subjectGroup(scene, people, at))
    : people.find((one) => word === 'lost' && one.noun === 'lives' && one.to <= at && at - one.to <= 3);
  return group === undefined ? null : told(at, 'killed', own ? chainTo(scene, people, group) : [group]);
};

/** "200 men were lost", "50 men lost" at the end of a clause */
const menLost: Reading = (scene, people, at, word) => {
  if (word !== 'lost' || !/^(?:[,.;:)]|in|at|on|when|and|)$/u.test(lowerAt(scene, at + 1))) return null;
  const passive = /^(?:was|were|been)$/u.test(lowerAt(scene, at - 1));
  const group = before(people, at, passive ? 3 : 0);
  return group === undefined || group.noun === null ? null : told(at, 'killed', [group]);
};

/** "claimed 900 lives" */
const claimedLives: Reading = (scene, people, at, word) => {
  const group = CLAIM_LIVES.has(word) ? behind(people, at) : undefined;
  const whose = group?.noun === 'lives' && lowerAt(scene, group.to) === 'of' ? behind(people, group.to, 3) : undefined;
  if (whose !== undefined) return told(at, 'killed', chainFrom(scene, people, whose), true);
  // "*civilian* lives"
  const category = group?.category === 'civilian' ? 'civilian' : 'unspecified';
  return group?.noun === 'lives' ? told(at, 'killed', [{ ...group, category }], true) : null;
};

/** "were put to death", "were put to the sword" */
const putToDeath: Reading = (scene, people, at, word) => {
  const sword = lowerAt(scene, at + 2) === 'the' && lowerAt(scene, at + 3) === 'sword';
  if (word !== 'put' || lowerAt(scene, at + 1) !== 'to' || !(sword || lowerAt(scene, at + 2) === 'death')) return null;
  const aside = sword ? undefined : behindAside(scene, people, at + 2);
  if (aside !== undefined) return told(at, 'killed', chainFrom(scene, people, aside), true);
  const group = (sword ? undefined : behind(people, at + 2, 3)) ?? subjectGroup(scene, people, at);
  return group === undefined ? null : told(at, 'killed', [group]);
};

/** "shot dead four aid workers", "was shot dead": the verb takes the people, the word behind it tells what befell them. */
const shotDead: Reading = (scene, people, at, word) => {
  if (word !== 'dead' || lowerAt(scene, at - 1) !== 'shot') return null;
  const befallen = befallenAt(scene, people, at - 1, 'either');
  const near =
    befallen?.groups ??
    [behind(people, at, 3) ?? subjectGroup(scene, people, at - 1)].filter((one) => one !== undefined);
  return told(at, 'killed', near, befallen?.active ?? false);
};

/** "the dead included four nurses", "among the wounded were two policemen": a part of a figure told elsewhere. */
const amongThem: Reading = (scene, people, at, word) => {
  const effect = VICTIMS.get(word);
  if (effect === undefined || lowerAt(scene, at - 1) !== 'the') return null;
  const next = lowerAt(scene, at + 1);
  const opens =
    /^(?:include|included)$/u.test(next) ||
    (lowerAt(scene, at - 2) === 'among' && next === ':') ||
    (lowerAt(scene, at - 2) === 'among' && /^(?:were|was|are|is)$/u.test(next));
  const group = opens ? behind(people, at + 1, 3) : undefined;
  return group === undefined || group.count === null
    ? null
    : { at, effect, groups: chainFrom(scene, people, group), active: false, part: true };
};

/** "*a teacher was among the dead*": the same, turned round. */
const wasAmong: Reading = (scene, people, at, word) => {
  const effect = VICTIMS.get(word);
  if (effect === undefined || lowerAt(scene, at - 1) !== 'the' || lowerAt(scene, at - 2) !== 'among') return null;
  if (!/^(?:was|were|is|are)$/u.test(lowerAt(scene, at - 3))) return null;
  const group = before(people, at - 3, 3);
  return group === undefined || group.count === null
    ? null
    : { at, effect, groups: chainTo(scene, people, group), active: false, part: true };
};

/** "an ambush cost eleven infantrymen their lives" */
const costLives: Reading = (scene, people, at, word) => {
  const group = word === 'cost' ? behind(people, at, 3) : undefined;
  const own = group !== undefined && /^(?:their|his|her)$/u.test(lowerAt(scene, group.to));
  return own && /^li(?:fe|ves)$/u.test(lowerAt(scene, group.to + 1)) ? told(at, 'killed', [group], true) : null;
};

/** "were hacked to death", "was burned alive with six others" */
const toDeath: Reading = (scene, people, at, word) => {
  const deadly =
    DEADLY.has(word) &&
    (lowerAt(scene, at + 1) === 'alive' || (lowerAt(scene, at + 1) === 'to' && lowerAt(scene, at + 2) === 'death'));
  if (!deadly) return toDeathBehind(scene, people, at, word);
  // "hacked to death *hundreds of labourers*"
  const end = lowerAt(scene, at + 1) === 'alive' ? at + 1 : at + 2;
  const next = people.find(({ from, count }) => from === end + 1 && count !== null);
  if (next !== undefined) return told(at, 'killed', chainFrom(scene, people, next), true);
  const befallen = befallenAt(scene, people, at, 'either') ?? befallenAt(scene, people, at, 'subject');
  if (befallen !== null) return told(at, 'killed', befallen.groups, befallen.active);
  const group = subjectGroup(scene, people, at);
  return group === undefined ? null : told(at, 'killed', chainTo(scene, people, group));
};

/** "beat two prisoners to death" */
const toDeathBehind: Reading = (scene, people, at, word) => {
  const group = DEADLY.has(word) ? behind(people, at, 3) : undefined;
  if (group === undefined) return null;
  const end =
    lowerAt(scene, group.to) === 'alive' ||
    (lowerAt(scene, group.to) === 'to' && lowerAt(scene, group.to + 1) === 'death');
  return end ? told(at, 'killed', [group], true) : null;
};

/** "the cruiser went down with 323 of her company" */
const wentDown: Reading = (scene, people, at, word) => {
  if (!/^(?:went|gone|sank)$/u.test(word)) return null;
  const link = lowerAt(scene, at + 1) === 'down' ? at + 2 : at + 1;
  const group = lowerAt(scene, link) === 'with' ? behind(people, link, 2) : undefined;
  if (group === undefined || group.count === null) return null;
  const crew = group.category === null || group.category === 'unspecified' ? 'military' : group.category;
  return told(at, 'killed', [{ ...group, category: crew }]);
};

/** "the whereabouts of 43 villagers are unknown", "contact was lost with 19 soldiers" */
const nowhere: Reading = (scene, people, at, word) => {
  const group =
    (word === 'whereabouts' || (word === 'fate' && isUnknown(scene))) && lowerAt(scene, at + 1) === 'of'
      ? behind(people, at + 1, 3)
      : word === 'contact' && scene.tree().words.some(({ lower }) => lower === 'lost')
        ? people.find(({ from }) => from > at && from <= at + 5 && lowerAt(scene, from - 1) === 'with')
        : undefined;
  return group === undefined || group.count === null ? null : told(at, 'missing', [group]);
};

/** "the *fate* of 300 people is still not known" */
const isUnknown = (scene: Scene): boolean =>
  scene.tree().words.some(({ lower }) => /^(?:unknown|known|unclear|uncertain|mystery|unresolved)$/u.test(lower));

/** "30 men are still *without trace*" */
const withoutTrace: Reading = (scene, people, at, word) => {
  if (word !== 'trace' || !/^(?:without|no|a)$/u.test(lowerAt(scene, at - 1))) return null;
  if (![1, 2].some((back) => lowerAt(scene, at - back) === 'without')) return null;
  const group = subjectGroup(scene, people, at);
  return group === undefined || group.count === null || group.noun === null
    ? null
    : { at, effect: 'missing', groups: [group], active: false, told: true };
};

/** "eight civilians hit by stray bullets": hurt, or worse */
const hit: Reading = (scene, people, at, word) => {
  if (!/^(?:hit|struck)$/u.test(word) || lowerAt(scene, at + 1) !== 'by') return null;
  const shots = [2, 3, 4].some((k) => PROJECTILES.test(lowerAt(scene, at + k)));
  const group = shots
    ? (before(people, at, 0) ?? befallenAt(scene, people, at, 'either')?.groups.find(({ count }) => count !== null))
    : undefined;
  return group === undefined || group.count === null || group.noun === null
    ? null
    : told(at, 'killed-or-wounded', [group]);
};
const PROJECTILES = /^(?:bullets?|shrapnel|gunfire|fire|fragments|splinters)$/u;

const READINGS: readonly Reading[] = [
  lostOfThem,
  lostLives,
  menLost,
  lostSoldiers,
  claimedLives,
  ...CAPTIVE_READINGS,
  ...CAUGHT_READINGS,
  putToDeath,
  shotDead,
  amongThem,
  wasAmong,
  costLives,
  ...SHARE_READINGS,
  toDeath,
  shot,
  fell,
  wentDown,
  nowhere,
  withoutTrace,
  hit,
  ...CARE_READINGS,
  noneSurvived,
  areDead,
  ...HURT_READINGS,
  maimed,
  turnLoss,
];

export const firstOf =
  (readings: readonly Reading[]): Reading =>
  (scene, people, at, word) => {
    for (const reading of readings) {
      const loss = reading(scene, people, at, word);
      if (loss !== null) return loss;
    }
    return null;
  };

export const phraseLoss = firstOf(READINGS);
