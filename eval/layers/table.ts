/** Tables for a terminal: words to the left, figures to the right. */
import type { Rates } from './counting.ts';

/** `left`: the columns of words, from 0. */
export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  left: readonly number[] = [0],
): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        left.includes(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [`\n${title}`, line(head), ...rows.map(line)].join('\n');
}

export const three = (value: number | null | undefined): string => (value == null ? '–' : value.toFixed(3));

export const RATE_HEAD = ['P', 'R', 'F', 'gold', 'found'] as const;
export const rateCells = (rates: Rates): string[] => [
  three(rates.precision),
  three(rates.recall),
  three(rates.f1),
  String(rates.gold),
  String(rates.predicted),
];
