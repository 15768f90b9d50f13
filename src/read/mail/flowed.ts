/** Lines that a mail program broke to fit (RFC 3676, `format=flowed`) made one again. */
import { applyEdits } from '../../text/edit.ts';
import { composeMaps } from '../../text/offsets.ts';
import type { Mapped } from './letters.ts';

/** A line that ends with a blank goes on in the next, unless it is the mark of a signature or one of the two is quoted. */
const BROKEN = /(?<=[^\s-] )\r?\n(?![>\s])/gu;

export function unflowed({ text, map }: Mapped): Mapped {
  const cuts = [...text.matchAll(BROKEN)]
    .filter((match) => text[text.lastIndexOf('\n', match.index - 1) + 1] !== '>')
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const edited = applyEdits(text, cuts);
  return { text: edited.text, map: composeMaps(edited.map, map) };
}
