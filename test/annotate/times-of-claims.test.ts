import { beforeAll, describe, expect, it } from 'vitest';
import type { Resources } from '../../src/model/resources.ts';
import { extractText } from '../../src/pipeline/index.ts';
import { loadRules } from '../../src/runtime/resources.ts';

let resources: Resources;
beforeAll(async () => {
  // the nets behind the rules may take another of the dates
  resources = await loadRules();
});

const PUBLISHED = '2023-03-14'; // a Tuesday

/** The days of each claim of a loss or of control in a text, in order; no pack is in use. */
const daysOf = (text: string, published = PUBLISHED): (string | null)[] =>
  extractText(resources, { id: 'case', text, published }, { packs: [], raw: true })
    .filter(({ kind }) => kind === 'casualty' || kind === 'control')
    .map(({ time }) => (time === null ? null : time.start === time.end ? time.start : `${time.start}..${time.end}`));

describe('the time of a claim', () => {
  it.each([
    // totals add up from what began
    ['At least 30 people have been killed since fighting resumed on 2 March.', ['2023-03-02..2023-03-14']],
    [
      'The ministry said on 10 March that 900 civilians had been killed since the war began in December 2012.',
      ['2012-12-01..2023-03-10'],
    ],
    [
      'Between 5 February 2021, when the army took power, and 10 March 2023, 3,000 people were killed.',
      ['2021-02-05..2023-03-10'],
    ],
    ['So far this month, 44 civilians have been killed.', ['2023-03-01..2023-03-14']],
    ['In 2022 alone, 2,300 people were killed.', ['2022-01-01..2022-12-31']],
    ['As of 13 March, 1,204 people had been killed in the province.', [null]],
    // whose day it is
    ['On Saturday, a spokesman said, nine soldiers were killed.', ['2023-03-11']],
    [
      'According to the governor, the strike on 10 March killed 14 civilians, while the army reported 5 dead.',
      ['2023-03-10', '2023-03-10'],
    ],
    ['Three days after the 4 March attack, a mine killed six farmers.', ['2023-03-07']],
    ['A soldier was killed before dawn on Monday.', ['2023-03-13']],
    ['On 5 March a barge blew up. We carried off ten dead; the pier had been hit in 2021.', ['2023-03-05']],
    ['Two died on Thursday, a day after 16 dockers perished.', ['2023-03-09', '2023-03-08']],
    ['The army said on 9 March that it had retaken Bambari the previous day.', ['2023-03-08']],
    ['Rebels withdrew from Bria on 8 March, a year after they entered it on 9 March 2022.', ['2023-03-08']],
    // what a sentence goes on from
    ['On 5 March a convoy was near Bria. Rebels ambushed it, killing 14 soldiers.', ['2023-03-05']],
    ['On 5 March a convoy was near Bria.\nRebels ambushed it, killing 14 soldiers.', ['2023-03-05']],
    ['In May 2019, rebels returned to Bria. They captured the airport.', ['2019-05-01..2019-05-31']],
    ['Rebels capture Bria\nRebels captured Bria on Saturday, residents said.', ['2023-03-11', '2023-03-11']],
    ['On 5 March a convoy was near Bria.\n\nAftermath\n14 soldiers were killed.', [null]],
    ['On 9 March 2023 the president said the army was ready. Rebels killed 14 soldiers.', [null]],
    ['The army has held Bria since 2014. Rebels killed 14 soldiers.', ['2014-01-01..2023-03-14', null]],
    ['14 soldiers were killed.', [null]],
  ])('%s', (text, expected) => {
    expect(daysOf(text)).toEqual(expected);
  });

  it('says what it was inherited from', () => {
    const [first, second] = extractText(
      resources,
      { id: 'case', text: 'Rebels captured Bria on Saturday. They killed 12 policemen.', published: PUBLISHED },
      { packs: [], raw: true },
    );
    expect(first?.basis.time).toEqual({ how: 'inherited', from: 'publication date' });
    expect(second?.basis.time).toEqual({ how: 'inherited', from: 'running date, "Saturday"' });
  });
});

/** Kind and days of each claim of a text, of every kind. */
const dated = (text: string, published: string): string[] =>
  extractText(resources, { id: 'case', text, published }, { packs: [], raw: true }).map(
    ({ kind, time }) => `${kind} ${time === null ? 'undated' : time.start}`,
  );

describe('the date that the passage told last', () => {
  it('is that of a further deed, and not of a stand on it', () => {
    expect(
      dated('Rebels shelled Goma on 3 May. Kenya condemned the attack. Ten civilians were killed.', '2012-05-09'),
    ).toEqual(['strike 2012-05-03', 'position undated', 'casualty 2012-05-03']);
  });

  it('holds for all that the entry of a chronology tells', () => {
    const text =
      '3 May 1972. Rebels shelled Hue.\n\n11 May. The president proclaimed martial law. The government lowered the draft age.';
    expect(dated(text, '1973-03-30')).toEqual(['strike 1972-05-03', 'measure 1972-05-11', 'measure 1972-05-11']);
  });
});

describe('the day up to which a claim speaks', () => {
  const upTo = (text: string): (string | null)[] =>
    extractText(resources, { id: 'case', text, published: PUBLISHED }, { packs: [], raw: true }).map(
      ({ asOf }) => asOf,
    );

  it.each([
    [
      'Khartoum reported the deaths of 330 policemen during the campaign, while the rebels stated that more than 700 policemen were killed, and several times more were wounded as of 3 March 2023.',
      [PUBLISHED, '2023-03-03'],
    ],
    [
      'As of 3 March 2023, the ministry said that 330 policemen had been killed, while the rebels stated that 700 had been killed.',
      ['2023-03-03', '2023-03-03'],
    ],
  ])('%s', (text, days) => {
    expect(upTo(text)).toEqual(days);
  });
});
