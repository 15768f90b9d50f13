/** When, read a second time: where the net is surer of another date than the rules', or of none, that is taken. */
import type { Weigher } from '../../model/weigher.ts';
import type { When } from '../time.ts';
import { type Dated, datesSeen } from './dates.ts';

/** How sure the net must be of a date to give it in place of the rules'. */
const SURE = 0.6;

export function whenWeighed({ dates }: Weigher, dated: Dated): When {
  const { ruled } = dated;
  const { candidates, context } = datesSeen(dated);
  const likely = dates({ context, candidates: candidates.map(({ features }) => features) });
  const best = likely.indexOf(Math.max(...likely));
  const chosen = candidates[best];
  if (chosen === undefined || best === 0 || (likely[best] as number) < SURE) return ruled;
  const { time: _, ...basis } = ruled.basis;
  if (chosen.time === null) return { ...ruled, time: null, basis };
  const from = `${chosen.from}, weighed by the trained net`;
  return { ...ruled, time: chosen.time, basis: { ...basis, time: { how: 'inferred', from } } };
}
