/** A change of control that the net believes and no rule told: of a place, or of each that the words which tell it name or are. */
import type { Word } from '../../../model/syntax.ts';
import { upwards } from '../../../annotate/syntax/tree.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { type Act, actAt, partiesOf, spread } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { doerOf, type Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { actOver, doerIn } from '../../weighed/over.ts';
import { whereOf } from './noun-place.ts';
import { ACT_TRIGGERS } from './roles.ts';
import type { ControlSlots, Effect } from './schema.ts';
import { placesAfter, placesBefore, type Where } from './where.ts';

/** What a force does of itself, so that the place stands behind a preposition. */
const MOVES: ReadonlySet<string> = new Set(['advanced', 'withdrew', 'entered']);

export function fill(scene: Scene, candidate: Candidate, effect: string): Draft[] {
  return candidate.type === 'place'
    ? ofPlace(scene, candidate.word, candidate.where, effect as Effect)
    : ofAct(scene, candidate.word, effect);
}

function ofPlace(scene: Scene, word: Word, { place, count }: Where, effect: Effect): Draft[] {
  const first = firstOfList(word);
  // a verb, or a noun that tells a change of control: "announced the *capture* of the port"
  const telling = [...upwards(first)].find(({ upos, lemma }) => upos === 'VERB' || ACT_TRIGGERS.has(lemma));
  const act = telling === undefined ? null : actAt(scene, telling.at);
  if (act === null) return [];
  const isDoer = act.doers.some((one) => firstOfList(one) === first);
  const behind = act.phrases.filter(({ preposition }) => /^(?:to|by|under)$/u.test(preposition)).map((one) => one.word);
  const to = isDoer ? partiesOf(scene, behind).find((one) => one !== null) : undefined;
  const by = isDoer ? (to == null ? null : doerOf(scene, to)) : doerIn(scene, act);
  const slots: ControlSlots = { effect, by, from: null, to: null, count };
  return [{ trigger: act.trigger, slots, ...act.mood, place }];
}

function ofAct(scene: Scene, word: Word, effect: string): Draft[] {
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
