/** Whether a loss of people adds up over the war so far or befell them in one incident. */
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { isMore, isTotal } from '../../total.ts';
import type { Loss } from './loss.ts';

/** One person and "36 more" are of one incident; the rest as for any figure. */
export function isCumulative(scene: Scene, loss: Loss, group: PeopleGroup | null): boolean {
  if (group !== null && (isMore(scene, group) || isOnePerson(group))) return false;
  return isTotal(scene, loss.at, loss.active && lowerAt(scene, loss.at).endsWith('ing'));
}

const isOnePerson = ({ count, name }: PeopleGroup): boolean => name !== null || (count?.low === 1 && count.high === 1);
