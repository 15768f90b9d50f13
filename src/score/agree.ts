/** When a claim that was found is the one that gold has (claim contract, section 4), and what else they agree on. */
import type { AnyClaim } from '../model/claim.ts';
import type { KindSchema } from '../model/kind.ts';
import { type GoldClaim, isAny } from './gold.ts';
import { samePartyName } from './names.ts';
import { idsOf, isEmpty, samePlace, sameValue, type SlotType, slotsOf, textOf, valueAt } from './slots.ts';

/** A kind as the scorer sees it. */
export interface Scored {
  readonly name: string;
  readonly slots: ReadonlyMap<string, SlotType>;
  readonly key: ReadonlySet<string>;
}

export const scoredOf = (schema: KindSchema): Scored => ({
  name: schema.name,
  slots: slotsOf(schema),
  key: new Set(schema.key),
});

export const sameStance = (gold: GoldClaim, found: AnyClaim): boolean =>
  isAny(gold.stance) || gold.stance === found.stance;

/** The claim's own place is a key slot by the name `place`; a strike's place satisfies its target. */
export function slotAgrees({ slots, key }: Scored, name: string, gold: GoldClaim, found: AnyClaim): boolean {
  if (name === 'place') return isAny(gold.place) || samePlace(gold.place, found.place);
  if (name === 'target') return sameTarget(gold, found);
  return sameValue(slots.get(name) ?? 'text', valueAt(gold, name), valueAt(found, name), key.has(name));
}

function sameTarget(gold: GoldClaim, found: AnyClaim): boolean {
  const wanted = [valueAt(gold, 'target'), gold.place ?? null];
  if (wanted.some(isAny) || wanted.every((one) => textOf(one) === null)) return true;
  const told = [valueAt(found, 'target'), found.place];
  return wanted.some(
    (one) => textOf(one) !== null && told.some((other) => textOf(other) !== null && samePlace(one, other)),
  );
}

export const agrees = (kind: Scored, gold: GoldClaim, found: AnyClaim): boolean =>
  sameStance(gold, found) && [...kind.key].every((name) => slotAgrees(kind, name, gold, found));

/** Same kind over the same words with the same count: the lenient line. */
export const isFound = (kind: Scored, gold: GoldClaim, found: AnyClaim): boolean =>
  !kind.key.has('count') || slotAgrees(kind, 'count', gold, found);

function sameClaimant({ claimant, chain }: GoldClaim, { attribution }: AnyClaim): boolean {
  if (isAny(claimant)) return true;
  const last = attribution.at(-1);
  const byPublisher = last === undefined || last.role === 'publisher' || attribution.some(({ implicit }) => implicit);
  const goldPublisher = claimant === 'publisher' || (typeof claimant === 'object' && claimant.actor === 'publisher');
  if (byPublisher || goldPublisher) return byPublisher === goldPublisher;
  const [ids, other] = [idsOf(claimant), idsOf(last)];
  if (ids.length > 0 && other.length > 0) return ids.some((id) => other.includes(id));
  const names = [textOf(claimant), chain?.at(-1) ?? null].filter((name) => name !== null);
  return names.some((name) => [last.name, last.text].some((told) => told !== undefined && samePartyName(name, told)));
}

const sameDays = (
  gold: { readonly start: string; readonly end: string } | null,
  found: { readonly start: string; readonly end: string } | null,
): boolean => (gold === null || found === null ? gold === found : gold.start === found.start && gold.end === found.end);

/** What is compared over the matched claims, beside the slots that are no key; where gold says nothing, nothing is. */
const GENERAL: Readonly<Record<string, (gold: GoldClaim, found: AnyClaim) => boolean>> = {
  claimant: sameClaimant,
  time: (gold, found) => sameDays((gold.time ?? null) as Parameters<typeof sameDays>[0], found.time),
  place: (gold, found) => samePlace(gold.place, found.place),
  modality: (gold, found) => gold.modality === found.modality,
  asOf: (gold, found) => gold.asOf === found.asOf,
};

export interface Compared {
  readonly name: string;
  readonly right: boolean;
}

export function comparedOver(kind: Scored, gold: GoldClaim, found: AnyClaim): Compared[] {
  const general = Object.entries(GENERAL)
    .filter(([name]) => name in gold && !isAny(gold[name]) && !(name === 'asOf' && isEmpty(gold.asOf)))
    .map(([name, same]) => ({ name, right: same(gold, found) }));
  const plain = [...kind.slots.keys()].filter((name) => !kind.key.has(name));
  const slots = plain
    .filter(
      (name) =>
        !isAny(valueAt(gold, name)) &&
        !(isEmpty(valueAt(gold, name)) && (isEmpty(valueAt(found, name)) || valueAt(found, name) === false)),
    )
    .map((name) => ({ name: `${kind.name}.${name}`, right: slotAgrees(kind, name, gold, found) }));
  return [...general, ...slots];
}

/** How well two claims that may be paired go together: one that counts before an optional one, then by slots, then by words. */
export function fitOf(kind: Scored, gold: GoldClaim, found: AnyClaim): number {
  const slots = [...kind.slots.keys()].filter((name) => slotAgrees(kind, name, gold, found)).length;
  const general = Object.entries(GENERAL).filter(
    ([name, same]) => !(name in gold) || isAny(gold[name]) || same(gold, found),
  );
  const [start, end] = [Math.max(gold.quote.start, found.raw.start), Math.min(gold.quote.end, found.raw.end)];
  const whole = Math.max(gold.quote.end, found.raw.end) - Math.min(gold.quote.start, found.raw.start);
  const stance = sameStance(gold, found) ? 1 : 0;
  return (gold.optional === true ? PAIRED : 2 * PAIRED) + slots + general.length + stance + (end - start) / (whole + 1);
}
/** More than all slots together: a pair more is always better than pairs that fit better. */
const PAIRED = 1000;
