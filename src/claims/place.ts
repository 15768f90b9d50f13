/** Where it happened, for frames that do not know it from their own pattern. */
import { DONE_TO_PLACES, TAKEN_PLACES } from '../language/en/places.ts';
import type { PlaceMention } from '../model/annotation.ts';
import type { PlaceRef } from '../model/place.ts';
import type { Draft } from './draft.ts';
import { lowerAt, type Scene } from './scene.ts';
import type { Spot } from './spots.ts';
import { saidToBe } from '../annotate/places/typed.ts';
import { tieOf } from './tie.ts';

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
  'over',
  'round',
  'off',
  'along',
  'above',
  'within',
  'beside',
  'behind',
  'from',
  'against',
  'between',
  'town',
  'city',
  'village',
]);
const REACH_TOKENS = 24;
/** A spot of the trigger's own clause may stand farther off. */
const OWN_REACH_TOKENS = 40;
const LINE_COST = 8;
const COUNTRY_COST = 20;
const OTHER_ITEM_COST = 20;
/** Where it came from it happened only where nothing else is told. */
const ORIGIN_COST = 10;

/** The place that a preposition ties to the trigger's clause: settlements before countries, the nearer the better. */
export function spotNear(scene: Scene, { trigger }: Draft): Spot | null {
  const rated = scene.spots
    .filter((spot) => tellsWhere(scene, spot))
    .flatMap((spot) => {
      if (trigger.from <= spot.from && spot.to <= trigger.to) return [{ spot, cost: 0 }];
      const tie = tieOf(scene, spot, trigger.from);
      const distance = Math.abs(spot.from - trigger.from);
      // "the army in the region" tells of the army
      if (spot.by === 'described' && AREAS.test(spot.place.text) && tie >= 0) return [];
      if (distance > (tie < 0 ? OWN_REACH_TOKENS : REACH_TOKENS)) return [];
      const { precision } = spot.place;
      // a town beside a border is where it happened; the border tells where the town is
      const kept = precision === 'country' ? COUNTRY_COST : precision === 'line' ? LINE_COST : 0;
      const coarse = kept + (spot.link === 'from' ? ORIGIN_COST : 0);
      return [{ spot, cost: distance + coarse + tie + itemsBetween(scene, spot.from, trigger.from) * OTHER_ITEM_COST }];
    });
  return rated.sort((a, b) => a.cost - b.cost)[0]?.spot ?? null;
}

export const placeNear = (scene: Scene, draft: Draft): PlaceRef | null => spotNear(scene, draft)?.place ?? null;

function tellsWhere(scene: Scene, spot: Spot): boolean {
  const { from, to, link, place, by, ofActor } = spot;
  if (ofActor || isGloss(scene, spot) || holdsOther(scene, spot)) return false;
  // "according to the hospital"
  if (by === 'described' && link === 'to' && lowerAt(scene, from - 3) === 'according') return false;
  if (place.precision === 'country') return link === 'in' || link === 'across' || link === 'throughout';
  return by !== 'known' || LOCATIVE.has(link) || isDoneTo(scene, { from, to, link });
}

/** "Barlonyo, *north of Lira*", "Kabezi, 15 km south of the capital": where the place before it lies. */
function isGloss(scene: Scene, { from }: Spot): boolean {
  let at = from - 1;
  if (lowerAt(scene, at) === 'the') at--;
  if (!/^(?:of|from)$/u.test(lowerAt(scene, at))) return false;
  const end = at;
  while (at > scene.sentence.from && GLOSS.test(lowerAt(scene, at))) at--;
  const name = scene.tokens[at - 1];
  return at < end - 1 && /^[,(]$/u.test(lowerAt(scene, at)) && /^\p{Lu}/u.test(name?.text ?? '');
}
/** "Barlonyo, a village in *Lira district*": what the words behind the name before it say it lies in. */
function holdsOther(scene: Scene, { from }: Spot): boolean {
  for (let at = from - 1; at > Math.max(scene.sentence.from, from - HOLDING_REACH); at--) {
    if (lowerAt(scene, at) === ',')
      return saidToBe(scene.tokens, at) !== null && scene.spots.some(({ to }) => to === at);
    if (!/^[\p{L}-]+$/u.test(lowerAt(scene, at))) return false;
  }
  return false;
}
const HOLDING_REACH = 12;

const GLOSS =
  /^(?:of|from|the|about|some|around|just|km|kms|kilometres?|kilometers?|miles?|metres?|meters?|[\d.,]*\d|to|an?|hour|hours|drive|(?:north|south)?-?(?:east|west)|north|south|(?:north|south|east|west)ern|outskirts|edge)$/u;

/** "they shelled X", "X was shelled": the verb beside the name, or an auxiliary after it and then the verb. */
function isDoneTo(scene: Scene, { to, link }: Pick<Spot, 'from' | 'to' | 'link'>): boolean {
  if (DONE_TO_PLACES.has(link) || TAKEN_PLACES.has(link)) return true;
  return (
    /^(?:was|were|is|has|had|came)$/u.test(lowerAt(scene, to)) &&
    [1, 2, 3].some((k) => DONE_TO_PLACES.has(lowerAt(scene, to + k)))
  );
}

/** Semicolons part the items of a list, and full statements. */
function itemsBetween(scene: Scene, one: number, other: number): number {
  let items = 0;
  for (let at = Math.min(one, other); at < Math.max(one, other); at++) if (lowerAt(scene, at) === ';') items++;
  return items;
}

const AREAS = /(?:region|area|country|province|district|valley|peninsula)$/u;

/** The place of a claim record, without the offsets of its mention. */
export function placeRef(place: PlaceMention | PlaceRef | null): PlaceRef | null {
  if (place === null) return null;
  const { text, id, name, lat, lon, country, precision, alternatives, damaged, offset } = place;
  const members = 'members' in place ? place.members : undefined;
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
    ...(members ? { members } : {}),
  };
}
