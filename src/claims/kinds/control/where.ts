/** The places that a turn of phrase takes: named, unknown to the gazetteer, or told by a noun. */
import type { PlaceMention } from '../../../model/annotation.ts';
import type { PlaceRef } from '../../../model/place.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { nameEnd } from '../../../annotate/match.ts';
import { governor, isJoin, lowerAt, type Scene } from '../../scene.ts';
import { PLACE_NOUNS } from './en.ts';

export interface Where {
  readonly place: PlaceMention | PlaceRef;
  readonly from: number;
  readonly to: number;
  readonly count: Quantity | null;
}

/** The places behind `at`: the first within reach and those joined to it. People and things first met instead end the search. */
export function placesAfter(scene: Scene, at: number): Where[] {
  // "lost their *lives* when the mosque …"
  if (lowerAt(scene, at) === 'to' || lowerAt(scene, at + 1) === 'lives') return [];
  const first = scene.places.find(
    (place) => place.from >= at && place.from <= at + 10 && opensPlace(scene, at, place.from),
  );
  // "the capture of Gashena opens the roads *to Lalibela*": a name that no list has, right where the place stands
  const bare = first === undefined || first.from <= at + 1 ? null : unknownPlace(scene, at);
  if (bare !== null && /^\p{Ll}+s$/u.test(lowerAt(scene, bare.to)) && !PLACE_NOUNS.has(lowerAt(scene, bare.to)))
    return [bare];
  const noun = placeNoun(scene, at, first?.from ?? at + 8);
  if (first === undefined) {
    const unknown = noun === null ? unknownPlace(scene, at) : null;
    return noun !== null ? [noun] : unknown !== null ? [unknown] : [];
  }
  const chain = [named(scene, first, at)];
  for (const place of scene.places.filter((one) => one.from > first.from)) {
    const last = chain.at(-1) as Where;
    const skip = scene.times.find((time) => time.from >= last.to && time.to <= place.from);
    const gap =
      skip === undefined
        ? isJoin(scene, last.to, place.from)
        : isJoin(scene, skip.to, place.from) && skip.from <= last.to + 2;
    if (!gap) break;
    chain.push(named(scene, place, place.from));
  }
  return chain;
}

const whereOf = (place: PlaceMention, count: Quantity | null): Where => ({
  place,
  from: place.from,
  to: place.to,
  count,
});

/** "five villages in the X district": the words before the name belong to what was taken. */
function named(scene: Scene, place: PlaceMention, from: number): Where {
  const quantity =
    scene.quantities.find((one) => one.from >= from && one.to <= place.from && one.share === null) ?? null;
  const many =
    quantity !== null &&
    /^(?:villages|towns|settlements|cities|districts|positions)$/u.test(lowerAt(scene, quantity.to));
  if (!many || quantity === null) return whereOf(place, null);
  const { low, high, relation, text } = quantity;
  return { ...described(scene, quantity.from, place.to, place), count: { low, high, relation, text } };
}

export function described(scene: Scene, from: number, to: number, place: PlaceMention | null): Where {
  const text = scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);
  const base = place ?? { id: null, name: null, lat: null, lon: null, country: null, precision: null };
  return {
    place: {
      text,
      id: base.id,
      name: base.name,
      lat: base.lat,
      lon: base.lon,
      country: base.country,
      precision: base.precision,
    },
    from,
    to,
    count: null,
  };
}

/** A name the gazetteer does not know, right where a place must stand: "the capture of Maarat al-Numan". */
function unknownPlace(scene: Scene, at: number): Where | null {
  const from = lowerAt(scene, at) === 'the' ? at + 1 : at;
  const to = nameEnd(scene.tokens, from, Math.min(scene.sentence.to, from + 6));
  const taken = [...scene.actors, ...scene.times].some((one) => one.from < to && from < one.to);
  return to === from || taken ? null : described(scene, from, to, null);
}

/** Nothing but articles, adjectives and nouns for places stands before the name; a person or a thing would. */
function opensPlace(scene: Scene, at: number, place: number): boolean {
  for (let i = at; i < place; i++) {
    const word = lowerAt(scene, i);
    if (/^[.;,()]$/u.test(word) || word === 'between' || STOPS_SEARCH.has(word)) return false;
    // "villages in the X district", not "his temper in Tripoli"
    if (/^(?:in|near|at|on|around|outside|from|to|into)$/u.test(word) && !PLACE_NOUNS.has(lowerAt(scene, i - 1)))
      return false;
  }
  return true;
}

const STOPS_SEARCH = new Set(
  'that who which and after before when while soldiers troops people civilians prisoners men tanks vehicles equipment weapons for with by against'.split(
    ' ',
  ),
);

/** "the town", "its positions", "seven villages": a noun for a place where no name stands. */
function placeNoun(scene: Scene, at: number, limit: number): Where | null {
  for (let i = at; i < Math.min(limit, at + 6, scene.sentence.to); i++) {
    const word = lowerAt(scene, i);
    if (PLACE_NOUNS.has(word)) {
      const start = /^(?:the|its|their|a|an)$/u.test(lowerAt(scene, at)) ? at + 1 : at;
      const quantity = scene.quantities.find((one) => one.from >= at && one.to <= i && one.share === null);
      const count =
        quantity === undefined
          ? null
          : { low: quantity.low, high: quantity.high, relation: quantity.relation, text: quantity.text };
      return { ...described(scene, start, i + 1, null), count };
    }
    if (!/^\p{L}/u.test(word) && scene.quantities.every((one) => one.from > i || one.to <= i)) return null;
    if (/^(?:to|in|on|at|of|that|by|and|with|for|from)$/u.test(word)) return null;
  }
  return null;
}

/** The places that a turn of the passive sort has as its subject: the nearest before it, with those joined to it. */
export function placesBefore(scene: Scene, at: number): Where[] {
  const left = scene.places.filter((place) => place.to <= at);
  // the subject stands free of prepositions; where none does, what stands right before the verb
  const last =
    left.findLast(
      (place) => governor(scene, place.from) === '' || /^(?:,|and|that|but|while)$/u.test(governor(scene, place.from)),
    ) ?? left.findLast((place) => at - place.to <= 6);
  if (last === undefined || at - last.to > 12) return [];
  for (let i = last.to; i < at; i++)
    if (/^(?:[.;:—–]|that|who|while|forces|troops|soldiers)$/u.test(lowerAt(scene, i))) return [];
  const chain = [last];
  for (const place of left.slice(0, -1).reverse()) {
    if (!isJoin(scene, place.to, (chain[0] as PlaceMention).from)) break;
    chain.unshift(place);
  }
  return chain.map((place) => whereOf(place, null));
}
