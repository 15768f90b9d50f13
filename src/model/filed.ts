/** What people keep beside the documents: profiles of sources, and views of lists that they gave a name. */
import { z } from 'zod';

/** PostgreSQL stores neither NUL nor half characters. */
const storable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
const words = (units: number) => z.string().max(units).refine(storable, 'holds NUL or half characters').trim();
const name = (units: number) => words(units).min(1, 'has no words');

/** What a profile answers, in the order in which guides to the assessment of sources ask it. */
export type ProfileAspect = 'who' | 'what' | 'why' | 'when' | 'how';

/** Whether the source is party to the conflict: as the packs have it, or as a person says. */
export const PARTY_WORDS = ['as-packs-say', 'no', 'yes'] as const;

const aspect = words(4000).default('');
export const profileRecordSchema = z.object({
  /** who stands behind it: owner, funder, editor */
  who: aspect,
  /** what it publishes: news, testimony, statements, figures */
  what: aspect,
  /** why: mandate, interest, audience */
  why: aspect,
  /** when it writes: on the day, later, updated or not */
  when: aspect,
  /** how it knows: own reporters, agencies, officials, method of counting */
  how: aspect,
  party: z.enum(PARTY_WORDS),
  /** the side it belongs to, where a person says that it is party; else empty */
  side: words(200),
});
export type ProfileRecord = z.infer<typeof profileRecordSchema>;

export const VIEW_PAGES = ['questions', 'register'] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];

/** `search`: the address of the page behind the question mark, a word for each of its parts. */
export const savedViewRecordSchema = z.object({
  page: z.enum(VIEW_PAGES),
  name: name(120),
  search: z
    .record(z.string().max(40), z.string().max(400).refine(storable, 'holds NUL or half characters'))
    .refine((search) => Object.keys(search).length <= 20, 'has too many parts'),
});
export type SavedViewRecord = z.infer<typeof savedViewRecordSchema>;

export const FILED = { profile: profileRecordSchema, view: savedViewRecordSchema } as const;
export type FiledWhat = keyof typeof FILED;
export type FiledRecord<W extends FiledWhat> = z.infer<(typeof FILED)[W]>;

const versionSchema = z.object({ version: z.int().positive(), by: z.string(), reason: z.string(), at: z.string() });

export const profileSchema = versionSchema.extend(profileRecordSchema.shape);
export type Profile = z.infer<typeof profileSchema>;
export const savedViewSchema = versionSchema.extend({ id: z.string(), ...savedViewRecordSchema.shape });
export type SavedView = z.infer<typeof savedViewSchema>;

/** A source in a line: `party` is the side it is held to belong to, whoever says so; null where it is held to be none's. */
const sourceSchema = z.object({
  name: z.string(),
  documents: z.int(),
  claims: z.int(),
  /** the days of the first and the last document that is dated */
  first: z.string().nullable(),
  last: z.string().nullable(),
  party: z.object({ side: z.string(), from: z.enum(['pack', 'person']) }).nullable(),
  /** what a person says of that in the profile; null where nobody wrote one */
  said: z.enum(PARTY_WORDS).nullable(),
});
export type Source = z.infer<typeof sourceSchema>;
export const sourceSummarySchema = sourceSchema;

/** `voices`: whose words its claims are, those with most claims first; its own voice is none of them. */
export const sourceDetailSchema = sourceSchema.extend({
  profile: profileSchema.nullable(),
  versions: z.array(versionSchema),
  /** claims in its own voice */
  own: z.int(),
  voices: z.array(z.object({ id: z.string().nullable(), name: z.string(), claims: z.int() })),
});
export type SourceDetail = z.infer<typeof sourceDetailSchema>;
