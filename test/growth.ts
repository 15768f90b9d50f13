import { expect } from 'vitest';

/** Eight times the text. In proportion that is 8 times the work, more by what memory costs; in the square 64 times. */
const FACTOR = 8;
const MOST = 32;
/** Below this the clock tells nothing. */
const LEAST_MS = 1;
const ROUNDS = 12;

/**
 * Fails when `work` does not grow in proportion to `n`. `prepare(n)` makes the input and returns the work on it. Short
 * and long runs take turns, the least of each counts, and rounds go on until they meet the bound: another program that
 * takes the processor can slow a run down, never speed it up, and work in the square fails however often it is tried.
 */
export function expectLinear(prepare: (n: number) => () => void, n: number): void {
  const [few, many] = [prepare(n), prepare(n * FACTOR)];
  let [short, long] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    short = Math.min(short, timeOf(few));
    long = Math.min(long, timeOf(many));
    if (round > 0 && long / Math.max(short, LEAST_MS) < MOST) return;
  }
  expect(long / Math.max(short, LEAST_MS)).toBeLessThan(MOST);
}

/** Processor time in milliseconds. */
function timeOf(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  return process.cpuUsage(begun).user / 1000;
}
