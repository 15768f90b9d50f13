/** Tables that fit the terminal: hairlines, wrapped text, figures to the right. */
import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Io } from './io.ts';
import { safe } from './words.ts';

export interface TableColumn {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** takes what the others leave, and wraps */
  readonly wide?: true;
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
} as const; // prettier-ignore

const GAP = 2;
/** Columns (characters) below which running text is tiresome to read, and below which it cannot be read. */
const COMFORTABLE = 24;
const NARROWEST = 6;

/** A table as text, each line at most `io.width` columns. Cells hold plain text; control characters are shown as �. */
export function table(io: Io, columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(safe));
  const widths = fitted(
    columns.map((column, i) => ({
      wide: column.wide === true,
      natural: Math.max(column.head.length, ...cells.map((row) => longestLine(row[i] ?? ''))),
    })),
    io.width - GAP * (columns.length - 1),
  );
  const made = new Table({
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: widths,
    colAligns: columns.map((column) => column.align ?? 'left'),
    wordWrap: true,
    wrapOnWordBoundary: true,
  });
  made.push(
    columns.map((column) => dim(io, column.head)),
    ...cells.map((row) => [...row]),
  );
  return made
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const longestLine = (cell: string): number => Math.max(...cell.split('\n').map((line) => line.length));

/** Narrow columns get what they need and wide ones share the rest; where that leaves too little, all give way. */
function fitted(columns: readonly { wide: boolean; natural: number }[], room: number): number[] {
  const widths = columns.map(({ natural }) => natural);
  const shrink = (least: number, may: (i: number) => boolean): void => {
    while (widths.reduce((sum, width) => sum + width, 0) > room) {
      const widest = Math.max(...widths.filter((_, i) => may(i)));
      if (widest <= least) return;
      widths[widths.findIndex((width, i) => may(i) && width === widest)] = widest - 1;
    }
  };
  shrink(COMFORTABLE, (i) => columns[i]?.wide === true);
  shrink(NARROWEST, () => true);
  return widths;
}

export const dim = (io: Io, text: string): string => (io.colour ? styleText('dim', text) : text);
export const bold = (io: Io, text: string): string => (io.colour ? styleText('bold', text) : text);
