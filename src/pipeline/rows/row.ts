/** A row of a table by the names of its columns, and why a row fails. */
import type { Cell } from '../../text/records.ts';

/** What is wrong with one row; the message is for the user. */
export class RowFault extends Error {}

export interface Row {
  /** counts from 1, the header not counted */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** the cell of a column that the header has */
  readonly cell: (column: string) => Cell;
}

export const wordIn = (row: Row, column: string): string => row.cell(column).value.trim();
