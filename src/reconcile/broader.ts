/** Which of a kind's effects or items count more than another, as the kind declares. */
import { schemaOf } from '../claims/kinds/schemas.ts';

/** Those that count more than `one`, by their kind. */
export const broaderThan = (kind: string, slot: 'effects' | 'items', one: string): readonly string[] =>
  schemaOf(kind)?.broader?.[slot][one] ?? [];

export const isBroader = (kind: string, slot: 'effects' | 'items', one: string, than: string): boolean =>
  broaderThan(kind, slot, than).includes(one);
