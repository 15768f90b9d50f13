/** Where people left and where they went, from the phrases around the verb and beside the people. */
import { HOMES, REFUGES } from '../../../language/en/displaced.ts';
import { nounGroup, prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import type { PlaceMention } from '../../../model/annotation.ts';
import type { PlaceRef } from '../../../model/place.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Act, placesOf } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { TAKES_IN } from './en.ts';
import type { Group } from './people.ts';
import type { Effect } from './schema.ts';

export interface Ways {
  readonly from: Way | null;
  readonly to: Way | null;
  /** "displaced *in Tigray*" */
  readonly in: Way | null;
}

export interface Way {
  readonly text: string;
  readonly place: PlaceMention | null;
  /** a name, known or not, rather than "the city" */
  readonly named: boolean;
}

const OUT = new Set(['from', 'out', 'off']);
const INTO = new Set(['to', 'into', 'in to', 'towards', 'toward', 'onto', 'across', 'over']);
const WITHIN = new Set(['in', 'at', 'inside', 'within', 'near', 'across', 'around', 'on', 'throughout']);

export function waysOf(scene: Scene, act: Act, effect: Effect, groups: readonly Group[]): Ways {
  const people = new Set(groups.flatMap(({ head, word }) => [head, word]));
  const left = act.undergoers.filter((word) => !people.has(word) && isSomewhere(scene, word));
  // "fled Aleppo", but "returned to": the object is what they left
  const crosses = /^(?:cross|enter|reach)$/u.test(act.word.lemma);
  const objects = !crosses && (effect === 'fled' || effect === 'evacuated') ? left : [];
  const beside = groups.flatMap(({ word }) => childrenBy(word, 'nmod'));
  return {
    from:
      wayOf(scene, [...objects, ...behind(act, OUT)]) ??
      wayOf(scene, beside.filter(is(OUT))) ??
      byTokens(scene, act, OUT),
    to:
      wayOf(scene, [...(crosses ? left : []), ...behind(act, INTO).filter((word) => isSomewhere(scene, word))]) ??
      goal(scene, act) ??
      byTokens(scene, act, INTO),
    in: wayOf(scene, behind(act, WITHIN)) ?? wayOf(scene, beside.filter(is(WITHIN))) ?? ownersOf(scene, groups),
  };
}

/** Where verbs of their own prepositions lead: "left *for Yei*", "took refuge *in Yola*", "arrived *in Skopje*", "*Uganda* received". */
function goal(scene: Scene, act: Act): Way | null {
  const { word } = act;
  const way = (prepositions: ReadonlySet<string>): Way | null =>
    wayOf(
      scene,
      behind(act, prepositions).filter((one) => isSomewhere(scene, one)),
    );
  if (BOUND.has(word.lemma)) return way(FOR);
  if (word.lemma === 'arrive')
    return way(WITHIN) ?? (word.label === 'acl:relcl' && word.head !== null ? wayOf(scene, [word.head]) : null);
  const refuge = childrenBy(word, 'obj').some(({ lemma }) => REFUGES.has(lemma));
  if (refuge) return way(WITHIN) ?? way(UNDER);
  return TAKES_IN.has(word.lemma) ? wayOf(scene, childrenBy(word, 'nsubj')) : null;
}
const BOUND = new Set('leave head make set start depart sail run push strike'.split(' '));
const FOR = new Set(['for']);
const UNDER = new Set(['under', 'with', 'behind', 'among', 'beneath']);

const NEAR_TOKENS = 4;

/** "fled to neighbouring X", read as another clause: the name stands behind the preposition next to the verb all the same. */
function byTokens(scene: Scene, { form, trigger }: Act, prepositions: ReadonlySet<string>): Way | null {
  if (form !== 'verb' || !prepositions.has(lowerAt(scene, trigger.to))) return null;
  const place = scene.places.find(({ from }) => from > trigger.to && from <= trigger.to + NEAR_TOKENS);
  return place === undefined ? null : { text: place.text, place, named: true };
}

const behind = ({ phrases }: Act, prepositions: ReadonlySet<string>): Word[] =>
  phrases.filter(({ preposition }) => prepositions.has(preposition)).map(({ word }) => word);

const is =
  (prepositions: ReadonlySet<string>) =>
  (word: Word): boolean =>
    prepositions.has(prepositionOf(word) ?? '');

/** "Darfur's population", "the people of Rutshuru" */
const ownersOf = (scene: Scene, groups: readonly Group[]): Way | null =>
  wayOf(
    scene,
    groups.flatMap(({ word }) => childrenBy(word, 'nmod', 'nmod:poss', 'compound')),
  );

function wayOf(scene: Scene, words: readonly Word[]): Way | null {
  const named = words.find((word) => placesOf(scene, [word]).length > 0);
  const first = named ?? words.find((word) => isSomewhere(scene, word));
  if (first === undefined) return null;
  const [place] = placesOf(scene, [first]);
  const { core } = nounGroup(first);
  const text = place?.text ?? scene.doc.text.slice(scene.tokens[core.from]?.start, scene.tokens[core.to - 1]?.end);
  return {
    text: text.replace(/^(?:from|to|into|in|out|of)\s+/iu, ''),
    place: place ?? null,
    named: place !== undefined || isUnknownName(scene, first),
  };
}

/** A place's name, or a noun for where people live. */
export const isSomewhere = (scene: Scene, word: Word): boolean =>
  withConjuncts(word).some(({ lemma }) => HOMES.has(lemma)) ||
  placesOf(scene, [word]).length > 0 ||
  isUnknownName(scene, word);

const isUnknownName = (scene: Scene, word: Word): boolean =>
  word.upos === 'PROPN' &&
  /^\p{Lu}/u.test(word.text) &&
  ![...scene.actors.filter(({ kind }) => kind !== 'state'), ...scene.times].some(
    ({ from, to }) => from <= word.at && word.at < to,
  );

/**
 * Where the claim is placed: those who return or arrive are where they went, all others where they left; null where only
 * the way there is told ("fled to X"), which is no place of the leaving.
 */
export function placeOf({ word }: Act, effect: Effect, ways: Ways): PlaceMention | PlaceRef | null | undefined {
  const { from, to, in: within } = ways;
  const arrives = /^(?:cross|enter|reach|arrive)$/u.test(word.lemma);
  const places = effect === 'returned' ? [to, within, from] : arrives ? [from, within, to] : [from, within];
  const way = places.find((one) => one?.named === true);
  if (way == null) return to !== null && effect !== 'returned' && effect !== 'trapped' ? null : undefined;
  return way.place ?? unknown(way.text);
}

/** A name that the gazetteer lacks: the verb says that it is a place. */
const unknown = (text: string): PlaceRef => ({
  text,
  id: null,
  name: null,
  lat: null,
  lon: null,
  country: null,
  precision: null,
});
