/** Which rows a question put to the ledger is about: the open ones, or those open at an instant of the past. */
import { DEFAULT_COLLECTION, type Instant, type View } from './types.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A day means all of it (UTC). Throws a `RangeError` for anything that is neither day nor instant. */
export function instantOf(recordedBy: string | undefined): Instant | null {
  if (recordedBy === undefined) return null;
  if (DAY.test(recordedBy) && !Number.isNaN(Date.parse(recordedBy))) return `${recordedBy}T23:59:59.999999Z`;
  if (INSTANT.test(recordedBy) && !Number.isNaN(Date.parse(recordedBy))) return recordedBy;
  throw new RangeError(`${recordedBy} is neither a day (2026-11-23) nor an instant (2026-11-23T19:04:05Z)`);
}

export const collectionOf = ({ collection }: Pick<View, 'collection'>): string => collection ?? DEFAULT_COLLECTION;

/** A condition on a table's recorded_from and recorded_to; `parameter` is the number of the instant, or null for now. */
export const openAt = (table: string, parameter: number): string =>
  `(case when $${parameter}::timestamptz is null then ${table}.recorded_to is null
         else ${table}.recorded_from <= $${parameter} and (${table}.recorded_to is null or ${table}.recorded_to > $${parameter}) end)`;
