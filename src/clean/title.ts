/** A report's own headline, when nothing else names it. */
import { endsSentence, linesOf } from '../text/lines.ts';

const LONGEST_TITLE = 200;
const CHARACTERS_LOOKED_AT = 4096;
const LINES_LOOKED_AT = 8;

/** The first line that looks like a headline: short, with letters, and not a sentence; null when there is none. */
export function titleOf(text: string): string | null {
  const lines = linesOf(text.slice(0, CHARACTERS_LOOKED_AT))
    .map((line) => line.text.replace(/^[\s#*]{1,10}|[\s*]{1,10}$/gu, ''))
    .filter((line) => line !== '');
  for (const line of lines.slice(0, LINES_LOOKED_AT)) {
    if (line.length > LONGEST_TITLE || !/\p{L}{2}/u.test(line)) continue;
    if (!endsSentence(line) || /[?!…]$/u.test(line)) return line;
  }
  return null;
}
