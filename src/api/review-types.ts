/** What the API takes and gives of reviews. */
import { z } from 'zod';
import { MODALITIES, STANCES } from '../model/claim.ts';
import { reviewEntrySchema, valuesSchema } from '../model/review.ts';
import { spanSchema } from '../model/span.ts';
import { isoDaySchema, timeSpanSchema } from '../model/time.ts';
import { signedSchema } from './brief-types.ts';
import { claimSchema } from './types.ts';

/** Names as the text has them; null: the publisher, or no place. */
const named = z.string().trim().min(1).max(300).nullable().optional();

const seen = { seen: z.string().nullable() };
export const reviewAskedSchema = z.discriminatedUnion('kind', [
  signedSchema.extend({ kind: z.literal('accept-claim'), ...seen }),
  signedSchema.extend({ kind: z.literal('reject-claim'), ...seen }),
  signedSchema.extend({
    kind: z.literal('correct-claim'),
    ...seen,
    /** what is named besides (claimant, place) may be all that changes */
    changes: valuesSchema,
    claimant: named,
    place: named,
  }),
]);

export const missedSchema = signedSchema.extend({
  kind: z.string(),
  span: spanSchema,
  claimant: z.string().trim().min(1).max(300).nullable(),
  slots: z.record(z.string(), z.unknown()),
  stance: z.enum(STANCES).optional(),
  modality: z.enum(MODALITIES).optional(),
  said: isoDaySchema.nullable().optional(),
  asOf: isoDaySchema.nullable().optional(),
  time: timeSpanSchema.nullable().optional(),
  place: named,
});

export const undoSchema = signedSchema;

/** `claim` is null where an added one was taken out again. */
export const reviewedSchema = z.object({ decision: z.string(), claim: claimSchema.nullable() });
export const reviewListSchema = z.object({ reviews: z.array(reviewEntrySchema) });
export type ReviewList = z.infer<typeof reviewListSchema>;
