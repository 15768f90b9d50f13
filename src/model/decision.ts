/** Decisions of people: signed, dated, with a reason, and reversible. They stand beside what was computed, never in it. */
import { z } from 'zod';

/**
 * What a decision holds on to: a claim, by its id; after a new reading, which may give another id, by its words in the
 * document.
 */
export const anchorSchema = z.strictObject({ claim: z.string(), doc: z.string(), kind: z.string(), quote: z.string() });
export type Anchor = z.infer<typeof anchorSchema>;

const anchors = z.array(anchorSchema).min(1);
const named = z.strictObject({ id: z.string(), name: z.string() });

/** The body of each kind of decision. */
export const DECISIONS = {
  /** what the claims tell of is one incident */
  'merge-incidents': z.strictObject({ claims: anchors.min(2) }),
  /** what the claims of one group tell of is not what those of another do */
  'split-incident': z.strictObject({ groups: z.array(anchors).min(2) }),
  /** a voice is not its claimant's: it has an account of its own on every question */
  'split-claimant': z.strictObject({ claimant: named, voice: named }),
  /** a range that a person arrived at for a question, and the claims it rests on; an open end is null */
  finding: z
    .strictObject({
      question: z.string(),
      /** of the question when it was decided, for people */
      title: z.string(),
      low: z.int().nonnegative().nullable(),
      high: z.int().nonnegative().nullable(),
      claims: anchors,
    })
    .refine(({ low, high }) => low !== null || high !== null, 'gives neither end of the range')
    .refine(({ low, high }) => low === null || high === null || low <= high, 'ends before it begins'),
} as const;
export type DecisionKind = keyof typeof DECISIONS;
export type DecisionBody<Kind extends DecisionKind> = z.infer<(typeof DECISIONS)[Kind]>;

interface DecisionOf<Kind extends DecisionKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly body: DecisionBody<Kind>;
  /** who signs it */
  readonly by: string;
  readonly reason: string;
  /** instant from which it counts (ISO 8601, UTC, microseconds) */
  readonly recordedFrom: string;
}
export type Decision = { readonly [Kind in DecisionKind]: DecisionOf<Kind> }[DecisionKind];
export type Finding = DecisionOf<'finding'>;

/** A finding as it is shown. */
export const findingSchema = z.object({
  id: z.string(),
  kind: z.literal('finding'),
  body: DECISIONS.finding,
  by: z.string(),
  reason: z.string(),
  recordedFrom: z.string(),
});

/** Every claim that the decision holds on to. */
export function anchorsOf({ kind, body }: Decision): readonly Anchor[] {
  if (kind === 'split-claimant') return [];
  return kind === 'split-incident' ? body.groups.flat() : body.claims;
}
