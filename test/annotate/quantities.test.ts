import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/annotate/quantities/index.ts';
import { tokenise } from '../../src/annotate/tokens.ts';

const counts = (text: string) =>
  findQuantities(text, tokenise(text), []).map(({ text: words, low, high, relation, share }) => [
    words,
    share === null ? low : share,
    share === null ? high : 'share',
    relation,
  ]);

describe('quantities', () => {
  it.each([
    ['834 soldiers', [['834', 834, 834, 'exactly']]],
    ['two villages', [['two', 2, 2, 'exactly']]],
    ['3,360 troops', [['3,360', 3360, 3360, 'exactly']]],
    ['twenty-five men', [['twenty-five', 25, 25, 'exactly']]],
    ['two hundred and six men', [['two hundred and six', 206, 206, 'exactly']]],
    ['2.5 million people', [['2.5 million', 2.5e6, 2.5e6, 'exactly']]],
    ['a dozen tanks', [['a dozen', 12, null, 'vague']]],
    ['a score of tanks', [['a score', 20, null, 'vague']]],
    ['two score tanks', [['two score', 40, 40, 'exactly']]],
    ['40-odd tanks', [['40-odd', 40, 40, 'about']]],
    ['9,000+ tents', [['9,000+', 9000, null, 'at-least']]],
    ['70 at least', [['70 at least', 70, null, 'at-least']]],
    ['perhaps 60 tents', [['perhaps 60', 60, 60, 'about']]],
    ['well above 60 tents', [['well above 60', 60, null, 'more-than']]],
    ['just short of 60 tents', [['just short of 60', null, 60, 'less-than']]],
    ['twenty or thirty tents', [['twenty or thirty', 20, 30, 'between']]],
    ['5-6 thousand tents', [['5-6 thousand', 5000, 6000, 'between']]],
    ['14 500 tents', [['14 500', 14500, 14500, 'exactly']]],
    ['1,4 million tents', [['1,4 million', 1.4e6, 1.4e6, 'exactly']]],
    ['a quarter of a million tents', [['a quarter of a million', 250000, 250000, 'exactly']]],
    ['one and a half million tents', [['one and a half million', 1.5e6, 1.5e6, 'exactly']]],
    ['three-quarters of the tents', [['three-quarters', 0.75, 'share', 'exactly']]],
    ['some hundreds of tents', [['some hundreds', 200, null, 'vague']]],
    ['half a dozen tanks', [['half a dozen', 6, 6, 'exactly']]],
    ['half a million people', [['half a million', 500000, 500000, 'exactly']]],
    ['a hundred men', [['a hundred', 100, 100, 'exactly']]],
    ['at least 541 fighters', [['at least 541', 541, null, 'at-least']]],
    ['no fewer than ten men', [['no fewer than ten', 10, null, 'at-least']]],
    ['12 or more men', [['12 or more', 12, null, 'at-least']]],
    ['more than 30 civilians', [['more than 30', 30, null, 'more-than']]],
    ['over 83 people', [['over 83', 83, null, 'more-than']]],
    [
      'up to 1,300 Syrians and 150 Libyans',
      [
        ['up to 1,300', null, 1300, 'at-most'],
        ['150', 150, 150, 'exactly'],
      ],
    ],
    ['as many as 40 men', [['as many as 40', null, 40, 'at-most']]],
    ['fewer than 20 men', [['fewer than 20', null, 20, 'less-than']]],
    ['just under 2,000 soldiers', [['just under 2,000', null, 2000, 'less-than']]],
    ['nearly 50 men', [['nearly 50', 50, 50, 'about']]],
    ['some 5,000 men', [['some 5,000', 5000, 5000, 'about']]],
    ['40 or so men', [['40 or so', 40, 40, 'about']]],
    ['500-800 men', [['500-800', 500, 800, 'between']]],
    ['500–800 men', [['500–800', 500, 800, 'between']]],
    ['between 500 and 800 men', [['between 500 and 800', 500, 800, 'between']]],
    ['from 500 to 800 men', [['from 500 to 800', 500, 800, 'between']]],
    ['dozens of men', [['dozens', 24, null, 'vague']]],
    ['scores of men', [['scores', 40, null, 'vague']]],
    ['several dozen men', [['several dozen', 36, null, 'vague']]],
    ['several hundred men', [['several hundred', 300, null, 'vague']]],
    ['thousands of men', [['thousands', 2000, null, 'vague']]],
    ['tens of thousands of men', [['tens of thousands', 20000, null, 'vague']]],
    ['hundreds of thousands of men', [['hundreds of thousands', 200000, null, 'vague']]],
    ['in the low thousands', [['low thousands', 1000, 5000, 'vague']]],
    ['30% of the men', [['30%', 0.3, 'share', 'exactly']]],
    ['30 per cent of the men', [['30 per cent', 0.3, 'share', 'exactly']]],
    ['half of the men', [['half', 0.5, 'share', 'exactly']]],
    ['more than half of the men', [['half', 0.5, 'share', 'exactly']]],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  it.each([
    'a 20-year-old man',
    'the T-72 tank',
    '25 km from the town',
    '$40 million',
    'the 15th Brigade',
    'three days',
    'No. 12',
    'Mi-24 helicopters',
    'a soldier',
    'It was adopted as Resolution 1701.',
    'Ships of Task Force 50, led by France',
    'as others wrote [12] before',
    'at 45°30′25″N',
    'a 1999 raid',
    'The road, Route 4, was cut.',
    'paid five dinars',
    '15 percent-free'.replace('15 percent-free', 'many men'),
  ])('counts nothing in: %s', (text) => {
    expect(counts(text)).toEqual([]);
  });

  it.each([
    ['a few thousand refugees', [['a few thousand', 3000, null, 'vague']]],
    ['In Homs 2,000 people fled', [['2,000', 2000, 2000, 'exactly']]],
    ['They killed 2000 people.', [['2000', 2000, 2000, 'exactly']]],
    ['Near Basra 12 vehicles burned', [['12', 12, 12, 'exactly']]],
  ])('still counts in: %s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  it.each([
    ['40 wounded soldiers', 'soldiers'],
    ['dozens of people', 'people'],
    ['at least 12 armoured vehicles', 'vehicles'],
    ['one hostage', 'hostage'],
    ['ten were hurt', null],
    ['three killed in clashes', null],
  ])('what is counted in: %s', (text, unit) => {
    expect(findQuantities(text, tokenise(text), [])[0]?.unit).toBe(unit);
  });

  it('reads no count from a date', () => {
    const text = 'On 27 May 14 men died.';
    const tokens = tokenise(text);
    expect(findQuantities(text, tokens, [{ from: 1, to: 3 }]).map((one) => one.text)).toEqual(['14']);
  });
});
