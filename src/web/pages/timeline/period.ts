/** The period that is shown: from the address, else where most of what is dated lies. */
import { DAY_MS, HOUR_MS, type Period } from '../../figures/time.ts';

export const SHORTEST_MS = 6 * HOUR_MS;
/** So much of what is dated may lie outside the first view, on either side. */
const OUTSIDE = 0.04;
const MARGIN = 0.04;

/** All that is dated, with a margin; null when nothing is. */
export function wholeOf(instants: readonly number[]): Period | null {
  if (instants.length === 0) return null;
  const from = instants.reduce((least, at) => Math.min(least, at), Infinity);
  const to = instants.reduce((most, at) => Math.max(most, at), -Infinity);
  const pad = Math.max(DAY_MS, (to - from) * MARGIN);
  return { from: from - pad, to: to + pad };
}

export function usualOf(instants: readonly number[], whole: Period): Period {
  const sorted = instants.toSorted((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? whole.from;
  const [from, to] = [at(OUTSIDE), at(1 - OUTSIDE)];
  const pad = Math.max(DAY_MS, (to - from) * MARGIN);
  return within({ from: from - pad, to: to + pad }, whole);
}

/** As long as it may be, and inside of `whole`. */
export function within({ from, to }: Period, whole: Period): Period {
  const length = Math.min(whole.to - whole.from, Math.max(SHORTEST_MS, to - from));
  const start = Math.min(Math.max(whole.from, from), whole.to - length);
  return { from: start, to: start + length };
}

/** Its middle kept, its length times `by`. */
export const zoomed = ({ from, to }: Period, by: number, whole: Period): Period => {
  const [middle, half] = [(from + to) / 2, Math.max(SHORTEST_MS, (to - from) * by) / 2];
  return within({ from: middle - half, to: middle + half }, whole);
};

/** Moved by `by` of its length. */
export const moved = ({ from, to }: Period, by: number, whole: Period): Period => {
  const step = (to - from) * by;
  return within({ from: from + step, to: to + step }, whole);
};

/** `2020-10-10` or, within a day, `2020-10-10T06`. */
export const written = (instant: number): string => {
  const iso = new Date(instant).toISOString();
  return instant % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 13);
};
export const read = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const instant = Date.parse(text.length === 13 ? `${text}:00:00Z` : `${text}T00:00:00Z`);
  return Number.isNaN(instant) ? null : instant;
};
