/** What people keep beside the documents: signed versions that are written once, each with its log entry. */
import { FILED, type FiledRecord, type FiledWhat } from '../model/filed.ts';
import { requireCollection } from './collections.ts';
import type { Database, Query } from './database.ts';
import { LedgerError } from './error.ts';
import { LOCKS, lock } from './locks.ts';
import { appendIn } from './log.ts';
import type { Filed, FiledSaved, FiledToSave, Signed, View } from './types.ts';
import { collectionOf, instantOf, openAt } from './view.ts';

const select = `
  select f.key, f.version, f.record, f.signed_by as "by", f.reason, instant(f.recorded_from) as at from filed f`;

/** See `Ledger.file`. */
export function file<W extends FiledWhat>(
  database: Database,
  { what, key, seen, record }: FiledToSave<W>,
  signed: Signed,
): Promise<FiledSaved<W>> {
  const collection = collectionOf(signed);
  const [by, reason] = [signed.by.trim(), signed.reason.trim()];
  if (by === '') throw new LedgerError('content', 'It is signed with a name.');
  if (key === '') throw new LedgerError('content', 'It has no name to be found by.');
  const checked = record === null ? null : FILED[what].safeParse(record);
  if (checked !== null && !checked.success) {
    const [first] = checked.error.issues;
    throw new LedgerError('content', `Its ${first?.path.join('.')} ${first?.message}.`);
  }
  return database.transaction(async (query) => {
    await lock(query, LOCKS.log);
    await requireCollection(query, collection);
    const [latest = null] = await query<Filed<W>>(
      `${select} where f.collection = $1 and f.what = $2 and f.key = $3 and f.recorded_to is null`,
      [collection, what, key],
    );
    if ((latest?.version ?? null) !== seen) return { outcome: 'conflict', latest };
    const body = checked === null ? null : JSON.stringify(checked.data);
    const [{ versions } = { versions: 0 }] = await query<{ versions: number }>(
      'select coalesce(max(version), 0) as versions from filed where collection = $1 and what = $2 and key = $3',
      [collection, what, key],
    );
    const version = versions + 1;
    const entry = { collection, what, key, by, reason, ...(body === null ? {} : { version, record: body }) };
    const { seq, at } = await appendIn(query, `${what} ${body === null ? 'removed' : 'saved'}`, entry);
    await query(
      `update filed set recorded_to = $4 where collection = $1 and what = $2 and key = $3 and recorded_to is null`,
      [collection, what, key, at],
    );
    if (body === null || checked === null) return { outcome: 'done', filed: null };
    await query(
      `insert into filed (what, key, collection, version, record, signed_by, reason, recorded_in, recorded_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [what, key, collection, version, body, by, reason, seq, at],
    );
    return { outcome: 'done', filed: { key, version, record: checked.data as FiledRecord<W>, by, reason, at } };
  });
}

/** Those that are there, or were, the first filed first; of the one with a key where it is named. */
export const readFiled = <W extends FiledWhat>(
  query: Query,
  what: W,
  view: View,
  key: string | null,
): Promise<readonly Filed<W>[]> =>
  query<Filed<W>>(
    `${select} where f.collection = $1 and ${openAt('f', 2)} and f.what = $3 and ($4::text is null or f.key = $4)
      order by f.row`,
    [collectionOf(view), instantOf(view.recordedBy), what, key],
  );

/** All versions that there ever were, the latest first. */
export const readVersions = <W extends FiledWhat>(
  query: Query,
  what: W,
  collection: string,
  key: string,
): Promise<readonly Filed<W>[]> =>
  query<Filed<W>>(`${select} where f.collection = $1 and f.what = $2 and f.key = $3 order by f.version desc`, [
    ...[collection, what, key],
  ]);
