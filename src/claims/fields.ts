/** What a person can fill in of a kind, read off its schema. */
import { z } from 'zod';
import type { Field } from '../model/field.ts';
import type { KindSchema } from '../model/kind.ts';

/** JSON Schema, as much of it as slots use. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

const shapeOf = (kind: KindSchema): Shape => z.toJSONSchema(kind.slots) as Shape;

/** Records that are filled in as one, by the names of their parts. */
const WHOLE: Readonly<Record<string, Field['type']>> = {
  'low,high,relation,text': 'count',
  'text,actor,actors': 'party',
};
const partsOf = ({ properties = {} }: Shape): string => Object.keys(properties).join(',');

/** In the order of the schema. Lists of records (the persons who are named) are left to what was read. */
export const fieldsOf = (kind: KindSchema): readonly Field[] => within(kind, shapeOf(kind), '');

const within = (kind: KindSchema, { properties = {} }: Shape, prefix: string): Field[] =>
  Object.entries(properties).flatMap(([name, shape]) => fieldOf(kind, `${prefix}${name}`, shape));

function fieldOf(kind: KindSchema, slot: string, shape: Shape): Field[] {
  const { inner, nullable } = bare(shape);
  const last = slot.slice(slot.lastIndexOf('.') + 1);
  const label = kind.slotLabels[slot] ?? `${last[0]?.toUpperCase()}${last.slice(1)}`;
  const field = (type: Field['type'], options: readonly string[] = []): Field[] => [
    { slot, label, type, options: [...options], nullable },
  ];
  if (inner.enum !== undefined) return field('choice', inner.enum);
  if (inner.type === 'boolean') return field('flag');
  if (inner.type === 'string') return field('text');
  if (inner.type === 'number' || inner.type === 'integer') return field('number');
  if (inner.type === 'array') {
    if (inner.items?.enum !== undefined) return field('choices', inner.items.enum);
    return WHOLE[partsOf(inner.items ?? {})] === 'party' ? field('parties') : [];
  }
  const whole = WHOLE[partsOf(inner)];
  if (whole !== undefined) return field(whole);
  // a record that may be absent is kept or left out as it was read
  return nullable ? [] : within(kind, inner, `${slot}.`);
}

/** The shape without "or null". */
function bare(shape: Shape): { inner: Shape; nullable: boolean } {
  const { type, anyOf } = shape;
  if (Array.isArray(type))
    return { inner: { ...shape, type: type.find((one) => one !== 'null') ?? 'null' }, nullable: true };
  if (anyOf === undefined) return { inner: shape, nullable: false };
  return { inner: anyOf.find((one) => one.type !== 'null') ?? {}, nullable: anyOf.some((one) => one.type === 'null') };
}

/** Slots of which nothing is known yet: null, no and nothing; choices that must be made take their first option. */
export const blankSlots = (kind: KindSchema): Record<string, unknown> =>
  blank(shapeOf(kind)) as Record<string, unknown>;

function blank(shape: Shape): unknown {
  const { inner, nullable } = bare(shape);
  if (nullable) return null;
  if (inner.enum !== undefined) return inner.enum[0];
  if (inner.type === 'array') return [];
  if (inner.type === 'boolean') return false;
  if (inner.type === 'object')
    return Object.fromEntries(
      Object.entries(inner.properties ?? {}).flatMap(([name, part]) =>
        name === 'actors' ? [] : [[name, blank(part)]],
      ),
    );
  return inner.type === 'string' ? '' : 0;
}
