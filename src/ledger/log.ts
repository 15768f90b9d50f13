/** The log: append-only, each entry chained to the one before by its hash. */
import { createHash } from 'node:crypto';
import type { Database, Query } from './database.ts';
import { LOCKS, lock } from './locks.ts';
import type { LogBackwards, LogEntry } from './types.ts';

export const FIRST_PREVIOUS = '0'.repeat(64);

export type LogDetail = LogEntry['detail'];

/** JSON with the names of each record in order and no spaces: equal values, equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new TypeError(`the log holds integers only, not ${value}`);
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`);
  return `{${parts.join(',')}}`;
}

/** SHA-256 (hex) over the hash before and the entry: anyone can recompute it from the columns. */
export const hashOf = ({ seq, at, action, detail, previous }: Omit<LogEntry, 'hash'>): string =>
  createHash('sha256')
    .update(`${previous}\n${canonical({ seq, at, action, detail })}`)
    .digest('hex');

/**
 * Appends within the caller's transaction, which holds the log to its end: entries stand in the order of commits, and
 * `at` of the entry is the instant from which the caller's rows count as recorded.
 */
export async function appendIn(query: Query, action: string, detail: LogDetail): Promise<LogEntry> {
  await lock(query, LOCKS.log);
  // The clock may be set back; instants of the log never run backwards.
  const [last] = await query<{ seq: number; hash: string; at: string }>(
    `select coalesce(max(seq), 0)::int as seq, coalesce((array_agg(hash order by seq desc))[1], $1) as hash,
            instant(greatest(clock_timestamp(), max(at) + interval '1 microsecond')) as at
       from (select seq, hash, at from log order by seq desc limit 1) last`,
    [FIRST_PREVIOUS],
  );
  if (last === undefined) throw new Error('an aggregate without a row');
  const entry = { seq: last.seq + 1, at: last.at, action, detail, previous: last.hash };
  const hash = hashOf(entry);
  await query('insert into log (seq, at, action, detail, previous, hash) values ($1, $2, $3, $4, $5, $6)', [
    entry.seq,
    entry.at,
    action,
    canonical(detail),
    entry.previous,
    hash,
  ]);
  return { ...entry, hash };
}

export const append = (database: Database, action: string, detail: LogDetail): Promise<LogEntry> =>
  database.transaction((query) => appendIn(query, action, detail));

/** Entries before `before`, else the latest; at most `limit`, the latest first. */
export const readLogBackwards = (query: Query, { before, limit }: LogBackwards): Promise<readonly LogEntry[]> =>
  query<LogEntry>(
    `select seq::int as seq, instant(at) as at, action, detail, previous, hash
       from log where $1::bigint is null or seq < $1 order by seq desc limit $2`,
    [before ?? null, limit],
  );

/** Entries after `after`, at most `limit`, in order. */
export const readLog = (query: Query, { after = 0, limit = 1000 } = {}): Promise<readonly LogEntry[]> =>
  query<LogEntry>(
    `select seq::int as seq, instant(at) as at, action, detail, previous, hash
       from log where seq > $1 order by seq limit $2`,
    [after, limit],
  );
