import { beforeAll, expect, it } from 'vitest';
import type { Resources } from '../../src/model/resources.ts';
import { pipeline } from '../../src/pipeline/index.ts';
import { assumedDay } from '../../src/pipeline/yearless.ts';
import { loadResources } from '../../src/runtime/resources.ts';
import { weekdayOf } from '../../src/text/days.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

function read(text: string, stated: { published?: string } = {}) {
  const result = pipeline(resources, { bytes: new TextEncoder().encode(text), name: 'x', stated, packs: [] });
  if ('issue' in result) throw new Error(result.issue.message);
  return result;
}

const DISPATCH = `Market shelled in Goma
Lakes Wire
GOMA, May 7 (LW) -

Shells killed nine traders in Goma on Tuesday, the mayor said. A day earlier two boys were killed in Sake. In June 2008 a shell had killed five people at the same market.`;

it('tells month and day where a dateline has no year, and whole days where the text has one', () => {
  const { claims, document } = read(DISPATCH);
  expect(document.metadata).toMatchObject({ published: null, monthDay: '05-07' });
  const days = claims
    .filter(({ kind }) => kind === 'casualty')
    .map(({ time, monthDays, said, asOf }) => [time?.start ?? null, monthDays ?? null, said, asOf]);
  expect(days).toEqual([
    // by its weekday the dateline's own, or the day before
    [null, { start: '05-06', end: '05-07' }, null, null],
    [null, { start: '05-06', end: '05-06' }, null, null],
    ['2008-06-01', null, null, null],
  ]);
  const basis = claims.flatMap((claim) => Object.keys(claim.basis).filter((slot) => /^(?:said|asOf)$/u.test(slot)));
  expect(basis).toEqual([]);
});

it('leaves no day of a year that nobody told', () => {
  expect(JSON.stringify(read(DISPATCH))).not.toMatch(/"1[0-3]\d\d-\d\d-\d\d"/u);
});

it('tells whole days where somebody states the day of publication', () => {
  const { claims } = read(DISPATCH, { published: '2013-05-07' });
  expect(claims.find(({ kind }) => kind === 'casualty')?.time).toMatchObject({ start: '2013-05-07' });
  expect(claims.every(({ monthDays }) => monthDays === undefined)).toBe(true);
});

it('assumes a year in which the day has the weekday of the lead', () => {
  expect(weekdayOf(assumedDay('05-07', 'It burned on Tuesday.') as string)).toBe(2);
  expect(weekdayOf(assumedDay('02-29', 'It burned on Sunday.') as string)).toBe(7);
  expect(assumedDay('05-07', 'It burned.')).toMatch(/^1\d{3}-05-07$/u);
  expect(assumedDay('02-31', 'It burned.')).toBeNull();
});
