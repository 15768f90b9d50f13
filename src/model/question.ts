/** Questions, and each claimant's account of them. */
import { z } from 'zod';
import { quantitySchema } from './quantity.ts';
import { quoteSchema } from './span.ts';
import { daysSchema, isoDaySchema } from './time.ts';
import { MODALITIES, STANCES, VERDICTS } from './claim.ts';
import { originSchema } from './origin.ts';

/** own side: the claimant belongs to the side the question is about; joint: several sides speak with one voice. */
export const ALIGNMENTS = ['own-side', 'adversary', 'joint', 'third-party', 'unknown'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

export const STANDINGS = ['single-origin', 'corroborated', 'disputed', 'denied', 'withheld'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * How two claims differ. Of one question: contradiction (the ranges do not meet), denial, rounding (they meet and are not
 * the same), withheld, revision (one claimant's word, changed), time (totals of days apart). Of neighbouring questions:
 * scope (population, area or window differ), category (what is counted differs). A narrower party within one question is
 * scope too.
 */
export const DISAGREEMENTS = [
  'contradiction',
  'denial',
  'scope',
  'time',
  'category',
  'rounding',
  'withheld',
  'revision',
] as const;
export type DisagreementType = (typeof DISAGREEMENTS)[number];

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
  /** the day it counts from: `said`, else its document's publication */
  day: isoDaySchema.nullable(),
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
  /** who passed it on between the publisher and the claimant, outermost first */
  via: z.array(z.string()),
  /** who of the claimant's house spoke: an id of the account's `voices` */
  voice: z.string(),
  /** id of the claim of the same account that this one replaces */
  supersedes: z.string().nullable(),
  revisedDown: z.boolean(),
  /** id of the claim of the same account whose figure this one carries again */
  repeats: z.string().nullable(),
  /** id of the origin it is counted under; null when its origin is unknown */
  origin: z.string().nullable(),
  /** narrower than the question: one republic's servicemen within a side of two */
  within: z.string().nullable(),
  /** what a person last said of the claim; absent where nobody has reviewed it */
  reviewed: z.enum(VERDICTS).optional(),
});
export type AccountClaim = z.infer<typeof accountClaimSchema>;

export const accountSchema = z.object({
  claimant: z.object({ id: z.string(), name: z.string() }),
  alignment: z.enum(ALIGNMENTS),
  /** who speaks in a joint account, as far as the text or the pack tells; absent where one speaks */
  members: z.array(named).optional(),
  /** those who spoke for the claimant, as texts name them; one for a claimant that is named in one way only */
  voices: z.array(named.extend({ claims: z.array(z.string()) })),
  claims: z.array(accountClaimSchema),
});
export type Account = z.infer<typeof accountSchema>;

export const disagreementSchema = z.object({
  type: z.enum(DISAGREEMENTS),
  /** ids of the two claims: of one question in the order of saying, else the one that answers this question first */
  claims: z.tuple([z.string(), z.string()]),
  /** a plain sentence, with the figures */
  reason: z.string(),
  /** the neighbouring question that the second claim answers; null when both answer this one */
  other: z.string().nullable(),
});
export type Disagreement = z.infer<typeof disagreementSchema>;

/** How the question stood from the first day to the last (inclusive; null: to this day) by what had been said. */
export const standingSpanSchema = z.object({
  from: isoDaySchema,
  to: isoDaySchema.nullable(),
  standing: z.enum(STANDINGS),
  /** why, in words */
  basis: z.string(),
  /** number of independent origins */
  origins: z.int(),
});
export type StandingSpan = z.infer<typeof standingSpanSchema>;

export const questionSchema = questionKeySchema.extend({
  id: z.string(),
  title: z.string(),
  standing: z.enum(STANDINGS),
  /** why it stands so, in words */
  basis: z.string(),
  /** number of independent origins */
  origins: z.int(),
  /** id of the origin that all support goes back to; null where there is more than one, or none that is known */
  soleOrigin: z.string().nullable(),
  accounts: z.array(accountSchema),
  originList: z.array(originSchema),
  disagreements: z.array(disagreementSchema),
  /** by the days on which something was said, in order; what nothing dates is left out */
  standings: z.array(standingSpanSchema),
  /** questions whose answers are a part of this one's, or the whole that this one is a part of; nothing is added up */
  parts: z.array(z.string()),
  partOf: z.array(z.string()),
});
export type Question = z.infer<typeof questionSchema>;
/** A question's key and names. */
export type QuestionHead = QuestionKey & Pick<Question, 'id' | 'title'>;

/** The latest answer of an account, as much of it as a line of a list needs. */
const latestSchema = accountClaimSchema.pick({
  id: true,
  said: true,
  asOf: true,
  count: true,
  answer: true,
  stance: true,
  modality: true,
  doc: true,
  revisedDown: true,
});
export type Latest = z.infer<typeof latestSchema>;

const accountLineSchema = accountSchema.omit({ claims: true, voices: true }).extend({ latest: latestSchema });
export type AccountLine = z.infer<typeof accountLineSchema>;

/** A question as a list shows it: each account with what it last said. */
export const questionSummarySchema = questionSchema
  .omit({ accounts: true, originList: true, disagreements: true, standings: true, parts: true, partOf: true })
  .extend({
    /** how many claims its accounts hold together */
    claims: z.int(),
    accounts: z.array(accountLineSchema),
  });
export type QuestionSummary = z.infer<typeof questionSummarySchema>;
