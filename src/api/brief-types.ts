/** What the API takes and gives of briefs. */
import { z } from 'zod';
import {
  briefDetailSchema,
  briefSchema,
  briefSummarySchema,
  briefTextSchema,
  citedSchema,
} from '../model/brief/index.ts';

export const signedSchema = z.object({
  /** who signs */
  by: z.string().trim().min(1, 'nobody signs').max(200),
  reason: z.string().max(2000).default(''),
});

const chosenSchema = z.object({
  number: z.int().min(1).max(9999),
  type: z.enum(['claim', 'question']),
  id: z.string().max(100),
});

export const briefAskedSchema = signedSchema.extend({
  ...briefTextSchema.shape,
  cites: z.array(chosenSchema).max(2000),
});
export type BriefAsked = z.input<typeof briefAskedSchema>;

/** `seen`: the version that the next one was made of */
export const nextVersionSchema = briefAskedSchema.extend({ seen: z.int().positive() });

const version = z.coerce.number().int().positive().optional();
export const versionSchema = z.object({ version });
export const exportQuerySchema = z.object({ version, format: z.enum(['html', 'markdown']) });

export const briefListSchema = z.object({ briefs: z.array(briefSummarySchema) });
export type BriefList = z.infer<typeof briefListSchema>;
export const briefRemovedSchema = z.object({ removed: z.string() });
export { briefDetailSchema, briefSchema, citedSchema };
