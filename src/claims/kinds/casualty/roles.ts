/** Whom a verb of loss befell, as the tree tells it. */
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { isPart } from '../../people-parts.ts';
import { actorBefore, quantityOf } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { NO_TRADE } from '../../../language/en/people.ts';
import { SOLDIERS, type Takes } from './en.ts';

/** Arcs less sure than this leave the word to the order of the tokens. */
const SURE = 0.5;

export interface Befallen {
  readonly groups: readonly PeopleGroup[];
  /** by an active verb, whose subject did it */
  readonly active: boolean;
}

/**
 * The groups of people that the verb at `at` befell; null where the tree names none or is not sure. `peopleOnly`: the
 * verb befalls nothing else, so that a counted noun on no list is people too ("beheaded 21 Copts").
 */
export function befallenAt(
  scene: Scene,
  people: readonly PeopleGroup[],
  at: number,
  takes: Takes,
  peopleOnly = false,
): Befallen | null {
  const verb = wordAt(scene.tree(), at);
  if (verb === null || verb.upos !== 'VERB') return null;
  const { doers, undergoers } = argumentsOf(verb);
  const passive = verbGroup(verb).voice === 'passive';
  const roles = takes === 'subject' && !passive ? doers : undergoers;
  const words = roles.map(({ word }) => word);
  if (words.length === 0 || words.some(({ confidence }) => confidence < SURE)) return null;
  const groups = words.flatMap((word) => {
    const group = counting(scene, people, groupOf(people, word)) ?? inCounter(people, word);
    if (group !== undefined) return [...sharers(scene, people, group), group];
    return peopleOnly ? (countedGroup(scene, word) ?? []) : [];
  });
  // "44 people, *nine children among them*, drowned": parsers take the part for the subject
  if (groups.length > 0 && groups.every((group) => isPart(scene, group))) return null;
  return groups.length === 0 ? null : { groups: [...new Set(groups)], active: !passive && takes !== 'subject' };
}

/** "*four Malian* and five Nigerien soldiers": those before it that share its noun, which the tree makes one object. */
function sharers(scene: Scene, people: readonly PeopleGroup[], group: PeopleGroup): PeopleGroup[] {
  const before = people[people.indexOf(group) - 1];
  const shares =
    before !== undefined &&
    before.count !== null &&
    before.noun === group.noun &&
    before.to === group.from - 1 &&
    lowerAt(scene, before.to - 1) !== group.noun &&
    /^(?:and|,|or)$/u.test(lowerAt(scene, before.to));
  return shares ? [...sharers(scene, people, before), before] : [];
}

const groupOf = (people: readonly PeopleGroup[], { at }: Word): PeopleGroup | undefined =>
  people.find(({ from, to }) => from <= at && at < to);

/** "counted *18 members* of the family slain": hung on those that the figure's people are of. */
export function counting(
  scene: Scene,
  people: readonly PeopleGroup[],
  group: PeopleGroup | undefined,
): PeopleGroup | undefined {
  if (group === undefined || group.name !== null || (group.count !== null && group.noun !== 'family')) return group;
  const of = /^(?:the|a|one|his|her|their|its)$/u.test(lowerAt(scene, group.from - 1))
    ? group.from - 2
    : group.from - 1;
  const whole = lowerAt(scene, of) === 'of' ? people.find(({ to, count }) => to === of && count !== null) : undefined;
  return whole !== undefined && /^(?:members?|people|persons|relatives|children|women|men)$/u.test(whole.noun ?? '')
    ? { ...whole, to: group.to }
    : group;
}

/** "killed *a total of 19 people*" */
const inCounter = (people: readonly PeopleGroup[], word: Word): PeopleGroup | undefined =>
  COUNTERS.has(word.lemma)
    ? childrenBy(word, 'nmod')
        .map((one) => groupOf(people, one))
        .find((one) => one !== undefined)
    : undefined;
const COUNTERS = new Set(['total', 'number', 'sum']);

function countedGroup(scene: Scene, word: Word): PeopleGroup | null {
  const quantity =
    word.upos === 'NUM' || NO_TRADE.has(word.lower) || SOLDIERS.units.has(word.lemma) ? null : quantityOf(scene, word);
  if (quantity === null) return null;
  const { low, high, relation, text, share } = quantity;
  return {
    from: Math.min(quantity.from, word.at),
    to: Math.max(quantity.to, word.at + 1),
    count: share === null ? { low, high, relation, text } : null,
    share,
    category: 'unspecified',
    groups: [],
    actor: actorBefore(scene, word),
    possessive: false,
    name: null,
    noun: word.lower,
  };
}
