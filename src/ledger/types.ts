/** The ledger as its users see it: plain data in, plain data out. */
import type { Family, Shares } from '../copies/index.ts';
import type { BriefSummary } from '../model/brief/index.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { Decision, DecisionBody, DecisionKind } from '../model/decision.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { FiledWhat } from '../model/filed.ts';
import type { Question, QuestionHead } from '../model/question.ts';
import type { Review, ReviewEntry } from '../model/review.ts';
import type { IsoDay } from '../model/time.ts';
import type { DocumentFacts } from '../reconcile/index.ts';
import type { Reconciler } from '../reconcile/reconciler.ts';
import type { DecisionFilter, ReviewFilter, Reviewed, Signed } from './decided.ts';
import type {
  Acceptance,
  Accepted,
  BriefSaved,
  BriefToSave,
  Collection,
  CollectionSettings,
  Correction,
  Failure,
  Filed,
  FiledSaved,
  FiledToSave,
  IntakeAccount,
  Repetition,
  Stated,
  StoredBrief,
  StoredTotals,
  View,
} from './entries.ts';
import type { Incident } from '../model/incident.ts';
import type { CourseKeyPage, CourseKeysAsked, IncidentPage, IncidentsAsked } from './lists.ts';
import type { DocumentCount, DocumentFilter, DocumentPage, DocumentsAsked } from './lists.ts';
import type { QuestionCount, QuestionFilter, QuestionPage, QuestionsAsked, QuestionsBeside } from './lists.ts';
import type { Instant, LogEntry, SearchResult, Verification, VerifyStep } from './records.ts';
import type { PassageFilter, NameFilter, NamedParty, NamedPlace, LogBackwards, SourceLine, Voice } from './searches.ts';

export * from './decided.ts';
export * from './entries.ts';
export * from './lists.ts';
export * from './records.ts';
export * from './searches.ts';

// ---- Documents and claims ----

/** Other bytes with the same clean text from the same publisher, agency, day and register entry. */
export interface Copy {
  readonly sha256: string;
  readonly from: string;
  readonly at: Instant;
}

export interface Tombstone {
  readonly reason: string;
  readonly at: Instant;
}

/** What of a document is kept apart from what a list shows. */
export type Reading = 'map' | 'cites' | 'removals' | 'damage' | 'locations';

/** A document without its text: what a list shows. */
export type DocumentSummary = Omit<DocumentRecord, Reading | 'text'> & {
  readonly collection: string;
  readonly from: string;
  /** UTF-16 code units of the clean text */
  readonly length: number;
  readonly claims: number;
  readonly recordedFrom: Instant;
  readonly recordedTo: Instant | null;
};

export type StoredDocument = DocumentSummary &
  Pick<DocumentRecord, Reading | 'text'> & {
    readonly copies: readonly Copy[];
    /** set when it was removed */
    readonly tombstone: Tombstone | null;
  };

export interface ClaimFilter extends View {
  /** claims said by that day; a claim with no `said` counts from its document's publication, else from when it was recorded */
  readonly asOf?: IsoDay | undefined;
  readonly kind?: string | undefined;
  /** document id, whole */
  readonly doc?: string | undefined;
  /** actor id of the claimant */
  readonly claimant?: string | undefined;
  /** ids of questions, as last settled: the claims that bear on one of them */
  readonly questions?: readonly string[] | undefined;
  /** keys of courses, as last settled: the claims of these, or all of the kind in documents that have one of these */
  readonly keys?: readonly string[] | undefined;
  readonly documentsOf?: readonly string[] | undefined;
  /** document ids, whole */
  readonly docs?: readonly string[] | undefined;
  /** those that people rejected, too */
  readonly rejected?: boolean | undefined;
}

export interface StoredClaim {
  readonly claim: AnyClaim;
  readonly document: DocumentSummary;
  readonly recordedFrom: Instant;
  readonly recordedTo: Instant | null;
  /** the claim before people corrected it; null where nobody did */
  readonly uncorrected: AnyClaim | null;
}

export interface SettledQuestions {
  /** documents gone over, and questions answered */
  readonly documents: number;
  readonly questions: number;
}

export interface Ledger {
  /** where it is, in words for the user: a folder, or the host and name of a database */
  readonly place: string;

  /** All collections, the default one first. */
  readonly collections: () => Promise<readonly Collection[]>;
  /** The collection of that name; null when there is none. */
  readonly collection: (name: string) => Promise<Collection | null>;
  /** Creates the collection, or changes the settings given; the others stay. Returns it as it then is. */
  readonly saveCollection: (name: string, settings?: Partial<CollectionSettings>) => Promise<Collection>;

  /**
   * Takes a document in, with bytes and claims, in one transaction: all of it or nothing.
   * Throws `LedgerError` `quote` when a quote does not stand in the text, `content` when the id is not the hash of the bytes.
   */
  readonly accept: (acceptance: Acceptance) => Promise<Accepted>;
  /** True when all documents of these bytes are held: reading them again can be spared. */
  readonly holds: (sha256: string, collection?: string) => Promise<boolean>;
  /** Enters a file as a duplicate by its hash alone; null, and nothing entered, when its bytes are not held. */
  readonly repeat: (repetition: Repetition) => Promise<Accepted | null>;
  /** Records a file that could not be taken in. */
  readonly fail: (failure: Failure) => Promise<void>;
  /** The account of one run, or of all runs of the collection, in the order of intake. */
  readonly intake: (of?: { readonly run?: string; readonly collection?: string }) => Promise<IntakeAccount>;
  /** Counts over all runs, and the latest failures that were not mended since. */
  readonly intakeTotals: (failuresAtMost: number, collection?: string) => Promise<StoredTotals>;
  /** Closes the document and all that hangs on it; hash and reason remain. Null when no open document has that id or prefix. */
  readonly remove: (idOrPrefix: string, reason: string, collection?: string) => Promise<DocumentSummary | null>;

  /** Puts a new reading of an open document in the place of the old one, which stays answerable. False when it is open no longer. */
  readonly correct: (correction: Correction) => Promise<boolean>;
  /** The correction in force; null when there is none. */
  readonly stated: (sha256: string, collection?: string) => Promise<Stated | null>;
  /** Enters a decision of a person. Throws `content` when it is not one of its kind, or not signed, or without a reason. */
  readonly decide: <Kind extends DecisionKind>(
    kind: Kind,
    body: DecisionBody<Kind>,
    signed: Signed,
  ) => Promise<Decision>;
  /** Takes a decision back; the log keeps both. False when no open one has that id. */
  readonly takeBack: (decision: string, signed: Signed) => Promise<boolean>;
  /**
   * Enters what a person says of a claim. `seen` is the id of the latest decision on it that they saw, null for none.
   * Null when there is no such claim or document. Throws `content` when it does not fit the kind, `quote` when an added
   * one does not stand in the text.
   */
  readonly review: (review: Review, signed: Signed, seen: string | null) => Promise<Reviewed | null>;
  /** Takes a review back; only the latest on a claim can be. Null when no open one has that id. */
  readonly takeBackReview: (decision: string, signed: Signed) => Promise<Reviewed | null>;
  /** Who said what of which claim, in the order in which it was decided; taken back or not. */
  readonly reviews: (filter?: ReviewFilter) => Promise<readonly ReviewEntry[]>;
  /** In the order in which they were taken; `reviews` lists those on claims. */
  readonly decisions: (filter?: DecisionFilter) => Promise<readonly Decision[]>;

  /** Enters a version of a brief. Null when there is no such brief. Throws `content` when it is none, or nobody signs. */
  readonly saveBrief: (brief: BriefToSave, signed: Signed) => Promise<BriefSaved | null>;
  /** The versions stay in the ledger. False when there is no such brief. */
  readonly removeBrief: (id: string, signed: Signed) => Promise<boolean>;
  /** Enters a version of a profile or saved view, or takes it out. Throws `content` when it is none, or nobody signs. */
  readonly file: <W extends FiledWhat>(filed: FiledToSave<W>, signed: Signed) => Promise<FiledSaved<W>>;
  /** What is filed, or was by the day of the view; under one key where it is named. */
  readonly filed: <W extends FiledWhat>(what: W, view: View, key?: string) => Promise<readonly Filed<W>[]>;
  /** All versions there ever were, the latest first. */
  readonly filedVersions: <W extends FiledWhat>(
    what: W,
    key: string,
    collection?: string,
  ) => Promise<readonly Filed<W>[]>;
  /** Who published documents, those with most first; the one named where it is. */
  readonly sources: (filter: NameFilter, name?: string) => Promise<readonly SourceLine[]>;
  /** Whose words the claims in a source's documents are, its own first, then those with most. */
  readonly voices: (source: string, filter: Omit<NameFilter, 'limit'>) => Promise<readonly Voice[]>;
  readonly briefs: (collection?: string) => Promise<readonly BriefSummary[]>;
  /** By id or an unambiguous beginning of it, its latest version unless another is named. Throws `ambiguous`. */
  readonly brief: (idOrPrefix: string, version: number | null, collection?: string) => Promise<StoredBrief | null>;

  /** In the order in which they were recorded. */
  readonly documents: (view?: View) => Promise<readonly DocumentSummary[]>;
  /** A page of the register, from an index; copies as last settled. */
  readonly documentPage: (asked: DocumentsAsked) => Promise<DocumentPage>;
  readonly countDocuments: (filter: DocumentFilter) => Promise<DocumentCount>;
  /** Open ones by their whole ids or names. */
  readonly documentsOf: (idsOrNames: readonly string[], collection?: string) => Promise<readonly DocumentSummary[]>;
  /** By id or an unambiguous beginning of it; a removed one comes with its tombstone. Throws `ambiguous`. */
  readonly document: (idOrPrefix: string, view?: View) => Promise<StoredDocument | null>;
  /** Original bytes by SHA-256. Throws `damaged` when they no longer have that hash. */
  readonly bytes: (sha256: string) => Promise<Uint8Array | null>;

  /** In the order of document and quote. Every quote is checked against the stored text; throws `quote`. */
  readonly claims: (filter?: ClaimFilter) => Promise<readonly AnyClaim[]>;
  /** By id or an unambiguous beginning of it. Throws `ambiguous`, `quote`. */
  readonly claim: (
    idOrPrefix: string,
    view?: Pick<ClaimFilter, 'collection' | 'recordedBy' | 'asOf'>,
  ) => Promise<StoredClaim | null>;

  /** The questions, as last settled, that an open claim bears on, by its whole id. */
  readonly bearsOn: (
    claim: string,
    view?: Pick<View, 'collection'>,
  ) => Promise<readonly Pick<Question, 'id' | 'title' | 'standing'>[]>;

  /** Full text over passages: words, "exact phrases", or, -not; a word no document has is looked up by likeness. */
  readonly search: (query: string, filter?: PassageFilter) => Promise<SearchResult>;

  /**
   * Answers the questions whose claims are not what they were when they were answered, and lays to their questions the
   * claims of documents that came, went or changed. `reconciler` makes one for the packs in use, named without version.
   */
  readonly settleQuestions: (
    reconciler: (packs: readonly string[]) => Reconciler,
    collection?: string,
  ) => Promise<SettledQuestions>;
  /** What reconciliation must know of the open documents, by id: of all, or of some. */
  readonly facts: (collection?: string, ids?: readonly string[]) => Promise<ReadonlyMap<string, DocumentFacts>>;
  /** Packs that open documents were read with, named without version; as last settled. */
  readonly packsInUse: (collection?: string) => Promise<readonly string[]>;
  /** The same of an instant of the past, of some documents; of copies nothing is known then. */
  readonly factsThen: (
    ids: readonly string[],
    view: View & { readonly recordedBy: string },
  ) => Promise<ReadonlyMap<string, DocumentFacts>>;
  readonly packsThen: (view: View & { readonly recordedBy: string }) => Promise<readonly string[]>;
  /** As last settled, or as they stood at `recordedBy`, in the order of their ids. */
  readonly questions: (view?: View) => Promise<readonly Question[]>;
  /** By id or an unambiguous beginning of it, not yet related to others. Throws `ambiguous`. */
  readonly question: (idOrPrefix: string, view?: View) => Promise<Question | null>;
  readonly questionsById: (ids: readonly string[], view?: View) => Promise<readonly Question[]>;
  /** Ids of the questions on which claims of these documents bear, as last settled. */
  readonly questionsOn: (documents: readonly string[], collection?: string) => Promise<readonly string[]>;
  /** Those among which neighbours, wholes and parts of the question are, itself included, the weightiest first. */
  readonly headsBeside: (question: QuestionHead, beside: QuestionsBeside) => Promise<readonly QuestionHead[]>;
  /** Keys of courses, as last settled: what they tell is made of their claims. */
  readonly courseKeys: (asked: CourseKeysAsked) => Promise<CourseKeyPage>;
  /** Tells the incidents anew that documents touch which came, went or changed. Questions are settled first. */
  readonly settleIncidents: (
    reconciler: (packs: readonly string[]) => Reconciler,
    collection?: string,
  ) => Promise<void>;
  /** Whether the ledger kept what incidents were told of at `recordedBy`; else they are put together of the claims of then. */
  readonly tellsOf: (view: View) => Promise<boolean>;
  /** Incidents by day, as last settled or as they were told at `recordedBy`. */
  readonly incidents: (asked?: IncidentsAsked) => Promise<IncidentPage>;
  /** By id or beginning of it, as last settled. Throws `ambiguous`. */
  readonly incident: (
    idOrPrefix: string,
    view?: Pick<IncidentsAsked, 'collection' | 'asOf' | 'recordedBy'>,
  ) => Promise<Incident | null>;
  /** A page of the list, from an index; as last settled. */
  readonly questionPage: (asked: QuestionsAsked) => Promise<QuestionPage>;
  /** who speaks and who is spoken of, in the questions of the view */
  readonly parties: (filter: NameFilter) => Promise<readonly NamedParty[]>;
  readonly places: (filter: NameFilter) => Promise<readonly NamedPlace[]>;
  readonly countQuestions: (filter: QuestionFilter) => Promise<QuestionCount>;

  /** Finds the copies among the open documents; only what new, changed or removed ones touch is compared. */
  readonly settleCopies: (collection?: string) => Promise<void>;
  /** The family of copies that the document (its whole id) belongs to; null when it has no copies. */
  readonly family: (sha256: string, collection?: string) => Promise<Family | null>;
  /** Families of copies, as last settled. */
  readonly families: (collection?: string) => Promise<readonly Family[]>;
  /** Passages that the document (its whole id) has in common with documents of no family of its. */
  readonly shares: (sha256: string, collection?: string) => Promise<readonly Shares[]>;

  /** Appends an entry; `detail` holds strings, integers, booleans, null, and lists and records of them. */
  readonly append: (action: string, detail: Readonly<Record<string, unknown>>) => Promise<LogEntry>;
  /** The entries before `before`, else the latest; the latest first. */
  readonly logBackwards: (asked: LogBackwards) => Promise<readonly LogEntry[]>;
  /** The entries after `after` (default 0), at most `limit` (default 1000). */
  readonly log: (from?: { readonly after?: number; readonly limit?: number }) => Promise<readonly LogEntry[]>;

  /** Recomputes chain, hashes and quotes, in batches; yields as it goes and returns the totals. */
  readonly verify: () => AsyncGenerator<VerifyStep, Verification, void>;

  /** Ends all connections; the last user of the local server stops it. Safe to call twice. */
  readonly close: () => Promise<void>;
}
