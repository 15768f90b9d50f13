/** Counts as the text gives them: a bound is kept as written (claim contract, section 1). */
import { z } from 'zod';

export const RELATIONS = [
  'exactly',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'about',
  'between',
  'vague',
] as const;

export const quantitySchema = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  relation: z.enum(RELATIONS),
  text: z.string(),
});
export type Quantity = z.infer<typeof quantitySchema>;
