/** Figures that lean on an item named before them: "62 tanks (destroyed: 41, damaged: 16)", "and three captured", "damaging two more". */
import type { QuantityMention, TokenRange } from '../../../model/annotation.ts';
import { wordAt } from '../../../annotate/syntax/tree.ts';
import type { Act } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { PARTICIPLES } from './en.ts';
import type { Item } from './items.ts';
import type { Effect } from './schema.ts';

export interface Part {
  readonly effect: Effect;
  readonly quantity: QuantityMention;
  readonly trigger: TokenRange;
}

const MOST_INSIDE = 60;

/** The parts in parentheses right behind the item; a participle with its number, in either order. */
export function partsBehind(scene: Scene, item: Item): Part[] {
  if (lowerAt(scene, item.to) !== '(') return [];
  const end = endOfParts(scene, item);
  const inside = scene.quantities.filter(({ from, to }) => from > item.to && to <= end);
  return inside.flatMap((quantity) => {
    const at = participleBy(scene, quantity, item.to, end);
    const effect = at === null ? undefined : PARTICIPLES.get(lowerAt(scene, at));
    return at === null || effect === undefined ? [] : [{ effect, quantity, trigger: { from: at, to: at + 1 } }];
  });
}

/** Inside the parentheses behind an item, where `partsBehind` reads the participles. */
export const isInParts = (scene: Scene, items: readonly Item[], at: number): boolean =>
  items.some((item) => partsBehind(scene, item).length > 0 && at > item.to && at < endOfParts(scene, item));

function endOfParts(scene: Scene, { to }: Item): number {
  let end = to + 1;
  while (end < scene.sentence.to && end - to < MOST_INSIDE && lowerAt(scene, end) !== ')') end++;
  return end;
}

/** "134 destroyed", "134 were destroyed", "destroyed: 134"; the number's own side of the comma. */
function participleBy(scene: Scene, { from, to }: QuantityMention, start: number, end: number): number | null {
  for (let at = to; at < Math.min(end, to + 3); at++) {
    if (PARTICIPLES.has(lowerAt(scene, at))) return at;
    if (!/^(?:were|was|more|others|confirmed|visually)$/u.test(lowerAt(scene, at))) break;
  }
  if (!/^(?::|-|–|—|=)$/u.test(lowerAt(scene, from - 1))) return null;
  const at = from - 2;
  // "captured but later lost: 1" is neither
  const alone = /^(?:\(|,|;|and)$/u.test(lowerAt(scene, at - 1));
  return at > start && alone && PARTICIPLES.has(lowerAt(scene, at)) ? at : null;
}

/** A number without a noun that the act takes: right behind an active verb, or right before a participle and its helpers. */
export function bareCount(scene: Scene, { word, trigger, form }: Act, items: readonly Item[]): QuantityMention | null {
  if (form !== 'verb') return null;
  const bare = scene.quantities.filter(
    (one) =>
      one.share === null && !items.some(({ from, to }) => from <= one.from && one.from < to) && isAlone(scene, one),
  );
  const behind = bare.find(({ from }) => from === trigger.to);
  if (behind !== undefined && word.xpos !== 'VBN') return behind;
  return (
    bare.find(({ to }) => to <= trigger.from && trigger.from - to <= 4 && isHelped(scene, to, trigger.from)) ?? null
  );
}

/** "took *another 21 and 16*", "captured *another nine* and four guns": numbers without nouns right behind an act's verb. */
export function bareList(scene: Scene, { trigger, form }: Act, items: readonly Item[]): QuantityMention[] {
  const out: QuantityMention[] = [];
  if (form !== 'verb') return out;
  for (let at = trigger.to; at < scene.sentence.to; ) {
    if (/^(?:an?|another|further|additional|and|,)$/u.test(lowerAt(scene, at))) at++;
    else {
      const quantity = scene.quantities.find(({ from, share }) => from === at && share === null);
      const own = items.some(({ from, to }) => quantity !== undefined && from <= quantity.from && quantity.from < to);
      const next = quantity === undefined ? '' : lowerAt(scene, quantity.to);
      if (
        quantity === undefined ||
        own ||
        !(/^(?:[,.;)]|and|more|others|respectively|)$/u.test(next) || quantity.to >= scene.sentence.to)
      )
        break;
      out.push(quantity);
      at = quantity.to + (/^(?:more|others)$/u.test(next) ? 1 : 0);
    }
  }
  return out;
}

/** No noun of its own behind it: "two", "three more", "four others", "five of them", "six of which". */
function isAlone(scene: Scene, { to }: QuantityMention): boolean {
  const next = wordAt(scene.tree(), to);
  if (next === null || /^(?:more|others|other|further)$/u.test(next.lower)) return !isNoun(scene, to + 1);
  return next.upos === 'PUNCT' || /^(?:VERB|AUX|ADP|CCONJ|ADV|SCONJ)$/u.test(next.upos);
}

const isNoun = (scene: Scene, at: number): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/u.test(wordAt(scene.tree(), at)?.upos ?? '');

function isHelped(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (
      !/^(?:AUX|ADV)$/u.test(wordAt(scene.tree(), at)?.upos ?? '') &&
      !/^(?:more|others|of|them|which|these)$/u.test(lowerAt(scene, at))
    )
      return false;
  return true;
}

/** "of which five", "five of them": a part of the figure before it. */
export function isOfThem(scene: Scene, { from, to }: TokenRange): boolean {
  const [two, one] = [lowerAt(scene, from - 2), lowerAt(scene, from - 1)];
  if (two === 'of' && /^(?:which|them|these|those)$/u.test(one)) return true;
  return lowerAt(scene, to) === 'of' && /^(?:which|them|these|those)$/u.test(lowerAt(scene, to + 1));
}
