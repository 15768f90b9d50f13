/** What is entered into the ledger, and into which collection: settings, files taken in, corrections, the intake account. */
import type { FiledRecord, FiledWhat } from '../model/filed.ts';
import type { Brief, BriefDetail, BriefRecord } from '../model/brief/index.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { DocumentRecord, StatedMetadata } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import type { Pack } from '../model/pack.ts';
import type { Days } from '../model/time.ts';
import type { Instant } from './records.ts';

/** The collection that is meant when none is named. It always exists. */
export const DEFAULT_COLLECTION = 'default';

export interface CollectionSettings {
  /** names of the packs its documents are read with; null = chosen by the countries a document names */
  readonly packs: readonly string[] | null;
  /** who stands together, when the user says otherwise than the packs; null = as the packs say */
  readonly sides: Pack['sides'] | null;
  /** the war or phase its questions are about */
  readonly period: (Days & { readonly name: string | null }) | null;
  readonly languages: readonly string[];
}

export interface Collection extends CollectionSettings {
  readonly name: string;
  readonly recordedFrom: Instant;
}

/** What is read back is of one collection, and open now or at the instant given. */
export interface View {
  readonly collection?: string | undefined;
  /** an ISO day (all of it, UTC) or an instant: what the ledger held by then; default now. Anything else throws a `RangeError` */
  readonly recordedBy?: string | undefined;
}

export interface Acceptance {
  readonly collection?: string | undefined;
  /** groups the files of one `add`; see `intake` */
  readonly run: string;
  /** where it came from: a path or an address */
  readonly from: string;
  /** `id` must be the SHA-256 of `bytes`, or of the part's name (`namedPart`) when it is one of several in the file */
  readonly document: DocumentRecord;
  readonly bytes: Uint8Array;
  /** every quote must stand in `document.text` at its offsets */
  readonly claims: readonly AnyClaim[];
}

export type Accepted =
  | { readonly outcome: 'accepted'; readonly document: string; readonly claims: number }
  /** `document` is the id of the document already held; `same` says what it shares with these bytes */
  | { readonly outcome: 'duplicate'; readonly document: string; readonly same: 'bytes' | 'text' };

/** A file whose bytes are held already, as a document or as a copy of one. */
export interface Repetition {
  readonly collection?: string | undefined;
  readonly run: string;
  readonly from: string;
  readonly sha256: string;
}

export interface Failure {
  readonly collection?: string | undefined;
  readonly run: string;
  readonly from: string;
  readonly issue: Issue;
}

/** A document read again with what a user states of it. */
export interface Correction {
  readonly collection?: string | undefined;
  /** the same bytes as before, read with `stated` */
  readonly document: DocumentRecord;
  readonly bytes: Uint8Array;
  readonly claims: readonly AnyClaim[];
  /** what the user states over all that was stated before; null takes it back */
  readonly stated: StatedMetadata | null;
  /** what was stated when the file was taken in */
  readonly base: StatedMetadata;
}

/** What users state of a document now. */
export type Stated = Pick<Correction, 'stated' | 'base'>;

export interface IntakeEntry {
  readonly run: string;
  readonly from: string;
  readonly at: Instant;
  readonly outcome: 'accepted' | 'duplicate' | 'failed';
  /** the document accepted or already held; null for a failure */
  readonly document: string | null;
  readonly issue: Issue | null;
}

/** The intake account: the three counts add up to the number of entries. */
export interface IntakeAccount {
  readonly accepted: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly entries: readonly IntakeEntry[];
}

/** Of all runs. */
export interface StoredTotals {
  readonly accepted: number;
  readonly duplicates: number;
  readonly failed: number;
  /** files that failed when they were last brought, the latest first */
  readonly failures: readonly { readonly from: string; readonly at: Instant; readonly issue: Issue }[];
}

/** A version to be filed under a key, made of version `seen` (null where there is none); `record` null takes it out. */
export interface FiledToSave<W extends FiledWhat> {
  readonly what: W;
  readonly key: string;
  readonly seen: number | null;
  readonly record: FiledRecord<W> | null;
}

export interface Filed<W extends FiledWhat> {
  readonly key: string;
  readonly version: number;
  readonly record: FiledRecord<W>;
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
}

export type FiledSaved<W extends FiledWhat> =
  | { readonly outcome: 'done'; readonly filed: Filed<W> | null }
  /** nothing was entered: somebody filed another version meanwhile */
  | { readonly outcome: 'conflict'; readonly latest: Filed<W> | null };

/** A brief to be saved: a new one (`id` null), or the next version of one whose version `seen` its author worked from. */
export interface BriefToSave {
  readonly id: string | null;
  readonly seen: number | null;
  readonly record: BriefRecord;
}

export type BriefSaved =
  | { readonly outcome: 'done'; readonly brief: Brief }
  /** nothing was entered: somebody saved another version meanwhile */
  | { readonly outcome: 'conflict'; readonly latest: Brief | null };

export type StoredBrief = Omit<BriefDetail, 'lost'>;
