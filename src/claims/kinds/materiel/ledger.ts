/**
 * Figures of a ledger, read by tokens: "tanks knocked out, 64; own losses, nine", "losses in aircraft: A 8, B 17". The number
 * stands behind what tells the loss, and a bare number leans on the thing named last.
 */
import type { QuantityMention, TokenRange } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import { lowerAt, partyOf, type Scene, voiceAt } from '../../scene.ts';
import { fateInLedger } from './fates.ts';
import type { Item } from './items.ts';
import { isOfThem } from './parts.ts';
import type { Effect } from './schema.ts';

export interface Entry {
  readonly item: Item;
  readonly effect: Effect;
  readonly quantity: QuantityMention;
  readonly trigger: TokenRange;
  readonly part: boolean;
  /** told by the entry itself: "*own* losses"; undefined where the item tells it */
  readonly owner: Party | null | undefined;
}

const SIGN = /^[:,–—‒‑=-]$/u;

/** All entries of the sentence whose number stands behind. */
export function entriesIn(scene: Scene, items: readonly Item[]): Entry[] {
  const out: Entry[] = [];
  let last: Entry | null = null;
  for (let at = scene.sentence.from; at < scene.sentence.to; at++) {
    const found = entryAt(scene, items, at, last);
    if (found.length === 0) continue;
    out.push(...found);
    last = found.find(({ part }) => !part) ?? last;
    at = (found.at(-1) as Entry).quantity.to - 1;
  }
  return out;
}

function entryAt(scene: Scene, items: readonly Item[], at: number, last: Entry | null): Entry[] {
  const item = items.find(({ to }) => to === at);
  if (item !== undefined && item.count === null && item.share === null) {
    const fate = fateInLedger(scene, at);
    if (fate !== null) {
      const quantity = behindSign(scene, fate.to);
      if (quantity === null) return [];
      const trigger = { from: at, to: fate.to };
      const entry = { item, effect: fate.effect, quantity, trigger, part: false, owner: undefined };
      return [entry, ...partsOf(scene, entry)];
    }
    // "armoured cars, 17": the entry before tells what came to them
    const quantity = last === null || !isStart(scene, item.from) ? null : behindSign(scene, at);
    if (last !== null && quantity !== null)
      return [
        { ...last, item, quantity, trigger: { from: quantity.from, to: quantity.to }, part: false, owner: undefined },
      ];
  }
  if (!/^(?:losses|lost)$/u.test(lowerAt(scene, at))) return [];
  return [...ownLosses(scene, items, at, last), ...byParty(scene, items, at)];
}

/** "tanks destroyed, 41 (*of these 12* by mines)" */
function partsOf(scene: Scene, entry: Entry): Entry[] {
  const { to } = entry.quantity;
  if (lowerAt(scene, to) !== '(') return [];
  return scene.quantities
    .filter((one) => one.from > to && one.from <= to + 4 && isOfThem(scene, one))
    .map((quantity) => ({ ...entry, quantity, trigger: { from: quantity.from, to: quantity.to }, part: true }));
}

/** A number behind a sign with no noun of its own. */
function behindSign(scene: Scene, at: number): QuantityMention | null {
  if (!SIGN.test(lowerAt(scene, at))) return null;
  const quantity = scene.quantities.find(({ from, share }) => from === at + 1 && share === null);
  return quantity !== undefined && isEnd(scene, quantity.to) ? quantity : null;
}

const isEnd = (scene: Scene, at: number): boolean =>
  at >= scene.sentence.to || /^(?:[;,.()]|and)$/u.test(lowerAt(scene, at));
const isStart = (scene: Scene, at: number): boolean =>
  at === scene.sentence.from || /^(?:[;,]|and)$/u.test(lowerAt(scene, at - 1));

/** "own losses, 22": of what the entry before counts. */
function ownLosses(scene: Scene, items: readonly Item[], at: number, last: Entry | null): Entry[] {
  const mine = /^(?:own|our)$/u.test(lowerAt(scene, at - 1));
  if (last === null || !(mine || /^(?:enemy|their)$/u.test(lowerAt(scene, at - 1)))) return [];
  const own = items.find(({ from }) => from === at + 2 && SIGN.test(lowerAt(scene, at + 1)));
  const quantity = behindSign(scene, at + 1) ?? scene.quantities.find(({ from }) => from === own?.from) ?? null;
  if (quantity === null) return [];
  const speaker = voiceAt(scene, at)?.speaker ?? null;
  const owner =
    mine && speaker !== null && speaker.actor !== null ? { text: speaker.text, actor: speaker.actor } : null;
  const item = own ?? last.item;
  return [{ item, effect: 'lost', quantity, trigger: { from: at - 1, to: at + 1 }, part: false, owner }];
}

/** "losses in aircraft: *A 8*, *B 17*" */
function byParty(scene: Scene, items: readonly Item[], at: number): Entry[] {
  const item = items.find(({ from }) => from === at + 2 && /^(?:in|of)$/u.test(lowerAt(scene, at + 1)));
  if (item === undefined || item.count !== null || lowerAt(scene, item.to) !== ':') return [];
  return scene.quantities.flatMap((quantity): Entry[] => {
    const actor = scene.actors.find(({ from, to }) => to === quantity.from && from > item.to);
    if (actor === undefined || !isEnd(scene, quantity.to)) return [];
    const trigger = { from: quantity.from, to: quantity.to };
    return [{ item, effect: 'lost', quantity, trigger, part: false, owner: partyOf(actor) }];
  });
}
