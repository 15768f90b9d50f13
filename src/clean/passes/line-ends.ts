/** One line feed a line, plain spaces, no characters that do not show. */
import type { Cut, Pass } from '../pass.ts';

const BYTE_ORDER_MARK = '\uFEFF';

export const lineEnds: Pass = {
  name: 'line-ends',
  find: ({ text }) => {
    const cuts: Cut[] = [];
    if (text.startsWith(BYTE_ORDER_MARK)) cuts.push({ start: 0, end: 1, reason: 'byte order mark' });
    // One alternation, so that the cuts come in order. No quantifier over line feeds: each is met once.
    const odd =
      /\r\n?|[\u2028\u2029\u0085]|[\u00A0\u2000-\u200A\u202F\u205F\u3000]|[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
    for (const match of text.matchAll(odd)) {
      const start = match.index;
      const character = match[0];
      if (start === 0 && character === BYTE_ORDER_MARK) continue;
      if (character === '\r\n') cuts.push({ start, end: start + 1, reason: 'carriage return' });
      else if (/[\r\u2028\u2029\u0085]/u.test(character))
        cuts.push({ start, end: start + 1, put: '\n', reason: 'line end' });
      else if (/[\u00AD\u200B-\u200F\u2060\uFEFF]/u.test(character))
        cuts.push({ start, end: start + 1, reason: 'character that does not show' });
      else cuts.push({ start, end: start + 1, put: ' ', reason: 'space' });
    }
    return cuts;
  },
};
