/** What is shown, as GeoJSON for the map. */
import type { Feature, FeatureCollection, Polygon, Point } from 'geojson';
import { radiusOf } from '../../figures/incidents.ts';
import { circleAround, radiusMetres } from './circle.ts';
import type { Happened, HeldPlace } from './day.ts';

const collection = <G extends Polygon | Point>(features: Feature<G>[]): FeatureCollection<G> => ({
  type: 'FeatureCollection',
  features,
});

export const areasOf = (held: readonly HeldPlace[]): FeatureCollection<Polygon> =>
  collection(
    held.map(({ id, lat, lon, precision, tone, faint, contested }) => ({
      type: 'Feature',
      // A whole country is known too roughly to be filled.
      properties: { id, tone, contested, depth: precision === 'country' ? 0.05 : faint ? 0.14 : 0.32 },
      geometry: { type: 'Polygon', coordinates: [circleAround(lat, lon, radiusMetres(precision))] },
    })),
  );

export const namesOf = (held: readonly HeldPlace[]): FeatureCollection<Point> =>
  collection(
    held.map(({ id, lat, lon, name, tone, contested }) => ({
      type: 'Feature',
      properties: { id, name, tone, contested },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );

export const ringsOf = (happened: readonly Happened[]): FeatureCollection<Polygon> =>
  collection(
    happened.map(({ id, lat, lon, precision }) => ({
      type: 'Feature',
      properties: { id },
      geometry: { type: 'Polygon', coordinates: [circleAround(lat, lon, radiusMetres(precision))] },
    })),
  );

/** The larger first, so that the smaller lie over them; `place` labels only one of those at one point. */
export function discsOf(happened: readonly Happened[]): FeatureCollection<Point> {
  const named = new Set<string>();
  const order = happened.toSorted((a, b) => (b.toll?.high ?? 0) - (a.toll?.high ?? 0));
  return collection(
    order.map(({ id, lat, lon, toll, incident: { place } }) => {
      const at = `${lat} ${lon}`;
      const name = named.has(at) ? '' : (place?.name ?? '');
      named.add(at);
      return {
        type: 'Feature',
        properties: {
          id,
          name,
          radius: radiusOf(toll?.low ?? 0),
          outer: radiusOf(toll?.high ?? 0),
          told: toll !== null,
        },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      };
    }),
  );
}

/** This part of what is shown may lie outside the first view, on each side: archives tell of far places too. */
const OUTSIDE = 0.08;
const MARGIN = 0.25;

/** South-west and north-east corner of where most of it lies; null when nothing is shown. */
export function boundsOf(
  shown: readonly { readonly lat: number; readonly lon: number }[],
): [[number, number], [number, number]] | null {
  if (shown.length === 0) return null;
  const span = (values: readonly number[]): [number, number] => {
    const sorted = values.toSorted((a, b) => a - b);
    const cut = Math.floor(sorted.length * OUTSIDE);
    const [low, high] = [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0];
    return [low - (high - low) * MARGIN, high + (high - low) * MARGIN];
  };
  const [south, north] = span(shown.map(({ lat }) => lat));
  const [west, east] = span(shown.map(({ lon }) => lon));
  return [
    [west, south],
    [east, north],
  ];
}
