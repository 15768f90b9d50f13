/** Where the characters of a decoded text node stand in the page's source. */
import type { Segment } from '../../model/document.ts';
import { push } from '../../text/offsets.ts';

const REFERENCE = /&(?:#x[0-9a-f]{1,8}|#\d{1,8}|[a-z][a-z0-9]{1,31});?/iy;
/** Names that count without a semicolon, with their ampersand: "&lt" to "&thorn" and "&middot". */
const SHORTEST_NAME = 3;
const LONGEST_BARE_NAME = 8;
const CHARACTERS_COMPARED = 4;

/** Whether the text goes on at `j` as the source does at `at`, as far as the next reference or line end. */
function goesOn(raw: string, at: number, text: string, j: number): boolean {
  for (let k = 0; k < CHARACTERS_COMPARED && j + k < text.length; k++) {
    const character = raw[at + k];
    if (character === '&' || character === '\r') return true;
    if (character !== text[j + k]) return false;
  }
  return true;
}

/** Length of the reference at `at` of the source that gave the character at `j` of the text; 0 when none did. */
function referenceLength(raw: string, at: number, text: string, j: number): number {
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(raw)?.[0];
  if (!reference) return 0;
  if (!/^&amp;?$/iu.test(reference) && text.startsWith(reference, j)) return 0;
  const units = (text.codePointAt(j) ?? 0) > 0xffff ? 2 : 1;
  if (goesOn(raw, at + reference.length, text, j + units)) return reference.length;
  // A name without its semicolon may have letters of the next word after it: "&copy2020".
  for (let n = SHORTEST_NAME; n < Math.min(reference.length, LONGEST_BARE_NAME); n++) {
    if (goesOn(raw, at + n, text, j + units)) return n;
  }
  return raw[at] === text[j] ? 0 : reference.length;
}

/** Past the end of the tag, end tag or comment that starts at `at`, unless the text has it too; 0 when none does. */
function pastMarkup(raw: string, at: number, text: string, j: number, close: number): number {
  return /^<[/!?a-z]/i.test(raw.slice(at, at + 2)) && close > at && !goesOn(raw, at, text, j) ? close + 1 : 0;
}

/**
 * Segments from `text` (0-based) to the source, for a text node that the parser made of `raw[start..end)`: references
 * decoded, line ends made one, NULs dropped, markup between its parts passed over (text that
 * stood loose in a table comes before it). A decoded reference stands at its ampersand. What cannot be found again is left
 * unmapped. One walk over both, linear.
 */
export function alignText(raw: string, start: number, end: number, text: string): Segment[] {
  if (end - start === text.length && raw.startsWith(text, start)) return [{ at: 0, from: start, length: text.length }];
  const map: Segment[] = [];
  let i = start;
  let j = 0;
  /** the next end of a tag; -1 when there is none left */
  let close = 0;
  while (j < text.length && i < end) {
    if (raw[i] === '<') {
      if (close !== -1 && close < i) close = raw.indexOf('>', i);
      const past = pastMarkup(raw, i, text, j, close);
      if (past > 0) {
        i = past;
        continue;
      }
    }
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
