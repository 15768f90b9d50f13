import { describe, expect, it } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { findTimes } from '../../src/annotate/times/index.ts';
import { tokenise } from '../../src/annotate/tokens.ts';

const times = (text: string, published: string | null = '2022-04-13') => {
  const tokens = tokenise(text);
  return findTimes(text, tokens, sentencesOf(text, tokens, paragraphsOf(text)), published);
};
/** The mention, its days, and how they were come by. */
const told = (text: string, published?: string | null) =>
  times(text, published).map(({ text: words, value, kind }) => [
    words,
    kind === 'date'
      ? value === null
        ? null
        : value.start === value.end
          ? value.start
          : `${value.start}..${value.end}`
      : kind,
  ]);

describe('times', () => {
  it.each([
    ['It began on 24 February 2022.', [['24 February 2022', '2022-02-24']]],
    ['It began on February 24, 2022.', [['February 24, 2022', '2022-02-24']]],
    ['On Feb. 24 troops crossed the border.', [['Feb. 24', '2022-02-24']]],
    ['On 9th of May they marched.', [['9th of May', '2022-05-09']]],
    ['Between 4 and 17 March the port was closed.', [['4 and 17 March', '2022-03-04..2022-03-17']]],
    ['From 24 February to 3 April 2022 it was shelled.', [['24 February to 3 April 2022', '2022-02-24..2022-04-03']]],
    ['The raids of 27–28 March failed.', [['27–28 March', '2022-03-27..2022-03-28']]],
    ['In early March the front moved.', [['early March', '2022-03-01..2022-03-10']]],
    ['It fell in mid-November 2016.', [['mid-November 2016', '2016-11-11..2016-11-20']]],
    ['In late February 2022 it fell.', [['late February 2022', '2022-02-21..2022-02-28']]],
    ['The 1988-1994 war left scars.', [['1988-1994', '1988-01-01..1994-12-31']]],
    ['In the 1990s it was quiet.', [['1990s', '1990-01-01..1999-12-31']]],
    ['It ended in 1995.', [['1995', '1995-01-01..1995-12-31']]],
    ['In the summer of 2014 it grew.', [['summer of 2014', '2014-06-01..2014-08-31']]],
    ['On the morning of 24 February 2022 it began.', [['morning of 24 February 2022', '2022-02-24']]],
    ['Yesterday two died.', [['Yesterday', '2022-04-12']]],
    ['The minister said on Monday that it was over.', [['Monday', '2022-04-11']]],
    ['They will meet on Friday.', [['Friday', '2022-04-15']]],
    ['The president said Friday that he will resign.', [['Friday', '2022-04-08']]],
    ['Last week it rained.', [['Last week', '2022-04-04..2022-04-10']]],
    ['A month ago it was calm.', [['A month ago', '2022-03-01..2022-03-31']]],
    [
      'On 1 March 2022 they left. The next day it burned. Three days later they came back.',
      [
        ['1 March 2022', '2022-03-01'],
        ['The next day', '2022-03-02'],
        ['Three days later', '2022-03-05'],
      ],
    ],
    [
      'On 2020-09-30 and on 27.09.2020 it was said.',
      [
        ['2020-09-30', '2020-09-30'],
        ['27.09.2020', '2020-09-27'],
      ],
    ],
    ['The siege lasted four days.', [['four days', 'duration']]],
    ['Every week a convoy comes.', [['Every week', 'set']]],
    ['Several days later it ended.', [['Several days later', 'vague']]],
    ['On 31 February nothing happened.', [['31 February', '2022-02-28']]],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    'The may fly lands.',
    'They march on.',
    'He paid 2020 dollars.',
    'Section 4 of the law.',
    'A 20-year-old man.',
    'The second attack failed.',
  ])('finds no date in: %s', (text) => {
    expect(times(text).filter(({ kind }) => kind === 'date')).toEqual([]);
  });

  it('keeps both readings of a numeric date that has two', () => {
    expect(times('It is dated 04/05/2020.')[0]).toMatchObject({
      value: null,
      readings: [{ start: '2020-05-04' }, { start: '2020-04-05' }],
    });
    expect(told('It is dated 24/05/2020.')).toEqual([['24/05/2020', '2020-05-24']]);
  });

  it('guesses no year without a publication date', () => {
    expect(times('It began on 24 February.', null)[0]?.value).toBeNull();
    expect(times('On Monday it began.', null)[0]?.value).toBeNull();
  });

  it.each([
    ['since 24 February', 'since'],
    ['until 3 April', 'until'],
    ['by 3 April', 'by'],
    ['as of 3 April', 'as-of'],
    ['on 3 April', null],
  ])('knows the bound in "%s"', (text, bound) => {
    expect(times(text)[0]?.bound).toBe(bound);
  });

  it('says what a year was resolved against', () => {
    expect(times('On 3 April it rained.')[0]?.against).toBe('published');
    expect(times('On 3 April 2019 it rained. On 5 April it stopped.')[1]).toMatchObject({
      against: 'running date',
      value: { start: '2019-04-05' },
    });
  });
});
