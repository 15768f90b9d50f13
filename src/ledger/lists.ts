/** What lists are asked for, and what they give. */
import type { QuestionSummary, Standing } from '../model/question.ts';
import type { IsoDay } from '../model/time.ts';
import type { View } from './types.ts';

export interface QuestionFilter extends View {
  /** what had been said by that day; default: all, with what nothing dates */
  readonly asOf?: IsoDay | undefined;
  /** words (or parts of words) that all stand in the title or the claimants' names */
  readonly text?: string | undefined;
  /** id of a claimant, or of those it is about */
  readonly party?: string | undefined;
  /** id of the place it asks about */
  readonly area?: string | undefined;
  /** its window ends on that day or later, begins on that day or earlier */
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
}

/** Behind which line a page begins; what `next` of the page before said. */
export interface QuestionCursor {
  readonly kind: string;
  readonly key: readonly (string | number)[];
}

export interface QuestionsAsked extends QuestionFilter {
  /** the kinds that are listed, in their order */
  readonly kinds: readonly string[];
  readonly kind?: string | undefined;
  readonly standing?: Standing | undefined;
  /** within a kind: most accounts and origins first, or what changed last */
  readonly sort: 'weight' | 'latest';
  readonly after?: QuestionCursor | undefined;
  readonly limit: number;
}

export interface QuestionPage {
  readonly questions: readonly QuestionSummary[];
  /** null when there are no more */
  readonly next: QuestionCursor | null;
}

export interface QuestionCell {
  readonly kind: string;
  readonly standing: Standing;
  readonly questions: number;
  readonly accounts: number;
  /** there are more than were counted */
  readonly more: boolean;
}

export interface QuestionCount {
  /** of what the filter leaves */
  readonly cells: readonly QuestionCell[];
  /** of the whole view */
  readonly all: { readonly questions: number; readonly accounts: number; readonly more: boolean };
  /** the highest figure that any line of a kind shows, now or at an earlier day */
  readonly highest: Readonly<Record<string, number>>;
}
