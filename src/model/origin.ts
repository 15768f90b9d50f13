/** Origins: where a figure entered the record, and who has carried it since. */
import { z } from 'zod';
import { isoDaySchema } from './time.ts';

/** Why a carrier was put under an origin; the earlier in the list is looked for first. */
export const JOINED_BY = ['same-text', 'copy', 'passage', 'same-figure', 'cites', 'same-statement'] as const;
export type JoinedBy = (typeof JOINED_BY)[number];

const carrierSchema = z.object({
  doc: z.string(),
  publisher: z.string().nullable(),
  /** the day its claims count from */
  day: isoDaySchema.nullable(),
  /** null of the first carrier */
  by: z.enum(JOINED_BY).nullable(),
  /** the same in words; of the first carrier, who spoke in it */
  why: z.string(),
  /** ids of its claims that are counted here */
  claims: z.array(z.string()),
});
export type OriginCarrier = z.infer<typeof carrierSchema>;

export const originSchema = z.object({
  id: z.string(),
  claimant: z.object({ id: z.string(), name: z.string() }),
  /** what it counts as among independent origins: all that one claimant says is one */
  countsAs: z.string(),
  /** actors who speak in it; of a joint voice several, which adds nothing to theirs */
  members: z.array(z.string()),
  /** a joint voice, though nothing may tell who speaks in it */
  joint: z.literal(true).optional(),
  /** when the claimant said it, as far as anything tells */
  day: isoDaySchema.nullable(),
  /** document of the first carrier */
  first: z.string(),
  /** in the order in which they carried it, the first included */
  carriers: z.array(carrierSchema),
});
export type Origin = z.infer<typeof originSchema>;

/** The origins and carriers of questions as a graph: what a chart of them is drawn from. */
export const originGraphSchema = z.object({
  nodes: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('origin'), id: z.string(), label: z.string(), day: isoDaySchema.nullable() }),
      z.object({ type: z.literal('carrier'), id: z.string(), label: z.string(), day: isoDaySchema.nullable() }),
    ]),
  ),
  edges: z.array(
    z.object({
      /** id of the carrier's node */
      from: z.string(),
      /** id of the origin's node; null: an origin that nothing tells */
      to: z.string().nullable(),
      by: z.enum(JOINED_BY).nullable(),
      why: z.string(),
      claims: z.array(z.string()),
    }),
  ),
});
/** Whether an origin of a question's list is one of those that it counts, and why. */
export const countedSchema = z.object({ origin: z.string(), counts: z.boolean(), why: z.string() });
export type Counted = z.infer<typeof countedSchema>;

export type OriginGraph = z.infer<typeof originGraphSchema>;
