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
  /** whom the answer names: "held by …"; absent where it names nobody */
  readonly by?: Party | null;
  /** what is compared where a word answers: two wordings of one answer share it; null where nothing can be compared */
  readonly value: string | null;
}

/** What a claim tells of one happening; reports of one happening may tell it differently. */
export interface Happening {
  /** `deed`: that it happened; `result`: what came of it, whose place and day are told less surely */
  readonly role: 'deed' | 'result';
  /** happenings of two sorts are rarely one */
  readonly sort: 'attack' | 'control' | 'flight' | 'exchange';
  /** true of a figure that adds up: its day and place are not those of one happening */
  readonly total: boolean;
  /** what sort of attack or change it was; null where the text does not tell */
  readonly type: string | null;
  readonly by: Party | null;
  readonly against: Party | null;
  /** how many, and of what ("killed"); null for a part of another figure */
  readonly figure: { readonly of: string; readonly count: Quantity } | null;
  /** who came to harm; null where nobody is said to have */
  readonly harmed: 'civilian' | 'military' | 'mixed' | 'unspecified' | null;
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
  /** what it tells of one happening; absent for kinds that tell of none, null for a claim that does not */
  readonly happening?: (claim: AnyClaim) => Happening | null;
  /** which of its questions count more than others; absent where none does */
  readonly broader?: Broader;
  /** what the claim tells of a thing that goes on over time; absent for kinds that tell of none */
  readonly course?: (claim: AnyClaim) => CourseStep | null;
  /** the question in words: "Ukrainian servicemen killed" */
  readonly title: (key: QuestionKey) => string;
}
