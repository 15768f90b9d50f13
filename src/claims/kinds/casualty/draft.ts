/** One casualty claim, from a loss and the group it befell. */
import { categoryOf } from './category.ts';
import type { Draft } from '../../draft.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { isOfThose, isPart } from '../../people-parts.ts';
import { lowerAt, partyOf, type Scene, voiceAt } from '../../scene.ts';
import type { Loss } from './loss.ts';
import { byWhom } from './by.ts';
import { victimsParty } from './party.ts';
import type { CasualtySlots } from './schema.ts';
import { isCumulative } from './total.ts';
import { weaponOf } from './weapon.ts';

export function draftOf(scene: Scene, loss: Loss, group: PeopleGroup | null, people: readonly PeopleGroup[]): Draft {
  const { party, basis } = victimsParty(scene, loss, group, group === null ? null : goesOnFrom(scene, people, group));
  const cumulative = isCumulative(scene, loss, group);
  const { by, basis: doer } = byWhom(scene, loss, party);
  const slots: CasualtySlots = {
    effect: loss.effect,
    count: isZero(scene, group) ? null : (group?.count ?? null),
    victims: {
      category: categoryOf(scene, loss, group),
      groups: (group?.groups ?? []) as CasualtySlots['victims']['groups'],
      party,
      persons: group?.name ? [{ name: group.name, age: null, sex: null, role: null }] : [],
    },
    by,
    weapon: weaponOf(scene, loss),
    cumulative,
    subset: loss.part === true || (group !== null && (isPart(scene, group) || isOfStated(scene, group))),
    share: group?.share ?? null,
  };
  const stance = stanceOf(scene, loss, group);
  const claimant =
    loss.source === undefined ? {} : { claimant: { name: loss.source.name, party: partyOf(loss.source) } };
  return {
    trigger: { from: loss.at, to: loss.at + 1 },
    slots,
    cumulative,
    basis: { ...basis, ...doer },
    ...stance,
    ...claimant,
  };
}

/** "Of the 70 wounded *15* were policemen" */
const isOfStated = (scene: Scene, { from, count }: PeopleGroup): boolean =>
  count !== null && /^(?:of|among)$/u.test(lowerAt(scene, scene.sentence.from)) && isOfThose(scene, from);

/** The group that a bare figure, or a part of a figure, goes on from in the same voice; null where it has a noun of its own. */
function goesOnFrom(scene: Scene, people: readonly PeopleGroup[], group: PeopleGroup): PeopleGroup | null {
  const bare = group.noun === null || group.noun === 'others' || group.noun === 'other' || isPart(scene, group);
  if (!bare || group.name !== null) return null;
  const before = people.findLast(
    (one) => one.to <= group.from && one.noun !== null && one.count !== null && !isPart(scene, one),
  );
  return before !== undefined && voiceAt(scene, before.from) === voiceAt(scene, group.from) ? before : null;
}

function stanceOf(scene: Scene, loss: Loss, group: PeopleGroup | null): Pick<Draft, 'stance'> {
  if (loss.stance !== undefined) return { stance: loss.stance };
  if (loss.told === true) return {};
  return isDenied(scene, loss.at) || isNobody(scene, group) || isZero(scene, group) ? { stance: 'denies' } : {};
}

/** "zero civilian casualties" */
const isZero = (scene: Scene, group: PeopleGroup | null): boolean =>
  group !== null && ((group.count?.low === 0 && group.count.high === 0) || isNotOne(scene, group));

/** "wounded no one", "killed no civilians" */
const isNobody = (scene: Scene, group: PeopleGroup | null): boolean =>
  group !== null &&
  (group.noun === 'nobody' || /^(?:no|nor)$/u.test(lowerAt(scene, group.from - 1)) || isNotOne(scene, group));

/** "*not one* villager was shot", "without *a single* man killed" */
const isNotOne = (scene: Scene, { from, count }: PeopleGroup): boolean =>
  count?.low === 1 &&
  count.high === 1 &&
  (lowerAt(scene, from - 1) === 'not' ||
    (lowerAt(scene, from + 1) === 'single' && /^(?:not|without)$/u.test(lowerAt(scene, from - 1))));

const isDenied = (scene: Scene, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - 4); i--) {
    const word = lowerAt(scene, i);
    if (/^(?:not|n't|never|nobody|no)$/u.test(word)) return true;
    if (/^(?:,|and|who|that)$/u.test(word)) return false;
  }
  return false;
};
