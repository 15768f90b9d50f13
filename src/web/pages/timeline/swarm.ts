/** Discs on a line that must not cover one another. */
export interface Disc {
  readonly x: number;
  readonly r: number;
}

export interface Swarm {
  /** what the radii are multiplied by */
  readonly scale: number;
  /** of each disc over or under the line, in the order given */
  readonly heights: readonly number[];
}

/** So far from the line and no further: a picture of many must not grow without end. */
const REACH_PX = 110;
/** Discs smaller than that are hard to hit: then the picture grows instead. */
const REACH_PX_MAX = 150;
const STEP_PX = 7;
const LOOKED_AT = 120;
/** Tried in turn until no disc covers another; with the last they may. */
const TRIED = [
  [1, REACH_PX],
  [0.8, REACH_PX],
  [0.65, REACH_PX],
  [0.5, REACH_PX],
  [0.5, REACH_PX_MAX],
] as const;

/** The largest discs that all find a free place, the nearest to the line, tried outwards. */
export function swarm(discs: readonly Disc[]): Swarm {
  const order = discs.map((_, i) => i).sort((a, b) => (discs[a]?.x ?? 0) - (discs[b]?.x ?? 0));
  let result: Swarm = { scale: 1, heights: [] };
  for (const [scale, reach] of TRIED) {
    const { heights, free } = placed(discs, order, scale, reach);
    result = { scale, heights };
    if (free) break;
  }
  return result;
}

function placed(
  discs: readonly Disc[],
  order: readonly number[],
  scale: number,
  reach: number,
): { heights: number[]; free: boolean } {
  const step = STEP_PX * scale;
  const there: { x: number; y: number; r: number }[] = [];
  const heights: number[] = [];
  let free = true;
  for (const i of order) {
    const { x, r: full } = discs[i] ?? { x: 0, r: 0 };
    const r = full * scale;
    const near = there.slice(-LOOKED_AT);
    const isFree = (y: number): boolean =>
      near.every((other) => Math.hypot(other.x - x, other.y - y) >= other.r + r + 1);
    let y = 0;
    let n = 1;
    while (!isFree(y) && Math.abs(y) + r <= reach) {
      y = Math.ceil(n / 2) * step * (n % 2 === 1 ? -1 : 1);
      n += 1;
    }
    free &&= isFree(y);
    there.push({ x, y, r });
    heights[i] = y;
  }
  return { heights, free };
}
