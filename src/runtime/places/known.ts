/** Which place of the bundled list a record is, so that both are told as one. */
import { kilometres } from '../../annotate/places/distance.ts';
import type { Precision } from '../../model/place.ts';
import type { Gazetteer, GazetteerPlace } from '../../model/resources.ts';
import { keysOf } from './names.ts';
import type { WrittenPlace } from './writer.ts';

/**
 * How far apart two records of one name may stand that are one place: GeoNames puts a town's point within it, a river's
 * at its mouth, and a unit's anywhere inside.
 */
const FARTHEST_KM: Readonly<Record<Precision, number>> = {
  address: 1,
  settlement: 7,
  feature: 60,
  line: 60,
  district: 60,
  region: 300,
  country: 300,
};

/** GeoNames lacks the country of rivers and seas that several share. */
const maySharePlace = (a: string | null, b: string | null): boolean => a === b || a === null || b === null;

/** The bundled place that `place` is: the one with its id, else one with one of its names, its sort and its whereabouts. */
export function knownAs(place: WrittenPlace, bundled: Gazetteer): GazetteerPlace | null {
  const id = `geonames:${place.geonames}`;
  let alike: GazetteerPlace | null = null;
  for (const name of [place.name, ...place.variants]) {
    for (const one of bundled.find(keysOf(name)[0] ?? '')) {
      if (one.id === id) return one;
      if (alike === null && isAlike(one, place)) alike = one;
    }
  }
  return alike;
}

const isAlike = (one: GazetteerPlace, place: WrittenPlace): boolean =>
  one.precision === place.precision &&
  maySharePlace(one.country, place.country) &&
  (one.lat === null || kilometres(one, place) <= FARTHEST_KM[place.precision]);

/** Those of the place's names that do not lead to it in the bundled list. */
export const newNames = (place: WrittenPlace, known: GazetteerPlace, bundled: Gazetteer): string[] =>
  [place.name, ...place.variants].filter((name) =>
    keysOf(name).some((key) => !bundled.find(key).some(({ id }) => id === known.id)),
  );
