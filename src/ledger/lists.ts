/** What lists are asked for, and what they give. */
import type { Incident } from '../model/incident.ts';
import type { QuestionSummary, Standing } from '../model/question.ts';
import type { IsoDay } from '../model/time.ts';
import type { IncidentOrder } from '../reconcile/incidents/index.ts';
import type { DocumentSummary, View } from './types.ts';

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

export interface QuestionsBeside extends View {
  readonly asOf?: IsoDay | undefined;
  /** effects and items of the question's kind that count more than its own, or less */
  readonly effects: readonly string[];
  readonly items: readonly string[];
}

/** Degrees, WGS 84; `west` is greater than `east` where it lies across the date line. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface IncidentsAsked extends View {
  /** what had been told by that day; default: all, with what nothing dates */
  readonly asOf?: IsoDay | undefined;
  /** id of the place */
  readonly area?: string | undefined;
  /** it ends on that day or later, begins on that day or earlier */
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
  /** it lies in there */
  readonly box?: Box | undefined;
  /** by first day, or the latest of them first */
  readonly sort?: IncidentOrder | undefined;
  /** what `next` of the page before said */
  readonly after?: string | undefined;
  /** default: all */
  readonly limit?: number | undefined;
}

export interface IncidentPage {
  readonly incidents: readonly Incident[];
  /** null when there are no more */
  readonly next: string | null;
}

export interface CourseKeysAsked extends View {
  readonly course: 'control' | 'measure' | 'ceasefire';
  /** what had been said by that day; default: all */
  readonly asOf?: IsoDay | undefined;
  /** only these */
  readonly keys?: readonly string[] | undefined;
  /** called by one of these names, folded */
  readonly called?: readonly string[] | undefined;
  /** id of one of those who held the place */
  readonly party?: string | undefined;
  /** something is told of that day or later, of that day or earlier */
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
  /** it lies in there */
  readonly box?: Box | undefined;
  /** by name (truces by their first day), or those of which most claims tell first */
  readonly sort?: 'name' | 'told' | undefined;
  /** what `next` of the page before said */
  readonly after?: readonly (string | number)[] | undefined;
  /** default: all */
  readonly limit?: number | undefined;
}

export interface CourseKeyPage {
  readonly keys: readonly string[];
  /** null when there are no more */
  readonly next: readonly (string | number)[] | null;
}

export interface DocumentFilter extends View {
  /** what had been published by that day; without a date: taken in */
  readonly asOf?: IsoDay | undefined;
  /** words (or parts of words) that all stand in title, name or publisher */
  readonly text?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  /** whole id of the document whose story they carry, as last settled */
  readonly copyOf?: string | undefined;
  /** without those that carry another's story */
  readonly folded?: boolean | undefined;
}

export interface DocumentsAsked extends DocumentFilter {
  /** as they were added, the last published first, by title, or most claims first */
  readonly sort: 'added' | 'latest' | 'title' | 'claims';
  /** what `next` of the page before said */
  readonly after?: readonly (string | number)[] | undefined;
  readonly limit: number;
}

/** `copyOf` is the source of its story, null for a source and for what has no copies. */
export type ListedDocument = DocumentSummary & { readonly copyOf: string | null; readonly copies: number };

export interface DocumentPage {
  readonly documents: readonly ListedDocument[];
  /** null when there are no more */
  readonly next: readonly (string | number)[] | null;
}

interface Counted {
  readonly value: string;
  readonly count: number;
}

export interface DocumentCount {
  readonly documents: number;
  readonly claims: number;
  /** of those that the other filters leave, the most frequent first */
  readonly publishers: readonly Counted[];
  readonly languages: readonly Counted[];
}
