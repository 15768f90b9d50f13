/** What of an incident is drawn: when, and how many people it is said to have killed. */
import type { Incident } from '../../model/incident.ts';
import { DAY_MS, instantOf } from './time.ts';

export interface Toll {
  readonly low: number;
  readonly high: number;
}

const TOLL_SLOT = 'killed';

/** From the lowest to the highest figure that somebody states as fact; null where nobody gives one. */
export function tollOf({ slots }: Incident): Toll | null {
  const told = slots.find(({ name }) => name === TOLL_SLOT)?.values ?? [];
  const bounds = told.flatMap(({ stance, count }) =>
    stance !== 'asserts' || count === undefined ? [] : [count.low, count.high].filter((n) => n !== null),
  );
  return bounds.length === 0 ? null : { low: Math.min(...bounds), high: Math.max(...bounds) };
}

/** From the first instant it may have begun to the last it may have ended; null where nothing dates it. */
export const spanOf = ({ time }: Pick<Incident, 'time'>): { readonly from: number; readonly to: number } | null =>
  time === null ? null : { from: instantOf(time.start), to: instantOf(time.end) + DAY_MS };

const RADIUS_MIN = 4;
const RADIUS_MAX = 26;
const RADIUS_OF_ONE = 1.9;

/** Radius in pixels: area grows with the number, and stops growing at about 200. */
export const radiusOf = (people: number): number =>
  Math.min(RADIUS_MAX, RADIUS_MIN + RADIUS_OF_ONE * Math.sqrt(Math.max(0, people)));
