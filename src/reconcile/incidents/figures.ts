/** Figures of reports held against each other. */
import type { Quantity } from '../../model/quantity.ts';

/** Two counts overlap when some number satisfies both; an open end reaches as far as it may. */
export const countsOverlap = (a: Quantity, b: Quantity): boolean =>
  (a.low ?? 0) <= (b.high ?? Number.POSITIVE_INFINITY) && (b.low ?? 0) <= (a.high ?? Number.POSITIVE_INFINITY);
