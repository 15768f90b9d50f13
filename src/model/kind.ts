/** What a claim kind declares of itself, so that no shared code knows a kind by name. */
import type { z } from 'zod';
import type { AnyClaim } from './claim.ts';
import type { CourseStep } from './course.ts';
import type { QuestionKey } from './question.ts';
import type { Quantity } from './quantity.ts';
import type { Party } from './party.ts';

export interface KindLabels {
  readonly one: string;
  readonly many: string;
}

/** A column of the table export: its heading and the claim's value for it. */
export interface Column {
  readonly name: string;
  readonly of: (claim: AnyClaim) => string | number | boolean | null;
}

/** The code of a claim in other systems (PLOVER 2.0, ACLED), spelled as they spell it; null where they have none. */
export interface Codes {
  readonly plover: string | null;
  readonly acled: { readonly event: string; readonly sub: string } | null;
}

/** The part of a question that a kind decides; reconciliation adds side, area and window. */
export interface KindQuestion {
  readonly effect: string;
  /** whom the question is about: the victims' party, the authority, the holder's place */
  readonly subject: { readonly party: Party | null; readonly group: string | null };
  /** a toll is asked of a side; a measure of the authority that took it */
  readonly asks: 'side' | 'party';
  /** true where the place makes it another question */
  readonly placed: boolean;
  readonly item: string | null;
  readonly scope: QuestionKey['scope'];
  /** the number that answers, or null where the answer is a word */
  readonly count: Quantity | null;
  readonly answer: string | null;
  /** what is compared where a word answers: two wordings of one answer share it; null where nothing can be compared */
  readonly value: string | null;
}

/** Of each effect or item those that count more than it does: `killed` is within `killed-or-wounded`. */
export interface Broader {
  readonly effects: Readonly<Record<string, readonly string[]>>;
  readonly items: Readonly<Record<string, readonly string[]>>;
}

export interface KindSchema<Name extends string = string> {
  readonly name: Name;
  readonly labels: KindLabels;
  /** completes "says that …" */
  readonly says: string;
  readonly colour: { readonly light: string; readonly dark: string };
  readonly slots: z.ZodType;
  /** dotted names of the slots that make two records the same claim (claim contract, section 3) */
  readonly key: readonly string[];
  /** slots in the order a reader is shown them, with their labels */
  readonly slotLabels: Readonly<Record<string, string>>;
  readonly codes: (claim: AnyClaim) => Codes;
  readonly columns: readonly Column[];
  /** what the claim bears on; null for a claim that answers no question by itself */
  readonly question: (claim: AnyClaim) => KindQuestion | null;
  /** which of its questions count more than others; absent where none does */
  readonly broader?: Broader;
  /** what the claim tells of a thing that goes on over time; absent for kinds that tell of none */
  readonly course?: (claim: AnyClaim) => CourseStep | null;
  /** the question in words: "Ukrainian servicemen killed" */
  readonly title: (key: QuestionKey) => string;
}
