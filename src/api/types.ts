/** What the API answers: zod schemas, and the types the web shares. The web imports the types only. */
import { z } from 'zod';
import type { AnyClaim } from '../model/claim.ts';
import { claimSchemaOf } from '../model/claim.ts';
import { copiesOfSchema } from '../model/copies.ts';
import { ceasefireCourseSchema, controlCourseSchema, measureCourseSchema } from '../model/course.ts';
import { findingSchema } from '../model/decision.ts';
import { citeSchema, damageSchema, documentSchema, removalSchema } from '../model/document.ts';
import { fieldSchema } from '../model/field.ts';
import { incidentSchema } from '../model/incident.ts';
import { countedSchema, originGraphSchema } from '../model/origin.ts';
import { accountSchema, questionSchema, questionSummarySchema, STANDINGS } from '../model/question.ts';
import { quoteSchema, spanSchema } from '../model/span.ts';
import { isoDaySchema } from '../model/time.ts';

/** The two dates of a view: what had been said by `asOf`, as far as the ledger held it by `recordedBy`. */
export const daySchema = isoDaySchema.refine(isCalendarDay, 'is not a day of the calendar');
export const viewSchema = z.object({
  asOf: daySchema.nullable().default(null),
  recordedBy: daySchema.nullable().default(null),
});
export type View = z.infer<typeof viewSchema>;

/** What a list of questions is narrowed by. */
export const questionFilterSchema = viewSchema.extend({
  kind: z.string().optional(),
  standing: z.enum(STANDINGS).optional(),
  /** words or parts of words in the title and the claimants' names */
  q: z.string().max(400).optional(),
  /** id of a claimant or of those it is about */
  party: z.string().optional(),
  /** id of the place it asks about */
  place: z.string().optional(),
  /** its days reach to this one or later, begin on this one or earlier */
  from: daySchema.optional(),
  to: daySchema.optional(),
});

/** Lines of a page. */
const limitSchema = z.coerce.number().int().min(1).max(200).default(50);

export const questionPageSchema = questionFilterSchema.extend({
  sort: z.enum(['weight', 'latest']).default('weight'),
  limit: limitSchema,
});

const countSchema = z.object({
  value: z.string(),
  count: z.int(),
  /** there are more than were counted */
  more: z.boolean(),
});
export type Facet = z.infer<typeof countSchema>;

/** A facet counts what the other filters leave, so that no choice leads to an empty list unannounced. */
export const questionFacetsSchema = z.object({
  /** of the view, whatever it is narrowed by */
  questions: z.int(),
  accounts: z.int(),
  more: z.boolean(),
  /** what all filters leave */
  found: countSchema.omit({ value: true }),
  /** `highest`: no figure of the kind goes higher */
  kinds: z.array(countSchema.extend({ highest: z.number() })),
  standings: z.array(countSchema),
});
export type QuestionFacets = z.infer<typeof questionFacetsSchema>;

/** A question in full; `latest` is the id of the account's claim that now stands. */
export const questionDetailSchema = questionSchema.extend({
  accounts: z.array(accountSchema.extend({ latest: z.string() })),
  /** of people; they have no part in the standing */
  findings: z.array(findingSchema),
});
export type QuestionDetail = z.infer<typeof questionDetailSchema>;

export const documentSummarySchema = documentSchema
  .pick({ id: true, name: true, format: true, bytes: true, metadata: true, notRead: true, part: true })
  .extend({
    claims: z.int(),
    /** the document whose story this one carries as a copy */
    copyOf: z.string().nullable().optional(),
    /** how many carry its story as copies; in lists */
    copies: z.int().optional(),
  });
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

export const documentFilterSchema = viewSchema.extend({
  /** words or parts of words in title, name and publisher */
  q: z.string().max(400).optional(),
  publisher: z.string().optional(),
  language: z.string().optional(),
  /** id of the document whose story they carry */
  copyOf: z.string().optional(),
  /** `folded`: without the copies of a story that another document is the likely source of */
  copies: z.enum(['all', 'folded']).default('all'),
});

export const documentPageSchema = documentFilterSchema.extend({
  sort: z.enum(['added', 'latest', 'title', 'claims']).default('added'),
  limit: limitSchema,
});

export const documentFacetsSchema = z.object({
  documents: z.int(),
  claims: z.int(),
  publishers: z.array(countSchema.omit({ more: true })),
  languages: z.array(countSchema.omit({ more: true })),
});
export type DocumentFacets = z.infer<typeof documentFacetsSchema>;

/** A claim of any kind: its slots stand under the kind's own name and are not looked into. */
/** Of any kind, with its slots under the kind's name. */
export const claimSchema = claimSchemaOf('', z.unknown()).omit({ '': true }).extend({ kind: z.string() }).loose();

/**
 * A document to be read. `text` is the whole clean text, or of a very long one the stretch that begins at `textStart`
 * (UTF-16 units, like every offset); `claims`, `cites` and `damage` are those that touch the stretch.
 */
export const documentDetailSchema = documentSummarySchema.omit({ copies: true }).extend({
  ...documentSchema.pick({ encoding: true, rules: true, packs: true }).shape,
  text: z.string(),
  textStart: z.int(),
  textLength: z.int(),
  claims: z.array(claimSchema),
  /** in the view asked for */
  claimCount: z.int(),
  /** claims held now that the view leaves out: said later, or recorded later */
  leftOut: z.int(),
  cites: z.array(citeSchema),
  /** `at`: where in the text it was taken out */
  removals: z.array(removalSchema.extend({ at: z.int().nonnegative() })),
  damage: z.array(damageSchema),
  damageCount: z.int(),
  copies: copiesOfSchema.optional(),
});
export type DocumentDetail = Omit<z.infer<typeof documentDetailSchema>, 'claims'> & {
  readonly claims: readonly AnyClaim[];
};

const bearingSchema = questionSchema.pick({ id: true, title: true, standing: true });
export const claimDetailSchema = z.object({
  claim: claimSchema,
  document: documentSummarySchema,
  /** the claim before people corrected it; null where nobody did */
  uncorrected: claimSchema.nullable(),
  /** that it bears on */
  questions: z.array(bearingSchema),
});
export type ClaimDetail = {
  readonly claim: AnyClaim;
  readonly document: DocumentSummary;
  readonly uncorrected: AnyClaim | null;
  readonly questions: readonly z.infer<typeof bearingSchema>[];
};

const kindSchema = z.object({
  name: z.string(),
  labels: z.object({ one: z.string(), many: z.string() }),
  says: z.string(),
  colour: z.object({ light: z.string(), dark: z.string() }),
  key: z.array(z.string()),
  /** dotted slot → label, in the order a reader is shown them */
  slotLabels: z.array(z.tuple([z.string(), z.string()])),
  /** what a person can fill in */
  fields: z.array(fieldSchema),
  /** slots of which nothing is known yet */
  blank: z.record(z.string(), z.unknown()),
});
export type KindLabel = z.infer<typeof kindSchema>;

/** Who has it from whom, and which of the origins listed are counted. */
export const questionOriginsSchema = originGraphSchema.extend({ counted: z.array(countedSchema) });
export type QuestionOrigins = z.infer<typeof questionOriginsSchema>;

/** to be asked for as `after`; null on the last page */
const nextSchema = z.string().nullable();
export const questionListSchema = z.object({ questions: z.array(questionSummarySchema), next: nextSchema });
export const incidentListSchema = z.object({ incidents: z.array(incidentSchema), next: nextSchema });
export const documentListSchema = z.object({ documents: z.array(documentSummarySchema), next: nextSchema });
export const kindListSchema = z.object({ kinds: z.array(kindSchema) });
export const controlListSchema = z.object({ places: z.array(controlCourseSchema), next: nextSchema });
export const measureListSchema = z.object({ authorities: z.array(measureCourseSchema), next: nextSchema });
export const ceasefireListSchema = z.object({ ceasefires: z.array(ceasefireCourseSchema), next: nextSchema });
export type QuestionList = z.infer<typeof questionListSchema>;
export type IncidentList = z.infer<typeof incidentListSchema>;
export type DocumentList = z.infer<typeof documentListSchema>;
export type KindList = z.infer<typeof kindListSchema>;
export type ControlList = z.infer<typeof controlListSchema>;
export type MeasureList = z.infer<typeof measureListSchema>;
export type CeasefireList = z.infer<typeof ceasefireListSchema>;

// ---- Search, names and log ----

export const searchQuerySchema = viewSchema.extend({
  q: z.string().max(400).default(''),
  publisher: z.string().optional(),
  /** days of publication */
  from: daySchema.optional(),
  to: daySchema.optional(),
  limit: limitSchema,
});
const hitSchema = z.object({
  document: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: isoDaySchema.nullable(),
  passage: spanSchema,
  /** the words around the first matches, and the matched ones; offsets into the clean text */
  snippet: quoteSchema,
  highlights: z.array(quoteSchema),
});
export const searchSchema = z.object({
  hits: z.array(hitSchema),
  /** words of the query that no document has, and those searched in their place */
  corrections: z.array(z.object({ word: z.string(), instead: z.array(z.string()) })),
  more: z.boolean(),
});
export type SearchAnswer = z.infer<typeof searchSchema>;

export const namesQuerySchema = viewSchema.extend({ q: z.string().max(400).optional(), limit: limitSchema });
export const partyListSchema = z.object({
  parties: z.array(z.object({ id: z.string(), name: z.string(), accounts: z.int(), claims: z.int(), about: z.int() })),
});
export type PartyList = z.infer<typeof partyListSchema>;
export const placeListSchema = z.object({
  places: z.array(
    z.object({ id: z.string(), name: z.string(), questions: z.int(), kinds: z.readonly(z.array(z.string())) }),
  ),
});
export type PlaceList = z.infer<typeof placeListSchema>;

export const logQuerySchema = z.object({ before: z.coerce.number().int().positive().optional(), limit: limitSchema });
export const logPageSchema = z.object({
  entries: z.array(
    z.object({
      seq: z.int(),
      at: z.string(),
      action: z.string(),
      detail: z.record(z.string(), z.unknown()),
      previous: z.string(),
      hash: z.string(),
    }),
  ),
  /** `before` of the next page; null on the last */
  next: z.int().nullable(),
});
export type LogPage = z.infer<typeof logPageSchema>;

export const settingsSchema = z.object({
  /** address of map tiles with {z}, {x} and {y} */
  tiles: z.string().nullable(),
  /** whether anything may be added or changed here */
  changes: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** RFC 9457. `detail` is a sentence for the reader; `errors` names the fields at fault. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** `2021-02-29` has the form of a day and is none. */
function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
