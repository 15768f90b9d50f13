/** Losses told by a noun. */
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene, voiceAt } from '../../scene.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { overrulingOf } from '../../overruled.ts';
import { CATEGORY_OF } from '../../people-nouns.ts';
import { ACT_NOUNS, NOUNS, SOLDIERS } from './en.ts';
import { chainFrom, labelOf, type Loss } from './loss.ts';

/** "the deaths of nine miners" · "two civilian deaths" · "its military losses" · "casualties in the low thousands" */
export function nounLoss(scene: Scene, people: readonly PeopleGroup[], at: number, word: string): Loss | null {
  const effect = NOUNS.get(word);
  if (effect === undefined || (ACT_NOUNS.has(word) && lowerAt(scene, at + 1) !== 'of')) return null;
  // "there were no casualties"
  if (lowerAt(scene, at - 1) === 'no' || (lowerAt(scene, at - 2) === 'no' && lowerAt(scene, at + 1) !== 'of'))
    return { at, effect, groups: [modified(scene, at)], active: false };
  if (lowerAt(scene, at + 1) === 'of') {
    const first = people.find((group) => group.from >= at + 2 && group.from <= at + 4);
    const someone =
      first !== undefined &&
      (!ACT_NOUNS.has(word) ||
        first.noun !== null ||
        first.name !== null ||
        (word === 'wounding' && first.count !== null));
    if (someone) return { at, effect, groups: chainFrom(scene, people, first), active: false };
  }
  if (ACT_NOUNS.has(word)) return null;
  // "injury *to five*"
  if (lowerAt(scene, at + 1) === 'to' && effect === 'wounded') {
    const hurt = people.find(({ from, count }) => count !== null && (from === at + 2 || from === at + 3));
    if (hurt !== undefined) return { at, effect, groups: chainFrom(scene, people, hurt), active: false };
  }
  // the toll tells it
  if (/^tolls?$/u.test(lowerAt(scene, at + 1)) && voiceAt(scene, at)?.manner !== 'withholds') return null;
  const among = amongWhom(scene, people, at);
  const many = among === null ? null : countedNoun(scene, people, at);
  // "*two deaths* among his men"
  if (among !== null)
    return {
      at,
      effect,
      groups: [{ ...among, ...(many === null ? {} : { from: many.from, count: many.count }) }],
      active: false,
    };
  const counted = countedNoun(scene, people, at);
  if (counted !== null) return { at, effect, groups: [counted], active: false };
  if (word === 'dead' || word === 'wounded' || word === 'injured') return ofDeniedDead(scene, people, at, effect);
  const vague = scene.quantities.find(
    (one) =>
      one.from > at &&
      one.from < at + 14 &&
      one.relation === 'vague' &&
      /^(?:in|the)$/u.test(lowerAt(scene, one.from - 1)) &&
      lowerAt(scene, one.to) !== 'of',
  );
  if (isHeavy(scene, at))
    return { at, effect, groups: [{ ...modified(scene, at), category: 'military' }], active: false };
  // "denied reports of *civilian casualties*"
  const noun = wordAt(scene.tree(), at);
  // "its troops have *not suffered casualties*"
  const bearer = noun?.label === 'obj' && noun.head !== null && BORNE.has(noun.head.lemma) ? noun.head : null;
  if (bearer !== null && verbGroup(bearer).negative)
    return {
      at,
      effect,
      groups: [{ ...modified(scene, at), category: modified(scene, at).category ?? 'military' }],
      active: false,
    };
  const isObject = noun?.label === 'obj' && noun.head?.lemma === 'deny';
  const denied = (isObject && voiceAt(scene, at)?.manner === 'denies') || overrulingOf(scene, at) !== null;
  const withheld = voiceAt(scene, at)?.manner === 'withholds' || denied;
  if (effect !== 'killed-or-wounded' || (vague === undefined && !withheld))
    return withheld ? { at, effect, groups: [modified(scene, at)], active: false } : null;
  const group = modified(scene, at);
  return { at, effect, groups: [vague === undefined ? group : { ...group, count: quantityOf(vague) }], active: false };
}

/** "dismisses all reports of *dead farmers*" */
function ofDeniedDead(scene: Scene, people: readonly PeopleGroup[], at: number, effect: Loss['effect']): Loss | null {
  const group = people.find(({ from, to }) => from <= at + 1 && at + 1 < to);
  const isBefore = wordAt(scene.tree(), at)?.label === 'amod' && group !== undefined;
  return isBefore && overrulingOf(scene, at) !== null ? { at, effect, groups: [group], active: false } : null;
}

/** "the army *suffered heavy losses*", "*heavy losses suffered* by the battalion": nobody counts them, but whose they are is told. */
function isHeavy(scene: Scene, at: number): boolean {
  if (!/^(?:losses|casualties)$/u.test(lowerAt(scene, at)) || !HEAVY.test(lowerAt(scene, at - 1))) return false;
  const noun = wordAt(scene.tree(), at);
  if (noun === null) return false;
  const verbs = [noun.head, ...childrenBy(noun, 'acl')].filter((one) => one !== null && BORNE.has(one.lemma)) as Word[];
  return verbs.some((verb) => {
    const { doers } = argumentsOf(verb);
    return doers.some(({ word }) => isArmed(scene, word));
  });
}
const HEAVY =
  /^(?:heavy|severe|serious|grievous|high|huge|crippling|terrible|appalling|enormous|great|significant|substantial)$/u;
const BORNE = new Set(['suffer', 'sustain', 'take', 'incur', 'endure']);
const isArmed = (scene: Scene, { at, lower, lemma }: Word): boolean =>
  CATEGORY_OF.get(lower) === 'military' ||
  SOLDIERS.units.has(lemma) ||
  scene.actors.some(({ from, to, kind }) => from <= at && at < to && (kind === 'force' || kind === 'group'));

/** "dead and injured among farmers and herders": nobody counts them, but they are named. */
function amongWhom(scene: Scene, people: readonly PeopleGroup[], at: number): PeopleGroup | null {
  let link = at + 1;
  while (link <= at + 4 && lowerAt(scene, link) !== 'among') link++;
  if (lowerAt(scene, link) !== 'among' || /^(?:them|whom|these|those)$/u.test(lowerAt(scene, link + 1))) return null;
  const whom = people.filter((group) => group.from > link && group.from <= link + 5);
  const first = whom[0];
  if (first === undefined) return null;
  const categories = new Set(whom.map((group) => group.category));
  return {
    ...first,
    possessive: first.possessive || /^(?:his|its|their|our|her)$/u.test(lowerAt(scene, first.from - 1)),
    to: whom.at(-1)?.to ?? first.to,
    count: null,
    category: categories.size > 1 ? 'mixed' : first.category,
  };
}

export const quantityOf = ({
  low,
  high,
  relation,
  text,
}: {
  low: number | null;
  high: number | null;
  relation: NonNullable<PeopleGroup['count']>['relation'];
  text: string;
}) => ({ low, high, relation, text });

/** "two civilian deaths", "416 civilian injuries": the count stands before the noun of loss itself. */
function countedNoun(scene: Scene, people: readonly PeopleGroup[], at: number): PeopleGroup | null {
  const quantity = scene.quantities.findLast((one) => one.to <= at && at - one.to <= 3);
  if (quantity === undefined || quantity.share !== null) return null;
  // "six of the wounded (later died)": of them something else is told
  if (/^(?:dead|wounded|injured)$/u.test(lowerAt(scene, at)) && lowerAt(scene, quantity.to) === 'of') return null;
  for (let i = quantity.to; i < at; i++)
    if (
      !/^(?:civilian|military|combat|more|further|serious|soldier|troop|of|the|its|their|new|confirmed)$/u.test(
        lowerAt(scene, i),
      ) &&
      !scene.actors.some((one) => one.from <= i && i < one.to) &&
      !(wordAt(scene.tree(), i)?.upos === 'ADJ' && /^(?:dead|deaths|fatalities|casualties)$/u.test(lowerAt(scene, at)))
    )
      return null;
  const group = modified(scene, at);
  // whoever stands before the figure is its subject, not its owner
  const actor = group.actor !== null && group.actor.from >= quantity.from ? group.actor : null;
  // "18 soldiers dead and 73 wounded": of the people named last
  const own = people.find(({ from }) => from === quantity.from);
  const inherits = /^(?:dead|wounded|injured)$/u.test(lowerAt(scene, at)) ? (own?.category ?? null) : null;
  const label = labelOf(scene, people, quantity.from);
  return {
    ...group,
    category: label?.category ?? group.category ?? (inherits === 'unspecified' ? null : inherits),
    actor,
    noun: own?.noun ?? null,
    from: quantity.from,
    to: at + 1,
    count: quantityOf(quantity),
  };
}

/** What stands before the noun decides whose loss it is: "its military losses". */
export function modified(scene: Scene, at: number): PeopleGroup {
  const all = [1, 2, 3].map((back) => at - back);
  // "raids by the *military caused* 183 deaths": who caused them
  const verb = all.findIndex((one) => /^(?:VERB|AUX)$/u.test(wordAt(scene.tree(), one)?.upos ?? ''));
  const before = (verb < 0 ? all : all.slice(0, verb)).map((one) => lowerAt(scene, one));
  const category = before.some((word) => /^civilians?$/u.test(word))
    ? 'civilian'
    : before.some((word) =>
          /^(?:military|combat|troop|soldier|army|enemy|battle|battlefield|rebel|militant)$/u.test(word),
        )
      ? 'military'
      : null;
  const possessive = before.some((word) => /^(?:its|their|his|our)$/u.test(word));
  const actor =
    scene.actors.find((one) => one.to <= at && at - one.to <= 2 && (one.actor !== null || one.actors !== undefined)) ??
    null;
  return {
    from: at,
    to: at + 1,
    count: null,
    share: null,
    category,
    groups: [],
    actor,
    possessive,
    name: null,
    noun: null,
  };
}
