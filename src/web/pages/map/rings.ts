/** Outlines of countries made fit for a flat map. Positions are `[lon, lat]` in degrees. */
import type { MultiPolygon, Polygon, Position } from 'geojson';

const POLE = 90;

/**
 * A ring that steps over the 180th meridian goes on beyond it, so that no edge runs back across the map; one that goes
 * round a pole is closed by way of it.
 */
export function unwrapped(ring: readonly Position[]): Position[] {
  let shift = 0;
  const flat = ring.map(([lon = 0, lat = 0], i): Position => {
    const before = ring[i - 1]?.[0] ?? lon;
    if (lon - before > 180) shift -= 360;
    if (lon - before < -180) shift += 360;
    return [lon + shift, lat];
  });
  const [first, last] = [flat[0], flat.at(-1)];
  if (shift === 0 || first === undefined || last === undefined) return flat;
  const pole = (first[1] ?? 0) < 0 ? -POLE : POLE;
  return [...flat, [last[0] ?? 0, pole], [first[0] ?? 0, pole], first];
}

const polygonsOf = (shape: Polygon | MultiPolygon): readonly Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

export const flattened = (shape: Polygon | MultiPolygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygonsOf(shape).map((rings) => rings.map(unwrapped)),
});

/** Twice the signed area, and the centre of mass, on the flat map. */
function centred(ring: readonly Position[]): { area: number; at: Position } {
  let [area, x, y] = [0, 0, 0];
  for (const [i, [lon = 0, lat = 0]] of ring.entries()) {
    const [nextLon = 0, nextLat = 0] = ring[(i + 1) % ring.length] ?? [];
    const cross = lon * nextLat - nextLon * lat;
    area += cross;
    x += (lon + nextLon) * cross;
    y += (lat + nextLat) * cross;
  }
  return { area, at: area === 0 ? [ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0] : [x / (3 * area), y / (3 * area)] };
}

/** Where a country's name stands: the middle of its largest part. */
export function middleOf(shape: Polygon | MultiPolygon): Position {
  const parts = polygonsOf(shape).map(([outer = []]) => centred(unwrapped(outer)));
  return parts.reduce((most, part) => (Math.abs(part.area) > Math.abs(most.area) ? part : most), {
    area: 0,
    at: [0, 0],
  }).at;
}
