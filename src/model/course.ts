/** Things over time: who held a place, what an authority had in force, how a truce went; and what one claim says of it. */
import { z } from 'zod';
import { MODALITIES, STANCES } from './claim.ts';
import type { Party } from './party.ts';
import { PRECISIONS } from './place.ts';
import { quoteSchema } from './span.ts';
import { GRANULARITIES, isoDaySchema } from './time.ts';

// ---- What a kind says that one claim tells of a course ----

/** `before` and `after` are who holds the place before and after it, as far as the claim tells. */
export interface ControlStep {
  readonly course: 'control';
  /** gains: takes it; leaves: gives it up; holds: has it meanwhile; enters: is in it; besieges, nears: changes no holder */
  readonly change: 'gains' | 'leaves' | 'holds' | 'enters' | 'besieges' | 'nears';
  /** the kind's own word for it, such as "recaptured" */
  readonly word: string;
  readonly before: Party | null;
  readonly after: Party | null;
  /** who besieges or advances */
  readonly by: Party | null;
}

export const RELATIONS_TO_MEASURES = ['liable', 'exempt', 'turned-away'] as const;

export interface MeasureStep {
  readonly course: 'measure';
  readonly act: 'starts' | 'extends' | 'holds' | 'applies' | 'ends' | 'proposes' | 'appeals';
  readonly word: string;
  readonly measure: string;
  /** false for an act that is over when it is done: an arrest, a dismissal */
  readonly lasts: boolean;
  readonly authority: Party | null;
  readonly affected: string | null;
  readonly relation: (typeof RELATIONS_TO_MEASURES)[number] | null;
}

export interface CeasefireStep {
  readonly course: 'ceasefire';
  readonly act: 'agrees' | 'starts' | 'extends' | 'violates' | 'ends' | 'rejects' | 'term';
  readonly word: string;
  readonly parties: readonly Party[];
  readonly broker: readonly Party[];
  readonly violator: Party | null;
  readonly term: { readonly who: string | null; readonly what: string; readonly by: string | null } | null;
}

export type CourseStep = ControlStep | MeasureStep | CeasefireStep;

// ---- What reconciliation makes of them ----

const named = z.object({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof named>;

/**
 * When a turn came: some day from `start` to `end`. `start` is null where only the latest day is known ("by 3 May").
 * `text` keeps an hour as the source puts it.
 */
export const whenSchema = z.object({
  start: isoDaySchema.nullable(),
  end: isoDaySchema,
  granularity: z.enum(GRANULARITIES).nullable(),
  text: z.string().nullable(),
  /** as-of: the claim tells no time, and speaks up to that day */
  how: z.enum(['stated', 'inherited', 'inferred', 'as-of']),
});
export type When = z.infer<typeof whenSchema>;

/** One claim as a course cites it. */
export const voiceSchema = z.object({
  id: z.string(),
  claimant: named,
  word: z.string(),
  stance: z.enum(STANCES),
  modality: z.enum(MODALITIES),
  said: isoDaySchema.nullable(),
  when: whenSchema.nullable(),
  quote: quoteSchema,
  page: z.int().positive().optional(),
  doc: z.string(),
  publisher: z.string().nullable(),
});
export type Voice = z.infer<typeof voiceSchema>;

/** Who says so: claimants and the ids of their claims, each in a fixed order. */
const saidSchema = z.object({ claimants: z.array(named), claims: z.array(z.string()) });
export type Said = z.infer<typeof saidSchema>;

/** A party that holds a place; `side` where the pack has one. */
export const holderSchema = named.extend({ side: z.string().nullable() });
export type Holder = z.infer<typeof holderSchema>;

export const CONTESTS = ['holder', 'denial', 'date', 'presence'] as const;

/** A stretch of a span in which somebody says otherwise; `holder` is whom they name, null where they name none. */
const contestSchema = saidSchema.extend({
  reason: z.enum(CONTESTS),
  holder: holderSchema.nullable(),
  from: whenSchema.nullable(),
  to: whenSchema.nullable(),
});
export type Contest = z.infer<typeof contestSchema>;

/** `from` and `to` are the turns that open and close it; null where none is told, or where it goes on. */
const spanSchema = saidSchema.extend({
  /** null: given up, and nobody says who came */
  holder: holderSchema.nullable(),
  from: whenSchema.nullable(),
  to: whenSchema.nullable(),
  /** implied: known only from who gave it up, or from whom it was taken */
  how: z.enum(['told', 'implied']),
  /** all who say so pass it on as unconfirmed */
  alleged: z.boolean(),
  contested: z.array(contestSchema),
});
export type ControlSpan = z.infer<typeof spanSchema>;

const turnSchema = saidSchema.extend({
  change: z.enum(['gains', 'leaves', 'holds', 'enters', 'besieges', 'nears']),
  words: z.array(z.string()),
  when: whenSchema,
  before: holderSchema.nullable(),
  after: holderSchema.nullable(),
  by: holderSchema.nullable(),
  deniedBy: saidSchema,
});
export type ControlTurn = z.infer<typeof turnSchema>;

/** Which sides hold how many of an area's told places, from one day on. */
const shareSchema = z.object({ holder: holderSchema, places: z.int().positive() });
const derivedSchema = z.object({
  /** ids of the places that it is derived from */
  places: z.array(z.string()),
  spans: z.array(z.object({ from: isoDaySchema, to: isoDaySchema.nullable(), shares: z.array(shareSchema) })),
});
export type Derived = z.infer<typeof derivedSchema>;

export const controlCourseSchema = z.object({
  /** `lat` and `lon` in degrees, WGS 84 */
  place: named.extend({
    precision: z.enum(PRECISIONS).nullable(),
    country: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
  }),
  spans: z.array(spanSchema),
  turns: z.array(turnSchema),
  /** ids of claims of a change that tell no time and belong to no dated one */
  undated: z.array(z.string()),
  /** ids of claims of what is planned, demanded or depends on something */
  planned: z.array(z.string()),
  /** of an area: what its places add up to */
  derived: derivedSchema.nullable(),
  /** every claim that is cited above */
  voices: z.array(voiceSchema),
});
export type ControlCourse = z.infer<typeof controlCourseSchema>;

const measureStepSchema = saidSchema.extend({
  act: z.enum(['starts', 'extends', 'holds', 'applies', 'ends']),
  words: z.array(z.string()),
  when: whenSchema,
});
const affectedSchema = saidSchema.extend({
  text: z.string(),
  relation: z.enum(RELATIONS_TO_MEASURES).nullable(),
});
export type Affected = z.infer<typeof affectedSchema>;

/** One measure from its declaration to its end. */
const barSchema = saidSchema.extend({
  measure: z.string(),
  from: whenSchema.nullable(),
  until: whenSchema.nullable(),
  /** a day on which it is to end, as far as claims announce one */
  toEnd: whenSchema.nullable(),
  steps: z.array(measureStepSchema),
  affected: z.array(affectedSchema),
  places: z.array(named),
  deniedBy: saidSchema,
});
export type MeasureBar = z.infer<typeof barSchema>;

export const measureCourseSchema = z.object({
  /** null: nothing tells whose measures these are */
  authority: named.nullable(),
  bars: z.array(barSchema),
  /** acts that do not last, in order */
  acts: z.array(
    saidSchema.extend({ measure: z.string(), when: whenSchema, affected: z.string().nullable(), denied: z.boolean() }),
  ),
  /** ids of claims of what is proposed, planned or urged: none of it is in force */
  notInForce: z.array(z.string()),
  voices: z.array(voiceSchema),
});
export type MeasureCourse = z.infer<typeof measureCourseSchema>;

export const FULFILMENTS = ['in-time', 'late', 'begun', 'denied', 'nothing-told'] as const;

const termSchema = saidSchema.extend({
  who: z.string().nullable(),
  what: z.string(),
  due: isoDaySchema.nullable(),
  /** ids of claims that tell the same clause as a claim of its own kind: what is to change hands */
  planned: z.array(z.string()),
  /** what later claims say of it, place by place */
  fulfilment: z.array(saidSchema.extend({ place: named, state: z.enum(FULFILMENTS), when: whenSchema.nullable() })),
});
export type Term = z.infer<typeof termSchema>;

const ceasefireStepSchema = saidSchema.extend({
  act: z.enum(['agrees', 'starts', 'extends', 'violates', 'ends', 'rejects']),
  words: z.array(z.string()),
  when: whenSchema.nullable(),
  /** parties that agreed, announced or refused; of a violation, who broke it */
  parties: z.array(named),
  /** of a violation: where */
  place: named.nullable(),
  deniedBy: saidSchema,
});

export const CEASEFIRE_STATES = ['agreed', 'in-force', 'violated', 'collapsed', 'rejected'] as const;

export const ceasefireCourseSchema = z.object({
  id: z.string(),
  parties: z.array(named),
  brokers: z.array(named),
  agreed: whenSchema.nullable(),
  inForce: whenSchema.nullable(),
  ended: whenSchema.nullable(),
  state: z.enum(CEASEFIRE_STATES),
  steps: z.array(ceasefireStepSchema),
  terms: z.array(termSchema),
  voices: z.array(voiceSchema),
});
export type CeasefireCourse = z.infer<typeof ceasefireCourseSchema>;
export type CeasefireCourseStep = CeasefireCourse['steps'][number];
