/** Numbers without a noun, which lean on an item told before: "… and three captured", "captured a further six and five", "Egypt more than 200". */
import type { TokenRange } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import type { Act } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import { countOf, draftOf } from './draft.ts';
import type { Says } from './en.ts';
import type { Item } from './items.ts';
import { bareCount, bareList, isOfThem } from './parts.ts';
import { byWhom, ownerOf } from './whose.ts';

/** "wrecked were 14 tanks and nine guns, *captured a further six and five*": numbers that lean on the list told before, one each. */
export function leaningList(
  scene: Scene,
  act: Act,
  says: Says,
  items: readonly Item[],
  taken: ReadonlySet<Item>,
): Draft[] {
  const numbers = bareList(scene, act, items);
  const before = items.filter((one) => taken.has(one) && one.to <= act.trigger.from);
  const told = before.slice(-Math.max(1, numbers.length));
  if (numbers.length === 0 || told.length !== numbers.length) return [];
  return numbers.flatMap((quantity, i): Draft[] => {
    const item = told[i] as Item;
    if (says.of !== undefined && !says.of.has(item.class)) return [];
    const { owner, basis } = ownerOf(scene, act, says, item, [...taken]);
    const trigger = numbers.length === 1 ? act.trigger : { from: quantity.from, to: quantity.to };
    const base = {
      item,
      owner,
      by: byWhom(scene, act, says, owner),
      basis,
      act,
      trigger,
      effect: says.effect,
      part: false,
    };
    return [draftOf(scene, { ...base, ...countOf(quantity) })];
  });
}

/** "… and three captured", "damaging two more": of the item before it. */
export function leaning(scene: Scene, act: Act, says: Says, items: readonly Item[], taken: ReadonlySet<Item>): Draft[] {
  const quantity = bareCount(scene, act, items);
  const item =
    quantity === null
      ? undefined
      : items.findLast((one) => one.to <= quantity.from && (says.of === undefined || says.of.has(one.class)));
  if (quantity === null || item === undefined) return [];
  // "four were lost, of which two were *recovered*"
  if (act.lemma === 'recover' && isOfThem(scene, quantity)) return [];
  // "two aircraft attacked; one was *brought down*": only such things are
  if (says.of === undefined ? !taken.has(item) && !isFronted(scene, item) : !says.of.has(item.class)) return [];
  const { owner, basis } = ownerOf(scene, act, says, item, [...taken]);
  const by = byWhom(scene, act, says, owner);
  const part = isOfThem(scene, quantity);
  return [
    draftOf(scene, {
      item,
      owner,
      by,
      basis,
      act,
      trigger: act.trigger,
      effect: says.effect,
      part,
      ...countOf(quantity),
    }),
  ];
}

/** "*Of the 40 tanks* that crossed, 31 were left" */
function isFronted(scene: Scene, { from }: Item): boolean {
  const at = /^(?:the|its|their)$/u.test(lowerAt(scene, from)) ? from : from - 1;
  const of = /^(?:of|from)$/u.test(lowerAt(scene, at)) ? at : at - 1;
  return lowerAt(scene, of) === 'of' && (of === scene.sentence.from || /^[,;:]$/u.test(lowerAt(scene, of - 1)));
}

/** "Israel lost over 100 aircraft, *Egypt more than 200 and Syria 120*": the verb and its object are left out. */
export function gapped(
  scene: Scene,
  acts: readonly { act: Act; says: Says }[],
  items: readonly Item[],
  taken: ReadonlySet<Item>,
): Draft[] {
  return acts.flatMap(({ act, says }) => {
    const item = items.findLast((one) => taken.has(one) && one.to > act.trigger.to);
    if (says.own !== true || item === undefined) return [];
    return scene.quantities.flatMap((quantity): Draft[] => {
      const owner = ownerOfGap(scene, quantity) ?? ownerOfOther(scene, quantity);
      if (owner === null || quantity.from < item.to || quantity.share !== null) return [];
      const trigger = { from: quantity.from, to: quantity.to };
      const base = { item, owner, by: null, basis: undefined, act, trigger, effect: says.effect, part: false };
      return [draftOf(scene, { ...base, ...countOf(quantity) })];
    });
  });
}

/** Whoever stands right before a figure that ends its clause, behind a comma or "and". */
function ownerOfGap(scene: Scene, { from, to }: TokenRange): Party | null {
  if (to < scene.sentence.to && !/^(?:[,.;]|and|in)$/u.test(lowerAt(scene, to))) return null;
  const end = lowerAt(scene, from - 1) === ',' ? from - 1 : from;
  const actor = scene.actors.find((one) => one.to === end);
  if (actor === undefined || actor.kind === 'media' || actor.kind === 'organisation') return null;
  const start = /^(?:the|its|their)$/u.test(lowerAt(scene, actor.from - 1)) ? actor.from - 1 : actor.from;
  return /^(?:[,;]|and|while|but)$/u.test(lowerAt(scene, start - 1)) ? partyOf(actor) : null;
}

/** "… 19 machines, *against seven Israeli ones*" */
function ownerOfOther(scene: Scene, { from, to }: TokenRange): Party | null {
  const against = /^(?:against|to)$/u.test(lowerAt(scene, from - 1)) || lowerAt(scene, from - 2) === 'against';
  const actor = scene.actors.find((one) => one.from === to || one.to === from);
  if (!against && !(actor?.to === from && lowerAt(scene, actor.from - 1) === 'against')) return null;
  const end = Math.max(to, actor?.to ?? to);
  const closed = end >= scene.sentence.to || /^(?:[,.;]|ones|and)$/u.test(lowerAt(scene, end));
  return actor !== undefined && closed && actor.kind !== 'media' && actor.kind !== 'organisation'
    ? partyOf(actor)
    : null;
}
