/** A stretch of text cut at its highlights. */
import type { Quote } from '../../model/span.ts';

export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Offsets count in the whole text; highlights that overlap or lie outside are cut to what is left. */
export function markedPieces({ start, text }: Quote, highlights: readonly Quote[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const add = (to: number, marked: boolean): void => {
    if (to > at) pieces.push({ start: at, text: text.slice(at - start, to - start), marked });
    at = Math.max(at, to);
  };
  for (const one of highlights.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(at, one.start), Math.min(one.end, start + text.length)];
    if (to <= from) continue;
    add(from, false);
    add(to, true);
  }
  add(start + text.length, false);
  return pieces;
}
