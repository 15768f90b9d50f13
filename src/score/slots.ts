/** What each slot of a kind holds, read off the kind's own schema, and how two values of it are compared. */
import { z } from 'zod';
import type { KindSchema } from '../model/kind.ts';
import { isAny } from './gold.ts';
import { samePartyName, sameText } from './names.ts';

export type SlotType = 'word' | 'flag' | 'number' | 'text' | 'count' | 'party' | 'list' | 'term';

interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly anyOf?: readonly Shape[];
}

/** The slots of a kind by dotted name, those inside a slot one by one; parties and counts are whole. */
export function slotsOf({ slots }: KindSchema): ReadonlyMap<string, SlotType> {
  const types = new Map<string, SlotType>();
  const walk = (shape: Shape, name: string): void => {
    const inner = shape.anyOf?.find(({ type }) => type !== 'null') ?? shape;
    const type = name === '' ? null : typeOf(inner);
    if (type !== null) types.set(name, type);
    else
      for (const [key, part] of Object.entries(inner.properties ?? {}))
        walk(part, name === '' ? key : `${name}.${key}`);
  };
  walk(z.toJSONSchema(slots, { io: 'input' }) as Shape, '');
  return types;
}

function typeOf({ type: types, enum: words, properties }: Shape): SlotType | null {
  const type = [types].flat().find((one) => one !== 'null');
  if (words !== undefined) return 'word';
  if (type === 'boolean') return 'flag';
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'string') return 'text';
  if (type === 'array') return 'list';
  if (properties === undefined) return null;
  if ('low' in properties) return 'count';
  if ('what' in properties) return 'term';
  return 'actor' in properties && !('topic' in properties) ? 'party' : null;
}

type Fields = Readonly<Record<string, unknown>> | null;
const fields = (value: unknown): Fields => (typeof value === 'object' ? (value as Fields) : null);

/** The value of a dotted slot; "*" where it, or what holds it, is any; null where it is missing. */
export function valueAt(claim: Readonly<Record<string, unknown>>, dotted: string): unknown {
  let value = claim[claim.kind as string];
  for (const part of dotted.split('.')) {
    if (isAny(value)) return value;
    value = fields(value)?.[part];
  }
  return value ?? null;
}

export function idsOf(value: unknown): readonly string[] {
  const { actor, actors } = (fields(value) ?? {}) as { actor?: string | null; actors?: readonly string[] };
  return [...(actors ?? []), ...(actor ? [actor] : [])];
}

export const textOf = (value: unknown): string | null => {
  const text = typeof value === 'string' ? value : fields(value)?.text;
  return typeof text === 'string' && text !== '' ? text : null;
};

/** Null where one side has nothing to compare by. */
export function sameParty(gold: unknown, found: unknown): boolean | null {
  const [one, other] = [idsOf(gold), idsOf(found)];
  if (one.length > 0 && other.length > 0) return one.some((id) => other.includes(id));
  const [text, foundText] = [textOf(gold), textOf(found)];
  return text === null || foundText === null ? null : samePartyName(text, foundText);
}

export function samePlace(gold: unknown, found: unknown): boolean {
  const [one, other] = [textOf(gold), textOf(found)];
  return one === null || other === null ? one === other : sameText(one, other);
}

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const asList = (value: unknown): readonly unknown[] => (isEmpty(value) ? [] : Array.isArray(value) ? value : [value]);

function sameLists(gold: readonly unknown[], found: readonly unknown[]): boolean {
  const same = (one: unknown, other: unknown): boolean =>
    typeof one === 'object' ? (sameParty(one, other) ?? false) : one === other;
  return gold.length === found.length && gold.every((one) => found.some((other) => same(one, other)));
}

/** Whether two values of a slot agree; `key`: of a key slot, where a party that one side lacks agrees. */
export function sameValue(type: SlotType, gold: unknown, found: unknown, key: boolean): boolean {
  if (isAny(gold)) return true;
  switch (type) {
    case 'flag':
      return Boolean(gold) === Boolean(found);
    case 'count': {
      const [one, other] = [fields(gold), fields(found)];
      if (one === null || other === null) return one === other;
      return (one.low ?? null) === (other.low ?? null) && (one.high ?? null) === (other.high ?? null);
    }
    case 'party':
      return sameParty(gold, found) ?? (key || isEmpty(gold) === isEmpty(found));
    case 'list':
      return sameLists(asList(gold), asList(found));
    case 'term':
      return isEmpty(gold) || isEmpty(found)
        ? isEmpty(gold) === isEmpty(found)
        : samePlace(fields(gold)?.what, fields(found)?.what);
    case 'text':
      return samePlace(gold, found);
    default:
      return (gold ?? null) === (found ?? null);
  }
}
