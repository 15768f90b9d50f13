/** Slots as a form holds them. */
import type { Field } from '../../../../model/field.ts';

export type Slots = Readonly<Record<string, unknown>>;

export const at = (slots: unknown, slot: string): unknown =>
  slot.split('.').reduce<unknown>((value, part) => (value as Slots | null | undefined)?.[part], slots);

/** The slots with another value at a dotted name. */
export function put(slots: unknown, slot: string, value: unknown): Slots {
  const [first = '', ...rest] = slot.split('.');
  const record = (slots ?? {}) as Slots;
  return { ...record, [first]: rest.length === 0 ? value : put(record[first], rest.join('.'), value) };
}

/** The slots, each whole, that are no longer what they were. */
export function changedSlots(before: Slots, after: Slots): Slots {
  const same = (slot: string): boolean => JSON.stringify(before[slot]) === JSON.stringify(after[slot]);
  return Object.fromEntries(Object.entries(after).filter(([slot]) => !same(slot)));
}

/** What stands in an empty field. */
export const emptyOf = ({ nullable, type }: Field): unknown => {
  if (type === 'choices' || type === 'parties') return [];
  return nullable ? null : type === 'party' ? { text: null, actor: null } : '';
};

interface Party {
  readonly text: string | null;
  readonly actor: string | null;
}
/** A party keeps its id while its words stay. */
export const partyOf = (words: string, before: unknown): Party => {
  const party = before as Party | null | undefined;
  return party != null && nameOf(party) === words ? party : { text: words, actor: null };
};
export const nameOf = (party: unknown): string => {
  const { text, actor } = (party ?? {}) as Partial<Party>;
  return text ?? actor ?? '';
};
