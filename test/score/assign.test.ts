import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../src/score/assign.ts';

type Worth = (number | null)[][];

const total = (worth: Worth, pairing: readonly (number | null)[]): number =>
  pairing.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (worth[row]?.[column] ?? 0)), 0);

/** The best total, by trying everything. */
function best(worth: Worth, row = 0, taken = new Set<number>()): number {
  if (row === worth.length) return 0;
  let most = best(worth, row + 1, taken);
  for (const [column, value] of (worth[row] ?? []).entries()) {
    if (value === null || taken.has(column)) continue;
    most = Math.max(most, value + best(worth, row + 1, new Set([...taken, column])));
  }
  return most;
}

describe('assign', () => {
  it('gives nothing for nothing', () => {
    expect(assign([])).toEqual([]);
    expect(assign([[], []])).toEqual([null, null]);
    expect(assign([[null]])).toEqual([null]);
  });

  it('lets one pair go so that two can be made', () => {
    expect(
      assign([
        [10, 9],
        [10, null],
      ]),
    ).toEqual([1, 0]);
  });

  it('finds the best of all pairings', () => {
    const cell = fc.option(fc.integer({ min: 1, max: 50 }), { nil: null });
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(table, (worth) => {
        const pairing = assign(worth);
        const columns = pairing.filter((column) => column !== null);
        expect(new Set(columns).size).toBe(columns.length);
        for (const [row, column] of pairing.entries()) if (column !== null) expect(worth[row]?.[column]).not.toBeNull();
        expect(total(worth, pairing)).toBe(best(worth));
      }),
    );
  });
});
