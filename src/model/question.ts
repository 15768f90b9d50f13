/** Questions, and each claimant's account of them. */
import { z } from 'zod';
import { quantitySchema } from './quantity.ts';
import { quoteSchema } from './span.ts';
import { daysSchema, isoDaySchema } from './time.ts';
import { MODALITIES, STANCES } from './claim.ts';

/** own side: the claimant belongs to the side the question is about. */
export const ALIGNMENTS = ['own-side', 'adversary', 'third-party', 'unknown'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

export const STANDINGS = ['single-origin', 'corroborated', 'disputed', 'denied', 'withheld'] as const;
export type Standing = (typeof STANDINGS)[number];

const named = z.object({ id: z.string(), name: z.string() });

/** What makes claims comparable. `label` completes the title. */
export const questionKeySchema = z.object({
  kind: z.string(),
  effect: z.string(),
  population: named.nullable(),
  item: z.string().nullable(),
  area: named.nullable(),
  window: daysSchema.extend({ name: z.string().nullable() }).nullable(),
  scope: z.enum(['total', 'incident', 'state']),
});
export type QuestionKey = z.infer<typeof questionKeySchema>;

export const accountClaimSchema = z.object({
  id: z.string(),
  said: isoDaySchema.nullable(),
  asOf: isoDaySchema.nullable(),
  count: quantitySchema.nullable(),
  /** what the claim says where no number answers: "captured", "declared" */
  answer: z.string().nullable(),
  /** two wordings of one answer share it */
  value: z.string().nullable(),
  stance: z.enum(STANCES),
  modality: z.enum(MODALITIES),
  quote: quoteSchema,
  /** page of the file on which the quote begins; only of documents with pages */
  page: z.int().positive().optional(),
  doc: z.string(),
  publisher: z.string().nullable(),
  /** id of the claim of the same account that this one replaces */
  supersedes: z.string().nullable(),
  revisedDown: z.boolean(),
  /** id of the origin it is counted under; null when its origin is unknown */
  origin: z.string().nullable(),
  /** narrower than the question: one republic's servicemen within a side of two */
  within: z.string().nullable(),
});
export type AccountClaim = z.infer<typeof accountClaimSchema>;

export const accountSchema = z.object({
  claimant: z.object({ id: z.string(), name: z.string() }),
  alignment: z.enum(ALIGNMENTS),
  claims: z.array(accountClaimSchema),
});
export type Account = z.infer<typeof accountSchema>;

export const questionSchema = questionKeySchema.extend({
  id: z.string(),
  title: z.string(),
  standing: z.enum(STANDINGS),
  /** number of independent origins */
  origins: z.int(),
  accounts: z.array(accountSchema),
});
export type Question = z.infer<typeof questionSchema>;
