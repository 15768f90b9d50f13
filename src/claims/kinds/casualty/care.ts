/** Losses told by those who care for the hurt and bury the dead: "treated 34 of the injured", "have buried 19 people". */
import type { PeopleGroup } from '../../people-group.ts';
import { blank, countOf as quantityOf } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { LOSE, VICTIMS } from './en.ts';
import { behind, told } from './loss.ts';
import type { Reading } from './phrases.ts';
import { befallenAt } from './roles.ts';

/** "treated 120 people for gunshot wounds" */
const treated: Reading = (scene, people, at, word) => {
  if (!/^treat(?:ed|ing)$/u.test(word)) return null;
  const group = behind(people, at, 3);
  const wounds = [1, 2, 3, 4].some((k) => /^(?:wounds|injuries|burns)$/u.test(lowerAt(scene, (group?.to ?? 0) + k)));
  return group !== undefined && group.count !== null && lowerAt(scene, group.to) === 'for' && wounds
    ? told(at, 'wounded', [group])
    : null;
};

/** "*four of them have died*": of the hurt told of before */
const ofThemDied: Reading = (scene, _people, at, word) => {
  if (!/^(?:died|succumbed|perished)$/u.test(word)) return null;
  const them = [1, 2, 3].map((back) => at - back).find((one) => lowerAt(scene, one) === 'them');
  if (them === undefined || lowerAt(scene, them - 1) !== 'of') return null;
  const figure = scene.quantities.find(({ to, share }) => to === them - 1 && share === null);
  if (figure === undefined) return null;
  const { from, to } = figure;
  return {
    at,
    effect: 'killed',
    groups: [{ ...blank, from, to, count: quantityOf(figure) }],
    active: false,
    part: true,
  };
};

/** "received *22 patients with gunshot wounds*" */
const withWounds: Reading = (scene, people, at, word) => {
  if (!/^(?:received|admitted|treated|operated|saw)$/u.test(word)) return null;
  const group = people.find(({ from, count }) => from > at && from <= at + 3 && count !== null);
  if (group === undefined || lowerAt(scene, group.to) !== 'with') return null;
  return [1, 2, 3].some((k) => WOUNDS.test(lowerAt(scene, group.to + k))) ? told(at, 'wounded', [group], true) : null;
};
const WOUNDS = /^(?:wounds|injuries|burns|fractures|shrapnel)$/u;

/** "treated *34 of the injured*", "has taken in 80 of the wounded" */
const ofTheHurt: Reading = (scene, people, at, word) => {
  if (
    VICTIMS.get(word) !== 'wounded' ||
    !/^(?:the|those)$/u.test(lowerAt(scene, at - 1)) ||
    lowerAt(scene, at - 2) !== 'of'
  )
    return null;
  const figure = scene.quantities.find(({ to, share }) => to === at - 2 && share === null);
  if (figure === undefined || ![1, 2, 3].some((back) => TAKES_IN.test(lowerAt(scene, figure.from - back)))) return null;
  const own = people.find(({ from }) => from === figure.from);
  const { from, to } = figure;
  const group = own ?? { ...blank, from, to, count: quantityOf(figure) };
  return told(at, 'wounded', [{ ...group, category: group.category ?? 'unspecified' }], true);
};
const TAKES_IN = /^(?:treated|treating|treats|received|admitted|in|operated|has|have|had|holds)$/u;

/** "treated 34 wounded and *lost six of them*" */
export const lostOfThem: Reading = (scene, _people, at, word) => {
  const figure = LOSE.has(word)
    ? scene.quantities.find(({ from, share }) => from === at + 1 && share === null)
    : undefined;
  if (figure === undefined || lowerAt(scene, figure.to) !== 'of' || lowerAt(scene, figure.to + 1) !== 'them')
    return null;
  if (!isOfPatients(scene, at)) return null;
  const { from, to } = figure;
  const group = { ...blank, from, to, count: quantityOf(figure), category: 'unspecified' as const };
  return { at, effect: 'killed', groups: [group], active: false, part: true };
};
const isOfPatients = ({ tokens, sentence }: Scene, at: number): boolean =>
  tokens
    .slice(sentence.from, at)
    .some(({ lower }) => /^(?:treated|treating|patients?|admitted|injured|wounded)$/u.test(lower));

/** "buried 48 of their neighbours": not under rubble */
const buried: Reading = (scene, people, at, word) => {
  if (!/^(?:buried|burying|cremated|cremating|interred)$/u.test(word)) return null;
  const group = behind(people, at, 2) ?? lain(scene, people, at);
  if (group === undefined || group.count === null || group.noun === null) return null;
  return group.to > at && /^(?:under|beneath|in|alive)$/u.test(lowerAt(scene, group.to))
    ? null
    : told(at, 'killed', [group]);
};

/** "At least 19 people *have been buried*, …" */
function lain(scene: Scene, people: readonly PeopleGroup[], at: number): PeopleGroup | undefined {
  const passive = /^(?:been|were|was|being)$/u.test(lowerAt(scene, at - 1));
  const group = passive ? befallenAt(scene, people, at, 'either')?.groups.at(-1) : undefined;
  const under = [1, 2, 3].some((k) =>
    /^(?:rubble|debris|wreckage|earth|mud|snow|ruins)$/u.test(lowerAt(scene, at + k + 1)),
  );
  return under || group?.noun === 'dead' || isBodies(group) ? undefined : group;
}
/** their own reading tells of them */
const isBodies = (group: PeopleGroup | undefined): boolean => /^(?:body|bodies|remains)$/u.test(group?.noun ?? '');

export const CARE_READINGS: readonly Reading[] = [treated, withWounds, ofThemDied, ofTheHurt, buried];
