/** Where it happened, for frames that do not know it from their own pattern. */
import type { PlaceMention } from '../model/annotation.ts';
import type { PlaceRef } from '../model/place.ts';
import type { Draft } from './draft.ts';
import { governor, type Scene } from './scene.ts';

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

/** The place that a preposition ties to the trigger's clause: settlements before countries, the nearer the better. */
export function placeNear(scene: Scene, { trigger }: Draft): PlaceMention | null {
  const near = scene.places.filter((place) => {
    const link = governor(scene, place.from);
    if (!LOCATIVE.has(link)) return false;
    if (place.precision === 'country' && link !== 'in' && link !== 'across' && link !== 'throughout') return false;
    // "the Ministry of Defence in Y": the place belongs to an actor's name
    if (scene.actors.some((actor) => actor.from < place.from && place.from < actor.to)) return false;
    return Math.abs(place.from - trigger.from) <= REACH_TOKENS;
  });
  const cost = (place: PlaceMention): number =>
    Math.abs(place.from - trigger.from) + (place.precision === 'country' ? 20 : 0);
  return near.sort((a, b) => cost(a) - cost(b))[0] ?? null;
}

/** The place of a claim record, without the offsets of its mention. */
export function placeRef(place: PlaceMention | PlaceRef | null): PlaceRef | null {
  if (place === null) return null;
  const { text, id, name, lat, lon, country, precision, alternatives, damaged } = place;
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
  };
}
