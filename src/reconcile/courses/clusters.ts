/** Claims of one turn: those of the same thing at times that may be the same. Sorting aside, linear. */
import type { When } from '../../model/course.ts';
import { GRANULARITIES } from '../../model/time.ts';
import { daysBetween } from '../../text/days.ts';
import type { Told } from './told.ts';

export interface Cluster<T extends Told = Told> {
  readonly told: readonly T[];
  readonly when: When;
}

/** An interval longer than this (a month, a year) says too little to tell two turns apart. */
const NARROW_DAYS = 7;

const HOW_WELL: Readonly<Record<When['how'], number>> = { stated: 0, inherited: 1, inferred: 1, 'as-of': 2 };
/** In days; of a turn of which only the latest day is known, longer than any. */
export const lengthOf = ({ start, end }: When): number =>
  start === null ? Number.MAX_SAFE_INTEGER : daysBetween(start, end);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Earliest first; of what begins on one day, the shorter. A turn of which only the latest day is known stands there. */
export const byWhen = (a: When, b: When): number =>
  compare(a.start ?? a.end, b.start ?? b.end) || compare(a.end, b.end) || compare(a.text ?? '', b.text ?? '');

/** Said outright before inherited, then the narrower, then the earlier; an hour before a bare day. */
const byWorth = (a: When, b: When): number =>
  HOW_WELL[a.how] - HOW_WELL[b.how] || lengthOf(a) - lengthOf(b) || fineness(a) - fineness(b) || byWhen(a, b);

const fineness = ({ granularity }: When): number =>
  granularity === null ? GRANULARITIES.length : GRANULARITIES.indexOf(granularity);

export const bestOf = (whens: readonly When[]): When =>
  whens.reduce((best, when) => (byWorth(when, best) < 0 ? when : best));

type Dated<T> = T & { readonly when: When };
export const isDated = <T extends Told>(told: T): told is Dated<T> => told.when !== null && told.when.start !== null;

/**
 * The dated claims in clusters, in the order of time: narrow intervals that overlap are one turn; a wide one joins the
 * first turn that it covers, of which it tells no more; else it is a turn of its own with the wide ones that overlap it.
 */
export function clustered<T extends Told>(told: readonly T[]): Cluster<T>[] {
  const dated = told.filter(isDated).sort((a, b) => byWhen(a.when, b.when) || compare(a.claim.id, b.claim.id));
  const narrow = runsOf(dated.filter(({ when }) => lengthOf(when) <= NARROW_DAYS));
  const alone: Dated<T>[] = [];
  for (const wide of dated.filter(({ when }) => lengthOf(when) > NARROW_DAYS)) {
    const first = firstCovered(narrow, wide.when);
    if (first === null) alone.push(wide);
    else first.told.push(wide);
  }
  return [...narrow, ...runsOf(alone)]
    .map(({ told: own }) => ({ told: own, when: bestOf(own.map(({ when }) => when)) }))
    .sort((a, b) => byWhen(a.when, b.when) || compare(a.told[0]?.claim.id ?? '', b.told[0]?.claim.id ?? ''));
}

interface Run<T> {
  readonly told: Dated<T>[];
  readonly start: string;
  end: string;
}

/** Neighbours that overlap the first of their run: a chain of overlaps must not join the ends of a year. */
function runsOf<T extends Told>(sorted: readonly Dated<T>[]): Run<T>[] {
  const runs: Run<T>[] = [];
  for (const one of sorted) {
    const last = runs.at(-1);
    const start = one.when.start ?? one.when.end;
    if (last !== undefined && start <= last.end) last.told.push(one);
    else runs.push({ told: [one], start, end: one.when.end });
  }
  return runs;
}

/** The first of the runs, which are in order, that lies in the interval. */
function firstCovered<T>(runs: readonly Run<T>[], { start, end }: When): Run<T> | null {
  let [from, to] = [0, runs.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((runs[middle] as Run<T>).end < (start ?? '')) from = middle + 1;
    else to = middle;
  }
  const run = runs[from];
  return run !== undefined && run.start <= end ? run : null;
}

/** Index of the last of the turns (in order) that had begun by that day; -1 when none had. */
export function lastBegunBy(turns: readonly { readonly when: When }[], day: string): number {
  let [from, to] = [0, turns.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const { when } = turns[middle] as { readonly when: When };
    if ((when.start ?? when.end) <= day) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
