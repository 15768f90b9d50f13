/** The claim record (`bilag/claim@1`): who says what, on which quote. The kinds add their slots under their own name. */
import { z } from 'zod';
import { quoteSchema, spanSchema } from './span.ts';
import { isoDaySchema, monthDaySchema, timeSpanSchema } from './time.ts';
import { placeRefSchema } from './place.ts';

export const STANCES = ['asserts', 'denies', 'withholds'] as const;
export const MODALITIES = ['reported', 'alleged', 'planned', 'conditional', 'urged'] as const;
export type Stance = (typeof STANCES)[number];
export type Modality = (typeof MODALITIES)[number];

/** One link of the chain from publisher to claimant; the last link is the claimant. */
export const attributionSchema = z.object({
  role: z.enum(['publisher', 'agency', 'source']),
  name: z.string(),
  actor: z.string().nullable().optional(),
  actors: z.array(z.string()).optional(),
  text: z.string().optional(),
  span: spanSchema.optional(),
  cue: quoteSchema.optional(),
  /** true on the publisher when nothing in reach names a source */
  implicit: z.literal(true).optional(),
});
export type Attribution = z.infer<typeof attributionSchema>;

/** How a slot came to its value when the sentence does not state it. Slots absent from `basis` were stated. */
export const basisSchema = z.object({
  how: z.enum(['inherited', 'inferred']),
  /** what it was inherited from, or the rule that inferred it */
  from: z.string(),
});
export type Basis = z.infer<typeof basisSchema>;

export const VERDICTS = ['accepted', 'rejected', 'corrected', 'added'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a person last said of a claim: the record then is theirs where the verdict is `corrected` or `added`. */
export const reviewMarkSchema = z.object({
  verdict: z.enum(VERDICTS),
  /** id of the latest decision on the claim */
  decision: z.string(),
  by: z.string(),
  /** instant (ISO 8601, UTC) */
  at: z.string(),
});

const common = z.object({
  id: z.string(),
  doc: z.string(),
  stance: z.enum(STANCES),
  modality: z.enum(MODALITIES),
  quote: quoteSchema,
  raw: spanSchema,
  /** page of the file on which the quote begins; only of documents with pages */
  page: z.int().positive().optional(),
  trigger: quoteSchema,
  attribution: z.array(attributionSchema).min(1),
  said: isoDaySchema.nullable(),
  time: timeSpanSchema.nullable(),
  /** month and day (`05-12`) of what happened, where `time` is null only because no year is told */
  monthDays: z.object({ start: monthDaySchema, end: monthDaySchema }).optional(),
  asOf: isoDaySchema.nullable(),
  place: placeRefSchema.nullable(),
  cites: z.array(z.string()),
  basis: z.record(z.string(), basisSchema),
  rules: z.string(),
  packs: z.array(z.string()),
  /** absent where nobody has reviewed it */
  review: reviewMarkSchema.optional(),
});
export type ClaimCommon = z.infer<typeof common>;

/** A claim of any kind: the common record, and the kind's slots under the kind's own name. */
export type AnyClaim = ClaimCommon & { readonly kind: string; readonly [slot: string]: unknown };

export const claimSchemaOf = <Kind extends string, Slots extends z.ZodType>(kind: Kind, slots: Slots) =>
  common.extend({ kind: z.literal(kind), [kind]: slots } as { kind: z.ZodLiteral<Kind> } & Record<Kind, Slots>);

/** The claimant: the innermost source, the one who vouches for the statement. */
export function claimantOf(claim: Pick<ClaimCommon, 'attribution'>): Attribution {
  const last = claim.attribution.at(-1);
  if (last === undefined) throw new Error('a claim without attribution');
  return last;
}
