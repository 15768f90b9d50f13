/** Where the words of a quote stand on a page of a PDF. */

/** A run of letters as pdf.js gives it; sizes in points, `transform` from its own space to that of the page. */
export interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** In points, from the lower left corner of the page to that of the box. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** So many letters of the quote must be found; the rest may stand on the next page, or be spelled otherwise there. */
const LETTERS_SOUGHT = 32;

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The runs that hold the quote, found by its letters alone: spaces, hyphens and line ends differ. None where it is not. */
export function boxesOf(runs: readonly Run[], quote: string): Box[] {
  const sought = lettersOf(quote);
  const letters = runs.map(({ str }) => lettersOf(str));
  const start = sought === '' ? -1 : letters.join('').indexOf(sought.slice(0, LETTERS_SOUGHT));
  if (start < 0) return [];
  const boxes: Box[] = [];
  let at = 0;
  for (const [i, run] of runs.entries()) {
    const own = letters[i]?.length ?? 0;
    const from = Math.max(start, at);
    const to = Math.min(start + sought.length, at + own);
    if (from < to) boxes.push(boxOf(run, (from - at) / own, (to - at) / own));
    at += own;
  }
  return boxes;
}

/** A part of a run, as if all its letters were of one width. */
function boxOf({ transform, width, height }: Run, from: number, to: number): Box {
  const [, , , , x = 0, y = 0] = transform;
  return { x: x + width * from, y: y - height * 0.2, width: width * (to - from), height: height * 1.2 };
}
