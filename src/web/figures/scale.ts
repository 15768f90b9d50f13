/** Where a figure lies on a scale that many questions share. Places are parts of the width, from 0 to 1. */
import type { Quantity } from '../../model/quantity.ts';

export interface Scale {
  readonly max: number;
  readonly place: (value: number) => number;
  /** round numbers to rule the scale at: 0, 1, 10, 100 … */
  readonly ticks: readonly number[];
}

/**
 * From 0 to the first power of ten that reaches `highest`, logarithmic in 1 + x: tolls of a dozen and of thousands
 * both have room, and 0 has a place.
 */
export function scaleTo(highest: number): Scale {
  const decades = Math.max(1, Math.ceil(Math.log10(Math.max(highest, 1))));
  const max = 10 ** decades;
  const place = (value: number): number => Math.min(1, Math.log1p(Math.max(0, value)) / Math.log1p(max));
  return { max, place, ticks: [0, ...Array.from({ length: decades }, (_, i) => 10 ** (i + 1))] };
}

const TICKS_ABOUT = 5;

/** From 0 to the first round number that reaches `highest`, in even steps of 1, 2 or 5 times a power of ten. */
export function linearTo(highest: number): Scale {
  const rough = Math.max(highest, 1) / TICKS_ABOUT;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5].find((n) => n * power >= rough) ?? 10) * power);
  const steps = Math.max(1, Math.ceil(highest / step));
  const max = steps * step;
  const place = (value: number): number => Math.min(1, Math.max(0, value) / max);
  return { max, place, ticks: Array.from({ length: steps + 1 }, (_, i) => i * step) };
}

/** The largest bound of the counts; 0 when there is none. */
export const highestOf = (counts: readonly (Quantity | null)[]): number =>
  counts.reduce((highest, count) => Math.max(highest, count?.low ?? 0, count?.high ?? 0), 0);

export interface Mark {
  /** where the shape stands */
  readonly at: number;
  /** the whisker of a range; null for a single number */
  readonly whisker: { readonly from: number; readonly to: number } | null;
  /** the side on which the claim leaves the figure open */
  readonly open: 'up' | 'down' | null;
}

/** How a count is drawn; null when it has no bound at all. */
export function markOf({ low, high }: Quantity, { place }: Scale): Mark | null {
  if (low !== null && high !== null) {
    const [from, to] = [place(low), place(high)];
    return { at: (from + to) / 2, whisker: from === to ? null : { from, to }, open: null };
  }
  if (low !== null) return { at: place(low), whisker: null, open: 'up' };
  if (high !== null) return { at: place(high), whisker: null, open: 'down' };
  return null;
}

/** Marks nearer than this, in parts of the width, would cover one another. */
const NEAR = 0.035;

/** For each place the line it is drawn on, so that no two shapes on a line cover one another. */
export function linesFor(places: readonly number[]): number[] {
  const lastOnLine: number[] = [];
  const lines: number[] = [];
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  for (const i of order) {
    const at = places[i] ?? 0;
    const free = lastOnLine.findIndex((last) => at - last >= NEAR);
    const line = free < 0 ? lastOnLine.length : free;
    lastOnLine[line] = at;
    lines[i] = line;
  }
  return lines;
}
