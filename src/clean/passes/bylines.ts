/** Lines that only say who wrote the report, for whom and when. They are metadata by now. */
import { readByline } from '../../read/metadata/byline.ts';
import { linesOf } from '../../text/lines.ts';
import type { Cut, Pass } from '../pass.ts';

/** A byline stands between the headline and the report; further down a date line belongs to what is told. */
const HEAD_LINES = 30;
const HEAD_CHARACTERS = 8192;

export const bylines: Pass = {
  name: 'bylines',
  find: ({ text }) => {
    const head = linesOf(text.slice(0, HEAD_CHARACTERS)).filter((line) => line.text.trim() !== '');
    return head
      .slice(0, HEAD_LINES)
      .filter((line) => readByline(line.text) !== null)
      .map((line): Cut => ({ start: line.start, end: line.end, reason: 'byline or date line' }));
  },
};
