/** What people say of claims: that one is right, wrong, other than it was read, or missing. */
import { z } from 'zod';
import { type AnyClaim, attributionSchema, MODALITIES, STANCES, VERDICTS } from './claim.ts';
import { placeRefSchema } from './place.ts';
import { isoDaySchema, timeSpanSchema } from './time.ts';

/**
 * What a review holds on to: the claim by its id; after a new reading, by its words, told from others with the same words
 * by where they stand (UTF-16 units of the clean text) and by the trigger.
 */
export const reviewAnchorSchema = z.strictObject({
  claim: z.string(),
  doc: z.string(),
  kind: z.string(),
  quote: z.string(),
  start: z.int().nonnegative(),
  trigger: z.string(),
});
export type ReviewAnchor = z.infer<typeof reviewAnchorSchema>;

/** Other values than were read. Quote and offsets stay. `slots` are those of the kind, each given whole. */
export const valuesSchema = z.strictObject({
  stance: z.enum(STANCES).optional(),
  modality: z.enum(MODALITIES).optional(),
  attribution: z.array(attributionSchema).min(1).optional(),
  said: isoDaySchema.nullable().optional(),
  asOf: isoDaySchema.nullable().optional(),
  time: timeSpanSchema.nullable().optional(),
  place: placeRefSchema.nullable().optional(),
  slots: z.record(z.string(), z.unknown()).optional(),
});
export const changesSchema = valuesSchema.refine(
  (changes) => Object.values(changes).some((value) => value !== undefined),
  'changes nothing',
);
export type Changes = z.infer<typeof changesSchema>;

/** The bodies of the decisions that are reviews. */
export const REVIEWS = {
  'accept-claim': z.strictObject({ claim: reviewAnchorSchema }),
  'reject-claim': z.strictObject({ claim: reviewAnchorSchema }),
  'correct-claim': z.strictObject({ claim: reviewAnchorSchema, changes: changesSchema }),
  /** `record` is the claim as it was entered; `before` and `after` are the words around its quote */
  'add-claim': z.strictObject({
    claim: reviewAnchorSchema,
    before: z.string(),
    after: z.string(),
    record: z.custom<AnyClaim>((value) => typeof value === 'object' && value !== null),
  }),
} as const;
export type ReviewKind = keyof typeof REVIEWS;
export const REVIEW_KINDS = Object.keys(REVIEWS) as readonly ReviewKind[];

/** A review that was entered; it stands in the ledger among the decisions of people. */
export type ReviewDecision = {
  readonly [Kind in ReviewKind]: {
    readonly id: string;
    readonly kind: Kind;
    readonly body: z.infer<(typeof REVIEWS)[Kind]>;
    readonly by: string;
    /** may be empty */
    readonly reason: string;
    /** instant from which it counts (ISO 8601, UTC, microseconds) */
    readonly recordedFrom: string;
  };
}[ReviewKind];

/** What somebody wants to say of a claim, by its id; an added one as the record to be entered. */
export type Review =
  | { readonly kind: 'accept-claim' | 'reject-claim'; readonly claim: string }
  | { readonly kind: 'correct-claim'; readonly claim: string; readonly changes: Changes }
  | { readonly kind: 'add-claim'; readonly record: AnyClaim };

/** One entry of who decided what when on the claims of a document. */
export const reviewEntrySchema = z.object({
  /** of the decision */
  id: z.string(),
  kind: z.enum(REVIEW_KINDS),
  verdict: z.enum(VERDICTS),
  /** id of the claim it is laid to now; null where it is laid to none */
  claim: z.string().nullable(),
  anchor: reviewAnchorSchema,
  changes: changesSchema.nullable(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  takenBack: z.object({ by: z.string(), reason: z.string(), at: z.string() }).nullable(),
  /** in force, but what it holds on to is not in the document as it is read now */
  lost: z.boolean(),
});
export type ReviewEntry = z.infer<typeof reviewEntrySchema>;
