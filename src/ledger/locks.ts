/** The things that one process at a time may do on a database, held to the end of the transaction. */
import type { Query } from './database.ts';

/** Any two numbers would do; these are "bilag" in ASCII and a count. */
export const LOCKS = {
  migration: 0x62696c61_6701,
  log: 0x62696c61_6702,
  copies: 0x62696c61_6703,
  answers: 0x62696c61_6704,
} as const;

export const lock = (query: Query, key: number): Promise<unknown> => query('select pg_advisory_xact_lock($1)', [key]);
