/** Drafts of control from what a frame tells: the effect, who gains or gives up, and the places, one draft each. */
import type { ActorMention } from '../../../model/annotation.ts';
import type { Word } from '../../../model/syntax.ts';
import type { Act } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { partyOfAll } from './parties.ts';
import type { ControlSlots, Effect } from './schema.ts';
import { whereOf } from './noun-place.ts';
import type { Where } from './where.ts';

export interface Told {
  readonly effect: Effect;
  readonly by?: readonly ActorMention[];
  readonly from?: readonly ActorMention[];
  readonly to?: readonly ActorMention[];
  readonly wheres: readonly (Where | null)[];
}

export const draftsFor = (
  scene: Scene,
  act: Pick<Act, 'trigger' | 'mood'>,
  { effect, by = [], from = [], to = [], wheres }: Told,
): Draft[] =>
  wheres.map((where) => {
    const slots: ControlSlots = {
      effect,
      by: by.length === 0 ? null : partyOfAll(scene, by),
      from: from.length === 0 ? null : partyOfAll(scene, from),
      to: to.length === 0 ? null : partyOfAll(scene, to),
      count: where?.count ?? null,
    };
    return { trigger: act.trigger, slots, ...(where === null ? {} : { place: where.place }), ...act.mood };
  });

export const placesIn = (scene: Scene, words: readonly Word[]): Where[] =>
  words.flatMap((word) => whereOf(scene, word) ?? []);
