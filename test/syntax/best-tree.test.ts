import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree } from '../../src/annotate/syntax/net/best-tree.ts';
import { isTree } from './trees.ts';

const total = (scores: Float64Array, n: number, heads: ArrayLike<number>): number => {
  let sum = 0;
  for (let d = 1; d < n; d++) sum += scores[d * n + (heads[d] as number)] as number;
  return sum;
};

/** The best total of all single-root trees, by trying every assignment of heads. */
function bestByTrial(scores: Float64Array, n: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Int32Array(n);
  const assign = (d: number): void => {
    if (d === n) {
      if (isTree(heads.subarray(1).map((head) => head - 1))) best = Math.max(best, total(scores, n, heads));
      return;
    }
    for (let h = 0; h < n; h++) {
      heads[d] = h;
      if (h !== d) assign(d + 1);
    }
  };
  assign(1);
  return best;
}

const matrices = (most: number, score: fc.Arbitrary<number>) =>
  fc
    .integer({ min: 2, max: most })
    .chain((n) => fc.tuple(fc.constant(n), fc.array(score, { minLength: n * n, maxLength: n * n })));

const withoutRoot = (heads: Int32Array) => heads.subarray(1).map((head) => head - 1);

describe('bestTree', () => {
  it('finds the best of all trees with one root', () => {
    fc.assert(
      fc.property(matrices(6, fc.integer({ min: -20, max: 20 })), ([n, list]) => {
        const scores = Float64Array.from(list);
        expect(total(scores, n, bestTree(scores, n))).toBe(bestByTrial(scores, n));
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it('gives a tree with one root for any numbers at all', () => {
    const anything = fc.oneof(
      fc.double(),
      fc.integer({ min: 0, max: 2 }),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -1e300),
    );
    fc.assert(
      fc.property(matrices(14, anything), ([n, list]) => {
        expect(isTree(withoutRoot(bestTree(Float64Array.from(list), n)))).toBe(true);
        expect(isTree(withoutRoot(bestTree(Float32Array.from(list), n)))).toBe(true);
      }),
      { numRuns: 1500, seed: 2 },
    );
  });

  it('gives up a better second root, not the tree', () => {
    // both words would hang on the root; the second loses less by hanging on the first
    const scores = Float64Array.from([0, 0, 0, 9, 0, 1, 8, 7, 0]);
    expect([...bestTree(scores, 3)]).toEqual([0, 0, 1]);
  });

  it('breaks nested cycles in a long sentence', () => {
    const n = 151;
    const scores = new Float64Array(n * n);
    // pairs prefer each other, pairs of pairs prefer each other, and so on
    for (let d = 1; d < n; d++) for (let h = 1; h < n; h++) scores[d * n + h] = -Math.log2(1 + ((d - 1) ^ (h - 1)));
    for (let d = 1; d < n; d++) scores[d * n] = -100 - d;
    const heads = bestTree(scores, n);
    expect(isTree(withoutRoot(heads))).toBe(true);
    expect(heads[1]).toBe(0);
  });

  it.each([
    [0, []],
    [1, [0]],
    [2, [0, 0]],
  ])('takes %i nodes', (n, heads) => {
    expect([...bestTree(new Float32Array(n * n), n)]).toEqual(heads);
  });
});
