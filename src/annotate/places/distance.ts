/** Distances on the globe. */
const RAD = Math.PI / 180;
const EARTH_KM = 6371;

interface Point {
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Great-circle distance in kilometres; infinite when a place has no coordinates. */
export function kilometres(a: Point, b: Point): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Number.POSITIVE_INFINITY;
  const h =
    Math.sin(((b.lat - a.lat) * RAD) / 2) ** 2 +
    Math.cos(a.lat * RAD) * Math.cos(b.lat * RAD) * Math.sin(((b.lon - a.lon) * RAD) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, h)));
}
