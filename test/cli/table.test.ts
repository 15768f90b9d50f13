import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { table } from '../../src/cli/table.ts';

const io = (width: number): Io => ({ width, colour: false }) as Io;
const columns = [
  { head: 'who', wide: true },
  { head: 'says', align: 'right' },
  { head: 'quote', wide: true },
] as const;
const words = 'a rather long statement that somebody made about something else '.repeat(4);
const rows = [
  ['Ministry of Defence', 'more than 5,000', words],
  ['A body whose name goes on and on and on', '80', words],
];

test.each([40, 60, 80, 120, 200])('no line is wider than a terminal of %i columns', (width) => {
  const lines = table(io(width), columns, rows).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('5,000');
});

test('nothing of a long cell is lost: it wraps', () => {
  const lines = table(io(80), columns, [['Ministry', '80', words]]).split('\n');
  const shown = lines
    .join(' ')
    .split(/\s+/)
    .filter((word) => word === 'statement');
  expect(shown).toHaveLength(4);
});

test('figures stand to the right', () => {
  const [, first, second] = table(io(80), [{ head: 'n', align: 'right' }], [['5,000'], ['80']]).split('\n');
  expect([first, second]).toEqual(['5,000', '   80']);
});
