/** How the rows of a table become claims: which column or constant fills which slot. Written by users, in YAML. */
import { z } from 'zod';
import { placeRefSchema } from './place.ts';
import { RELATIONS } from './quantity.ts';
import { isoDaySchema } from './time.ts';

/** A cell of the row; `values` says what its words stand for. A word that is not among them fails the row. */
export const lookupSchema = z.strictObject({
  column: z.string(),
  values: z.record(z.string(), z.unknown()).optional(),
});
export type Lookup = z.infer<typeof lookupSchema>;

export const DATE_FORMATS = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY'] as const;

/** A range in two columns; or one column, whose rows tell in another which end of the range they hold. */
const figureSchema = z.union([
  z.strictObject({
    low: z.string(),
    high: z.string(),
    relation: z.enum(RELATIONS).optional(),
    round: z.boolean().optional(),
  }),
  z.strictObject({
    value: z.string(),
    relation: z.enum(RELATIONS).optional(),
    /** true: fractions are rounded; the words keep them */
    round: z.boolean().optional(),
    bound: z
      .strictObject({
        column: z.string(),
        low: z.string(),
        high: z.string(),
        exact: z.string(),
        /** neighbouring rows that agree in these columns are one estimate */
        key: z.array(z.string()).min(1),
      })
      .optional(),
  }),
]);

export const tableMapSchema = z.strictObject({
  kind: z.string(),
  /** what the table is, and who publishes it */
  document: z.strictObject({
    title: z.string().optional(),
    publisher: z.string().optional(),
    published: isoDaySchema.optional(),
  }),
  delimiter: z.enum([',', ';', '\t', '|']).default(','),
  /** the day on which it was said, and up to which it speaks */
  date: z.strictObject({ column: z.string(), format: z.enum(DATE_FORMATS).default('YYYY-MM-DD') }),
  /** the day from which its figures add up */
  since: isoDaySchema.optional(),
  source: z.strictObject({
    column: z.string(),
    /** such as "{source} (via {carrier})"; a cell that does not fit is a source without a carrier */
    pattern: z.string().optional(),
    /** who stands behind a name: "UK MoD" is { name: "Ministry of Defence", actor: GB } */
    names: z
      .record(z.string(), z.strictObject({ name: z.string().optional(), actor: z.string().optional() }))
      .default({}),
  }),
  figure: figureSchema.optional(),
  place: z.union([lookupSchema, placeRefSchema.partial().required({ text: true })]).optional(),
  /** slots of the kind, nested as in the kind's schema; a leaf is a constant or a lookup */
  slots: z.record(z.string(), z.unknown()).default({}),
});
export type TableMap = z.infer<typeof tableMapSchema>;
