/** A document as Bilag holds it: what was read, what was taken out, and where every character came from. */
import { z } from 'zod';
import { placeRefSchema } from './place.ts';
import { daysSchema, isoDaySchema, monthDaySchema } from './time.ts';
import { spanSchema } from './span.ts';

/**
 * How a piece of metadata came to be known; the earlier in the list wins. `carrier`: the address that was asked for, or
 * that a web archive gives.
 */
export const FOUND = ['user', 'register', 'header', 'markup', 'properties', 'text', 'carrier'] as const;
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

/**
 * How a document came to hand, beside the path it was added from: what its container, its carrier or its own header
 * tells. Fields that nothing tells are left out.
 */
export const provenanceSchema = z.strictObject({
  /** address asked for, or the one a web archive gives */
  url: z.string().optional(),
  /** address that answered in the end, after redirects */
  answeredBy: z.string().optional(),
  /** instant at which the bytes were taken from that address, in UTC */
  retrieved: z.string().optional(),
  /** encoding that the carrier states (`Content-Type: …; charset=`); the reader needs it to read the bytes again */
  charset: z.string().optional(),
  /** id of the document it was attached to */
  attachedTo: z.string().optional(),
  messageId: z.string().optional(),
  /** mailing list that carried the message */
  list: z.string().optional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

const factFieldSchema = z.enum(['title', 'publisher', 'agency', 'author', 'published', 'updated', 'language', 'url']);
export type FactField = z.infer<typeof factFieldSchema>;

export const metadataSchema = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  agency: z.string().nullable(),
  author: z.string().nullable(),
  published: isoDaySchema.nullable(),
  /** day of a dateline that tells no year ("KABUL, May 12"), as month and day: `05-12`; only where `published` is null */
  monthDay: monthDaySchema.optional(),
  /** time of that day where it is told, "14:05": in UTC, or as printed where no zone is told */
  time: z.string().optional(),
  /** day of the last change that the document tells of */
  updated: isoDaySchema.optional(),
  /** canonical address: the page's own word where it names the site that gave it, else the carrier's */
  url: z.string().optional(),
  language: z.string().nullable(),
  register: registerSchema.nullable(),
  provenance: provenanceSchema.optional(),
  /** where each of the above was found */
  found: z.partialRecord(factFieldSchema, z.enum(FOUND)),
  /** the very element, field or line there, where it is known: `JSON-LD datePublished` */
  readFrom: z.partialRecord(factFieldSchema, z.string()).optional(),
});
export type Metadata = z.infer<typeof metadataSchema>;

/** What a user states of a document that the file does not say. */
export const statedMetadataSchema = z.strictObject({
  title: z.string().optional(),
  publisher: z.string().optional(),
  agency: z.string().optional(),
  author: z.string().optional(),
  published: isoDaySchema.optional(),
  updated: isoDaySchema.optional(),
  language: z.string().optional(),
  url: z.string().optional(),
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
 * Letters that were lost or spoilt before the file came to hand, as a span of the clean text: signs that stand for lost
 * letters ("Az?rbaycan"), letters read in the wrong encoding, letters strewn apart. An empty span marks where letters that
 * nobody can put together were taken out.
 */
export const damageSchema = z.object({
  ...spanSchema.shape,
  sort: z.enum(['lost letters', 'wrong encoding', 'scattered letters']),
});
export type Damage = z.infer<typeof damageSchema>;

/**
 * Which stretch of the source each stretch of a text came from: `length` characters at `at` stand at `from` in the source.
 * Segments are in order and do not overlap; characters between them (a space put for a removal) came from nowhere.
 */
export const segmentSchema = z.object({ at: z.int(), from: z.int(), length: z.int() });
export type Segment = z.infer<typeof segmentSchema>;

/**
 * Where in the file a stretch of `raw` stood: the one that begins at `from`, up to where the next location begins. Only
 * of files that are no text themselves (PDF, DOCX); pages and paragraphs count from 1, `x` and `y` are points from the
 * upper left corner of the page.
 */
export const locationSchema = z.object({
  from: z.int().nonnegative(),
  page: z.int().positive().optional(),
  x: z.int().optional(),
  y: z.int().optional(),
  paragraph: z.int().positive().optional(),
  /** the stream of text the paragraph is counted in, when it is not the body */
  story: z.enum(['footnotes', 'endnotes']).optional(),
});
export type Location = z.infer<typeof locationSchema>;

/** One of several reports in one file: the `number`th (from 1) of `of`, at `raw` of what the file holds. */
export const partSchema = z.object({
  number: z.int().positive(),
  of: z.int().positive(),
  /** SHA-256 of the whole file */
  file: z.string(),
  raw: spanSchema,
});
export type Part = z.infer<typeof partSchema>;

/** What the id of a report that stands with others in one file is the SHA-256 of. */
export const namedPart = ({ file, number }: Pick<Part, 'file' | 'number'>): string => `${file}#${number}`;

export const FORMATS = ['text', 'html', 'pdf', 'docx', 'eml', 'csv'] as const;

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
  /** in the order of `from`; absent when the file is a text itself */
  readonly locations?: readonly Location[];
  /** reference marks that the reader of the format took out, and where each stood in `raw` */
  readonly marks?: readonly { readonly raw: number; readonly label: string }[];
}

/** The text that claims are read from. Offsets of quotes count in `text`; `map` leads back to the source. */
export interface CleanText {
  readonly text: string;
  readonly map: readonly Segment[];
  readonly cites: readonly Cite[];
  readonly removals: readonly Removal[];
  /** in order, not overlapping */
  readonly damage: readonly Damage[];
  readonly metadata: Metadata;
  readonly locations?: readonly Location[];
}

/**
 * What a short report tells in all, whoever says it and in whatever sentence: reports of one happening are found by it where
 * a claim misses the day or the place.
 */
export const gistSchema = z.object({
  /** exact days and nights that it tells, each once; of a year that was assumed as month and day */
  days: z.array(daysSchema),
  monthDays: z.array(z.object({ start: monthDaySchema, end: monthDaySchema })).optional(),
  /** places narrower than a region, in the order of the text, each once */
  places: z.array(placeRefSchema),
  /** words with a capital, written as places are compared by */
  named: z.array(z.string()),
  /** of these the names that few texts have: of villages, quarters, rivers; not those of parties and persons */
  rare: z.array(z.string()),
  /** sorts of things that are struck or where people gather */
  things: z.array(z.string()),
});
export type Gist = z.infer<typeof gistSchema>;

export const READABLE_LANGUAGES = ['en'] as const;

/**
 * What the ledger keeps of a document. `id` is the SHA-256 of the original bytes (hex); of one of several reports in one
 * file it is made of that and the report's number (`namedPart`).
 */
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
  /** absent in what was read before damage was marked */
  damage: z.array(damageSchema).optional(),
  locations: z.array(locationSchema).optional(),
  part: partSchema.optional(),
  /** of a short report that was read */
  gist: gistSchema.optional(),
  /** version of the rules, and packs in use (`name@version`) */
  rules: z.string(),
  packs: z.array(z.string()),
});
export type DocumentRecord = z.infer<typeof documentSchema>;
