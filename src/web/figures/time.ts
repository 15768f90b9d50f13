/** Days and hours on a scale: where an instant lies, and where to rule it. Instants are milliseconds UTC. */

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** The first instant of an ISO day. */
export const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
/** The ISO day that holds an instant. */
export const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Part of the period, from 0 to 1; outside of it beyond these. */
export const placeIn = ({ from, to }: Period, instant: number): number => (instant - from) / (to - from);

export interface Tick {
  readonly at: number;
  readonly label: string;
}

type Unit = 'hour' | 'day' | 'month' | 'year';
const STEPS: readonly (readonly [Unit, number])[] = [
  ...[1, 3, 6, 12].map((n) => ['hour', n] as const),
  ...[1, 2, 7, 14].map((n) => ['day', n] as const),
  ...[1, 3, 6].map((n) => ['month', n] as const),
  ...[1, 2, 5, 10, 20, 50, 100].map((n) => ['year', n] as const),
];
const UNIT_MS: Readonly<Record<Unit, number>> = {
  hour: HOUR_MS,
  day: DAY_MS,
  month: 30.4 * DAY_MS,
  year: 365.25 * DAY_MS,
};
const LAST_DAY_RULED = 28;

const locale = (): string => globalThis.document?.documentElement.lang || 'en-GB';
const FORMS: Readonly<Record<Unit, Intl.DateTimeFormatOptions>> = {
  hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};
const inWords = (unit: Unit, instant: number, extra: Intl.DateTimeFormatOptions = {}): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...FORMS[unit], ...extra }).format(instant);

/** The instants of the step within the period, in order. */
function instants({ from, to }: Period, unit: Unit, every: number): number[] {
  const start = new Date(from);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  const all: number[] = [];
  if (unit === 'hour') {
    const step = every * HOUR_MS;
    for (let at = Math.ceil(from / step) * step; at <= to; at += step) all.push(at);
  } else if (unit === 'day') {
    for (let m = month; Date.UTC(year, m, 1) <= to; m += 1) {
      const length = new Date(Date.UTC(year, m + 1, 0)).getUTCDate();
      const last = every === 1 ? length : LAST_DAY_RULED - every + 1;
      for (let d = 1; d <= last; d += every) all.push(Date.UTC(year, m, d));
    }
  } else if (unit === 'month') {
    for (let m = 0; Date.UTC(year, m, 1) <= to; m += every) all.push(Date.UTC(year, m, 1));
  } else {
    for (let y = Math.floor(year / every) * every; Date.UTC(y, 0, 1) <= to; y += every) all.push(Date.UTC(y, 0, 1));
  }
  return all.filter((at) => at >= from && at <= to);
}

/**
 * At most about `most` round instants, with the words for each: the larger unit is said where it begins, and on the
 * first one.
 */
export function timeTicks(period: Period, most: number): Tick[] {
  const span = period.to - period.from;
  const step = STEPS.find(([unit, every]) => span / (UNIT_MS[unit] * every) <= most) ?? (['year', 500] as const);
  const [unit, every] = step;
  const all = instants(period, unit, every);
  return all.map((at, i) => {
    const before = all[i - 1];
    const larger = (size: number): boolean =>
      before === undefined || dayOf(before).slice(0, size) !== dayOf(at).slice(0, size);
    if (unit === 'hour') return { at, label: larger(10) ? inWords('day', at) : inWords('hour', at) };
    if (unit === 'year') return { at, label: inWords('year', at) };
    return { at, label: inWords(unit, at, larger(4) ? { year: 'numeric' } : {}) };
  });
}
