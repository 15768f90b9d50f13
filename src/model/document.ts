/** A document as Bilag holds it: what was read, what was taken out, and where every character came from. */
import { z } from 'zod';
import { isoDaySchema } from './time.ts';
import { spanSchema } from './span.ts';

/** How a piece of metadata came to be known; the earlier in the list wins. */
export const FOUND = ['user', 'register', 'markup', 'text'] as const;
export type Found = (typeof FOUND)[number];

/** A register entry of the Danish Refugee Appeals Board (dates in ISO days). */
export const registerSchema = z.object({
  annex: z.string().nullable(),
  country: z.string().nullable(),
  source: z.string().nullable(),
  title: z.string().nullable(),
  published: isoDaySchema.nullable(),
  admitted: isoDaySchema.nullable(),
});
export type Register = z.infer<typeof registerSchema>;

export const metadataSchema = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  agency: z.string().nullable(),
  author: z.string().nullable(),
  published: isoDaySchema.nullable(),
  /** time of that day where it is told, "14:05": in UTC, or as printed where no zone is told */
  time: z.string().optional(),
  language: z.string().nullable(),
  register: registerSchema.nullable(),
  /** where each of the above was found */
  found: z.partialRecord(z.enum(['title', 'publisher', 'agency', 'author', 'published', 'language']), z.enum(FOUND)),
});
export type Metadata = z.infer<typeof metadataSchema>;

/** What a user states of a document that the file does not say. */
export const statedMetadataSchema = z.strictObject({
  title: z.string().optional(),
  publisher: z.string().optional(),
  agency: z.string().optional(),
  author: z.string().optional(),
  published: isoDaySchema.optional(),
  language: z.string().optional(),
});
export type StatedMetadata = z.infer<typeof statedMetadataSchema>;

/** Something taken out of the text: by which pass, why, and the words (`raw` = where they stand in the source). */
export const removalSchema = z.object({
  pass: z.string(),
  reason: z.string(),
  text: z.string(),
  raw: spanSchema,
});
export type Removal = z.infer<typeof removalSchema>;

/** A reference mark that stood at this offset of the clean text, such as `62` for `[62]`. */
export const citeSchema = z.object({ at: z.int().nonnegative(), label: z.string() });
export type Cite = z.infer<typeof citeSchema>;

/**
 * Which stretch of the source each stretch of a text came from: `length` characters at `at` stand at `from` in the source.
 * Segments are in order and do not overlap; characters between them (a space put for a removal) came from nowhere.
 */
export const segmentSchema = z.object({ at: z.int(), from: z.int(), length: z.int() });
export type Segment = z.infer<typeof segmentSchema>;

export const FORMATS = ['text', 'html'] as const;

/** The decoded file, and what the reader of its format made of it. `raw` is what `raw` offsets count in. */
export interface Source {
  readonly format: (typeof FORMATS)[number];
  readonly encoding: string;
  readonly raw: string;
  /** readable text; for plain text the same as `raw` */
  readonly text: string;
  readonly map: readonly Segment[];
  readonly removals: readonly Removal[];
  readonly metadata: Metadata;
}

/** The text that claims are read from. Offsets of quotes count in `text`; `map` leads back to the source. */
export interface CleanText {
  readonly text: string;
  readonly map: readonly Segment[];
  readonly cites: readonly Cite[];
  readonly removals: readonly Removal[];
  readonly metadata: Metadata;
}

export const READABLE_LANGUAGES = ['en'] as const;

/** What the ledger keeps of a document. `id` is the SHA-256 of the original bytes (hex). */
export const documentSchema = z.object({
  id: z.string(),
  name: z.string(),
  format: z.enum(FORMATS),
  encoding: z.string(),
  bytes: z.int(),
  metadata: metadataSchema,
  /** null when the document was read for claims; else why not, such as `language da` */
  notRead: z.string().nullable(),
  text: z.string(),
  map: z.array(segmentSchema),
  cites: z.array(citeSchema),
  removals: z.array(removalSchema),
  /** version of the rules, and packs in use (`name@version`) */
  rules: z.string(),
  packs: z.array(z.string()),
});
export type DocumentRecord = z.infer<typeof documentSchema>;
