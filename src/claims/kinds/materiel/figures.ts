/** Losses that no verb of the tree takes: entries and ledgers, what went with a place, what footage shows. */
import { wordAt } from '../../../annotate/syntax/tree.ts';
import type { Draft } from '../../draft.ts';
import { lemmasOf } from '../../lemmas.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { countOf, draftOf } from './draft.ts';
import { EVIDENCE, PARTICIPLES, type Says } from './en.ts';
import { fateAt } from './fates.ts';
import { type Item, textOf } from './items.ts';
import { entriesIn } from './ledger.ts';
import { listAround } from './lists.ts';
import { isOfThem } from './parts.ts';
import type { MaterielSlots } from './schema.ts';
import { byWhom, ownerOf } from './whose.ts';
import { takenWith } from './with-place.ts';

/** "62 tanks destroyed, nine drones downed" where the tree takes the participle for an adjective. */
export function figures(scene: Scene, items: readonly Item[], taken: Set<Item>): Draft[] {
  return items.flatMap((last) => {
    const ordinal = last.modifiers.some((word) => ORDINAL.test(word)) && lowerAt(scene, last.to) === 'to';
    const at = behindHelpers(scene, ordinal ? last.to + 2 : last.to);
    const [fate, word] = [fateAt(scene, at), wordAt(scene.tree(), at)];
    const long = fate !== null && fate.to > at + 1;
    const describes =
      word === null ||
      (word.upos === 'VERB' && !long && !ordinal) ||
      (word.head !== null && word.head.at > at && word.label === 'amod' && !long);
    if (fate === null || describes || taken.has(last) || last.count === null) return [];
    const { effect } = fate;
    // "a helicopter *shot down* a drone": a verb with an object of its own
    if (long && !isClosed(scene, fate.to)) return [];
    const list = listAround(scene, items, last, at).filter(({ item }) => item.to <= at && !taken.has(item));
    return list.map(({ item, part }) => {
      taken.add(item);
      const { owner, basis } = ownerOf(scene, null, null, item, [...taken]);
      const { count, share } = item;
      return draftOf(scene, {
        item,
        owner,
        by: null,
        basis,
        act: null,
        trigger: { from: at, to: fate.to },
        effect,
        part,
        count,
        share,
      });
    });
  });
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/u;

const isClosed = (scene: Scene, at: number): boolean =>
  at >= scene.sentence.to ||
  /^(?:[,.;:()”"]|and|or|but|in|on|over|near|by|at|during|since|while|as|with|from|for|after|before|this|last|yesterday|overnight|off)$/u.test(
    lowerAt(scene, at),
  );

/** "tanks knocked out, *64*; own losses, *nine*" */
export function ledger(scene: Scene, items: readonly Item[], taken: Set<Item>): Draft[] {
  return entriesIn(scene, items).map(({ item, effect, quantity, trigger, part, owner: told }) => {
    taken.add(item);
    const own = ownerOf(scene, null, null, item, [...taken]);
    const { owner, basis } = told === undefined ? own : { owner: told, basis: {} };
    const base = { item, owner, by: null, basis, act: null, trigger, effect, part };
    return draftOf(scene, { ...base, ...countOf(quantity) });
  });
}

/** "vehicles *were* burnt" */
function behindHelpers(scene: Scene, from: number): number {
  let at = from;
  while (
    at < from + 3 &&
    /^(?:was|were|been|lay|lie|lies|stood|have|has|had|also|is|are|remain|remains|remained|still|reported|listed|posted)$/u.test(
      lowerAt(scene, at),
    )
  )
    at++;
  return at;
}

/** "was overrun *together with 17 guns*" */
export function withPlaces(scene: Scene, items: readonly Item[], taken: Set<Item>): Draft[] {
  return items.flatMap((first) => {
    const found = taken.has(first) ? null : takenWith(scene, first);
    if (found === null) return [];
    const { act, isYield } = found;
    const says: Says = { effect: 'captured', ...(isYield ? { own: true as const } : {}) };
    return listAround(scene, items, first, act.word.at)
      .filter(({ item }) => !taken.has(item) && item.from >= first.from)
      .map(({ item, part }) => {
        taken.add(item);
        const { owner, basis } = ownerOf(scene, act, says, item, [...taken]);
        const { count, share } = item;
        const by = isYield ? null : byWhom(scene, act, says, owner);
        const trigger = { from: item.from, to: item.to };
        return draftOf(scene, { item, owner, by, basis, act, trigger, effect: 'captured', part, count, share });
      });
  });
}

/** "nine guns, *two of them* fit for use": a part that nothing else is told of. */
export function partsOfThem(
  scene: Scene,
  drafts: readonly Draft[],
  items: readonly Item[],
  taken: ReadonlySet<Item>,
): Draft[] {
  return items.flatMap((item): Draft[] => {
    if (!taken.has(item) || item.count === null || lowerAt(scene, item.to) !== ',') return [];
    const quantity = scene.quantities.find(({ from }) => from === item.to + 1);
    if (quantity === undefined || !isOfThem(scene, quantity) || !STATE.test(lowerAt(scene, quantity.to + 2))) return [];
    const whole = drafts.find(({ slots }) => (slots as MaterielSlots).item.text === textOf(scene, item.thing, item.to));
    if (whole === undefined) return [];
    const trigger = { from: quantity.from, to: quantity.to };
    return [{ ...whole, trigger, slots: { ...(whole.slots as MaterielSlots), subset: true, ...countOf(quantity) } }];
  });
}
const STATE =
  /^(?:in|intact|undamaged|serviceable|still|with|beyond|brand|new|modern|on|near|at|from|of|by|inside|over)$/u;

const REACH = 8;

/** "footage of a destroyed tank": a participle before a counted item, told as a fact by what shows it. */
export function shown(scene: Scene, items: readonly Item[], taken: ReadonlySet<Item>): Draft[] {
  return items.flatMap((item) => {
    const word = item.modifiers.find((one) => PARTICIPLES.has(one));
    const effect = word === undefined ? undefined : PARTICIPLES.get(word);
    if (effect === undefined || taken.has(item) || item.definite || item.possessive) return [];
    if ((item.count === null && item.share === null) || !isShown(scene, item)) return [];
    const at = tokenOf(scene, item, word as string);
    const { owner, basis } = ownerOf(scene, null, null, item, [item]);
    const { count, share } = item;
    return [
      draftOf(scene, {
        item,
        owner,
        by: null,
        basis,
        act: null,
        trigger: { from: at, to: at + 1 },
        effect,
        part: false,
        count,
        share,
      }),
    ];
  });
}

function tokenOf(scene: Scene, { from, to }: Item, word: string): number {
  for (let at = from; at < to; at++) if (lowerAt(scene, at) === word) return at;
  return from;
}

function isShown(scene: Scene, { from }: Item): boolean {
  for (let at = from - 1; at >= Math.max(scene.sentence.from, from - REACH); at--) {
    if (lemmasOf(lowerAt(scene, at)).some((lemma) => EVIDENCE.has(lemma))) return true;
    if (/^[,;.]$/u.test(lowerAt(scene, at))) return false;
  }
  return false;
}
