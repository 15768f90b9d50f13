/** What search, log and verification give. */
import type { Quote, Span } from '../model/span.ts';
import type { IsoDay } from '../model/time.ts';

/** An instant as ISO 8601 in UTC with microseconds: `2026-11-23T19:04:05.123456Z`. */
export type Instant = string;

// ---- Search ----

export interface SearchHit {
  readonly document: string;
  readonly name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDay | null;
  /** the paragraph (or the stretch of a long one), as offsets into the clean text */
  readonly passage: Span;
  /** the words around the first matches; offsets into the clean text */
  readonly snippet: Quote;
  /** the matched words inside the snippet; offsets into the clean text */
  readonly highlights: readonly Quote[];
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** words of the query that no document has, and the words searched in their place */
  readonly corrections: readonly { readonly word: string; readonly instead: readonly string[] }[];
  /** true when there are more hits than `limit` */
  readonly more: boolean;
}

// ---- Log and verification ----

export interface LogEntry {
  /** counts from 1, without gaps */
  readonly seq: number;
  readonly at: Instant;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** SHA-256 (hex) of the entry before; of the first entry: 64 zeros */
  readonly previous: string;
  readonly hash: string;
}

export const VERIFY_STAGES = ['log', 'bytes', 'texts', 'quotes', 'intake'] as const;
export type VerifyStage = (typeof VERIFY_STAGES)[number];

export type VerifyStep =
  | { readonly type: 'progress'; readonly stage: VerifyStage; readonly done: number; readonly total: number }
  | { readonly type: 'finding'; readonly stage: VerifyStage; readonly subject: string; readonly message: string };

export interface Verification {
  /** how many of each were checked */
  readonly checked: Readonly<Record<VerifyStage, number>>;
  readonly findings: number;
}
