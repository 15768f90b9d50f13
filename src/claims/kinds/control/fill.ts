/** A change of control that the net believes and no rule told: of each place that its words name or are. */
import type { Word } from '../../../model/syntax.ts';
import { type Act, actAt, spread } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { actOver, doerIn } from '../../weighed/over.ts';
import { whereOf } from './noun-place.ts';
import type { ControlSlots, Effect } from './schema.ts';
import { placesAfter, placesBefore, type Where } from './where.ts';

/** What a force does of itself, so that the place stands behind a preposition. */
const MOVES: ReadonlySet<string> = new Set(['advanced', 'withdrew', 'entered']);

export function fill(scene: Scene, { word }: Candidate, effect: string): Draft[] {
  const own = actAt(scene, word.at);
  if (own === null) return [];
  const isBare = own.doers.length + own.undergoers.length + own.phrases.length === 0;
  const act = isBare ? (actOver(scene, word) ?? own) : own;
  const { places, from } = placesIn(scene, act, MOVES.has(effect));
  // a town that falls is no party
  const by = from === 'doers' ? null : doerIn(scene, act);
  const slots: Omit<ControlSlots, 'count'> = { effect: effect as Effect, by, from: null, to: null };
  return places.map(({ place, count }) => ({
    trigger: own.trigger,
    slots: { ...slots, count },
    ...act.mood,
    place,
  }));
}

function placesIn(
  scene: Scene,
  act: Act,
  moves: boolean,
): { readonly places: readonly Where[]; readonly from: string } {
  const phrases = act.phrases.filter(({ preposition }) => preposition !== 'by').map((one) => one.word);
  const parts: readonly (readonly [string, readonly Word[]])[] = moves
    ? [
        ['phrases', phrases],
        ['undergoers', act.undergoers],
      ]
    : [
        ['undergoers', act.undergoers],
        ['doers', act.undergoers.length === 0 ? act.doers : []],
        ['phrases', phrases],
      ];
  for (const [from, words] of parts) {
    const places = spread(words).flatMap((one) => whereOf(scene, one, from === 'doers') ?? []);
    if (places.length > 0) return { places, from };
  }
  const behind = placesAfter(scene, act.trigger.to);
  return { places: behind.length > 0 ? behind : placesBefore(scene, act.trigger.from).slice(0, 1), from: 'tokens' };
}
