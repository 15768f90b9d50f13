/** Losses told by a turn of phrase: a list of readings, the first that answers wins. */
import type { PeopleGroup } from '../../people.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { wordAt } from '../../../annotate/syntax/tree.ts';
import { BODIES, BODY_VERBS, CAPTIVES, CLAIM_LIVES, LOSE, SEIZE, TOLLS, VERBS, VICTIMS } from './en.ts';
import { befallenAt } from './roles.ts';
import { chainFrom, chainTo, type Loss, subjectGroup } from './loss.ts';
import { modified, quantityOf } from './nouns.ts';
import type { Effect } from './schema.ts';

type Reading = (scene: Scene, people: readonly PeopleGroup[], at: number, word: string) => Loss | null;

const behind = (people: readonly PeopleGroup[], at: number, reach = 4): PeopleGroup | undefined =>
  people.find((group) => group.from > at && group.from <= at + reach);

const before = (people: readonly PeopleGroup[], at: number, reach: number): PeopleGroup | undefined =>
  people.findLast((group) => group.to <= at && at - group.to <= reach);

const told = (at: number, effect: Effect, groups: readonly PeopleGroup[], active = false): Loss | null =>
  groups.length === 0 ? null : { at, effect, groups, active };

/** "lost 28 soldiers"; in "lost 70 men killed" the word behind tells it. */
const lostSoldiers: Reading = (scene, people, at, word) => {
  const group = LOSE.has(word) ? behind(people, at) : undefined;
  if (group === undefined || group.noun === null || group.noun === 'name' || VERBS.has(lowerAt(scene, group.to)))
    return null;
  return /^(?:their|his|her|its)$/u.test(lowerAt(scene, at + 1)) && group.noun === 'lives'
    ? null
    : told(at, 'killed', chainFrom(scene, people, group));
};

/** "40 miners lost their lives", "many lives were lost" */
const lostLives: Reading = (scene, people, at, word) => {
  if (word !== 'lost') return null;
  const own = /^(?:their|his|her)$/u.test(lowerAt(scene, at + 1)) && /^li(?:fe|ves)$/u.test(lowerAt(scene, at + 2));
  const group = own
    ? (befallenAt(scene, people, at, 'subject')?.groups.at(-1) ?? subjectGroup(scene, people, at))
    : people.find((one) => one.noun === 'lives' && one.to <= at && at - one.to <= 3);
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
  return group?.noun === 'lives' ? told(at, 'killed', [{ ...group, category: 'unspecified' }], true) : null;
};

/** "the toll rose to 36" */
const toll: Reading = (scene, _people, at, word) => {
  if (!TOLLS.has(word)) return null;
  const figure = scene.quantities.find(
    (one) => one.from > at && one.from <= at + 8 && /^(?:to|at|of|is|was|stands)$/u.test(lowerAt(scene, one.from - 1)),
  );
  // "the toll stands at 412 dead and 900 wounded": the words behind tell it
  if (figure === undefined || VICTIMS.has(lowerAt(scene, figure.to))) return null;
  return told(at, 'killed', [{ ...modified(scene, at), from: figure.from, to: figure.to, count: quantityOf(figure) }]);
};

/** "took 43 soldiers prisoner", "were taken prisoner", "900 prisoners taken" */
const prisoners: Reading = (scene, people, at, word) => {
  const effect: Effect = word === 'hostage' || word === 'hostages' ? 'abducted' : 'captured';
  if (word === 'taken') {
    const group = before(people, at, 0);
    return group !== undefined && /^(?:prisoners|captives|hostages)$/u.test(group.noun ?? '')
      ? told(at, 'captured', [group])
      : null;
  }
  if (!/^(?:prisoner|captive|hostage|hostages)$/u.test(word)) return null;
  const taken = people.find(
    (group) => group.to === at && /^(?:took|take|taking|takes|had|taken)$/u.test(lowerAt(scene, group.from - 1)),
  );
  if (taken !== undefined) return told(at, effect, [taken], true);
  const group = /^(?:taken|held)$/u.test(lowerAt(scene, at - 1)) ? before(people, at, 12) : undefined;
  return group === undefined ? null : told(at, effect, [group]);
};

/** "seized 21 peacekeepers": what is seized must be people. */
const seized: Reading = (scene, people, at, word) => {
  const group = SEIZE.has(word) ? behind(people, at, 3) : undefined;
  return group === undefined || group.noun === null || group.noun === 'name'
    ? null
    : told(at, 'captured', chainFrom(scene, people, group), true);
};

/** "were put to death" */
const putToDeath: Reading = (scene, people, at, word) => {
  if (word !== 'put' || lowerAt(scene, at + 1) !== 'to' || lowerAt(scene, at + 2) !== 'death') return null;
  const group = behind(people, at + 2, 3) ?? subjectGroup(scene, people, at);
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

/** "17 bodies were found", "the bodies of 31 villagers lay in a pit" */
const bodies: Reading = (scene, people, at, word) => {
  if (!BODIES.has(word)) return null;
  const noun = wordAt(scene.tree(), at);
  const verb = noun?.head ?? null;
  if (noun === null || verb === null || !BODY_VERBS.has(verb.lemma)) return null;
  const own = people.find(({ from, to, count }) => from <= at && at < to && count !== null);
  const whose = lowerAt(scene, at + 1) === 'of' ? behind(people, at + 1, 3) : undefined;
  const group = own ?? whose;
  return group === undefined
    ? null
    : told(at, 'killed', [own === undefined ? group : { ...group, category: 'unspecified' }]);
};

/** "5,000 men had become prisoners" */
const becameCaptives: Reading = (scene, people, at, word) => {
  if (!CAPTIVES.has(word) || !/^(?:become|became|becoming)$/u.test(lowerAt(scene, at - 1))) return null;
  const group = befallenAt(scene, people, at - 1, 'subject')?.groups[0] ?? subjectGroup(scene, people, at - 1);
  return group === undefined ? null : told(at, word === 'hostages' ? 'abducted' : 'captured', [group]);
};

/** "the dead included four nurses", "among the wounded were two policemen": a part of a figure told elsewhere. */
const amongThem: Reading = (scene, people, at, word) => {
  const effect = VICTIMS.get(word);
  if (effect === undefined || lowerAt(scene, at - 1) !== 'the') return null;
  const next = lowerAt(scene, at + 1);
  const opens =
    /^(?:include|included)$/u.test(next) || (lowerAt(scene, at - 2) === 'among' && /^(?:were|was|are|is)$/u.test(next));
  const group = opens ? behind(people, at + 1, 3) : undefined;
  return group === undefined || group.count === null
    ? null
    : { at, effect, groups: chainFrom(scene, people, group), active: false, part: true };
};

const READINGS: readonly Reading[] = [
  lostLives,
  menLost,
  lostSoldiers,
  claimedLives,
  toll,
  prisoners,
  seized,
  putToDeath,
  shotDead,
  bodies,
  becameCaptives,
  amongThem,
];

export const phraseLoss: Reading = (scene, people, at, word) => {
  for (const reading of READINGS) {
    const loss = reading(scene, people, at, word);
    if (loss !== null) return loss;
  }
  return null;
};
