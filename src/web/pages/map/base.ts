/** The base map that is built in: land, borders and names of Natural Earth, at 1:50 million. */
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json?url';
import { flattened, middleOf } from './rings.ts';

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

export interface Base {
  readonly land: FeatureCollection<MultiPolygon>;
  /** a point for each name */
  readonly countries: FeatureCollection<Point>;
  readonly borders: MultiLineString;
}

type Shape = Polygon | MultiPolygon;
const isShape = <P>(one: Feature<Feature['geometry'], P>): one is Feature<Shape, P> =>
  one.geometry.type === 'Polygon' || one.geometry.type === 'MultiPolygon';

/** @throws Error when the server does not give it */
export async function loadBase(): Promise<Base> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the base map: ${answer.status}`);
  const atlas = (await answer.json()) as Atlas;
  const { countries, land } = atlas.objects;
  return {
    land: {
      type: 'FeatureCollection',
      features: feature(atlas, land)
        .features.filter(isShape)
        .map((one) => ({ ...one, geometry: flattened(one.geometry) })),
    },
    countries: {
      type: 'FeatureCollection',
      features: feature(atlas, countries)
        .features.filter(isShape)
        .map(({ properties, geometry }) => ({
          type: 'Feature',
          properties,
          geometry: { type: 'Point', coordinates: middleOf(geometry) },
        })),
    },
    borders: mesh(atlas, countries, (a, b) => a !== b),
  };
}
