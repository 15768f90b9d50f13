/** Discs on a line that must not cover one another. */
export interface Disc {
  readonly x: number;
  readonly r: number;
}

/** Rows higher than this are let to cover one another: a picture of many must not grow without end. */
const TRIES = 24;
const LOOKED_AT = 60;

/** For each disc its height over or under the line: the nearest free place, tried outwards. In the order given. */
export function swarm(discs: readonly Disc[], step: number): number[] {
  const order = discs.map((_, i) => i).sort((a, b) => (discs[a]?.x ?? 0) - (discs[b]?.x ?? 0));
  const placed: { x: number; y: number; r: number }[] = [];
  const heights: number[] = [];
  for (const i of order) {
    const { x, r } = discs[i] ?? { x: 0, r: 0 };
    const near = placed.slice(-LOOKED_AT);
    let y = 0;
    for (let n = 1; n <= TRIES; n += 1) {
      if (near.every((other) => Math.hypot(other.x - x, other.y - y) >= other.r + r + 1)) break;
      y = Math.ceil(n / 2) * step * (n % 2 === 1 ? -1 : 1);
    }
    placed.push({ x, y, r });
    heights[i] = y;
  }
  return heights;
}
