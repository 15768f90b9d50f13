/** Indexes that are made once all rows of a fill are there. */
import type { Query } from '../src/ledger/database.ts';

/** Tables that take so many rows that their indexes are made afterwards, but for those by which rows are found meanwhile. */
const LARGE = [
  'claim',
  'question',
  'question_line',
  'account_line',
  'passage',
  'document',
  'bearing',
  'kin',
  'carried',
];

const KEPT = [
  'claim_in_order',
  'document_open',
  'kin_collection_b_idx',
  'question_open',
  'question_line_of',
  'account_line_of',
];

export interface Index {
  readonly name: string;
  readonly definition: string;
}

export const indexesOfLarge = (query: Query): Promise<readonly Index[]> =>
  query<Index>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i
      where i.indrelid = any($1::regclass[]) and i.indexrelid <> all($2::regclass[])
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [LARGE, KEPT],
  );
