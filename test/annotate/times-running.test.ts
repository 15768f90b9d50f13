import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/model/pack.ts';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { findTimes } from '../../src/annotate/times/index.ts';
import { tokenise } from '../../src/annotate/tokens.ts';

const times = (text: string, published: string | null, packs: readonly Pack[] = []) => {
  const tokens = tokenise(text);
  return findTimes(text, tokens, sentencesOf(text, tokens, paragraphsOf(text)), published, packs);
};
const days = (text: string, published: string | null): (string | undefined)[] =>
  times(text, published).map(({ value }) => value?.start);

describe('the running date', () => {
  it('takes its year from a heading and from a year told first', () => {
    expect(days('Battle of Mosul, 2017\nOn 10 July the city was taken.', '2019-06-01')).toEqual([
      '2017-01-01',
      '2017-07-10',
    ]);
    expect(days('In 1992, the town fell. On 18 May, it burned.', '2019-06-01')).toEqual(['1992-01-01', '1992-05-18']);
    const back = 'In 1974 the port was lost. In 1999 it came back, with the mill which had burned down in 1971.';
    expect(days(`${back} On 3 July it opened.`, '2019-06-01').at(-1)).toBe('1999-07-03');
  });

  it('does not go on from the month since which something lasts', () => {
    const text = 'Since May 2014 the office has counted 900 dead. On 2 April a shell killed two.';
    expect(days(text, '2018-08-12').at(-1)).toBe('2018-04-02');
    const held =
      'The port fell on 3 May 1951 to the guard, which had besieged it since 9 June 1949. On 2 June it reopened.';
    expect(days(held, null).at(-1)).toBe('1951-06-02');
    const past = 'In May 1992 the siege had begun. On 2 June a shell killed two.';
    expect(days(past, '2018-08-12').at(-1)).toBe('1992-06-02');
  });

  it('tells "the following May" from the date told last', () => {
    const text = 'The truce began in December 2014. It broke the following May. The next March it was renewed.';
    expect(days(text, '2022-06-01')).toEqual(['2014-12-01', '2015-05-01', '2016-03-01']);
    expect(days('The port opened on 4 May 1951, a year after the previous March.', '2022-06-01').at(-1)).toBe(
      '1951-03-01',
    );
    expect(days('They met on 4 May 1951, and the following may be said of them.', '2022-06-01')).toEqual([
      '1951-05-04',
    ]);
  });

  it('counts months from a month that was told without a day', () => {
    expect(days('In June 2003 the bridge fell. A month later it was rebuilt.', '2022-06-01')).toEqual([
      '2003-06-01',
      '2003-07-01',
    ]);
  });

  it('looks back with "had" from the date that the sentence goes on to', () => {
    const text = 'The bridge, which they had mined in October, was crossed on 26 January 2015.';
    expect(days(text, '2022-06-01')).toEqual(['2014-10-01', '2015-01-26']);
    const report = 'In October a court opened the case of the bridge that fell on 26 January 2015.';
    expect(days(report, '2022-11-01')).toEqual(['2022-10-01', '2015-01-26']);
  });

  it('does not go on from the date of the document itself', () => {
    const text = 'Gulf Gazette\n20 January 2020\n\nOn 27 August a mine killed two. On 30 August another was found.';
    expect(days(text, '2020-01-20')).toEqual(['2020-01-20', '2019-08-27', '2019-08-30']);
  });

  it('takes a dateline for the day of writing where nothing else tells', () => {
    const text = 'Mine kills two\nMarch 4, 2008\nA mine killed two people on Monday. Yesterday another was found.';
    expect(times(text, null).slice(1)).toMatchObject([
      { value: { start: '2008-03-03' }, against: 'dateline' },
      { value: { start: '2008-03-03' }, against: 'dateline' },
    ]);
  });

  it('does not run on beyond the publication', () => {
    expect(days('On 3 March 2020 it rained. On 30 November it snowed.', '2020-04-06')).toEqual([
      '2020-03-03',
      '2019-11-30',
    ]);
  });

  it('ends with the paragraph where a report of the day looks back', () => {
    const text =
      'Shelling on 2 March killed two.\nThe region was seized on 5 May 2014. On 11 May it voted.\nOn 4 March it was shelled again.';
    expect(days(text, '2022-03-06')).toEqual(['2022-03-02', '2014-05-05', '2014-05-11', '2022-03-04']);
  });

  it('is not the day on which somebody spoke, nor one that bounds', () => {
    expect(
      days(
        'Rebels took it on 4 March. The army said on 9 March that it lost it. The next day it burned.',
        '2022-04-01',
      ).at(-1),
    ).toBe('2022-03-05');
    expect(days('It fell on 4 March. Held since 2 February, it burned the next day.', '2022-04-01').at(-1)).toBe(
      '2022-03-05',
    );
  });

  it('takes the one year that a document tells', () => {
    expect(times('On 3 May it began. It ended on 9 June 1999.', null)[0]).toMatchObject({
      value: { start: '1999-05-03' },
      against: 'the only year the document tells',
    });
    expect(days('On 3 May it began. It ended on 9 June 1999, or 10 June 2000.', null)[0]).toBeUndefined();
  });
});

describe('periods of a pack', () => {
  const pack: Pack = {
    name: 'isles',
    version: 1,
    title: 'Isles',
    countries: [],
    actors: [],
    sides: [],
    periods: [
      {
        id: 'isles-war',
        name: 'War of the Isles',
        names: ['War of the Isles'],
        start: '1982-04-02',
        end: '1982-06-14',
      },
    ],
    places: [],
    attribution: '',
  };

  it.each([
    ['In the War of the Isles, 900 died.', '1982-04-02', '1982-06-14'],
    ['During the war 900 died.', '1982-04-02', '1982-06-14'],
    ['On the sixth day of the war a ship sank.', '1982-04-07', '1982-04-07'],
    ['Two days into the conflict a ship sank.', '1982-04-04', '1982-04-04'],
    ['Since the start of the fighting 900 have died.', '1982-04-02', '1982-04-02'],
  ])('%s', (text, start, end) => {
    expect(times(text, '1982-06-01', [pack])[0]).toMatchObject({
      value: { start, end },
      against: 'reference period "War of the Isles"',
    });
  });

  it('are none of another time, of a name alone, or without a pack', () => {
    expect(times('During the war 900 died.', '1999-06-01', [pack]).map(({ value }) => value)).toEqual([null]);
    expect(times('A film on the War of the Isles.', '1982-06-01', [pack])).toEqual([]);
    expect(times('During the post-war years 900 died.', '1982-06-01', [pack])).toEqual([]);
    expect(times('During the war 900 died.', '1982-06-01')).toEqual([]);
  });
});
