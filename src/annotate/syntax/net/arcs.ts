/** Scores of arcs: score[d][h] = Σ dependent[d] · weight · head[h], and how sure the net is of the arcs taken. */
import type { Arena, Kernel, Views } from './kernel.ts';
import { applyDense, type Floats, placeDense, quantiseAll, rowsOf, takeFloats, takeVectors, upTo4 } from './layers.ts';
import type { Weights } from './weights.ts';

/** A word is not its own head: its score is out of the sum. */
const NEVER = -1e9;

export interface Arcs {
  /** `[dependent × count + head]`; `parts`: each position's vector as a head, followed by its vector as a dependent. */
  readonly score: (views: Views, parts: Floats, count: number) => Float32Array;
  /** Of the heads of words 1…count-1. Writes into `scores`. */
  readonly confidence: (views: Views, scores: Float32Array, heads: Int32Array) => Float32Array;
}

export function placeArcs(arena: Arena, kernel: Kernel, weights: Weights, positions: number): Arcs {
  const { shape, temperatures } = weights.manifest;
  const width = shape.arc;
  if (width % 8 !== 0) throw new RangeError(`arc vectors of ${width}, not a multiple of eight`);
  const layer = placeDense(arena, rowsOf(weights.matrix('arc_weight', width + 1, width)));
  const heads = takeVectors(arena, positions, layer.columns);
  const products = takeFloats(arena, upTo4(positions), layer.rows);
  const dependent = takeFloats(arena, 1, layer.rows);
  const row = takeFloats(arena, 1, upTo4(positions));
  // the last row of the weight is the heads' own score
  arena.views().float32[dependent.at / 4 + width] = 1;

  return {
    score: (views, parts, count) => {
      const scores = new Float32Array(count * count);
      quantiseAll(kernel, views, parts, width, heads, count);
      applyDense(kernel, layer, heads, products, count);
      for (let d = 1; d < count; d++) {
        const from = (parts.at + d * parts.stride) / 4 + width;
        views.float32.copyWithin(dependent.at / 4, from, from + width);
        kernel.products(products.at, products.stride, upTo4(count), dependent.at, layer.rows, row.at);
        scores.set(views.float32.subarray(row.at / 4, row.at / 4 + count), d * count);
      }
      return scores;
    },
    confidence: (views, scores, taken) => {
      const count = taken.length;
      const out = new Float32Array(count - 1);
      for (let d = 1; d < count; d++) {
        scores[d * count + d] = NEVER;
        views.float32.set(scores.subarray(d * count, (d + 1) * count), row.at / 4);
        out[d - 1] = kernel.share(row.at, count, taken[d] as number, 1 / temperatures.arc);
      }
      return out;
    },
  };
}
