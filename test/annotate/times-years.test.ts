/** Which year a day is of that tells none: news of its days, histories of other years. */
import { describe, expect, it } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { findTimes } from '../../src/annotate/times/index.ts';
import { tokenise } from '../../src/annotate/tokens.ts';

const days = (text: string, published: string | null): (string | undefined)[] => {
  const tokens = tokenise(text);
  const found = findTimes(text, tokens, sentencesOf(text, tokens, paragraphsOf(text)), published, []);
  return found.map(({ value }) => value?.start);
};
const last = (text: string, published: string | null): string | undefined => days(text, published).at(-1);

describe('a day without a year', () => {
  it('is of the year that a history is about', () => {
    const history =
      'The siege was raised in 1897.\n\nThe mill burned on 12 July. On 3 August the ford fell. In 1897 the men went home.';
    expect(days(history, '1931-05-01').slice(0, 3)).toEqual(['1897-01-01', '1897-07-12', '1897-08-03']);
    const titled = 'The siege of 1897\n\nIt began on 5 January. On 28 December it was raised.';
    expect(days(titled, '1931-05-01').slice(1)).toEqual(['1897-01-05', '1897-12-28']);
    const told =
      'Our subject is narrow.\n\nOn 12 July the ford fell. Peace came in 1897, and in 1897 the men went home.';
    expect(days(told, '1931-05-01')[0]).toBe('1897-07-12');
  });

  it('is of its own days in a report that tells of a past year as the background', () => {
    const last = (text: string, published = '2015-05-08') => days(text, published).at(-1);
    expect(last('The town, which a flood took in 1897, was shelled. On 12 April a shell killed two.')).toBe(
      '2015-04-12',
    );
    expect(last('The war that began in 2011 has killed 200,000. Rebels took the mill on 30 January.')).toBe(
      '2015-01-30',
    );
    expect(last('A court opened its inquiry in 2011.\n\nSoldiers killed 40 people on 12 January.')).toBe('2015-01-12');
    expect(last('Guards, sent there in 2013, were attacked. Six were killed on 15 January.')).toBe('2015-01-15');
    expect(last('So far in 2015, 300 have died. Some 200 died in 2014. On 12 January six died.')).toBe('2015-01-12');
    expect(last('The dead this year are 300, and were 200 in 2014. On 12 January six died.')).toBe('2015-01-12');
    expect(last('It fell in 1992 and was retaken in 1995. On 12 January it burned.')).toBe('2015-01-12');
    expect(last('The party met in 1997, and met in 1997 again. Yesterday it met. On 12 November it had split.')).toBe(
      '2014-11-12',
    );
    const dispatch = 'The party was founded in 1997, and in 1997 it met.\n\nSALAMI, 12 November - The mill burned.';
    expect(last(dispatch)).toBe('2014-11-12');
  });

  it('is not of the year of the imprint', () => {
    const text =
      'The siege of 1897\nThis page was last edited on 8 May 1931, at 10:11\n\nThe mill burned on 12 July and the ford fell.';
    expect(last(text, '1931-05-08')).toBe('1897-07-12');
    const book = 'The ford, April to August 1897\nLarch & Teal, 1931\n\nSome say it began on 1 March.';
    expect(last(book, '1931-01-01')).toBe('1897-03-01');
  });

  it('takes the year of the date it is joined to, and the one before where the year turns', () => {
    expect(days('They fought in June and July 1897 at the ford.', '1931-05-01')).toEqual(['1897-06-01', '1897-07-01']);
    expect(days('It froze in December and in January 1897.', '1931-05-01')).toEqual(['1896-12-01', '1897-01-01']);
    expect(days('Truce from 12 April\n\nIn May 1898 they had fought.', '1931-05-01')[0]).toBe('1931-04-12');
    expect(days('He left on 5 May and on 3 March 1928 his aide was shot.', '1931-05-08')[0]).toBe('1931-05-05');
  });

  it('does not go on from what is still to come', () => {
    expect(last('The curfew lasts until 20 May. On 2 May a shell killed two.', '1931-05-08')).toBe('1931-05-02');
    expect(last('Both sides shall leave by 3 June. The truce dates from 12 April.', '1931-05-08')).toBe('1931-04-12');
    expect(last('The lease runs to 14 February 1932. It began on 11 March.', '1931-05-08')).toBe('1931-03-11');
    const next = 'The truce takes effect on 12 May. A swap follows on 1 July. Elections will be held on 18 October.';
    expect(days(next, '1931-05-08')).toEqual(['1931-05-12', '1931-07-01', '1931-10-18']);
  });

  it('does not go on from the background', () => {
    const accord =
      'In May 1908 the feud broke out. Since the accord of 3 March 1892 guards had stood there. On 4 May a mine went off.';
    expect(last(accord, '1931-05-08')).toBe('1908-05-04');
    const held =
      'On 12 April 1901 they met. They were to leave what they had not held before 9 March 1898. On 7 June they left.';
    expect(last(held, null)).toBe('1901-06-07');
    const until = 'In May 1892 he took the post, which he held until December. On 27 June his men crossed.';
    expect(last(until, '1931-05-08')).toBe('1892-06-27');
    const war = 'The mill burned on 2 May. The war with those who had come in June 1927 went on on 19 April.';
    expect(last(war, '1931-05-08')).toBe('1931-04-19');
  });

  it('lies behind what is told where something lasts since then', () => {
    const entry = '9 June 1897. The guards, without bread since March, went home.';
    expect(last(entry, '1898-01-30')).toBe('1897-03-01');
  });

  it('is of the year of a heading, whichever month it is', () => {
    expect(days('1898\n\nEarly January. The mill burned.', '1898-04-03')).toEqual(['1898-01-01', '1898-01-01']);
  });
});

describe('words that look like days', () => {
  it('are no days of units, quarters of a town or models', () => {
    expect(days('Battalions of the 12th and 44th divisions crossed.', '1931-05-08')).toEqual([]);
    expect(days('It fell on the 25th and burned.', '1931-05-08')).toEqual(['1931-05-25']);
    expect(days('They fought on the 25th and 26th in the hills.', '1931-05-08')).toContain('1931-05-25');
    expect(days('It burned in the 1970s-80s.', '2001-05-08')[0]).toBe('1970-01-01');
    expect(days('The first quarter of the city was entered.', '1931-05-08')).toEqual([]);
    expect(days('In the first quarter of 1930 it was entered.', '1931-05-08')).toEqual(['1930-01-01']);
    expect(days('We saw three T-80s burned.', '2001-05-08')).toEqual([]);
  });

  it('tell the day after from the tale, and "tomorrow" from the day of the words', () => {
    expect(days('On 16 April the ford fell. Next day the mill burned.', '1931-05-08')).toEqual([
      '1931-04-16',
      '1931-04-17',
    ]);
    expect(days('They meet tomorrow.', '1931-05-08')).toEqual(['1931-05-09']);
  });

  it('count years from a year told alone, and seasons of long ago from the tale', () => {
    expect(last('It ended in 1897 with a loan that he paid back a year later.', '1931-05-08')).toBe('1898-01-01');
    expect(last('On 1 May 1897 the ford fell. During the summer the mill burned.', '1931-05-08')).toBe('1897-06-01');
    expect(last('During the summer the mill burned.', '1931-10-08')).toBe('1931-06-01');
    expect(last('On 3 March 1928 the ford fell. This summer talks are due.', '1931-05-08')).toBe('1931-06-01');
    const party = 'The accord was signed on 3 May 1898 by a party founded in 1871. A year later it collapsed.';
    expect(last(party, '1931-05-08')).toBe('1899-01-01');
  });
});
