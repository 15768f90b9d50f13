/** What annotation finds in a clean text. All spans count in that text. */
import { z } from 'zod';
import { spanSchema } from './span.ts';
import { quantitySchema } from './quantity.ts';
import { daysSchema, GRANULARITIES } from './time.ts';
import { placeRefSchema } from './place.ts';
import type { Trees } from './syntax.ts';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** folded for look-up: lower case, straight apostrophes */
  readonly lower: string;
  /** true when white space stands before it */
  readonly spaced: boolean;
}

/** A range of tokens, half-open, by index into `Annotated.tokens`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export const SENTENCE_FORMS = ['prose', 'heading', 'caption', 'item'] as const;

export interface Sentence extends TokenRange {
  readonly start: number;
  readonly end: number;
  /** counts from 0 */
  readonly paragraph: number;
  readonly form: (typeof SENTENCE_FORMS)[number];
}

export const quantityMentionSchema = spanSchema.extend({
  ...quantitySchema.shape,
  /** of a percentage or fraction: 0.3; the bounds are then null */
  share: z.number().nullable(),
  /** the noun counted, as written; null where the figure stands alone */
  unit: z.string().nullable(),
});
export type QuantityMention = z.infer<typeof quantityMentionSchema> & TokenRange;

export const TIME_KINDS = ['date', 'duration', 'set', 'vague'] as const;
/** How the words before a time bound it: "since Sept. 27", "by 7 October", "as of 23 October". */
export const TIME_BOUNDS = ['since', 'until', 'by', 'as-of', 'before', 'after'] as const;

export const timeMentionSchema = spanSchema.extend({
  text: z.string(),
  value: daysSchema.nullable(),
  granularity: z.enum(GRANULARITIES).nullable(),
  kind: z.enum(TIME_KINDS),
  bound: z.enum(TIME_BOUNDS).nullable(),
  /** both readings of an ambiguous numeric date */
  readings: z.array(daysSchema).optional(),
  /** what the value was resolved against, when the words alone do not give it: "published", "running date" */
  against: z.string().nullable(),
});
export type TimeMention = z.infer<typeof timeMentionSchema> & TokenRange;

export const placeMentionSchema = spanSchema.extend(placeRefSchema.shape);
export type PlaceMention = z.infer<typeof placeMentionSchema> &
  TokenRange & {
    /**
     * "the *border between X and Y*": a place of claims whose words hold other places. Not in what leaves the program, where
     * mentions do not overlap.
     */
    readonly reading?: 'noun';
  };

export const ACTOR_KINDS = [
  'state',
  'force',
  'organisation',
  'media',
  'person',
  'group',
  'people',
  'collective',
] as const;

export const actorMentionSchema = spanSchema.extend({
  text: z.string(),
  /** actor id: from a pack, else the ISO country code, else a slug of the name; null when it cannot be told */
  actor: z.string().nullable(),
  /** of a joint or collective mention ("both sides") */
  actors: z.array(z.string()).optional(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  /** a former official or unnamed unofficial source does not speak for the state it belongs to */
  detached: z.boolean(),
});
export type ActorMention = z.infer<typeof actorMentionSchema> &
  TokenRange & {
    /**
     * Where the words name an actor but none is meant: "in *Mali*", "*Malian* gold", "a rescue *mission*". Kept, since a
     * nation beside a figure tells whose it is; no actor in what leaves the program.
     */
    readonly reading?: 'place' | 'adjective' | 'noun';
  };

/** Classes of weapons and equipment (claim contract, section 3, `materiel`). */
export const MATERIEL_CLASSES = [
  'tank',
  'afv',
  'armour',
  'vehicle',
  'artillery',
  'mlrs',
  'air-defence',
  'missile-launcher',
  'missile',
  'munitions',
  'aircraft',
  'helicopter',
  'uav',
  'command-post',
  'depot',
  'ship',
  'other',
] as const;
export type MaterielClass = (typeof MATERIEL_CLASSES)[number];

export const materielMentionSchema = spanSchema.extend({ class: z.enum(MATERIEL_CLASSES), text: z.string() });
export type MaterielMention = z.infer<typeof materielMentionSchema> & TokenRange;

/** Somebody is reported to say something. Split parts ("…," he said, "…") are several spans. */
export interface SpeechFrame {
  readonly source: readonly TokenRange[];
  readonly cue: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** who speaks, antecedents resolved; null when only words are known */
  readonly speaker: Speaker;
  readonly manner: 'says' | 'alleges' | 'denies' | 'withholds' | 'urges' | 'blames' | 'plans';
  /** true where the source thinks, wants or judges and so vouches for no fact in its words: no claim is taken for its own */
  readonly holds?: true;
}

export interface Speaker {
  /** the resolved name; for a pronoun that of its antecedent */
  readonly name: string;
  /** the words in the sentence */
  readonly text: string;
  readonly range: TokenRange | null;
  readonly actor: string | null;
  readonly actors?: readonly string[];
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

export interface Annotated {
  readonly text: string;
  readonly published: string | null;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly trees: Trees;
  readonly quantities: readonly QuantityMention[];
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly actors: readonly ActorMention[];
  /** pronouns and roles that go back to an actor ("she", "the group"), beside the actors that are named */
  readonly references: readonly ActorMention[];
  /** weapons and military equipment */
  readonly materiel: readonly MaterielMention[];
  readonly speech: readonly SpeechFrame[];
  /** the actor that the publisher is, such as a ministry with a statement of its own */
  readonly publisherActor: string | null;
}

// ---- The lines of `bilag annotate --ndjson` ----

export const annotateInputSchema = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().nullish(),
});
export type AnnotateInput = z.infer<typeof annotateInputSchema>;

const pair = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export const annotateOutputSchema = z.object({
  id: z.string(),
  sentences: z.array(spanSchema),
  times: z.array(timeMentionSchema),
  quantities: z.array(quantityMentionSchema),
  places: z.array(placeMentionSchema),
  actors: z.array(actorMentionSchema),
  materiel: z.array(materielMentionSchema),
  speech: z.array(z.object({ source: z.array(pair), cue: z.array(pair), content: z.array(pair) })),
  /** with --trees: a sentence a list, in the order of `sentences` */
  trees: z
    .array(
      z.array(
        spanSchema.extend({
          lemma: z.string(),
          upos: z.string(),
          xpos: z.string(),
          /** index of the head in the sentence, -1 of the root */
          head: z.int().min(-1),
          label: z.string(),
          confidence: z.number().min(0).max(1),
        }),
      ),
    )
    .optional(),
});
export type AnnotateOutput = z.infer<typeof annotateOutputSchema>;
