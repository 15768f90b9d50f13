/** A pack: what Bilag is told of one conflict. None is needed to run. */
import { z } from 'zod';
import { isoDaySchema } from './time.ts';
import { PRECISIONS } from './place.ts';

export const packActorSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['state', 'force', 'organisation', 'media', 'person', 'group']),
  /** ISO 3166 alpha-2, for states: the world's data on the country then belong to this actor */
  country: z.string().length(2).optional(),
  /** the name itself in its forms: "Sudan", "Republic of the Sudan" */
  names: z.array(z.string()).default([]),
  /** adjectives and names of its people: "Sudanese" */
  demonyms: z.array(z.string()).default([]),
  /** capitals and seats that stand for it when they speak or act: "Khartoum" */
  seats: z.array(z.string()).default([]),
  /** offices, bodies, forces and phrases that are its own: "Sudanese Armed Forces", "the junta" */
  bodies: z.array(z.string()).default([]),
  people: z
    .array(z.strictObject({ name: z.string(), variants: z.array(z.string()).default([]), role: z.string().optional() }))
    .default([]),
});
export type PackActor = z.infer<typeof packActorSchema>;

export const packPlaceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  variants: z.array(z.string()),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  country: z.string().length(2).nullable(),
  precision: z.enum(PRECISIONS),
  /** id of the place that holds it */
  within: z.string().nullable(),
});
export type PackPlace = z.infer<typeof packPlaceSchema>;

export const packSchema = z.strictObject({
  name: z.string(),
  version: z.int().positive(),
  title: z.string(),
  /** a document that names one of these countries (ISO alpha-2) or one of the pack's own actors is read with the pack */
  countries: z.array(z.string().length(2)),
  actors: z.array(packActorSchema),
  /** who stands together: the population of a question is a side where there is one */
  sides: z.array(
    z.strictObject({ id: z.string(), name: z.string(), adjective: z.string(), members: z.array(z.string()) }),
  ),
  /** wars and phases a figure may add up over; `names` are what texts call them */
  periods: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      names: z.array(z.string()),
      start: isoDaySchema,
      end: isoDaySchema,
    }),
  ),
  places: z.array(packPlaceSchema),
  attribution: z.string(),
});
export type Pack = z.infer<typeof packSchema>;

export const packVersion = (pack: Pick<Pack, 'name' | 'version'>): string => `${pack.name}@${pack.version}`;
