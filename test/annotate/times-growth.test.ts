import { describe, it } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { findTimes } from '../../src/annotate/times/index.ts';
import { tokenise } from '../../src/annotate/tokens.ts';
import { expectLinear } from '../growth.ts';

/** Texts made to send recognisers back and forth. */
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
const LENGTH = 100_000;

describe('times grow with the text', () => {
  it.each(Object.entries(ADVERSARIAL))('%s', (_, piece) => {
    expectLinear((n) => {
      const text = piece.repeat(Math.ceil(n / piece.length));
      const tokens = tokenise(text);
      const sentences = sentencesOf(text, tokens, paragraphsOf(text));
      return () => findTimes(text, tokens, sentences, '2022-04-13');
    }, LENGTH);
  });
});
