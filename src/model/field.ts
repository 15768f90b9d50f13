/** The slots of a kind as fields that a person fills in. */
import { z } from 'zod';

export const FIELD_TYPES = ['choice', 'choices', 'count', 'party', 'parties', 'text', 'flag', 'number'] as const;

export const fieldSchema = z.object({
  /** dotted */
  slot: z.string(),
  label: z.string(),
  type: z.enum(FIELD_TYPES),
  /** of a choice, or of several */
  options: z.array(z.string()),
  nullable: z.boolean(),
});
export type Field = z.infer<typeof fieldSchema>;
