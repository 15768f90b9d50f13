/** What the API takes and gives of sources and saved views. */
import { z } from 'zod';
import {
  profileRecordSchema,
  profileSchema,
  savedViewRecordSchema,
  savedViewSchema,
  sourceDetailSchema,
  sourceSummarySchema,
  VIEW_PAGES,
} from '../model/filed.ts';
import { signedSchema } from './brief-types.ts';

/** `seen`: the version that the next one is made of; null where there is none yet */
const seen = z.int().positive().nullable();

export const sourceListSchema = z.object({ sources: z.array(sourceSummarySchema) });
export type SourceList = z.infer<typeof sourceListSchema>;
export const profileAskedSchema = signedSchema.extend({ seen, record: profileRecordSchema });

export const viewsAskedSchema = z.object({ page: z.enum(VIEW_PAGES).nullable().default(null) });
export const savedViewListSchema = z.object({ views: z.array(savedViewSchema) });
export type SavedViewList = z.infer<typeof savedViewListSchema>;
export const viewAskedSchema = signedSchema.extend({ record: savedViewRecordSchema });
export const nextViewSchema = viewAskedSchema.extend({ seen: z.int().positive() });
export const viewRemovedSchema = z.object({ removed: z.string() });
export const removeViewSchema = signedSchema.extend({ seen: z.int().positive() });
export { profileSchema, savedViewSchema, sourceDetailSchema };
