/** The figure of a row, or of the neighbouring rows that are one estimate. */
import type { Quantity } from '../../model/quantity.ts';
import type { TableMap } from '../../model/table-map.ts';
import { type Row, RowFault, wordIn } from './row.ts';

type Figure = NonNullable<TableMap['figure']>;
export type Bound = 'low' | 'high' | 'exact';

/** Figures with or without thousands marks. A formula is no figure. */
const NUMBER = /^\d{1,15}(?:\.\d{1,15})?$|^\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,15})?$/u;

function numberIn(row: Row, column: string, round: boolean): number | null {
  const text = wordIn(row, column);
  if (text === '') return null;
  if (!NUMBER.test(text)) throw new RowFault(`"${column}" holds no number: ${text.slice(0, 40)}`);
  const value = Number(text.replaceAll(',', ''));
  return round ? Math.round(value) : value;
}

/** Which end of a range the row holds. */
export function boundOf(row: Row, figure: Figure): Bound {
  if (!('value' in figure) || figure.bound === undefined) return 'exact';
  const { column, low, high, exact } = figure.bound;
  const word = wordIn(row, column);
  if (word === low) return 'low';
  if (word === high) return 'high';
  if (word === exact) return 'exact';
  throw new RowFault(`"${column}" holds neither ${low}, ${high} nor ${exact}: ${word.slice(0, 40)}`);
}

/** What rows of one estimate share; null where each row is one by itself. */
export const keyOf = (row: Row, figure: Figure | undefined): string | null =>
  figure === undefined || !('value' in figure) || figure.bound === undefined
    ? null
    : JSON.stringify(figure.bound.key.map((column) => wordIn(row, column)));

/** @param rows the rows of one estimate, by the end they hold; @throws RowFault when they tell no figure */
export function figureOf(rows: ReadonlyMap<Bound, Row>, figure: Figure): Quantity {
  const round = figure.round ?? false;
  if (!('value' in figure)) {
    const row = [...rows.values()][0] as Row;
    const [low, high] = [numberIn(row, figure.low, round), numberIn(row, figure.high, round)];
    return rangeOf(low, high, null, [wordIn(row, figure.low), wordIn(row, figure.high)], figure.relation);
  }
  const told = (bound: Bound): { value: number | null; text: string } => {
    const row = rows.get(bound);
    if (row === undefined) return { value: null, text: '' };
    return { value: numberIn(row, figure.value, round), text: wordIn(row, figure.value) };
  };
  const [low, high, exact] = [told('low'), told('high'), told('exact')];
  return rangeOf(low.value, high.value, exact, [low.text, high.text], figure.relation);
}

function rangeOf(
  low: number | null,
  high: number | null,
  exact: { readonly value: number | null; readonly text: string } | null,
  [lowText, highText]: readonly [string, string],
  stated: Quantity['relation'] | undefined,
): Quantity {
  const middle = exact?.value ?? null;
  if (low !== null && high !== null) {
    if (low > high) throw new RowFault(`the low figure is above the high one: ${lowText}, ${highText}`);
    const range = `${lowText}–${highText}`;
    if (low === high) return { low, high, relation: stated ?? 'exactly', text: lowText };
    return { low, high, relation: 'between', text: middle === null ? range : `${exact?.text} (${range})` };
  }
  if (middle !== null) return { low: middle, high: middle, relation: stated ?? 'exactly', text: exact?.text ?? '' };
  if (low !== null) return { low, high: null, relation: 'at-least', text: lowText };
  if (high !== null) return { low: null, high, relation: 'at-most', text: highText };
  throw new RowFault('it holds no figure');
}
