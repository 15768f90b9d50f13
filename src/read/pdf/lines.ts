/** Placed runs of a page → lines of print, in the order in which they are read. */
import { columnsOf } from './columns.ts';
import type { Run } from './open.ts';

/** A run within a line, with the blank that stands before it. */
export interface Piece extends Run {
  readonly before: '' | ' ' | '\t';
}

/** A stretch of print on one baseline. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  /** of the type most of it is set in, in points */
  readonly size: number;
  readonly font: string;
  readonly page: number;
  /** counts the columns of a page in reading order */
  readonly column: number;
}

export type Stretch = Omit<Line, 'page' | 'column'>;

/** In ems. A gap this wide may part columns or cells; */
const WIDE_GAP = 1;
/** one this wide parts words when the file has no blank there; */
const WORD_GAP = 0.2;
/** cells this far apart are no words of one sentence. */
const CELL_GAP = 2;
/** How far a raised mark or a sunken letter stands off the baseline. */
const OFF_BASELINE = 0.55;
const SAME_BASELINE = 0.3;

/** Lines of the page; slanted print (a stamp across the page) is given apart. */
export function linesOf(runs: readonly Run[], page: number): { lines: Line[]; slanted: string[] } {
  const slanted = runs.filter(({ turn }) => turn === null).map(({ text }) => text);
  const lines: Line[] = [];
  for (const turn of turnsOf(runs)) {
    const stretches = stretchesOf(runs.filter((run) => run.turn === turn));
    for (const column of columnsOf(stretches)) {
      const number = (lines.at(-1)?.column ?? 0) + 1;
      for (const row of rowsOf(column)) lines.push({ ...row, page, column: number });
    }
  }
  return { lines, slanted };
}

/** The turns that occur, the one most is set in first. */
function turnsOf(runs: readonly Run[]): (0 | 1 | 2 | 3)[] {
  const characters = new Map<0 | 1 | 2 | 3, number>();
  for (const { turn, text } of runs)
    if (turn !== null) characters.set(turn, (characters.get(turn) ?? 0) + text.trim().length);
  return [...characters].sort((a, b) => b[1] - a[1]).map(([turn]) => turn);
}

/** Runs that follow one another in the file and on the page. */
function stretchesOf(runs: readonly Run[]): Stretch[] {
  const stretches: Stretch[] = [];
  let pieces: Piece[] = [];
  let blank = false;
  const close = () => {
    if (pieces.length > 0) stretches.push(stretchOf(pieces));
    pieces = [];
    blank = false;
  };
  for (const run of runs) {
    const words = run.text.trim();
    if (words === '') {
      blank = true;
      continue;
    }
    const last = pieces.at(-1);
    if (last !== undefined) {
      const size = Math.max(last.size, run.size);
      const gap = run.x - (last.x + last.width);
      // Bold type is sometimes made by printing the same word twice.
      if (Math.abs(run.x - last.x) < 1 && Math.abs(run.y - last.y) < 1 && run.text === last.text) continue;
      if (Math.abs(run.y - last.y) > OFF_BASELINE * size || gap > WIDE_GAP * size || gap < -0.5 * size) close();
    }
    const previous = pieces.at(-1);
    const gap = previous === undefined ? 0 : run.x - (previous.x + previous.width);
    const spaced = blank || /^\s/u.test(run.text) || gap > WORD_GAP * run.size;
    pieces.push({ ...run, text: words, before: previous !== undefined && spaced ? ' ' : '' });
    blank = /\s$/u.test(run.text);
  }
  close();
  return stretches;
}

function stretchOf(pieces: readonly Piece[]): Stretch {
  const first = pieces[0] as Piece;
  const main = pieces.reduce(
    (most, piece) => (piece.text.length * piece.size > most.text.length * most.size ? piece : most),
    first,
  );
  return {
    pieces,
    text: pieces.map(({ before, text }) => before + text).join(''),
    x: Math.min(...pieces.map(({ x }) => x)),
    end: Math.max(...pieces.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
    font: main.font,
  };
}

/** Stretches on one baseline, from left to right, made one line. */
function rowsOf(stretches: readonly Stretch[]): Stretch[] {
  const rows: Stretch[][] = [];
  for (const stretch of [...stretches].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const head = row?.[0];
    if (row && head && Math.abs(stretch.y - head.y) <= SAME_BASELINE * Math.max(head.size, stretch.size))
      row.push(stretch);
    else rows.push([stretch]);
  }
  return rows.map((row) => (row.length === 1 ? (row[0] as Stretch) : joined(row.sort((a, b) => a.x - b.x))));
}

function joined(row: readonly Stretch[]): Stretch {
  const pieces: Piece[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const stretch of row) {
    const gap = stretch.x - end;
    stretch.pieces.forEach((piece, i) => {
      const before = i > 0 ? piece.before : pieces.length === 0 ? '' : gap > CELL_GAP * stretch.size ? '\t' : ' ';
      pieces.push({ ...piece, before });
    });
    end = Math.max(end, stretch.end);
  }
  return stretchOf(pieces);
}
