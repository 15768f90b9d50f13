import { describe, expect, it } from 'vitest';
import { casualty } from '../../src/claims/kinds/casualty/schema.ts';
import { schemaOf } from '../../src/claims/kinds/schemas.ts';
import type { AnyClaim } from '../../src/model/claim.ts';
import { stands } from '../../src/model/span.ts';
import { tableMapSchema } from '../../src/model/table-map.ts';
import { claimsFromRows, type FromRows, TableFault } from '../../src/pipeline/rows/index.ts';

const MAP = {
  kind: 'casualty',
  document: { publisher: 'River Watch' },
  date: { column: 'day' },
  since: '2001-03-01',
  source: {
    column: 'who',
    pattern: '{source} (via {carrier})',
    names: { 'North MoD': { name: 'Ministry', actor: 'north' } },
  },
  figure: {
    value: 'n',
    bound: { column: 'end', low: 'min', high: 'max', exact: 'est', key: ['day', 'who', 'what'] },
  },
  slots: {
    effect: { column: 'what', values: { dead: 'killed', all: 'killed-or-wounded' } },
    cumulative: true,
    victims: { category: 'military', party: { text: 'South', actor: 'south' } },
  },
};
const HEAD = 'day,who,what,end,n';

const from = (lines: readonly string[], map: unknown = MAP, text = [HEAD, ...lines].join('\n')): FromRows[] => {
  const parsed = tableMapSchema.parse(map);
  const kind = schemaOf(parsed.kind) ?? casualty;
  return [...claimsFromRows({ text, doc: 'd'.repeat(64), map: parsed, kind, rules: 'test' })];
};
const claims = (lines: readonly string[], map?: unknown): AnyClaim[] =>
  from(lines, map).flatMap((one) => (one.type === 'claim' ? [one.claim] : []));
const slots = (claim: AnyClaim | undefined) => claim?.casualty as { effect: string; count: unknown; victims: object };

describe('a row', () => {
  it('becomes a claim that quotes it', () => {
    const text = [HEAD, '2001-05-04,North MoD (via The Courier),dead,est,"1,200"'].join('\n');
    const [claim] = claims(['2001-05-04,North MoD (via The Courier),dead,est,"1,200"']);
    expect(claim).toMatchObject({
      kind: 'casualty',
      said: '2001-05-04',
      asOf: '2001-05-04',
      time: { start: '2001-03-01', end: '2001-05-04' },
      quote: { text: '2001-05-04,North MoD (via The Courier),dead,est,"1,200"' },
      trigger: { text: '"1,200"' },
      attribution: [
        { role: 'publisher', name: 'River Watch' },
        { role: 'source', name: 'The Courier' },
        { role: 'source', name: 'Ministry', actor: 'north', text: 'North MoD' },
      ],
      basis: { cumulative: { how: 'inferred' }, 'victims.category': { how: 'inferred' }, time: { how: 'inferred' } },
    });
    expect(slots(claim)).toMatchObject({
      effect: 'killed',
      count: { low: 1200, high: 1200, relation: 'exactly', text: '1,200' },
      victims: { category: 'military', groups: [], persons: [], party: { actor: 'south' } },
    });
    // a slot that may be left out is left out: an empty list of actors would be nobody
    expect(slots(claim).victims).toHaveProperty('party', { text: 'South', actor: 'south' });
    expect(claim && stands(text, claim.quote) && stands(text, claim.trigger)).toBe(true);
    expect(claim?.basis.effect).toBeUndefined();
  });

  it('is one claim with its neighbours where they are ends of one estimate', () => {
    const found = from([
      '2001-05-04,A,dead,est,150',
      '2001-05-04,A,dead,min,100',
      '2001-05-04,A,dead,max,200',
      '2001-05-04,A,all,min,300',
      '2001-05-11,A,dead,max,400',
      '2001-05-11,A,dead,max,500',
    ]);
    const told = found.flatMap((one) =>
      one.type === 'claim' ? [{ rows: one.rows, count: slots(one.claim).count }] : [],
    );
    expect(told).toEqual([
      { rows: [1, 2, 3], count: { low: 100, high: 200, relation: 'between', text: '150 (100–200)' } },
      { rows: [4], count: { low: 300, high: null, relation: 'at-least', text: '300' } },
      { rows: [5], count: { low: null, high: 400, relation: 'at-most', text: '400' } },
      { rows: [6], count: { low: null, high: 500, relation: 'at-most', text: '500' } },
    ]);
  });

  it.each([
    ['2001-05-04,A,dead,est,=1+1', /holds no number: =1\+1/],
    ['2001-02-30,A,dead,est,5', /no day of the form/],
    ['4 May,A,dead,est,5', /no day of the form/],
    ['2001-05-04,,dead,est,5', /names no source/],
    ['2001-05-04,A,hurt,est,5', /does not say what "hurt"/],
    ['2001-05-04,A,dead,avg,5', /neither min, max nor est/],
    ['2001-05-04,A,dead,est,', /no figure/],
    ['2001-05-04,A,dead,est', /4 cells, the header 5/],
    ['2001-02-04,A,dead,est,5', /is before 2001-03-01/],
    ['2001-05-04,"A,dead,est,5', /quotes do not balance/],
    ['2001-05-04,A,__proto__,est,5', /does not say what "__proto__"/],
  ])('%s fails with its reason, and the next is read', (line, reason) => {
    const [first, second, ...more] = from([line, '2001-06-01,B,dead,est,7']);
    const failed = [first, second].find((one) => one?.type === 'failed');
    expect(failed).toMatchObject({ row: 1, reason: expect.stringMatching(reason) });
    expect([first, second].some((one) => one?.type === 'claim' && one.rows[0] === 2)).toBe(true);
    expect(more).toEqual([]);
  });

  it('of a low figure above the high one fails with its neighbour', () => {
    expect(from(['2001-05-04,A,dead,min,200', '2001-05-04,A,dead,max,100'])).toMatchObject([
      { type: 'failed', row: 1 },
      { type: 'failed', row: 2 },
    ]);
  });

  it('is accounted for, whatever it holds', () => {
    const lines = Array.from(
      { length: 200 },
      (_, i) =>
        `2001-05-${String((i % 40) + 1).padStart(2, '0')},A${i % 3},dead,${['min', 'max', 'est', 'x'][i % 4]},${i % 7 === 0 ? '?' : i}`,
    );
    const rows = from(lines).flatMap((one) => (one.type === 'claim' ? one.rows : [one.row]));
    expect(rows.toSorted((a, b) => a - b)).toEqual(lines.map((_, i) => i + 1));
  });
});

it('rows written out again give the same claims', () => {
  const lines = ['2001-05-04,A,dead,min,100', '2001-05-04,A,dead,max,200', '2001-05-05,"B, C",all,est,7'];
  const first = claims(lines);
  expect(claims(first.map(({ quote }) => quote.text))).toEqual(first);
});

it('other kinds take their own slots, columns for low and high, and places', () => {
  const map = {
    kind: 'displacement',
    document: {},
    delimiter: ';',
    date: { column: 'day', format: 'DD/MM/YYYY' },
    source: { column: 'who' },
    figure: { low: 'lo', high: 'hi' },
    place: { column: 'where', values: { Ford: { text: 'Ford', id: 'ford', precision: 'settlement' } } },
    slots: { effect: 'fled' },
  };
  const [claim, ...more] = from([], map, 'day;who;lo;hi;where\n04/05/2001;A;10;20;Ford').flatMap((one) =>
    one.type === 'claim' ? [one.claim] : [],
  );
  expect(more).toEqual([]);
  expect(claim).toMatchObject({
    said: '2001-05-04',
    time: null,
    place: { id: 'ford', precision: 'settlement', country: null },
    displacement: { effect: 'fled', count: { low: 10, high: 20, relation: 'between' } },
  });
});

describe('a table is refused', () => {
  it.each([
    ['without rows or header', '', /no header/],
    ['without a column of the map', 'day,who,what,n\n', /no column "end"/],
    ['with a column twice', 'day,who,what,end,n,n\n', /several columns "n"/],
    ['with ten thousand columns', `${'x,'.repeat(10_000)}y\n`, /header cannot be read/],
    ['whose quotes never balance', `${HEAD}\n${'"x\n'.repeat(5_000)}`, /cannot be read/],
  ])('%s', (_, text, reason) => {
    expect(() => from([], MAP, text)).toThrow(TableFault);
    expect(() => from([], MAP, text)).toThrow(reason);
  });
});
