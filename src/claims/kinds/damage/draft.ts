/** One claim of damage, from an act and the object it befell. */
import { ATTACK_NOUNS } from '../../../language/en/civil-objects.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import type { PlaceMention } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Act, actorBefore, actorsOf, placesOf, timeOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { placeNear } from '../../place.ts';
import { isRunningTotal } from '../../total.ts';
import { doerOf, type Scene } from '../../scene.ts';
import type { CivilObject } from './objects.ts';
import type { DamageSlots, Effect } from './schema.ts';

export function draftOf(scene: Scene, act: Act, effect: Effect, object: CivilObject): Draft {
  const one = object.count?.low === 1 && object.count.high === 1;
  const cumulative = !one && (isRunningTotal(scene, act) || isSum(scene, object));
  const slots: DamageSlots = {
    effect,
    object: { class: object.class, text: object.text },
    count: object.count,
    by: byWhom(scene, act, object),
    cumulative,
    subset: false,
    share: object.share,
  };
  const place = placeOf(scene, act, object);
  const time = timeOf(scene, act);
  const draft = { trigger: act.trigger, slots, cumulative, ...act.mood, ...(time === null ? {} : { time }) };
  // a total of the war is of no place that the paragraph began with
  if (place === null && cumulative) return { ...draft, place: placeNear(scene, draft) };
  return { ...draft, ...(place === null ? {} : { place }) };
}

/** So much is not ruined in one incident that no day is told of. */
const isSum = (scene: Scene, { count }: CivilObject): boolean =>
  (count?.low ?? 0) >= SUM && !scene.times.some(({ kind, value }) => kind === 'date' && value !== null);
const SUM = 500;

/** Who did it: the doers, those in whose name a weapon did it, else those whose attack it was. */
function byWhom(scene: Scene, act: Act, object: CivilObject): Party | null {
  const doers = act.doers.filter((word) => word !== object.word && word !== object.head);
  const attacks = attacksNear(act);
  const within = (words: readonly Word[]) => {
    const found = actorsOf(scene, words);
    return found.length > 0 ? found : words.flatMap((word) => actorBefore(scene, word) ?? []);
  };
  const actors = [within(doers), within(attacks)].find((found) => found.length > 0) ?? [];
  const [first] = actors;
  if (first === undefined) return null;
  const ids = [...new Set(actors.flatMap((one) => one.actors ?? (one.actor === null ? [] : [one.actor])))];
  if (ids.length < 2) return doerOf(scene, first);
  return { text: actors.map(({ text }) => text).join(' and '), actor: null, actors: ids };
}

/** "in a *strike*", "as a result of *shelling*": beside the verb, else beside the one that it hangs on. */
function attacksNear({ word, phrases }: Act): Word[] {
  const own = phrases.map((one) => one.word);
  const above = word.head?.upos === 'VERB' && word.label === 'advcl' ? childrenBy(word.head, 'obl') : [];
  return [own, above].flatMap((words) =>
    words.flatMap((one) => [one, ...childrenBy(one, 'nmod')]).filter(({ lemma }) => ATTACK_NOUNS.has(lemma)),
  );
}

/** The place that the object is or has beside it, then that of the verb's own phrases; a town before a river. */
function placeOf(scene: Scene, act: Act, { head, word }: CivilObject): PlaceMention | null {
  const { core } = nounGroup(head);
  const beside = placesOf(scene, [head, word]).filter(({ from }) => from >= core.from);
  const told = act.phrases.filter(({ preposition }) => LOCATIVE.has(preposition)).map((one) => one.word);
  const places = [...beside, ...placesOf(scene, told)];
  return places.find(isTown) ?? places.find(({ precision }) => precision !== 'country') ?? places[0] ?? null;
}
const LOCATIVE = new Set('in at near outside around across'.split(' '));
const isTown = ({ precision }: PlaceMention): boolean => precision === 'settlement' || precision === 'address';
