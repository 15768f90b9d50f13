/** Labels beside a line's end that must not cover one another. */

/**
 * Moves `places` as little as they must (least squares) so that any two lie `gap` or more apart, in their own order, and
 * all between `min` and `max` as far as there is room. Linear after sorting.
 */
export function dodge(places: readonly number[], gap: number, min: number, max: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  // Where each would be if the gaps were taken out; neighbours out of order share their mean.
  const blocks: { sum: number; n: number }[] = [];
  for (const [rank, i] of order.entries()) {
    let block = { sum: (places[i] ?? 0) - rank * gap, n: 1 };
    for (
      let last = blocks.at(-1);
      last !== undefined && last.sum / last.n > block.sum / block.n;
      last = blocks.at(-1)
    ) {
      block = { sum: block.sum + last.sum, n: block.n + last.n };
      blocks.pop();
    }
    blocks.push(block);
  }
  const highest = Math.max(min, max - (places.length - 1) * gap);
  const placed = blocks.flatMap(({ sum, n }) =>
    Array.from({ length: n }, () => Math.min(highest, Math.max(min, sum / n))),
  );
  const moved: number[] = [];
  for (const [rank, i] of order.entries()) moved[i] = (placed[rank] ?? 0) + rank * gap;
  return moved;
}
