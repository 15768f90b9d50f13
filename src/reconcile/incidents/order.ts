/** The orders in which incidents are listed. In either, what has no day comes last. */
import type { Incident } from '../../model/incident.ts';

/** Behind every day, as text. */
export const UNDATED = '9999';

/** Its place in the order of first days. */
export const placeInList = ({ time, id }: Pick<Incident, 'time' | 'id'>): string => `${time?.start ?? UNDATED} ${id}`;

export type IncidentOrder = 'day' | 'latest';

/** Below zero where the first place stands before the second. */
export function compareIn(order: IncidentOrder, a: string, b: string): number {
  const forward = a < b ? -1 : a > b ? 1 : 0;
  const isSplit = a < UNDATED !== b < UNDATED;
  return order === 'day' || isSplit ? forward : -forward;
}
