import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/model/quantity.ts';
import { answer, changedFrom, day, days, quantity, yearlessDays } from '../../src/web/figures/words.ts';

const of = (relation: Quantity['relation'], low: number | null, high: number | null, text = ''): Quantity => ({
  ...{ relation, low, high, text },
});

describe('a figure', () => {
  it.each([
    [of('exactly', 834, 834), '834'],
    [of('exactly', 0, 0), '0'],
    [of('exactly', 3360, 3360), '3,360'],
    [of('at-least', 541, null), '≥ 541'],
    [of('more-than', 5000, null), 'more than 5,000'],
    [of('at-most', null, 1300), '≤ 1,300'],
    [of('less-than', null, 20), 'fewer than 20'],
    [of('about', 3000, 3000), 'about 3,000'],
    [of('between', 500, 800), '500–800'],
    [of('vague', 24, null, 'dozens'), 'dozens'],
    [of('vague', null, null, 'x'.repeat(50)), `${'x'.repeat(40)}…`],
  ])('keeps its bound: %o', (count, words) => {
    expect(quantity(count)).toBe(words);
  });

  it('says when none is given, and when it is denied', () => {
    const count = of('exactly', 12, 12);
    expect(answer({ count: null, answer: 'declared', stance: 'asserts' })).toBe('declared');
    expect(answer({ count: null, answer: null, stance: 'withholds' })).toBe('gives no figure');
    expect(answer({ count, answer: null, stance: 'denies' })).toBe('denies 12');
    expect(answer({ count: null, answer: null, stance: 'denies' })).toBe('denies');
    expect(answer({ count: null, answer: 'held by Libya', stance: 'denies' })).toBe('denies: held by Libya');
    expect(changedFrom({ count: null, answer: 'held by Libya', stance: 'denies' })).toBe(
      'before: denies: held by Libya',
    );
    expect(changedFrom({ count, answer: null, stance: 'asserts' })).toBe('changed from 12');
  });
});

describe('a day', () => {
  it('is the same in every time zone', () => {
    const zone = process.env.TZ;
    try {
      for (const tz of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        process.env.TZ = tz;
        expect(day('2020-10-21')).toBe('21 Oct 2020');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('is said once where both ends share it', () => {
    expect(days({ start: '2020-10-21', end: '2020-10-21' })).toBe('21 Oct 2020');
    expect(days({ start: '2020-09-27', end: '2020-11-09' }).replace(/\s/gu, ' ')).toMatch(/^27 Sept? – 9 Nov 2020$/);
  });
  it('is said to have no year where none is told', () => {
    expect(yearlessDays({ start: '02-29', end: '02-29' })).toBe('29 Feb, year not told');
    expect(yearlessDays({ start: '12-31', end: '01-01' })).toBe('31 Dec – 1 Jan, year not told');
  });
});
