/**
 * Casualties by token patterns: a verb or noun of loss, and the counted group of people it takes. Thin on purpose: the
 * frame moves onto dependency trees; what it fills stays.
 */
import type { TimeMention } from '../../../model/annotation.ts';
import { daysBetween } from '../../../text/days.ts';
import type { Draft, Kind } from '../../draft.ts';
import { isPart, type PeopleGroup, peopleIn } from '../../people.ts';
import { agentsOf, doerOf, lowerAt, type Scene, subjectsOf, voiceAt } from '../../scene.ts';
import { CLAIM_LIVES, LOSE, NOUNS, SEIZE, SO_FAR, TOLLS, VERBS } from './en.ts';
import type { Loss } from './loss.ts';
import { nounLoss } from './nouns.ts';
import { sameParty, victimsParty } from './party.ts';
import { phraseLoss } from './phrases.ts';
import { type CasualtySlots, casualty } from './schema.ts';
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
    .filter((group) => group.count !== null && isPart(scene, group))
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

function lossAt(scene: Scene, people: readonly PeopleGroup[], at: number): Loss | null {
  const word = lowerAt(scene, at);
  return nounLoss(scene, people, at, word) ?? verbLoss(scene, people, at, word) ?? phraseLoss(scene, people, at, word);
}
function draftOf(scene: Scene, loss: Loss, group: PeopleGroup | null): Draft {
  const { party, basis } = victimsParty(scene, loss, group);
  const agents = loss.active ? subjectsOf(scene, loss.at) : agentsOf(scene, loss.at);
  const agent = agents[0];
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
/**
 * A running total ("so far", "since", "as of", "have been killed", a stretch of weeks) or one incident (a day, one
 * person, "36 more"). Where the sentence tells neither, a date the paragraph goes on from makes it an incident.
 */
function isCumulative(scene: Scene, loss: Loss, group: PeopleGroup | null): boolean {
  if (group !== null && (isMore(scene, group) || isOnePerson(group))) return false;
  if (addsUp(scene)) return true;
  const reach = voiceAt(scene, loss.at)?.content ?? [scene.sentence];
  const dates = scene.times.filter((time) => time.kind === 'date' && time.value !== null);
  const within = dates.filter((time) => reach.some(({ from, to }) => from <= time.from && time.to <= to));
  if (within.some((time) => time.bound === 'since' || time.bound === 'as-of' || time.bound === 'by' || isStretch(time)))
    return true;
  if (within.some((time) => time.bound === null) || dates.some((time) => !within.includes(time) && !opens(scene, time)))
    return false;
  if (loss.active && lowerAt(scene, loss.at).endsWith('ing')) return false;
  return isPerfect(scene, loss.at) || scene.runningTime === null;
}

/** "so far", "in total", "during the war" */
function addsUp(scene: Scene): boolean {
  for (let i = scene.sentence.from; i < scene.sentence.to; i++) {
    if (SO_FAR.has(lowerAt(scene, i))) return true;
    if (/^(?:during|throughout)$/u.test(lowerAt(scene, i)) && [2, 3, 4].some((k) => WARS.test(lowerAt(scene, i + k))))
      return true;
  }
  return false;
}

const isOnePerson = ({ count, name }: PeopleGroup): boolean => name !== null || (count?.low === 1 && count.high === 1);

/** Days that lie weeks apart hold more than one incident. */
const isStretch = ({ value, granularity }: TimeMention): boolean =>
  granularity === 'month' ||
  granularity === 'year' ||
  (granularity === 'interval' && value !== null && daysBetween(value.start, value.end) > 3);

/** A date that opens the sentence before a reporting clause tells when it was said. */
const opens = (scene: Scene, time: TimeMention): boolean => time.from <= scene.sentence.from + 2;

/** "have been killed", "has died" */
const isPerfect = (scene: Scene, at: number): boolean =>
  [1, 2, 3].some((back) => /^(?:have|has)$/u.test(lowerAt(scene, at - back)));

const WARS = /^(?:war|conflict|fighting|hostilities)$/u;

/** "36 more of its troops": they add to a total that is told elsewhere. */
function isMore(scene: Scene, { from, to }: PeopleGroup): boolean {
  for (let i = from - 1; i < to; i++)
    if (/^(?:more|further|additional)$/u.test(lowerAt(scene, i)) && lowerAt(scene, i + 1) !== 'than') return true;
  return false;
}

const isDenied = (scene: Scene, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - 4); i--) {
    const word = lowerAt(scene, i);
    if (word === 'not' || word === "n't" || word === 'never' || word === 'nobody' || word === 'no') return true;
    if (/^(?:,|and|who|that)$/u.test(word)) return false;
  }
  return false;
};
