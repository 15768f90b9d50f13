/** Gold: claims written by people, in the contract's terms. A slot of "*" agrees with anything. */
import { z } from 'zod';
import { MODALITIES, STANCES } from '../model/claim.ts';

const ANY = '*';
export const isAny = (value: unknown): boolean => value === ANY;

const party = z.object({
  text: z.string().nullish(),
  actor: z.string().nullish(),
  actors: z.array(z.string()).optional(),
});
const days = z.object({ start: z.string(), end: z.string() });

/** One line of a gold file. The slots stand under the kind's name. */
export const goldClaimSchema = z.looseObject({
  doc: z.string(),
  kind: z.string(),
  stance: z.union([z.enum(STANCES), z.literal(ANY)]),
  modality: z.union([z.enum(MODALITIES), z.literal(ANY)]).optional(),
  quote: z.object({ start: z.int().nonnegative(), end: z.int().positive(), text: z.string() }),
  trigger: z.string().nullish(),
  claimant: z.union([z.literal(ANY), z.literal('publisher'), party]).optional(),
  chain: z.array(z.string()).optional(),
  time: z.union([z.literal(ANY), days]).nullish(),
  asOf: z.string().nullish(),
  place: z.union([z.string(), z.object({ text: z.string() })]).nullish(),
  optional: z.boolean().optional(),
});
export type GoldClaim = z.infer<typeof goldClaimSchema>;

/** The stretches of a document that gold judges, as [start, end] in UTF-16 units of the source. */
export const passagesSchema = z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()]));

export interface GoldDocument {
  /** name of the text's file, without its ending */
  readonly name: string;
  readonly claims: readonly GoldClaim[];
  /** null: all of the text is judged */
  readonly passages: z.infer<typeof passagesSchema> | null;
}
