import { describe, expect, it } from 'vitest';
import { findDate } from '../../src/read/metadata/dates.ts';

describe('the time of day beside a printed date', () => {
  it.each<[string, string, string | null]>([
    ['5 May 2016', '2016-05-05', null],
    ['5 May 2016, 14:05 UTC', '2016-05-05', '14:05'],
    ['5 May 2016 (14:05 UTC)', '2016-05-05', '14:05'],
    ['May 5, 2016 at 2:05 p.m. UTC', '2016-05-05', '14:05'],
    ['2016-05-05 14:05 UTC', '2016-05-05', '14:05'],
    ['2016-05-05, 14:05 GMT', '2016-05-05', '14:05'],
    ['2016-05-05T14:05:30+02:00', '2016-05-05', '12:05'],
    ['2016-05-05T00:30:00+02:00', '2016-05-05', null],
    ['Friday 6 May 2016 09:12', '2016-05-06', '09:12'],
    ['Friday 6 May 2016 09:12 EEST', '2016-05-06', null],
    ['6 May 2016 25:12', '2016-05-06', null],
  ])('%s', (line, day, time) => {
    const found = findDate(line);
    expect([found?.day, found?.time]).toEqual([day, time]);
    expect(found?.end).toBe(line.length);
  });
});
