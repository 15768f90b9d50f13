/** Taking documents in: each file ends as accepted, duplicate or failed, and the account of them adds up. */
import type { AnyClaim } from '../model/claim.ts';
import { type DocumentRecord, namedPart } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { insertClaims } from './claims.ts';
import { requireCollection } from './collections.ts';
import type { Database, Query } from './database.ts';
import { enterDocumentDue } from './due.ts';
import { fileOf, hashOfBytes, insertDocument } from './documents.ts';
import { LedgerError } from './error.ts';
import { LOCKS, lock } from './locks.ts';
import { appendIn, type LogDetail } from './log.ts';
import { configOf, insertPassages } from './passages.ts';
import { quoteRefusal, strayQuote } from './quotes.ts';
import { layReviews } from './reviewed.ts';
import type { Acceptance, Accepted, Failure, IntakeAccount, IntakeEntry, LogEntry, Repetition } from './types.ts';
import { collectionOf } from './view.ts';

function refuseContent(message: string): never {
  throw new LedgerError('content', message);
}

/** PostgreSQL stores neither NUL nor half characters: a text with them would come back changed, its quotes astray. */
function storable(value: unknown): boolean {
  let fits = true;
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'string' && (part.includes('\0') || !part.isWellFormed())) fits = false;
    return part;
  });
  return fits;
}

/** What can be checked without the ledger: hashes, quotes, and that the database can hold it. */
export function check(document: DocumentRecord, bytes: Uint8Array, claims: readonly AnyClaim[]): void {
  const file = hashOfBytes(bytes);
  const { part } = document;
  if (document.id !== (part === undefined ? file : hashOfBytes(namedPart(part)))) {
    refuseContent(`The id of ${document.name} is not the hash of its bytes.`);
  }
  if (part !== undefined && part.file !== file) refuseContent(`${document.name} is not a part of the file given.`);
  if (!storable(document) || !storable(claims)) {
    refuseContent(`The text of ${document.name} holds NUL or half characters, which cannot be stored.`);
  }
  const ids = new Set<string>();
  for (const claim of claims) {
    if (claim.doc !== document.id) refuseContent(`Claim ${claim.id} is not of ${document.name}.`);
    if (ids.has(claim.id)) refuseContent(`Claim ${claim.id} of ${document.name} is there twice.`);
    ids.add(claim.id);
    const stray = strayQuote(document.text, claim);
    if (stray !== null) throw quoteRefusal(claim, stray);
  }
}

interface Entered {
  readonly collection: string;
  readonly run: string;
  readonly from: string;
  readonly outcome: IntakeEntry['outcome'];
  readonly document: string | null;
  readonly issue: Issue | null;
}

async function enter(query: Query, { issue, ...entered }: Entered, detail: LogDetail = {}): Promise<LogEntry> {
  const { collection, run, from, outcome, document } = entered;
  const entry = await appendIn(query, `file ${outcome}`, { collection, run, from, document, issue, ...detail });
  await query(
    'insert into intake (log, collection, run, came_from, outcome, sha256, issue) values ($1, $2, $3, $4, $5, $6, $7)',
    [entry.seq, collection, run, from, outcome, document, issue === null ? null : JSON.stringify(issue)],
  );
  return entry;
}

const insertBytes = (query: Query, sha256: string, bytes: Uint8Array): Promise<unknown> =>
  query('insert into original (sha256, bytes) values ($1, $2) on conflict do nothing', [
    sha256,
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  ]);

interface Held {
  readonly row: string;
  readonly document: string;
  readonly same: 'bytes' | 'text';
}

/**
 * What tells two carriers of one text apart: two papers with one agency's story, or two entries of a register, are two
 * documents, or the second paper and the second annex would be lost.
 */
const carrierOf = ({ metadata: { publisher, agency, published, register } }: DocumentRecord): string =>
  JSON.stringify({ publisher, agency, published, register });

/**
 * The open document of that id, or of the same bytes (its own, or those of a recorded copy), else the one with the same
 * text and carrier.
 */
async function heldAlready(
  query: Query,
  collection: string,
  { sha256, text, carrier }: { readonly sha256: string; readonly text: string | null; readonly carrier: string | null },
): Promise<Held | null> {
  const [row] = await query<Held>(
    `select d.id::text as row, d.sha256 as document, case when d.sha256 = $2 or d.file_sha256 = $2 or c.sha256 is not null then 'bytes' else 'text' end as same
       from document d left join copy c on c.document = d.id and c.sha256 = $2
      where d.collection = $1 and d.recorded_to is null
        and (d.sha256 = $2 or d.file_sha256 = $2 or c.sha256 is not null or (d.text_sha256 = $3 and d.record -> 'metadata' @> $4::jsonb))
      order by d.sha256 = $2 desc, c.sha256 is not null desc, d.id limit 1`,
    [collection, sha256, text, carrier],
  );
  return row ?? null;
}

/**
 * Takes a document in: bytes, document, passages, claims, intake and log in one transaction. Killed at any moment,
 * either all of it is there or nothing, and adding it again completes it or finds it held.
 * Throws `content`, `quote`, `unknown-collection`.
 */
export async function accept(database: Database, acceptance: Acceptance): Promise<Accepted> {
  const { document, bytes, claims, run, from } = acceptance;
  const collection = collectionOf(acceptance);
  check(document, bytes, claims);
  const textSha256 = hashOfBytes(document.text);
  return database.transaction(async (query) => {
    // From here on nobody else takes in: of two that bring the same file one is accepted, the other a duplicate.
    await lock(query, LOCKS.log);
    await requireCollection(query, collection);
    const held = await heldAlready(query, collection, {
      sha256: document.id,
      text: textSha256,
      carrier: carrierOf(document),
    });
    if (held !== null) {
      const { at } = await enter(
        query,
        { collection, run, from, outcome: 'duplicate', document: held.document, issue: null },
        { same: held.same, bytes: document.id },
      );
      if (held.same === 'text') {
        await insertBytes(query, fileOf(document), bytes);
        // Two reports of one file may be copies of the same document.
        await query(
          'insert into copy (document, sha256, came_from, recorded_from) values ($1, $2, $3, $4) on conflict do nothing',
          [held.row, fileOf(document), from, at],
        );
      }
      return { outcome: 'duplicate', document: held.document, same: held.same };
    }
    await insertBytes(query, fileOf(document), bytes);
    const entry = await enter(
      query,
      { collection, run, from, outcome: 'accepted', document: document.id, issue: null },
      { text: textSha256, claims: claims.length, rules: document.rules, packs: document.packs },
    );
    const row = await insertDocument(query, { document, from, collection }, { textSha256, entry });
    await insertPassages(query, row, document.text, configOf(document.metadata.language));
    await insertClaims(query, row, claims, entry.at);
    // the document may have been here before, and been reviewed
    await layReviews(query, { collection, row, at: entry.at }, document);
    await enterDocumentDue(query, collection, document.id);
    return { outcome: 'accepted', document: document.id, claims: claims.length };
  });
}

/**
 * True when a document of these bytes is held, or all reports of a file of several; bytes known only as a copy are read
 * again, and found to be one.
 */
export async function holds(query: Query, sha256: string, collection: string): Promise<boolean> {
  const [row] = await query<{ held: boolean | null }>(
    `select count(*) >= max(coalesce((record -> 'part' ->> 'of')::int, 1)) as held
       from document where collection = $1 and file_sha256 = $2 and recorded_to is null`,
    [collection, sha256],
  );
  return row?.held === true;
}

/** Enters a file as a duplicate by its hash alone; null when its bytes are not held. */
export function repeat(database: Database, repetition: Repetition): Promise<Accepted | null> {
  const { run, from, sha256 } = repetition;
  const collection = collectionOf(repetition);
  return database.transaction(async (query) => {
    await lock(query, LOCKS.log);
    const held = await heldAlready(query, collection, { sha256, text: null, carrier: null });
    if (held === null) return null;
    const { document } = held;
    await enter(
      query,
      { collection, run, from, outcome: 'duplicate', document, issue: null },
      { same: 'bytes', bytes: sha256 },
    );
    return { outcome: 'duplicate', document, same: 'bytes' };
  });
}

/** Records a file that could not be taken in. Throws `unknown-collection`. */
export function fail(database: Database, failure: Failure): Promise<void> {
  const { run, from, issue } = failure;
  const collection = collectionOf(failure);
  return database.transaction(async (query) => {
    await requireCollection(query, collection);
    await enter(query, { collection, run, from, outcome: 'failed', document: null, issue });
  });
}

/** The account of a run, or of the whole collection. */
export async function readIntake(
  query: Query,
  { run, collection }: { readonly run?: string; readonly collection?: string } = {},
): Promise<IntakeAccount> {
  const entries = await query<IntakeEntry>(
    `select i.run, i.came_from as "from", instant(l.at) as at, i.outcome, i.sha256 as document, i.issue
       from intake i join log l on l.seq = i.log
      where i.collection = $1 and ($2::text is null or i.run = $2) order by i.log`,
    [collectionOf({ collection }), run ?? null],
  );
  const count = (outcome: IntakeEntry['outcome']): number =>
    entries.filter((entry) => entry.outcome === outcome).length;
  return { accepted: count('accepted'), duplicates: count('duplicate'), failed: count('failed'), entries };
}
