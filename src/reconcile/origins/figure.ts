/** When two claims may give one figure: the same number of the same thing, with nothing that keeps them apart. */
import { schemaOf } from '../../claims/kinds/schemas.ts';
import type { AnyClaim } from '../../model/claim.ts';
import type { KindQuestion } from '../../model/kind.ts';
import type { Pack } from '../../model/pack.ts';
import { actorsOf } from '../../model/party.ts';
import type { Quantity } from '../../model/quantity.ts';
import { slug } from '../../model/ids.ts';
import { addDays } from '../../text/days.ts';
import { isBroader } from '../broader.ts';
import { type Holders, isWithin } from '../holders.ts';
import { isKnownActor } from './house.ts';

/** What places and parties are known by. */
export interface Ground {
  readonly packs: readonly Pack[];
  readonly holders: Holders;
}

export type Told = Pick<KindQuestion, 'effect' | 'scope' | 'subject' | 'item'>;

/** A claim with what its kind says that it answers. */
export interface Figured {
  readonly claim: AnyClaim;
  readonly told: Told;
}

/** Texts tell a night's events under either day, and count back from the day they came out. */
const DAYS_APART = 2;

/** What a claim says, without how exactly: kind, stance, and number or word. Null when it says nothing to compare. */
export function figureOf(claim: AnyClaim): { readonly key: string; readonly told: Told } | null {
  const asked = schemaOf(claim.kind)?.question(claim) ?? null;
  const told = asked ?? partOf(claim);
  if (told === null) return null;
  const number = told.count?.low ?? told.count?.high ?? null;
  // where it was is for `meet` to say: a denial of one deed may name its town, its province or nothing
  // who took a place is told in other words by each
  const word = told.placed ? '' : (told.value ?? told.answer ?? '');
  const said = number === null ? `=${word}` : String(number);
  return { key: [claim.kind, claim.stance, said].join(' '), told };
}

/** A part of another figure answers no question, nor does a denial; both are passed on like any other word. */
function partOf(claim: AnyClaim): KindQuestion | null {
  const { effect, count } = (claim[claim.kind] ?? {}) as { effect?: string; count?: Quantity | null };
  if (count == null && (claim.stance !== 'denies' || effect === undefined)) return null;
  const subject = { party: null, group: null };
  return {
    effect: `${effect ?? ''} (part)`,
    scope: 'incident',
    asks: 'party',
    placed: false,
    subject,
    item: null,
    count: count ?? null,
    answer: null,
    value: null,
  };
}

/** The same without the number: two claims of one such key with different numbers differ. */
export const askedOf = ({ claim, told }: Figured): string => [claim.kind, told.effect, told.scope].join(' ');

/** Whether nothing in them keeps two claims apart: what happened, where, when, to whose people, to what sort of things. */
export function meet(a: Figured, b: Figured, ground: Ground): boolean {
  return (
    slotsMeet(a, b, 'effects', a.told.effect, b.told.effect) &&
    placesMeet(a.claim, b.claim, ground) &&
    timesMeet(a.claim, b.claim) &&
    partiesMeet(a, b, ground) &&
    itemsMeet(a, b)
  );
}

function placesMeet({ place: a }: AnyClaim, { place: b }: AnyClaim, { holders }: Ground): boolean {
  if (a?.id == null || b?.id == null || a.id === b.id) return true;
  if (slug(a.text) === slug(b.text) || isWithin(holders, a.id, b.id) || isWithin(holders, b.id, a.id)) return true;
  // of different precision one may hold the other; of one precision they are two places
  return a.precision !== b.precision && (a.country === null || b.country === null || a.country === b.country);
}

function timesMeet({ time: a }: AnyClaim, { time: b }: AnyClaim): boolean {
  if (a === null || b === null) return true;
  return a.start <= addDays(b.end, DAYS_APART) && b.start <= addDays(a.end, DAYS_APART);
}

function partiesMeet({ told: a }: Figured, { told: b }: Figured, { packs }: Ground): boolean {
  const known = (told: Told): string[] => actorsOf(told.subject.party).filter((actor) => isKnownActor(packs, actor));
  const [one, other] = [known(a), known(b)];
  return one.length === 0 || other.length === 0 || one.some((actor) => other.includes(actor));
}

const slotsMeet = (a: Figured, b: Figured, slot: 'effects' | 'items', one: string, other: string): boolean =>
  one === other || isBroader(a.claim.kind, slot, one, other) || isBroader(b.claim.kind, slot, other, one);

function itemsMeet(a: Figured, b: Figured): boolean {
  const [one, other] = [itemsOf(a.told), itemsOf(b.told)];
  if (one.length === 0 || other.length === 0) return true;
  return one.some((item) => other.some((of) => slotsMeet(a, b, 'items', item, of)));
}

/** "children and women" are two. */
const itemsOf = ({ item, subject }: Told): string[] =>
  (item ?? subject.group ?? '').split(' and ').filter((one) => one !== '');
