import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CELLS, recordsOf } from '../../src/text/records.ts';
import { expectLinear } from '../growth.ts';

const cellsOf = (text: string, delimiter = ','): (string[] | string | null)[] =>
  [...recordsOf(text, delimiter)].map(({ cells, fault }) => fault ?? cells.map(({ value }) => value));

describe('records', () => {
  it.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\uFEFFa,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a\n\n\nb', [['a'], ['b']]],
    ['"x, ""y""\nz",2', [['x, "y"\nz', '2']]],
    ['5" gun,1', [['5" gun', '1']]],
    ['"open,1\n2,3', ['unbalanced', ['2', '3']]],
    ['"closed"late,1\n2,3', ['unbalanced', ['2', '3']]],
  ])('of %j', (text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('know other marks between cells', () => {
    expect(cellsOf('a;b\n1,5;2', ';')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });

  it('stop at a row of too many cells or too many characters, and go on below it', () => {
    expect(cellsOf(`${'x,'.repeat(MOST_CELLS)}x\n1`)).toEqual(['too-many-cells', ['1']]);
    expect(cellsOf(`${'x'.repeat(200_000)}\n1`)).toEqual(['too-long', ['1']]);
    expect(cellsOf(`"${'x\n'.repeat(100_000)}",1`)[0]).toBe('unbalanced');
  });

  it('give back what was written, and say where it stands', () => {
    const value = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(cellsOf(text)).toEqual(rows);
        for (const { cells } of recordsOf(text, ','))
          for (const { value: told, start, end } of cells)
            expect(text.slice(start, end)).toBe(`"${told.replaceAll('"', '""')}"`);
      }),
    );
  });

  it('take time in line with the text, whatever its quotes', () => {
    for (const line of ['a,"b ""c""",d\n', '"never closed,1\n', 'a,b"c,d\n'])
      expectLinear((n) => {
        const text = line.repeat(n);
        return () => {
          for (const _ of recordsOf(text, ','));
        };
      }, 2_000);
  }, 60_000);
});
