/** Distances and directions on the globe. */
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

export interface At {
  readonly lat: number;
  readonly lon: number;
}

const DEGREES_DECIMALS = 1e5;
const rounded = (degrees: number): number => Math.round(degrees * DEGREES_DECIMALS) / DEGREES_DECIMALS;

/** The point that lies `metres` from `from` in the direction `bearing` (degrees from north, clockwise). */
export function moved(from: At, metres: number, bearing: number): At {
  const arc = metres / 1000 / EARTH_KM;
  const [lat, turn] = [from.lat * RAD, bearing * RAD];
  const north = Math.asin(Math.sin(lat) * Math.cos(arc) + Math.cos(lat) * Math.sin(arc) * Math.cos(turn));
  const east = Math.atan2(
    Math.sin(turn) * Math.sin(arc) * Math.cos(lat),
    Math.cos(arc) - Math.sin(lat) * Math.sin(north),
  );
  return { lat: rounded(north / RAD), lon: rounded(((from.lon + east / RAD + 540) % 360) - 180) };
}

/** The point halfway between two. */
export function middleOf(a: At, b: At): At {
  const east = (((b.lon - a.lon) * RAD + 3 * Math.PI) % (2 * Math.PI)) - Math.PI;
  const [x, y] = [Math.cos(b.lat * RAD) * Math.cos(east), Math.cos(b.lat * RAD) * Math.sin(east)];
  const lat = Math.atan2(Math.sin(a.lat * RAD) + Math.sin(b.lat * RAD), Math.hypot(Math.cos(a.lat * RAD) + x, y));
  const lon = a.lon + Math.atan2(y, Math.cos(a.lat * RAD) + x) / RAD;
  return { lat: rounded(lat / RAD), lon: rounded(((lon + 540) % 360) - 180) };
}
