/** What incidents and courses are asked for by: days, a stretch of the map, and never more than can be drawn. */
import { z } from 'zod';
import { daySchema, viewSchema } from './types.ts';

/** `west,south,east,north` in degrees; west is greater than east where it lies across the date line. */
const boxSchema = z
  .string()
  .max(200)
  .transform((text, context) => {
    const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN, ...rest] = text
      .split(',')
      .map(Number);
    const fits =
      [west, east].every((one) => Math.abs(one) <= 180) && [south, north].every((one) => Math.abs(one) <= 90);
    if (fits && south <= north && rest.length === 0) return { west, south, east, north };
    context.addIssue({ code: 'custom', message: 'is not west,south,east,north in degrees' });
    return z.NEVER;
  });

/**
 * What courses and incidents are narrowed by: something is told of it in these days, it lies in that box. There are never
 * more on a page than can be drawn.
 */
const overTimeSchema = viewSchema.extend({
  from: daySchema.optional(),
  to: daySchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const controlQuerySchema = overTimeSchema.extend({
  /** by id or name */
  place: z.string().nullable().default(null),
  /** id of one of those who held it */
  party: z.string().optional(),
  box: boxSchema.optional(),
  /** by name, or those of which most is told first */
  sort: z.enum(['name', 'told']).default('name'),
});
export const measureQuerySchema = overTimeSchema.extend({
  /** by id or name */
  authority: z.string().nullable().default(null),
});
export const ceasefireQuerySchema = overTimeSchema;

export const incidentQuerySchema = overTimeSchema.extend({
  /** id of the place */
  area: z.string().max(400).optional(),
  box: boxSchema.optional(),
  /** by first day, or the latest of them first */
  sort: z.enum(['day', 'latest']).default('day'),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
