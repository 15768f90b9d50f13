/** A circle of so many metres on the ground, as a ring of points. */
import type { Precision } from '../../../model/place.ts';

/** How far from the point the truth may lie, where nothing tells more than the sort of place. In metres. */
export const RADIUS_METRES: Readonly<Record<Precision, number>> = {
  address: 150,
  feature: 1_500,
  settlement: 2_500,
  line: 10_000,
  district: 15_000,
  region: 50_000,
  country: 150_000,
};
const EARTH_METRES = 6_371_000;
const CORNERS = 48;
const RADIANS = Math.PI / 180;

export const radiusMetres = (precision: Precision | null): number => RADIUS_METRES[precision ?? 'district'];

/** Closed, counter-clockwise, `[lon, lat]`. */
export function circleAround(lat: number, lon: number, metres: number): [number, number][] {
  const angle = metres / EARTH_METRES;
  const [sinLat, cosLat] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
  return Array.from({ length: CORNERS + 1 }, (_, i) => {
    const bearing = (-2 * Math.PI * i) / CORNERS;
    const sin = sinLat * Math.cos(angle) + cosLat * Math.sin(angle) * Math.cos(bearing);
    const east = Math.atan2(Math.sin(bearing) * Math.sin(angle) * cosLat, Math.cos(angle) - sinLat * sin);
    return [lon + east / RADIANS, Math.asin(sin) / RADIANS];
  });
}
