/** A document's copies as they are told to users. */
import { z } from 'zod';
import { spanSchema } from './span.ts';
import { isoDaySchema } from './time.ts';

/** Why one carrier of a story is taken for its source. */
export const SOURCE_BASES = ['earliest', 'agency', 'fullest'] as const;
export type SourceBasis = (typeof SOURCE_BASES)[number];

const carrierSchema = z.object({
  id: z.string(),
  /** its title, else the name of its file */
  title: z.string(),
  publisher: z.string().nullable(),
  published: isoDaySchema.nullable(),
});
export type Carrier = z.infer<typeof carrierSchema>;

export const copiesOfSchema = z.object({
  /** the story it carries with others; null when it has no copies */
  family: z
    .object({
      source: z.string(),
      basis: z.enum(SOURCE_BASES),
      /** the agency that carriers credit */
      agency: z.string().nullable(),
      /** all of them, this document included, the source first */
      carriers: z.array(carrierSchema),
    })
    .nullable(),
  /** documents of other stories that have passages in common with it; spans count in either's clean text */
  shares: z.array(
    z.object({ document: carrierSchema, passages: z.array(z.object({ here: spanSchema, there: spanSchema })) }),
  ),
});
export type CopiesOf = z.infer<typeof copiesOfSchema>;
