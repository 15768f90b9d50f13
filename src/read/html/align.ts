/** Where the characters of a decoded text node stand in the page's source. */
import type { Segment } from '../../model/document.ts';
import { push } from '../../text/offsets.ts';

const REFERENCE = /&(?:#x[0-9a-f]{1,8}|#\d{1,8}|[a-z][a-z0-9]{1,31});?/iy;
/** How far a reference without its semicolon may reach: the longest such name. */
const LONGEST_BARE_NAME = 7;

/** The reference at `at` of the source that gave the character at `j` of the text: its length, or 0 when none did. */
function referenceLength(raw: string, at: number, text: string, j: number): number {
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(raw)?.[0];
  if (!reference) return 0;
  if (reference.endsWith(';')) return reference !== '&amp;' && text.startsWith(reference, j) ? 0 : reference.length;
  if (reference.startsWith('&#')) return reference.length;
  if (text[j] === '&' && text[j + 1] === raw[at + 1] && !/^&amp$/iu.test(reference)) return 0;
  for (let n = 3; n <= LONGEST_BARE_NAME; n++) {
    if (raw.startsWith(text.slice(j + 1, j + 4), at + n)) return n;
  }
  return 0;
}

/**
 * Segments from `text` (0-based) to the source, for a text node that the parser made of `raw[start..end)`: references
 * decoded, line ends made one, NULs dropped. A decoded reference stands at its ampersand. What cannot be found again is
 * left unmapped. One walk over both, linear.
 */
export function alignText(raw: string, start: number, end: number, text: string): Segment[] {
  if (end - start === text.length && raw.startsWith(text, start)) return [{ at: 0, from: start, length: text.length }];
  const map: Segment[] = [];
  let i = start;
  let j = 0;
  while (j < text.length && i < end) {
    const length = raw[i] === '&' ? referenceLength(raw, i, text, j) : 0;
    if (length > 0) {
      const units = (text.codePointAt(j) ?? 0) > 0xffff ? 2 : 1;
      map.push({ at: j, from: i, length: Math.min(units, length) });
      i += length;
      j += units;
    } else if (raw[i] === text[j]) {
      push(map, { at: j, from: i, length: 1 });
      i++;
      j++;
    } else if (raw[i] === '\r' && text[j] === '\n') {
      i += raw[i + 1] === '\n' ? 2 : 1;
      j++;
    } else i++;
  }
  return map;
}
