import { describe, expect, it } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { findTimes } from '../../src/annotate/times/index.ts';
import { tokenise } from '../../src/annotate/tokens.ts';

const PUBLISHED = '2023-03-14'; // a Tuesday

const times = (text: string, published: string | null = PUBLISHED) => {
  const tokens = tokenise(text);
  return findTimes(text, tokens, sentencesOf(text, tokens, paragraphsOf(text)), published);
};

/** Words and days of what tells a date. */
const told = (text: string, published?: string | null): string[] =>
  times(text, published)
    .filter(({ kind }) => kind === 'date')
    .map(({ text: words, value }) =>
      value === null
        ? `${words} = ?`
        : `${words} = ${value.start === value.end ? value.start : `${value.start}..${value.end}`}`,
    );

describe('ranges', () => {
  it.each([
    ['Between 9 and 15 October 1973 the front held.', ['9 and 15 October 1973 = 1973-10-09..1973-10-15']],
    ['It lasted from 30 May–4 June 1982.', ['30 May–4 June 1982 = 1982-05-30..1982-06-04']],
    [
      'From 28 December 2008 to 3 January 2009 it was bombed.',
      ['28 December 2008 to 3 January 2009 = 2008-12-28..2009-01-03'],
    ],
    ['From 28 December to 3 January 2009 it was bombed.', ['28 December to 3 January 2009 = 2008-12-28..2009-01-03']],
    ['On the night of 6/7 May 1999 a hall was hit.', ['night of 6/7 May 1999 = 1999-05-06..1999-05-07']],
    ['From early 1992 until May 1994 it was besieged.', ['early 1992 until May 1994 = 1992-01-01..1994-05-31']],
    [
      'It fought from 1988 to 1994 and between 1999 and 2001.',
      ['1988 to 1994 = 1988-01-01..1994-12-31', '1999 and 2001 = 1999-01-01..2001-12-31'],
    ],
    ['From Friday to Sunday it rained.', ['Friday to Sunday = 2023-03-10..2023-03-12']],
    ['Between April and June 2022 the price rose.', ['April and June 2022 = 2022-04-01..2022-06-30']],
    ['The towns fell on 4 and 17 March 2022.', ['4 = 2022-03-04', '17 March 2022 = 2022-03-17']],
    ['They met on March 4 and 17, 2022.', ['March 4 = 2022-03-04', '17, 2022 = 2022-03-17']],
    ['On 4, 5 and 6 March 2022 it burned.', ['4, 5 and 6 March 2022 = 2022-03-04..2022-03-06']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('ahead', () => {
  it.each([
    ['The road stays closed until Friday.', ['Friday = 2023-03-17']],
    ['Shelling went on until Friday.', ['Friday = 2023-03-10']],
    ['The last prisoners should be handed over in October.', ['October = 2023-10-01..2023-10-31']],
    ['The battalion will leave on 2 March.', ['2 March = 2024-03-02']],
    ['Voting had been planned for 5 November.', ['5 November = 2022-11-05']],
    ['They will not forget what happened in October.', ['October = 2022-10-01..2022-10-31']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('parts', () => {
  it.each([
    ['It burned in February.', ['February = 2023-02-01..2023-02-28']],
    [
      'For the final quarter of 2009 and the second quarter of last year it counted 90 dead.',
      ['final quarter of 2009 = 2009-10-01..2009-12-31', 'second quarter of last year = 2022-04-01..2022-06-30'],
    ],
    ['Later, between 1992 and 1995, it changed hands.', ['1992 and 1995 = 1992-01-01..1995-12-31']],
    ['It fell in the second week of March 1991.', ['second week of March 1991 = 1991-03-08..1991-03-14']],
    ['The last week of June saw rain.', ['last week of June = 2022-06-24..2022-06-30']],
    ['In the second half of February it froze.', ['second half of February = 2023-02-16..2023-02-28']],
    ['By the first days of May 1945 it was over.', ['first days of May 1945 = 1945-05-01..1945-05-10']],
    ['The weekend of 5-6 June 1993 was calm.', ['5-6 June 1993 = 1993-06-05..1993-06-06']],
    ['Three nights ago it burned.', ['Three nights ago = 2023-03-11']],
    ['At 0430 hours on 3 June 1944 they sailed.', ['0430 hours on 3 June 1944 = 1944-06-03']],
    ['9 Aug 67: a brigade crosses. 6 July 1967 was wet.', ['9 Aug 67 = 1967-08-09', '6 July 1967 = 1967-07-06']],
    ['On 9 August 67 shells fell.', ['9 August = 2022-08-09']],
    ['Late in May 2022 it fell.', ['Late in May 2022 = 2022-05-21..2022-05-31']],
    ['By mid-2011 the army had split.', ['mid-2011 = 2011-05-01..2011-08-31']],
    [
      'In the late 1980s and the early 1990s it grew.',
      ['late 1980s = 1987-01-01..1989-12-31', 'early 1990s = 1990-01-01..1993-12-31'],
    ],
    [
      'In the third quarter of 2009 it fell, in the first half of 2010 it rose.',
      ['third quarter of 2009 = 2009-07-01..2009-09-30', 'first half of 2010 = 2010-01-01..2010-06-30'],
    ],
    ['In the 70s and 80s it grew.', ['70s = 1970-01-01..1979-12-31', '80s = 1980-01-01..1989-12-31']],
    ['In Q3 2009 it fell.', ['Q3 2009 = 2009-07-01..2009-09-30']],
    ['Last winter was cold.', ['Last winter = 2022-12-01..2023-02-28']],
    ['Late on Sunday a bridge fell.', ['Late on Sunday = 2023-03-12']],
    ['In the early hours of Sunday it was shelled.', ['early hours of Sunday = 2023-03-12']],
    ['At the end of last year it closed.', ['end of last year = 2022-09-01..2022-12-31']],
    ['On Christmas Eve 2015 a car exploded.', ['Christmas Eve 2015 = 2015-12-24']],
    ['Over the weekend it was quiet.', ['the weekend = 2023-03-11..2023-03-12']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    'He is in his 70s.',
    'Men in their 60s and 70s fought.',
    'They sent 2000 soldiers.',
    'A total of 1950 people came.',
    'On Orthodox Christmas they prayed.',
    'The Christmas truce of legend.',
    'At the end of the day it matters little.',
    'Resolution 1973 was adopted.',
    'The 8th Brigade held.',
    'Bloody Sunday is a film.',
  ])('finds no date in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('hours', () => {
  it.each([
    ['It took effect at 00:00, 10 May 1994 Baku Time.', '00:00, 10 May 1994 Baku Time', '1994-05-10'],
    ['It fell on Monday at 4 p.m. EST.', 'Monday at 4 p.m. EST', '2023-03-13'],
    ['At 0800 UTC on 3 April 1982 they landed.', '0800 UTC on 3 April 1982', '1982-04-03'],
    [
      'On 3 April 1982, around 6:15 p.m. local time, it sank.',
      '3 April 1982, around 6:15 p.m. local time',
      '1982-04-03',
    ],
  ])('%s', (text, words, day) => {
    expect(times(text)).toMatchObject([
      { text: words, value: { start: day, end: day }, granularity: 'minute', bound: null },
    ]);
  });

  it('bounds nothing by an hour of the day itself', () => {
    expect(times('A man died before dawn on Monday.')[0]).toMatchObject({ text: 'dawn on Monday', bound: null });
    expect(times('A man died shortly after 5 a.m. on Monday.')[0]?.bound).toBeNull();
    expect(times('A man died after Monday.')[0]?.bound).toBe('after');
  });
});

describe('told from another date', () => {
  it.each([
    ['In the past 24 hours it was shelled twice.', ['the past 24 hours = 2023-03-13..2023-03-14']],
    ['Over the last three days it was shelled.', ['the last three days = 2023-03-11..2023-03-14']],
    ['The day before yesterday it rained.', ['The day before yesterday = 2023-03-12']],
    ['Earlier this month it rained.', ['Earlier this month = 2023-03-01..2023-03-31']],
    ['In May last year it fell.', ['May last year = 2022-05-01..2022-05-31']],
    [
      'On 3 May 1999 it began. A few hours later a bridge fell.',
      ['3 May 1999 = 1999-05-03', 'A few hours later = 1999-05-03'],
    ],
    ['On 3 May 1999 it began. Overnight it spread.', ['3 May 1999 = 1999-05-03', 'Overnight = 1999-05-03..1999-05-04']],
    ['Overnight two people died.', ['Overnight = 2023-03-13..2023-03-14']],
    ['Three days after the 4 March attack they left.', ['Three days after the 4 March = 2023-03-07']],
    ['On 3 May 1999 it began. On the 22nd a bridge fell.', ['3 May 1999 = 1999-05-03', '22nd = 1999-05-22']],
    [
      'It fell in June 2022. In the same month a year earlier it stood.',
      ['June 2022 = 2022-06-01..2022-06-30', 'the same month a year earlier = 2021-06-01..2021-06-30'],
    ],
    [
      'Fighting broke out on 3 May 1999. That year 40 died.',
      ['3 May 1999 = 1999-05-03', 'That year = 1999-01-01..1999-12-31'],
    ],
    ['It sank on the last Saturday in July.', ['the last Saturday in July = 2022-07-30']],
    ['It sank on the first Monday of March 2019.', ['the first Monday of March 2019 = 2019-03-04']],
    ['It sank on the last Friday in March.', ['the last Friday in March = 2022-03-25']],
    ['It sank at daybreak on Saturday.', ['daybreak on Saturday = 2023-03-11']],
    ['It sank on Monday of last week.', ['Monday of last week = 2023-03-06']],
    ['It sank on Friday of the week before.', ['Friday of the week before = 2023-03-10']],
    ['It is seven days since a wave sank the ferry.', ['seven days since = 2023-03-07']],
    ['He has sailed for seven days since he came.', []],
    ['A tug sank on Thursday, a day after 16 sailors died.', ['Thursday = 2023-03-09', 'a day after = 2023-03-08']],
    ['Stocks fell on Monday, though traders expect that they will rise.', ['Monday = 2023-03-13']],
    ['The convoy is set to leave on Wednesday.', ['Wednesday = 2023-03-15']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('keeps durations and what recurs apart', () => {
    expect(times('They fought for three days, on Fridays and every week.').map(({ kind }) => kind)).toEqual([
      'duration',
      'set',
      'set',
    ]);
  });
});

describe('bounds', () => {
  it.each([
    ['since fighting resumed on 2 March', 'since'],
    ['since the war between the army and its former allies broke out on 15 April', 'since'],
    ['no later than 3 April', 'by'],
    ['prior to 3 April', 'before'],
    ['from 3 April onwards', 'since'],
    ['since at least 3 April', 'since'],
    ['since he left, on 3 April', null],
    ['because fighting resumed on 2 March', null],
  ])('"%s"', (text, bound) => {
    expect(times(text)[0]?.bound).toBe(bound);
  });
});

describe('numeric dates with two readings', () => {
  it('are decided by another that has one', () => {
    expect(told('Raids on 24/05/2020 and 04/05/2020.')).toEqual(['24/05/2020 = 2020-05-24', '04/05/2020 = 2020-05-04']);
    expect(told('Raids on 05/24/2020 and 04/05/2020.')).toEqual(['05/24/2020 = 2020-05-24', '04/05/2020 = 2020-04-05']);
  });

  it('are decided by a date in words', () => {
    expect(told('Raids on 4 May 2020. The report of 04/05/2020 lists them.')[1]).toBe('04/05/2020 = 2020-05-04');
  });

  it('stay open where the document tells both orders or none', () => {
    expect(told('Raids on 24/05/2020, 05/24/2020 and 04/05/2020.')[2]).toBe('04/05/2020 = ?');
    expect(times('The report is dated 04-05-2020.')[0]?.readings).toHaveLength(2);
  });
});

describe('February', () => {
  it('ends on the 29th in a leap year that the words leave open', () => {
    expect(told('It burned in February.', '2024-04-09')).toEqual(['February = 2024-02-01..2024-02-29']);
  });
});

describe('what dates the words under it', () => {
  it('is a heading over what was put out on a day', () => {
    const text = 'Evening briefing, 31 January\n\nThe town, lost on the 29th, was retaken last night.';
    expect(told(text, '1991-04-20')).toEqual([
      '31 January = 1991-01-31',
      '29th = 1991-01-29',
      'last night = 1991-01-30..1991-01-31',
    ]);
  });

  it('is an anniversary', () => {
    const text = 'Forty years on: what they forget\n\nAt noon on October 6 guns opened fire. It ended that month.';
    expect(told(text, '2013-10-06')).toEqual([
      'Forty years on = 1973-01-01..1973-12-31',
      'noon on October 6 = 1973-10-06',
      'that month = 1973-10-01..1973-10-31',
    ]);
  });

  it('is the year of a history, for its ends and middles too', () => {
    const text =
      'On 11 July 2003 a garrison rose. A month later it took a town. By the end of the year it had 900 men.';
    expect(told(text, '2019-05-12')).toEqual([
      '11 July 2003 = 2003-07-11',
      'A month later = 2003-08-01..2003-08-31',
      'end of the year = 2003-09-01..2003-12-31',
    ]);
  });
});

describe('a chronology in a report of another year', () => {
  const CHRONOLOGY = [
    'On 2 March 2023 guns were heard.',
    'The spring of 1972',
    '30 March 1972. Three divisions cross the river.',
    '2 April. A camp surrenders. On the same day a plane is lost.',
    '1 May. The town is given up.',
    'On 4 February the old men met again.',
  ].join('\n\n');

  it('keeps the year of its entries, and prose after it takes that of the publication', () => {
    expect(told(CHRONOLOGY)).toEqual([
      '2 March 2023 = 2023-03-02',
      'spring of 1972 = 1972-03-01..1972-05-31',
      '30 March 1972 = 1972-03-30',
      '2 April = 1972-04-02',
      'the same day = 1972-04-02',
      '1 May = 1972-05-01',
      '4 February = 2023-02-04',
    ]);
  });
});
