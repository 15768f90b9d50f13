/** Documents: what is held of each, and the way out. */
import { createHash } from 'node:crypto';
import type { DocumentRecord } from '../model/document.ts';
import type { Database, Query } from './database.ts';
import { enterDocumentDue } from './due.ts';
import { LedgerError } from './error.ts';
import { LOCKS, lock } from './locks.ts';
import { appendIn } from './log.ts';
import { readText } from './passages.ts';
import type { Copy, DocumentSummary, Instant, LogEntry, Reading, StoredDocument, Tombstone, View } from './types.ts';
import { DEFAULT_COLLECTION } from './types.ts';
import { collectionOf, instantOf, openAt } from './view.ts';

export const hashOfBytes = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The hash of the bytes a document was read from. */
export const fileOf = ({ id, part }: DocumentRecord): string => part?.file ?? id;

/** Writes a document without its passages and claims; returns its row. */
export async function insertDocument(
  query: Query,
  {
    document,
    from,
    collection,
  }: { readonly document: DocumentRecord; readonly from: string; readonly collection: string },
  { textSha256, entry }: { readonly textSha256: string; readonly entry: LogEntry },
): Promise<string> {
  const { text, map, cites, removals, damage, locations, ...record } = document;
  const reading = { map, cites, removals, damage, locations };
  const [row] = await query<{ row: string }>(
    `insert into document (collection, sha256, came_from, record, reading, published, text_sha256, length, recorded_in, recorded_from, file_sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id::text as row`,
    [
      ...[collection, document.id, from, JSON.stringify(record), JSON.stringify(reading)],
      ...[document.metadata.published, textSha256, text.length, entry.seq, entry.at, fileOf(document)],
    ],
  );
  if (row === undefined) throw new Error('an insert that returns nothing');
  return row.row;
}

export interface DocumentRow {
  readonly row: string;
  readonly record: Omit<DocumentRecord, Reading | 'text'>;
  readonly collection: string;
  readonly from: string;
  readonly length: number;
  readonly claims: number;
  readonly recordedFrom: Instant;
  readonly recordedTo: Instant | null;
}

// A closed document is shown with the claims it had when it was closed.
export const documentColumns = `
         d.id::text as row, d.record - 'gist' as record, d.collection, d.came_from as "from", d.length,
         instant(d.recorded_from) as "recordedFrom", instant(d.recorded_to) as "recordedTo",
         (select count(*)::int from claim c
           where c.document = d.id and c.recorded_to is not distinct from d.recorded_to) as claims`;
const select = `select ${documentColumns} from document d`;

export function documentOf({ row: _, record, ...rest }: DocumentRow): DocumentSummary {
  return { ...record, ...rest };
}

/** In the order in which they were recorded. */
export async function readDocuments(query: Query, view: View = {}): Promise<readonly DocumentSummary[]> {
  const rows = await query<DocumentRow>(`${select} where d.collection = $1 and ${openAt('d', 2)} order by d.id`, [
    collectionOf(view),
    instantOf(view.recordedBy),
  ]);
  return rows.map(documentOf);
}

/** Open ones, by their whole ids or their names. */
export async function documentsNamed(
  query: Query,
  collection: string,
  idsOrNames: readonly string[],
): Promise<readonly DocumentSummary[]> {
  const rows = await query<DocumentRow>(
    `${select} where d.collection = $1 and d.recorded_to is null
        and (d.sha256 = any($2::text[]) or (d.record ->> 'name') = any($2::text[])) order by d.id`,
    [collection, idsOrNames],
  );
  return rows.map(documentOf);
}

/** By their row numbers, whether open or closed. */
export async function documentsById(query: Query, rows: readonly string[]): Promise<readonly DocumentSummary[]> {
  return (await query<DocumentRow>(`${select} where d.id = any($1::bigint[]) order by d.id`, [rows])).map(documentOf);
}

/** The rows that a beginning of an id can mean: open ones, and those that were removed. The latest of each id first. */
async function candidates(query: Query, prefix: string, view: View): Promise<readonly DocumentRow[]> {
  if (!/^[0-9a-f]{1,64}$/.test(prefix)) return [];
  const rows = await query<DocumentRow>(
    `${select}
      where d.collection = $1 and starts_with(d.sha256, $3)
        and (${openAt('d', 2)} or exists (select from tombstone t where t.document = d.id
                                             and ($2::timestamptz is null or t.recorded_from <= $2)))
      order by d.recorded_to desc nulls first, d.id desc`,
    [collectionOf(view), instantOf(view.recordedBy), prefix],
  );
  const open = rows.filter(({ recordedTo }) => recordedTo === null);
  // What is held now comes before what was removed; so a short id means the one in the list.
  const meant = open.length > 0 ? open : rows;
  if (new Set(meant.map(({ record }) => record.id)).size > 1) {
    throw new LedgerError('ambiguous', `Several documents begin with ${prefix}. Give more of the id.`);
  }
  return meant;
}

/** One document with its text. Throws `ambiguous`, and `damaged` when its text is no longer what was stored. */
export async function readDocument(query: Query, prefix: string, view: View = {}): Promise<StoredDocument | null> {
  const [row] = await candidates(query, prefix, view);
  if (row === undefined) return null;
  const [text, [stored], copies, [tombstone]] = await Promise.all([
    readText(query, row.row),
    query<{ reading: Pick<DocumentRecord, Reading>; hash: string }>(
      'select reading, text_sha256 as hash from document where id = $1',
      [row.row],
    ),
    query<Copy>(
      `select sha256, came_from as "from", instant(recorded_from) as at from copy where document = $1 order by recorded_from`,
      [row.row],
    ),
    query<Tombstone>(
      `select reason, instant(recorded_from) as at from tombstone
        where document = $1 and ($2::timestamptz is null or recorded_from <= $2)`,
      [row.row, instantOf(view.recordedBy)],
    ),
  ]);
  if (stored === undefined || hashOfBytes(text) !== stored.hash) {
    throw new LedgerError(
      'damaged',
      `The stored text of ${row.record.name} is not what was taken in. Run bilag verify.`,
    );
  }
  return { ...documentOf(row), ...stored.reading, text, copies, tombstone: tombstone ?? null };
}

/** Original bytes. Throws `damaged` when they no longer have the hash they are kept under. */
export async function readBytes(query: Query, sha256: string): Promise<Uint8Array | null> {
  const [row] = await query<{ bytes: Buffer }>('select bytes from original where sha256 = $1', [sha256]);
  if (row === undefined) return null;
  if (hashOfBytes(row.bytes) === sha256) return row.bytes;
  throw new LedgerError('damaged', `The bytes kept as ${sha256} no longer have that hash. Run bilag verify.`);
}

/** Closes an open document and its claims; reason and hash remain. Null when there is none. Throws `ambiguous`. */
export function removeDocument(
  database: Database,
  prefix: string,
  reason: string,
  collection: string = DEFAULT_COLLECTION,
): Promise<DocumentSummary | null> {
  return database.transaction(async (query) => {
    await lock(query, LOCKS.log);
    const [row] = await candidates(query, prefix, { collection });
    if (row === undefined || row.recordedTo !== null) return null;
    const { at } = await appendIn(query, 'document removed', { collection, document: row.record.id, reason });
    await query('update document set recorded_to = $2 where id = $1', [row.row, at]);
    await query('update claim set recorded_to = $2 where document = $1 and recorded_to is null', [row.row, at]);
    await query('insert into tombstone (document, sha256, reason, recorded_from) values ($1, $2, $3, $4)', [
      row.row,
      row.record.id,
      reason,
      at,
    ]);
    await enterDocumentDue(query, collection, row.record.id);
    return (await documentsById(query, [row.row]))[0] ?? null;
  });
}
