/** Where something happened. */
import { z } from 'zod';

export const PRECISIONS = ['address', 'settlement', 'district', 'region', 'country', 'line', 'feature'] as const;
export type Precision = (typeof PRECISIONS)[number];

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
});
export type PlaceRef = z.infer<typeof placeRefSchema>;
