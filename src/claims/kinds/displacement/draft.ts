/** One displacement claim, from an act and the group that moved. */
import { type Act, timeOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { isRunningTotal } from '../../total.ts';
import type { Scene } from '../../scene.ts';
import type { Group } from './people.ts';
import type { DisplacementSlots, Effect } from './schema.ts';
import { placeOf, type Ways, waysOf } from './where.ts';

export function draftOf(scene: Scene, act: Act, effect: Effect, group: Group): Draft {
  const ways: Ways = waysOf(scene, act, effect, [group]);
  const cumulative = !group.person && isRunningTotal(scene, act);
  const slots: DisplacementSlots = {
    effect,
    count: group.count,
    people: group.text,
    from: ways.from?.text ?? null,
    to: ways.to?.text ?? null,
    cumulative,
    subset: group.part,
    share: group.share,
  };
  const place = placeOf(act, effect, ways);
  const time = timeOf(scene, act);
  return {
    trigger: act.trigger,
    slots,
    // those who came back by a day did so after the war, not since it began
    ...(effect === 'returned' ? {} : { cumulative }),
    ...act.mood,
    ...(time === null ? {} : { time }),
    ...(place === undefined ? {} : { place }),
  };
}
