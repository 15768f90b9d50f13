/** What a trained net says of a stretch of a sentence that may stand in a claim. Loaded once by `runtime/`. */

/** Where words stand whose meaning the net looks up. */
export const SLOTS = [
  'own',
  'above',
  'above2',
  'verb',
  'doer',
  'under',
  'phrase',
  'child',
  'mate',
  'b1',
  'b2',
  'b3',
  'a1',
  'a2',
  'a3',
  'left',
  'right',
] as const;
export type Slot = (typeof SLOTS)[number];

/** Its name and its value: "doer", "ACTOR.force"; some have no value. */
export type Feature = readonly [name: string, value: string];

/** What is seen of a candidate; a feature may stand more than once, and counts once. */
export interface Sight {
  readonly type: string;
  readonly features: readonly Feature[];
  readonly words: Readonly<Record<Slot, readonly string[]>>;
  /** the labels that the rules give it: "casualty:killed" */
  readonly rules: readonly string[];
  /** the category that the rules give its people; null where they give none */
  readonly category: string | null;
}

export interface Weighed {
  /** labels with their probability (0…1), those that reach the net's least */
  readonly labels: ReadonlyMap<string, number>;
  /** the likeliest category of its people, with its probability given that they are casualties */
  readonly category: { readonly name: string; readonly probability: number };
}

/** What may fill a claim's time, by what is seen of each, and what all are seen with. */
export interface Choice {
  readonly context: readonly string[];
  readonly candidates: readonly (readonly string[])[];
}

/** How likely each of them is (0…1, together 1). */
export type Chooser = (choice: Choice) => readonly number[];

export interface Weigher {
  readonly dates: Chooser;
  readonly weigh: (sight: Sight) => Weighed;
  /** lemmas that tell nothing, however often they were seen in training */
  readonly dull: ReadonlySet<string>;
  /** from which probability on a label is believed */
  readonly believed: (label: string) => number;
}
