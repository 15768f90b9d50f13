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
const REACH_PX = 88;
const STEP_PX = 7;
const LOOKED_AT = 120;
/** Tried in turn until no disc covers another; with the last they may. */
const SCALES = [1, 0.8, 0.65, 0.5, 0.4, 0.3] as const;

/** The largest discs that all find a free place, the nearest to the line, tried outwards. */
export function swarm(discs: readonly Disc[]): Swarm {
  const order = discs.map((_, i) => i).sort((a, b) => (discs[a]?.x ?? 0) - (discs[b]?.x ?? 0));
  let result: Swarm = { scale: 1, heights: [] };
  for (const scale of SCALES) {
    const { heights, free } = placed(discs, order, scale);
    result = { scale, heights };
    if (free) break;
  }
  return result;
}

function placed(discs: readonly Disc[], order: readonly number[], scale: number): { heights: number[]; free: boolean } {
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
    while (!isFree(y) && Math.abs(y) + r <= REACH_PX) {
      y = Math.ceil(n / 2) * step * (n % 2 === 1 ? -1 : 1);
      n += 1;
    }
    free &&= isFree(y);
    there.push({ x, y, r });
    heights[i] = y;
  }
  return { heights, free };
}
