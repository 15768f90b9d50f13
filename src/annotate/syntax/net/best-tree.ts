/** The best tree with exactly one root: greedy where that is one already, else by Chu-Liu-Edmonds. */
import { bestArborescence, findCycle } from './edmonds.ts';

/**
 * Heads of the best tree of nodes 0…n-1 in which only one node hangs on node 0. `scores[dependent × n + head]`; the
 * diagonal and row 0 are not read. The answer's entry 0 is 0. Any numbers do, NaN counting as the worst score.
 */
export function bestTree(scores: Float32Array | Float64Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  return n < 2 || greedy(scores, n, heads) ? heads : bestArborescence(scores, n);
}

/** Fills `heads` with the best head of each node by itself; true when that is a tree with one root. */
function greedy(scores: Float32Array | Float64Array, n: number, heads: Int32Array): boolean {
  let roots = 0;
  for (let d = 1; d < n; d++) {
    let best = -1;
    let most = 0;
    for (let h = 0; h < n; h++) {
      const score = scores[d * n + h] as number;
      if (h === d || (best >= 0 && !(score > most))) continue;
      if (Number.isNaN(score)) return false;
      best = h;
      most = score;
    }
    heads[d] = best;
    if (best === 0) roots++;
  }
  return roots === 1 && findCycle(heads, n) === null;
}
