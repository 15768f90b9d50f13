import { expect, test } from 'vitest';
import { csvCell, csvLines } from '../../src/exports/csv.ts';
import type { DocumentSummary } from '../../src/ledger/types.ts';
import type { AnyClaim } from '../../src/model/claim.ts';
import type { KindSchema } from '../../src/model/kind.ts';

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['he said "no"', '"he said ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-5 and more', "'-5 and more"],
  ['@cmd', "'@cmd"],
  ['\t=1', "'\t=1"],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  [-3.5, '-3.5'],
  [0, '0'],
  [false, 'false'],
  [null, ''],
])('%j is the cell %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

const claim = (kind: string, slots: unknown): AnyClaim => ({
  id: 'c1',
  doc: 'd',
  kind,
  [kind]: slots,
  stance: 'asserts',
  modality: 'reported',
  quote: { start: 3, end: 9, text: '-quote' },
  raw: { start: 3, end: 9 },
  trigger: { start: 3, end: 9, text: '-quote' },
  attribution: [
    { role: 'publisher', name: 'Paper' },
    { role: 'source', name: 'Ministry', actors: ['a', 'b'] },
  ],
  said: '2020-10-21',
  time: null,
  asOf: null,
  place: { text: 'X', id: null, name: null, lat: -1.5, lon: null, country: null, precision: null },
  cites: ['1', '2'],
  basis: {},
  rules: '1',
  packs: [],
});

const kind = (name: string, columns: KindSchema['columns']): KindSchema => ({ name, columns }) as unknown as KindSchema;
const slot = (name: string) => (of: AnyClaim) => (of[of.kind] as Record<string, number>)[name] ?? null;

test('general columns first, then those of the kinds; shared names share a column', async () => {
  const kinds = [
    kind('casualty', [
      { name: 'effect', of: () => 'killed' },
      { name: 'count', of: slot('count') },
    ]),
    kind('control', [
      { name: 'effect', of: () => 'captured' },
      { name: 'villages', of: slot('villages') },
    ]),
  ];
  const document = { id: 'd', name: 'f.txt', metadata: { title: 'T', publisher: null } } as unknown as DocumentSummary;
  async function* rows() {
    yield { claim: claim('casualty', { count: 80 }), document };
    yield { claim: claim('control', { villages: 3 }), document };
    yield { claim: claim('unheard-of', {}), document };
  }
  const lines: string[] = [];
  for await (const line of csvLines(rows(), kinds)) lines.push(line);
  expect(lines.every((line) => line.endsWith('\r\n'))).toBe(true);
  const [head = [], ...records] = lines.map((line) => line.trimEnd().split(','));
  const value = (row: number, column: string) => records[row]?.[head.indexOf(column)];
  expect(head.slice(-3)).toEqual(['effect', 'count', 'villages']);
  expect(records.map((record) => record.length)).toEqual(records.map(() => head.length));
  expect([value(0, 'effect'), value(0, 'count'), value(0, 'villages')]).toEqual(['killed', '80', '']);
  expect([value(1, 'effect'), value(1, 'count'), value(1, 'villages')]).toEqual(['captured', '', '3']);
  expect([value(2, 'effect'), value(2, 'claimant'), value(2, 'claimant_actor')]).toEqual(['', 'Ministry', 'a b']);
  expect([value(0, 'quote'), value(0, 'lat'), value(0, 'cites')]).toEqual(["'-quote", '-1.5', '1 2']);
});

test('a quote of a document with pages says on which it begins', async () => {
  const document = { id: 'd', name: 'a.pdf', metadata: {} } as unknown as DocumentSummary;
  const rows = (async function* () {
    yield { claim: { ...claim('casualty', {}), page: 7 }, document };
    yield { claim: claim('casualty', {}), document };
  })();
  const lines: string[][] = [];
  for await (const line of csvLines(rows, [])) lines.push(line.trim().split(','));
  const page = lines[0]?.indexOf('page') ?? -1;
  expect(lines.map((cells) => cells[page])).toEqual(['page', '7', '']);
});
