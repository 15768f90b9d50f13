import { describe, expect, it } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { findTimes } from '../../src/annotate/times/index.ts';
import { tokenise } from '../../src/annotate/tokens.ts';

/** Texts made to send recognisers back and forth; twice the text may not take much more than twice the time. */
const ADVERSARIAL = {
  'bare years and dashes': '1990 - ',
  'links without dates': 'since the early ',
  'days without a month': '4, 5 and 6 of the ',
  ranges: 'from 4 May to 5 May to ',
  'part of day of part of day': 'late on early on Monday ',
  'numeric dates': '04/05/2020 and 24/05/2020 ',
  counts: 'three days after the two weeks before ',
  headings: 'Battle of 1999\n',
  clauses: 'since fighting resumed and went on ',
  hours: '08:30 UTC on 10 May 1994 Baku Time, ',
};
/** So long that anything quadratic takes seconds; what stays under the least is told by no clock on a busy machine. */
const LENGTH = 120_000;
const LEAST_MS = 25;
const MOST_GROWTH = 3.5;

const spent = (text: string): number => {
  const tokens = tokenise(text);
  const sentences = sentencesOf(text, tokens, paragraphsOf(text));
  const runs = [0, 1, 2, 3, 4].map(() => {
    // processor time: other programs' does not count
    const begun = process.cpuUsage();
    findTimes(text, tokens, sentences, '2022-04-13');
    return process.cpuUsage(begun).user / 1000;
  });
  return Math.min(...runs);
};

describe('times grow with the text', () => {
  it.each(Object.entries(ADVERSARIAL))(
    '%s',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(LENGTH / piece.length));
      spent(text);
      expect(spent(text + text) / Math.max(LEAST_MS, spent(text))).toBeLessThan(MOST_GROWTH);
    },
    60_000,
  );
});
