/** The log of a filled ledger: half a war was taken in every eight hours. */
import type { Query } from '../src/ledger/database.ts';
import { canonical, FIRST_PREVIOUS, hashOf, type LogDetail } from '../src/ledger/log.ts';
import type { LogEntry } from '../src/ledger/types.ts';
import { REPORTS_OF_A_WAR } from './generated.ts';

const BEGAN = Date.UTC(2025, 0, 1);
export const HALF = REPORTS_OF_A_WAR / 2;
/** When the half that begins with this report was taken in. */
export const instantOf = (first: number): string =>
  new Date(BEGAN + Math.floor(first / HALF) * 8 * 3_600_000).toISOString().replace('Z', '000Z');

/** A day on which so much (0 to 1) of these many documents had been taken in. */
export const recordedDay = (part: number, documents: number): string =>
  instantOf(Math.floor(part * Math.max(0, documents - 1))).slice(0, 10);

/** `appendIn` with the hours of the fill. */
export async function appendAt(query: Query, at: string, action: string, detail: LogDetail): Promise<LogEntry> {
  const [last] = await query<{ seq: number; hash: string }>(
    'select seq::int as seq, hash from log order by seq desc limit 1',
  );
  const entry = { seq: (last?.seq ?? 0) + 1, at, action, detail, previous: last?.hash ?? FIRST_PREVIOUS };
  const hash = hashOf(entry);
  await query('insert into log (seq, at, action, detail, previous, hash) values ($1, $2, $3, $4, $5, $6)', [
    ...[entry.seq, at, action],
    ...[canonical(detail), entry.previous, hash],
  ]);
  return { ...entry, hash };
}
