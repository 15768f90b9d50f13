/** Records of a table with separated cells (RFC 4180), one at a time, each cell with where it stands. Linear. */

export interface Cell {
  /** without its quotes */
  readonly value: string;
  /** of the cell as written, quotes included; UTF-16 units, `end` exclusive */
  readonly start: number;
  readonly end: number;
}

/** `fault` says why the record could not be read; its line is passed over then. */
export interface TableRecord {
  readonly cells: readonly Cell[];
  readonly start: number;
  /** before the line break */
  readonly end: number;
  readonly fault: 'unbalanced' | 'too-long' | 'too-many-cells' | null;
}

export const MOST_CELLS = 1_000;
/** Characters of one record. A quote that nobody closes must not take the rest of the table in. */
const LONGEST = 100_000;

/** Blank lines are no records; what is not closed ends with its line. */
export function* recordsOf(text: string, delimiter: string): Generator<TableRecord, void, void> {
  const lastQuote = text.lastIndexOf('"');
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const { record, next } = recordAt(text, at, delimiter, lastQuote);
    if (record.end > record.start) yield record;
    at = next;
  }
}

function recordAt(
  text: string,
  start: number,
  delimiter: string,
  lastQuote: number,
): { record: TableRecord; next: number } {
  const cells: Cell[] = [];
  const faulty = (fault: NonNullable<TableRecord['fault']>) => {
    const line = lineEnd(text, start);
    return { record: { cells: [], start, end: line.end, fault }, next: line.next };
  };
  for (let at = start; ; ) {
    const cell = text[at] === '"' ? quotedCell(text, at, start + LONGEST, lastQuote) : bareCell(text, at, delimiter);
    if (cell === null) return faulty('unbalanced');
    const after = text[cell.end];
    const isLast = after === undefined || after === '\n' || (after === '\r' && text[cell.end + 1] === '\n');
    if (!isLast && after !== delimiter) return faulty('unbalanced');
    if (cell.end - start > LONGEST) return faulty('too-long');
    cells.push(cell);
    if (cells.length > MOST_CELLS) return faulty('too-many-cells');
    if (isLast) {
      const next = after === undefined ? text.length : cell.end + (after === '\r' ? 2 : 1);
      return { record: { cells, start, end: cell.end, fault: null }, next };
    }
    at = cell.end + 1;
  }
}

function lineEnd(text: string, start: number): { end: number; next: number } {
  const feed = text.indexOf('\n', start);
  if (feed === -1) return { end: text.length, next: text.length };
  return { end: text[feed - 1] === '\r' && feed > start ? feed - 1 : feed, next: feed + 1 };
}

function bareCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
  if (text[end] === '\n' && text[end - 1] === '\r' && end > start) end--;
  return { value: text.slice(start, end), start, end };
}

/** Null when no quote closes it before `limit`. */
function quotedCell(text: string, start: number, limit: number, lastQuote: number): Cell | null {
  const parts: string[] = [];
  for (let at = start + 1; at <= lastQuote; ) {
    const quote = text.indexOf('"', at);
    if (quote > limit) return null;
    if (text[quote + 1] !== '"') {
      parts.push(text.slice(at, quote));
      return { value: parts.join(''), start, end: quote + 1 };
    }
    parts.push(text.slice(at, quote + 1));
    at = quote + 2;
  }
  return null;
}
