/** The slots of a claim from a row: lookups and constants as the map nests them, the rest as empty as the kind allows. */
import { z } from 'zod';
import type { Basis } from '../../model/claim.ts';
import { type Lookup, lookupSchema } from '../../model/table-map.ts';
import { type Row, RowFault, wordIn } from './row.ts';

const isLookup = (value: unknown): value is Lookup => lookupSchema.safeParse(value).success;
const isNested = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a cell, or what its word stands for. @throws RowFault */
export function lookedUp(row: Row, { column, values }: Lookup): unknown {
  const word = wordIn(row, column);
  if (values === undefined) return word;
  if (!Object.hasOwn(values, word))
    throw new RowFault(`the map does not say what "${word.slice(0, 40)}" in "${column}" is`);
  return values[word];
}

/** Every column that the map of slots names. */
export function columnsIn(value: unknown): string[] {
  if (isLookup(value)) return [value.column];
  return isNested(value) ? Object.values(value).flatMap(columnsIn) : [];
}

/** The nested value with its lookups made. */
export function filled(row: Row, value: unknown): unknown {
  if (isLookup(value)) return lookedUp(row, value);
  if (!isNested(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filled(row, inner)]));
}

/** What the row does not say itself, by dotted slot. */
export function basisOf(slots: unknown, from: string, path = ''): Record<string, Basis> {
  if (isLookup(slots)) return {};
  if (!isNested(slots)) return { [path]: { how: 'inferred', from } };
  return Object.assign(
    {},
    ...Object.entries(slots).map(([name, inner]) => basisOf(inner, from, path === '' ? name : `${path}.${name}`)),
  );
}

const EMPTY = [null, [], false] as const;

/** @throws RowFault naming the slot that does not fit the kind */
export function slotsFrom(schema: z.ZodType, given: unknown): Record<string, unknown> {
  const parsed = schema.safeParse(completed(schema, given));
  if (parsed.success) return parsed.data as Record<string, unknown>;
  const [first] = parsed.error.issues;
  throw new RowFault(`slot ${first?.path.join('.') ?? ''}: ${first?.message ?? 'does not fit'}`);
}

/** Slots that the map leaves out are empty: null, no list members, false, whichever the kind takes. */
function completed(schema: z.ZodType, given: unknown): unknown {
  if (!(schema instanceof z.ZodObject) || (given !== undefined && !isNested(given))) return given;
  const own = given ?? {};
  const made = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, inner]) => {
    if (own[name] !== undefined) return [[name, completed(unwrapped(inner), own[name])]];
    if (inner.safeParse(undefined).success) return [];
    const fitting = EMPTY.filter((value) => inner.safeParse(value).success);
    return [[name, fitting.length > 0 ? fitting[0] : completed(inner, undefined)]];
  });
  return { ...own, ...Object.fromEntries(made) };
}

const unwrapped = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
