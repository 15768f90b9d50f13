/** Where something happened. */
import { z } from 'zod';

export const PRECISIONS = ['address', 'settlement', 'district', 'region', 'country', 'line', 'feature'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const OFFSET_RELATIONS = ['near', 'outside', 'distance', 'between', 'along'] as const;

/**
 * Where something lies as seen from a named place: "5 km north of X", "on the outskirts of X", "between X and Y". `lat`
 * and `lon` of the place are then moved there as far as the words tell.
 */
export const placeOffsetSchema = z.object({
  relation: z.enum(OFFSET_RELATIONS),
  /** how far away, as told; a bound that is not told is null, and so is `metres` where nothing is */
  metres: z.object({ low: z.number().nullable(), high: z.number().nullable() }).nullable(),
  /** degrees from north, clockwise; null where no direction is told */
  bearing: z.number().nullable(),
  /** how far from `lat` and `lon` the truth may lie, in metres; null where these are null or say too little */
  radius: z.number().nullable(),
  /** the other place of "between X and Y" and "the X–Y road", as written */
  to: z.string().optional(),
});
export type PlaceOffset = z.infer<typeof placeOffsetSchema>;

/** One of the places that words like "both villages" go back to. */
const memberSchema = z.object({
  id: z.string().nullable(),
  name: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  country: z.string().nullable(),
  precision: z.enum(PRECISIONS).nullable(),
});

/** `id` is null for a place the gazetteer does not know; `lat`/`lon` in degrees, WGS 84. */
export const placeRefSchema = z.object({
  text: z.string(),
  id: z.string().nullable(),
  name: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  country: z.string().nullable(),
  precision: z.enum(PRECISIONS).nullable(),
  alternatives: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  damaged: z.literal(true).optional(),
  /** where it lies by the named place, when it is not in it */
  offset: placeOffsetSchema.optional(),
  /** the places meant, where one statement is of several at once; it then has no id of its own */
  members: z.array(memberSchema).optional(),
});
export type PlaceRef = z.infer<typeof placeRefSchema>;
