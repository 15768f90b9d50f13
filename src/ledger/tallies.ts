/** Counts that are kept by month and by day. */
import type { parameters } from './parameters.ts';
import type { View } from './types.ts';
import { instantOf } from './view.ts';

/** Counts are kept by day: those of an instant within one are not. */
export const isOfDays = ({ recordedBy }: View): boolean =>
  recordedBy === undefined || instantOf(recordedBy) !== recordedBy;

/** What had been counted by the end of the day: the months before its own, and the days of its own. */
export function countedUpTo(
  grain: string,
  column: string,
  asked: string,
  add: ReturnType<typeof parameters>['add'],
): readonly string[] {
  const day = `${add(asked)}::date`;
  const month = `date_trunc('month', ${day})::date`;
  return [
    `${grain} = 'month' and ${column} < ${month}`,
    `${grain} = 'day' and ${column} >= ${month} and ${column} <= ${day}`,
  ];
}
