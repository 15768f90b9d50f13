import { describe, expect, it } from 'vitest';
import { dayOfText } from '../../src/pipeline/day.ts';

describe('the day of a publication date', () => {
  it.each([
    ['2020-10-21', '2020-10-21'],
    ['2020-10-21T23:20:00-05:00', '2020-10-21'],
    ['21 October 2020', '2020-10-21'],
    ['2020-02-30', null],
    ['2020-13-01', null],
    ['some day', null],
    [null, null],
  ])('%s: %s', (text, day) => {
    expect(dayOfText(text)).toBe(day);
  });
});
