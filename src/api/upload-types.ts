/** What the API takes and gives of files that are handed over. */
import { z } from 'zod';
import { statedMetadataSchema } from '../model/document.ts';
import { intakeTotalsSchema, uploadSchema } from '../model/upload.ts';
import { daySchema } from './types.ts';

/** Beside the file itself: its name, and what its sender states of it. */
export const uploadQuerySchema = z.object({
  name: z.string().min(1).max(1000),
  publisher: statedMetadataSchema.shape.publisher.pipe(z.string().trim().min(1).max(300).optional()),
  published: daySchema.optional(),
});

export const uploadListSchema = z.object({ uploads: z.array(uploadSchema) });
export type UploadList = z.infer<typeof uploadListSchema>;
export { intakeTotalsSchema, uploadSchema };
