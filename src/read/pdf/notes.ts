/** Reference marks and the notes at the foot of a page. */
import type { Line, Piece } from './lines.ts';

/** A mark is this much smaller than its line, and raised by this share of its size; */
const SMALLER = 0.82;
const RAISED = 0.12;
/** notes are set this much smaller than the report. */
const NOTE_SIZE = 0.93;
/** A block of small print longer than this share of a page's lines is a table or an annex. */
const MOST_OF_PAGE = 0.7;

const MARK = /^[[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}|[*†‡§¶]{1,3}|[a-z])[\])]?$/u;
const LABEL = /^(?:[[(]?\d{1,3}[\])]?[.:]?\s|[*†‡§]{1,3}\s?\S)/u;
/** After a unit of length a raised 2 or 3 makes it one of area or room. */
const UNIT = /(?:^|[\s\d])(?:[kcdm]?m|ft|mi)$/u;

/** True when the piece is a raised mark in its line. */
export function isMark(line: Pick<Line, 'y' | 'size' | 'pieces'>, piece: Piece): boolean {
  if (piece.size > SMALLER * line.size || line.y - piece.y < RAISED * line.size || !MARK.test(piece.text)) return false;
  const before = line.pieces[line.pieces.indexOf(piece) - 1];
  return !(before !== undefined && /^[23]$/u.test(piece.text) && piece.before === '' && UNIT.test(before.text));
}

/** The labels of a raised mark: `3, 4` is two. */
export const labelsOf = (mark: string): string[] =>
  mark
    .replace(/[[\]()\s]/gu, '')
    .split(',')
    .filter((label) => label !== '');

/** The size most of the report is set in. */
export function bodySizeOf(pages: readonly (readonly Line[])[]): number {
  const characters = new Map<number, number>();
  for (const lines of pages) {
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
    }
  }
  return [...characters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

const startsNote = (line: Line): boolean => {
  const first = line.pieces[0];
  return first !== undefined && (LABEL.test(line.text) || (line.pieces.length > 1 && isMark(line, first)));
};

/** The lines of a page that are notes: small print at the foot of a column, from the first label on. */
export function notesOf(lines: readonly Line[], bodySize: number): Set<Line> {
  const notes = new Set<Line>();
  for (const column of new Set(lines.map((line) => line.column))) {
    const own = lines.filter((line) => line.column === column);
    let first = own.length;
    for (let i = own.length - 1; i >= 0 && (own[i] as Line).size <= NOTE_SIZE * bodySize; i--) {
      if (startsNote(own[i] as Line)) first = i;
    }
    if (own.length - first > MOST_OF_PAGE * lines.length) continue;
    for (const line of own.slice(first)) notes.add(line);
  }
  return notes;
}

/** True when the line begins a note. */
export const beginsNote = startsNote;
