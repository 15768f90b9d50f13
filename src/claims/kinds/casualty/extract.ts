/**
 * Casualties by token patterns: a verb or noun of loss, and the counted group of people it takes. Thin on purpose: the
 * frame moves onto dependency trees; what it fills stays.
 */
import type { Draft, Kind } from '../../draft.ts';
import { isPart, type PeopleGroup, peopleIn } from '../../people.ts';
import { agentsOf, doerOf, isJoin, lowerAt, type Scene, subjectsOf } from '../../scene.ts';
import { CLAIM_LIVES, LOSE, NOUNS, SEIZE, TOLLS, VERBS } from './en.ts';
import type { Loss } from './loss.ts';
import { nounLoss } from './nouns.ts';
import { sameParty, victimsParty } from './party.ts';
import { phraseLoss } from './phrases.ts';
import { type CasualtySlots, casualty } from './schema.ts';
import { isCumulative } from './total.ts';
import { verbLoss } from './verbs.ts';

export const casualtyKind: Kind = {
  schema: casualty,
  triggers: new Set([
    ...VERBS.keys(),
    ...NOUNS.keys(),
    ...LOSE,
    ...CLAIM_LIVES,
    ...TOLLS,
    ...SEIZE,
    'put',
    'hostage',
    'captive',
    'taken',
    'lives',
    'prisoner',
    'prisoners',
  ]),
  extract: (scene) => {
    // "Dead and wounded" over a paragraph says nothing that can be answered
    const bare = scene.sentence.form === 'heading' && scene.quantities.length === 0;
    if (bare) return [];
    const people = peopleIn(scene);
    const taken = new Set<PeopleGroup>();
    const losses = lossesOf(scene, people);
    return [...losses, ...subsetsOf(scene, people, losses)].flatMap((loss) => {
      const fresh = loss.groups.filter((group) => !taken.has(group));
      for (const group of fresh) taken.add(group);
      return (loss.groups.length === 0 ? [null] : fresh).map((group) => draftOf(scene, loss, group));
    });
  },
};
function lossesOf(scene: Scene, people: readonly PeopleGroup[]): Loss[] {
  const losses: Loss[] = [];
  for (let at = scene.sentence.from; at < scene.sentence.to; at++) {
    const loss = lossAt(scene, people, at);
    if (loss !== null) losses.push(loss);
  }
  return losses;
}

/** "killed 26 civilians, *including two children*": a part of the figure before it. */
function subsetsOf(scene: Scene, people: readonly PeopleGroup[], losses: readonly Loss[]): Loss[] {
  return people
    .filter((group, i) => group.count !== null && (isPart(scene, group) || isJoinedPart(scene, people, i)))
    .flatMap((group): Loss[] => {
      const whole = losses.findLast((loss) => loss.at < group.from);
      if (whole === undefined) return [];
      const category =
        group.category === null || group.category === 'unspecified'
          ? (whole.groups[0]?.category ?? group.category)
          : group.category;
      return [{ ...whole, groups: [{ ...group, category }], part: true }];
    });
}

/** "including 299 children *and 134 women*" */
const isJoinedPart = (scene: Scene, people: readonly PeopleGroup[], i: number): boolean => {
  const [before, group] = [people[i - 1], people[i]];
  return before !== undefined && group !== undefined && isPart(scene, before) && isJoin(scene, before.to, group.from);
};

function lossAt(scene: Scene, people: readonly PeopleGroup[], at: number): Loss | null {
  const word = lowerAt(scene, at);
  return nounLoss(scene, people, at, word) ?? verbLoss(scene, people, at, word) ?? phraseLoss(scene, people, at, word);
}
function draftOf(scene: Scene, loss: Loss, group: PeopleGroup | null): Draft {
  const { party, basis } = victimsParty(scene, loss, group);
  const agents = loss.active ? subjectsOf(scene, loss.at) : agentsOf(scene, loss.at);
  // people hurt are not the ones who hurt them
  const agent = agents.find((one) => one.kind !== 'people' || one.actor !== null);
  const cumulative = isCumulative(scene, loss, group);
  const by = agent === undefined || sameParty(agent, party) ? null : doerOf(scene, agent);
  const slots: CasualtySlots = {
    effect: loss.effect,
    count: group?.count ?? null,
    victims: {
      category: group?.category ?? (loss.effect === 'deserted' ? 'military' : 'unspecified'),
      groups: (group?.groups ?? []) as CasualtySlots['victims']['groups'],
      party,
      persons: group?.name ? [{ name: group.name, age: null, sex: null, role: null }] : [],
    },
    by,
    weapon: null,
    cumulative,
    subset: loss.part === true,
    share: group?.share ?? null,
  };
  const stance = isDenied(scene, loss.at) ? { stance: 'denies' as const } : {};
  return { trigger: { from: loss.at, to: loss.at + 1 }, slots, cumulative, basis, ...stance };
}

const isDenied = (scene: Scene, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - 4); i--) {
    const word = lowerAt(scene, i);
    if (word === 'not' || word === "n't" || word === 'never' || word === 'nobody' || word === 'no') return true;
    if (/^(?:,|and|who|that)$/u.test(word)) return false;
  }
  return false;
};
