/** What names, passages and the log are asked for, and what names answer. */
import type { IsoDay } from '../model/time.ts';
import type { View } from './entries.ts';

/** What passages are narrowed by; `from` and `to` are days of publication. */
export interface PassageFilter extends View {
  readonly publisher?: string | undefined;
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
  readonly limit?: number;
}

/** Names of a view of the questions that hold the text. */
export interface NameFilter extends View {
  readonly asOf?: IsoDay | undefined;
  readonly text?: string | undefined;
  readonly limit: number;
}

/** Who published documents, as these name them. */
export interface SourceLine {
  readonly name: string;
  readonly documents: number;
  readonly claims: number;
  /** days of publication; null where none is dated */
  readonly first: IsoDay | null;
  readonly last: IsoDay | null;
}

/** Whose words claims are; no name where they are the source's own. */
export interface Voice {
  readonly id: string | null;
  readonly name: string | null;
  readonly claims: number;
}

export interface NamedParty {
  readonly id: string;
  readonly name: string;
  /** questions of which it gives an account, with how many claims in all */
  readonly accounts: number;
  readonly claims: number;
  /** questions that are about it */
  readonly about: number;
}

export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly questions: number;
  readonly kinds: readonly string[];
}

export interface LogBackwards {
  readonly before?: number | undefined;
  readonly limit: number;
}
