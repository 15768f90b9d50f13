/** Joins lines that a page's width broke: the sentence goes on. */
import { endsSentence, type Line, linesOf } from '../../text/lines.ts';
import type { Cut, Pass } from '../pass.ts';

const SHORTEST_WRAPPED = 30;
const WIDEST_PAGE = 120;
/** Of the page's width, how full a line must be for its end to be the page's doing. */
const FULL = 0.7;

/** The width the text was wrapped at, or 0: most lines that others follow directly are nearly full. */
function pageWidth(lines: readonly Line[]): number {
  const followed = lines.filter((line, i) => line.text !== '' && (lines[i + 1]?.text ?? '') !== '');
  if (followed.length < 6) return 0;
  const width = followed.reduce((widest, line) => Math.max(widest, line.text.length), 0);
  if (width > WIDEST_PAGE || width < 50) return 0;
  const full = followed.filter((line) => line.text.length >= FULL * width).length;
  return full >= 0.8 * followed.length ? width : 0;
}

const startsItem = (line: string): boolean => /^\s{0,8}(?:[-•*–—]|\d{1,3}[.)])\s/u.test(line);

function goesOn(line: string, next: string, width: number): boolean {
  if (startsItem(next)) return false;
  if (width > 0 && line.length >= FULL * width) return true;
  return line.length >= SHORTEST_WRAPPED && /[\p{Ll},;–-]$/u.test(line) && /^[\p{Ll}]/u.test(next);
}

export const wraps: Pass = {
  name: 'wraps',
  find: ({ text }) => {
    const lines = linesOf(text);
    const width = pageWidth(lines);
    const cuts: Cut[] = [];
    for (let i = 0; i + 1 < lines.length; i++) {
      const line = lines[i];
      const blank = lines[i + 1]?.text === '';
      const next = blank ? lines[i + 2] : lines[i + 1];
      if (!line || !next || line.text === '' || next.text === '') continue;
      // Over a blank line only a sentence cut in two is joined, never two lines that fill the page.
      if (!goesOn(line.text, next.text, blank ? 0 : width) || (blank && endsSentence(line.text))) continue;
      const hyphen = /\p{L}-$/u.test(line.text);
      cuts.push({ start: line.end, end: next.start, put: hyphen ? '' : ' ', reason: 'line break inside a sentence' });
    }
    return cuts;
  },
};
