/** Briefs: what a person writes around claims and questions, each sentence with a footnote. */
import { z } from 'zod';
import { MODALITIES, STANCES, VERDICTS } from '../claim.ts';
import { ALIGNMENTS, STANDINGS } from '../question.ts';
import { quoteSchema } from '../span.ts';
import { isoDaySchema } from '../time.ts';

export const BRIEF_UNITS_MAX = 500_000;
const CITES_MAX = 2000;

/** What a footnote needs of a claim, as it stood when the brief was saved: a footnote does not change behind its author. */
const citedClaimSchema = z.object({
  type: z.literal('claim'),
  id: z.string(),
  quote: quoteSchema,
  page: z.int().positive().nullable(),
  /** who vouches for it, and through whom it came, the publisher first */
  claimant: z.string(),
  via: z.array(z.string()),
  stance: z.enum(STANCES),
  modality: z.enum(MODALITIES),
  said: isoDaySchema.nullable(),
  /** what a person last said of it; null where nobody reviewed it */
  verdict: z.enum(VERDICTS).nullable(),
  document: z.object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: isoDaySchema.nullable(),
    annex: z.string().nullable(),
  }),
});
export type CitedClaim = z.infer<typeof citedClaimSchema>;

/** A question with what each of its accounts last said. */
const citedQuestionSchema = z.object({
  type: z.literal('question'),
  id: z.string(),
  title: z.string(),
  standing: z.enum(STANDINGS),
  basis: z.string(),
  accounts: z.array(z.object({ alignment: z.enum(ALIGNMENTS), claim: citedClaimSchema })),
});

export const citedSchema = z.discriminatedUnion('type', [citedClaimSchema, citedQuestionSchema]);
export type Cited = z.infer<typeof citedSchema>;

/** `number` is the one that marks in the text name it by. */
export const citeSchema = z.object({ number: z.int().min(1).max(9999), cited: citedSchema });
export type Cite = z.infer<typeof citeSchema>;

/** PostgreSQL stores neither NUL nor half characters. */
const storable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
const words = (units: number) => z.string().max(units).refine(storable, 'holds NUL or half characters');

export const briefTextSchema = z.object({
  title: words(300).trim().min(1, 'has no words'),
  body: words(BRIEF_UNITS_MAX),
});

export const briefRecordSchema = briefTextSchema.extend({
  cites: z
    .array(citeSchema)
    .max(CITES_MAX)
    .refine((all) => new Set(all.map(({ number }) => number)).size === all.length, 'give a number twice'),
});
export type BriefRecord = z.infer<typeof briefRecordSchema>;

const savedSchema = z.object({ version: z.int().positive(), by: z.string(), reason: z.string(), at: z.string() });

/** A version of a brief, signed and dated. */
export const briefSchema = savedSchema.extend({ id: z.string(), ...briefRecordSchema.shape });
export type Brief = z.infer<typeof briefSchema>;

/** `lost`: numbers of claims and questions that are no longer in the ledger as they were cited. */
export const briefDetailSchema = briefSchema.extend({ versions: z.array(savedSchema), lost: z.array(z.int()) });
export type BriefDetail = z.infer<typeof briefDetailSchema>;

export const briefSummarySchema = savedSchema.extend({ id: z.string(), title: z.string(), cites: z.int() });
export type BriefSummary = z.infer<typeof briefSummarySchema>;
