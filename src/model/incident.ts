/** Incidents: one happening as several reports tell it, with all that they tell differently. */
import { z } from 'zod';
import { STANCES } from './claim.ts';
import { PRECISIONS } from './place.ts';
import { quantitySchema } from './quantity.ts';
import { daysSchema } from './time.ts';

/** How well the reports date it, best first; `none` where no report does. */
export const TIME_PRECISIONS = ['day', 'night', 'days', 'week', 'month', 'none'] as const;

/** The Airwars grades of harm to civilians. */
export const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const;

/** What one report tells of the incident: the claims of one passage or of several that go on from one another. */
const incidentMentionSchema = z.object({
  doc: z.string(),
  claims: z.array(z.string()).min(1),
  /** why it is taken to tell of this incident */
  basis: z.string(),
});

const toldSchema = z.object({
  /** a word ("air-strike"), an actor's id, or a figure as written */
  value: z.string(),
  /** name of a party; figures in numbers */
  name: z.string().optional(),
  count: quantitySchema.optional(),
  stance: z.enum(STANCES),
  claims: z.array(z.string()),
});
export type Told = z.infer<typeof toldSchema>;

/** A slot with everything told of it. `conflicting`: two values exclude each other, or somebody denies one. */
export const incidentSlotSchema = z.object({
  name: z.string(),
  values: z.array(toldSchema),
  conflicting: z.boolean(),
});
export type IncidentSlot = z.infer<typeof incidentSlotSchema>;

export const incidentSchema = z.object({
  id: z.string(),
  title: z.string(),
  time: daysSchema.extend({ precision: z.enum(TIME_PRECISIONS) }).nullable(),
  /** the place told most precisely by most; `others` are what else it was called */
  place: z
    .object({
      id: z.string().nullable(),
      name: z.string(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
      country: z.string().nullable(),
      precision: z.enum(PRECISIONS).nullable(),
      others: z.array(z.string()),
    })
    .nullable(),
  kinds: z.array(z.string()),
  slots: z.array(incidentSlotSchema),
  mentions: z.array(incidentMentionSchema).min(1),
  /** number of independent origins */
  origins: z.int(),
  grade: z.object({ value: z.enum(GRADES), basis: z.string() }),
  /** ids of the decisions of people that shaped it */
  decisions: z.array(z.string()),
});
export type Incident = z.infer<typeof incidentSchema>;
