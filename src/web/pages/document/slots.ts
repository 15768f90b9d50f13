/** A claim's slots as lines for a reader. Knows the shapes that slots are made of, and no kind by name. */
import type { KindLabel } from '../../../api/types.ts';
import type { AnyClaim, Basis } from '../../../model/claim.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { day, days, number, quantity, yearlessDays } from '../../figures/words.ts';
import { T } from '../../texts.ts';

export interface Slot {
  /** dotted name within the kind, or the name of the common slot */
  readonly path: string;
  readonly label: string;
  readonly value: string;
  /** how it came about when the sentence does not state it */
  readonly basis: string | null;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isQuantity = (value: Fields): value is Fields & Quantity =>
  typeof value.relation === 'string' && typeof value.text === 'string';
const isDays = (value: Fields): value is Fields & { start: string; end: string } =>
  typeof value.start === 'string' && typeof value.end === 'string';

/** Any slot's value in words; null when it holds nothing, or only that something is not so. */
export function words(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? T.yes : null;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return (
      value
        .map(words)
        .filter((word) => word !== null)
        .join(', ') || null
    );
  if (!isFields(value)) return null;
  if (isQuantity(value)) return quantity(value);
  if (isDays(value)) return days(value);
  // parties, places, items and persons all carry the words of the text, some a settled name besides
  return words(value.name) ?? words(value.text) ?? words(value.actors) ?? words(value.actor);
}

const at = (slots: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), slots);

const basisWords = (basis: Basis | undefined): string | null =>
  basis === undefined
    ? null
    : basis.how === 'inherited'
      ? T.document.inherited(basis.from)
      : T.document.inferred(basis.from);

/** The kind's slots in its own order, those that hold something, then when and where. */
export function slotsOf(claim: AnyClaim, kind: KindLabel | undefined): Slot[] {
  const own = (kind?.slotLabels ?? []).map(([path, label]) => ({
    path,
    label,
    value: words(at(claim[claim.kind], path)),
    basis: basisWords(claim.basis[path] ?? claim.basis[`${claim.kind}.${path}`]),
  }));
  const common = [
    { path: 'time', label: T.slots.time, value: whenOf(claim), basis: basisWords(claim.basis.time) },
    { path: 'place', label: T.slots.place, value: words(claim.place), basis: basisWords(claim.basis.place) },
    { path: 'said', label: T.slots.said, value: claim.said && day(claim.said), basis: basisWords(claim.basis.said) },
    { path: 'asOf', label: T.slots.asOf, value: claim.asOf && day(claim.asOf), basis: basisWords(claim.basis.asOf) },
  ];
  // a kind with a slot of the same name (the place that was taken) has said it already
  const further = common.filter(({ path }) => own.every((slot) => slot.path !== path));
  return [...own, ...further].filter((slot): slot is Slot => slot.value !== null);
}

const whenOf = ({ time, monthDays }: AnyClaim): string | null =>
  time === null && monthDays !== undefined ? yearlessDays(monthDays) : words(time);

const TERM = /^[a-z]+(?:-[a-z]+)+$/u;

const PRONOUN = /^(?:they|them|their|it|its|he|him|his|she|her|who|which)$/iu;
const NAMED = /^["“](?<name>[^"”]+)["”]/u;

/** "They", by the name that they go back to. */
function meant({ basis, kind }: AnyClaim, path: string, value: unknown): unknown {
  if (!isFields(value) || typeof value.text !== 'string' || !PRONOUN.test(value.text)) return value;
  return NAMED.exec((basis[`${kind}.${path}`] ?? basis[path])?.from ?? '')?.groups?.name ?? value;
}

/**
 * What the kind's first slots hold, a figure first, no value twice: "80", "killed", "servicemen". Answers of yes or no tell
 * nothing without their questions and are left out.
 */
export function tellingOf(claim: AnyClaim, kind: KindLabel | undefined, most: number): readonly string[] {
  const values = (kind?.slotLabels ?? [])
    .map(([path]) => meant(claim, path, at(claim[claim.kind], path)))
    .filter((value) => typeof value !== 'boolean')
    .map((value) => ({ word: words(value), figure: isFields(value) && isQuantity(value) }))
    .toSorted((a, b) => Number(b.figure) - Number(a.figure))
    .flatMap(({ word }) => (word === null ? [] : [TERM.test(word) ? word.replaceAll('-', ' ') : word]));
  return [...new Set(values)].slice(0, most);
}

/** The claim in a few words, as a mark in the margin names it. */
export function gist(claim: AnyClaim, kind: KindLabel | undefined): string {
  const [first] = slotsOf(claim, kind);
  const count = words(at(claim[claim.kind], 'count'));
  const stance = claim.stance === 'asserts' ? null : `(${T.stances[claim.stance]})`;
  return [count, first?.value ?? kind?.labels.one ?? claim.kind, stance].filter((word) => word !== null).join(' ');
}
