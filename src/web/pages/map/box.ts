/** The stretch of the map that is looked at, as the API is asked for it. */

interface Seen {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A little moving asks for nothing new: edges lie on every so many degrees, by how much is seen. */
const STEPS = 4;

/**
 * `west,south,east,north` in whole degrees, no smaller than what is seen; west is greater than east where it lies across the
 * date line. Null where it goes all the way round. Longitudes may be counted past 180, as a map that is moved on does.
 */
export function boxOf({ west, south, east, north }: Seen): string | null {
  const step = Math.max(1, Math.floor((east - west) / STEPS));
  const [w, e] = [Math.floor(west / step) * step, Math.ceil(east / step) * step];
  if (e - w >= 360) return null;
  const [s, n] = [Math.max(-90, Math.floor(south / step) * step), Math.min(90, Math.ceil(north / step) * step)];
  return [turned(w), s, turned(e), n].join(',');
}

/** The same meridian from -180 up to 180. */
const turned = (lon: number): number => (lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180);
