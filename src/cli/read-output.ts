/** The line that `bilag read --json` writes. */
import { z } from 'zod';
import { damageSchema, metadataSchema, removalSchema } from '../model/document.ts';

export const readOutputSchema = z.object({
  name: z.string(),
  ...metadataSchema.pick({ title: true, publisher: true, published: true, language: true, register: true }).shape,
  text: z.string(),
  removals: z.array(removalSchema.pick({ pass: true, reason: true, text: true })),
  damage: z.array(damageSchema),
});
export type ReadOutput = z.infer<typeof readOutputSchema>;
