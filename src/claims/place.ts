/** Where it happened, for frames that do not know it from their own pattern. */
import { DONE_TO_PLACES, FEATURES } from '../language/en/places.ts';
import { nameEnd } from '../annotate/match.ts';
import type { PlaceMention } from '../model/annotation.ts';
import type { PlaceRef } from '../model/place.ts';
import type { Draft } from './draft.ts';
import { governor, lowerAt, type Scene } from './scene.ts';

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'around',
  'outside',
  'inside',
  'on',
  'of',
  'across',
  'throughout',
  'from',
  'against',
  'town',
  'city',
  'village',
]);
const REACH_TOKENS = 24;
const LINE_COST = 8;

/** The place that a preposition ties to the trigger's clause: settlements before countries, the nearer the better. */
export function placeNear(scene: Scene, { trigger }: Draft): PlaceMention | null {
  const near = scene.places.filter((place) => {
    const link = governor(scene, place.from);
    if (!LOCATIVE.has(link) && !isDoneTo(scene, place)) return false;
    if (place.precision === 'country' && link !== 'in' && link !== 'across' && link !== 'throughout') return false;
    // "the Ministry of Defence in Y": the place belongs to an actor's name
    if (scene.actors.some((actor) => actor.from < place.from && place.from < actor.to)) return false;
    return Math.abs(place.from - trigger.from) <= REACH_TOKENS;
  });
  // A town beside a border is where it happened; the border tells where the town is.
  const cost = ({ from, precision }: PlaceMention): number =>
    Math.abs(from - trigger.from) + (precision === 'country' ? 20 : precision === 'line' ? LINE_COST : 0);
  return near.sort((a, b) => cost(a) - cost(b))[0] ?? null;
}

/** "they shelled X", "X was shelled": the verb beside the name, or an auxiliary after it and then the verb. */
function isDoneTo(scene: Scene, { from, to, precision }: PlaceMention): boolean {
  if (precision === 'country') return false;
  if (DONE_TO_PLACES.has(governor(scene, from))) return true;
  return (
    /^(?:was|were|is|has|had|came)$/u.test(lowerAt(scene, to)) &&
    [1, 2, 3].some((k) => DONE_TO_PLACES.has(lowerAt(scene, to + k)))
  );
}

/** A name the gazetteer does not know, where a preposition says that it is a place: "at Fitzroy", "in the Markale market". */
export function unknownPlace(scene: Scene, { trigger }: Draft): PlaceRef | null {
  let best: { text: string; distance: number } | null = null;
  for (let at = scene.sentence.from; at < scene.sentence.to; at++) {
    if (!/^(?:in|at|near|outside|on)$/u.test(lowerAt(scene, at))) continue;
    const from = lowerAt(scene, at + 1) === 'the' ? at + 2 : at + 1;
    const name = nameEnd(scene.tokens, from, Math.min(scene.sentence.to, from + 5));
    const to = FEATURES.has(lowerAt(scene, name)) ? name + 1 : name;
    const known = [...scene.actors, ...scene.times, ...scene.places].some((one) => one.from < to && from < one.to);
    const distance = Math.abs(from - trigger.from);
    if (
      name === from ||
      known ||
      (lowerAt(scene, at) === 'on' && to === name && !/island/iu.test(scene.tokens[name - 1]?.text ?? '')) ||
      distance > REACH_TOKENS
    )
      continue;
    if (best === null || distance < best.distance) best = { text: textOf(scene, from, to), distance };
  }
  return best === null
    ? null
    : { text: best.text, id: null, name: null, lat: null, lon: null, country: null, precision: null };
}

const textOf = (scene: Scene, from: number, to: number): string =>
  scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);

/**
 * Whether a figure belongs to what the paragraph tells: one incident; of a total, a bare one, without "have been" or a day
 * up to which it counts.
 */
export function goesOn(scene: Scene, { cumulative, trigger }: Draft): boolean {
  if (cumulative !== true) return cumulative === false;
  const bounded = scene.times.some(({ bound }) => bound !== null && bound !== undefined);
  return !bounded && ![1, 2, 3].some((back) => /^(?:have|has|had)$/u.test(lowerAt(scene, trigger.from - back)));
}

/** The place of a claim record, without the offsets of its mention. */
export function placeRef(place: PlaceMention | PlaceRef | null): PlaceRef | null {
  if (place === null) return null;
  const { text, id, name, lat, lon, country, precision, alternatives, damaged, offset } = place;
  return {
    text,
    id,
    name,
    lat,
    lon,
    country,
    precision,
    ...(alternatives ? { alternatives } : {}),
    ...(damaged ? { damaged } : {}),
    ...(offset ? { offset } : {}),
  };
}
