/** Editing a text by spans, keeping the way back. */
import type { Segment } from '../model/document.ts';
import { push } from './offsets.ts';

/** Takes out `start`..`end` (which may be empty) and puts `put` there; what is put comes from nowhere. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put?: string;
}

export interface Edited {
  readonly text: string;
  /** from the edited text to the one before */
  readonly map: Segment[];
}

/**
 * The text with all edits made, and the map back. Edits are in order and do not overlap.
 * Throws a RangeError when they do: that is a fault in the caller, not in the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const pieces: string[] = [];
  const map: Segment[] = [];
  let at = 0;
  let from = 0;
  const keep = (end: number) => {
    if (end <= from) return;
    pieces.push(text.slice(from, end));
    push(map, { at, from, length: end - from });
    at += end - from;
  };
  for (const { start, end, put } of edits) {
    if (start < from || end < start || end > text.length) {
      throw new RangeError(`edit ${start}..${end} overlaps the one before it (to ${from}) or leaves the text`);
    }
    keep(start);
    from = end;
    if (put) {
      pieces.push(put);
      at += put.length;
    }
  }
  keep(text.length);
  return { text: pieces.join(''), map };
}

/** In order of start; of two that overlap, the longer (else the earlier) is kept. */
export function settleEdits<E extends Edit>(edits: readonly E[]): E[] {
  const settled: E[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = settled.at(-1);
    if (last === undefined || edit.start >= last.end) settled.push(edit);
    else if (edit.end - edit.start > last.end - last.start) settled[settled.length - 1] = edit;
  }
  return settled;
}
