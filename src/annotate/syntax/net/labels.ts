/**
 * The label of each arc: score[l] = Σ_k Σ_j dependent[k] · weight[l][k][j] · head[j]. The sum over j, which is most of
 * the work, is done once for each word that is a head at all: half of them.
 */
import type { Arena, Kernel, Views } from './kernel.ts';
import { applyDense, type Floats, placeDense, type Row, takeFloats, takeVectors, upTo4 } from './layers.ts';
import type { Weights } from './weights.ts';

/** Heads whose products are computed together; the kernel takes four vectors at a time. */
const HEADS_AT_ONCE = 4;

export interface Labels {
  readonly labels: Int32Array;
  readonly labelConfidence: Float32Array;
}

/** `parts`: each position's vector as a head, followed by its vector as a dependent. Entry 0 of `heads` is not read. */
export type Labelling = (views: Views, parts: Floats, heads: Int32Array) => Labels;

/** Takes a label out of the running, and its share with it. */
const NEVER = -1e9;

function headsOf(heads: Int32Array): Map<number, number[]> {
  const dependents = new Map<number, number[]>();
  for (let t = 1; t < heads.length; t++) {
    const head = heads[t] as number;
    // the root's own dependent is always labelled "root"
    if (head === 0) continue;
    const list = dependents.get(head);
    if (list) list.push(t);
    else dependents.set(head, [t]);
  }
  return dependents;
}

export function placeLabels(arena: Arena, kernel: Kernel, weights: Weights): Labelling {
  const { labels: count, label: length } = weights.manifest.shape;
  const { temperatures } = weights.manifest;
  const rootLabel = weights.manifest.labels.indexOf('root');
  const width = length + 1;
  const matrix = weights.matrix('label_weight', count * width, width);
  const padded = upTo4(count);
  // rows in the order [k][label], so that `mixture` sums whole rows
  const rows = Array.from({ length: width * padded }, (_, i): Row => {
    const [k, label] = [Math.floor(i / padded), i % padded];
    return label < count ? { matrix, index: label * width + k } : null;
  });
  const layer = placeDense(arena, rows);
  const headFloats = takeFloats(arena, 1, layer.columns);
  const headVectors = takeVectors(arena, HEADS_AT_ONCE, layer.columns);
  const products = takeFloats(arena, HEADS_AT_ONCE, layer.rows);
  const dependent = takeFloats(arena, 1, layer.columns);
  const scores = takeFloats(arena, 1, padded);
  const one = length;

  return ({ float32 }, parts, heads) => {
    const labels = new Int32Array(heads.length - 1).fill(rootLabel);
    const labelConfidence = new Float32Array(heads.length - 1).fill(1);
    const copy = (to: Floats, from: number): void => {
      float32.copyWithin(to.at / 4, from / 4, from / 4 + length);
      float32[to.at / 4 + one] = 1;
    };
    const label = (t: number, product: number): void => {
      copy(dependent, parts.at + t * parts.stride + length * 4);
      kernel.mixture(product, padded, dependent.at, width, scores.at);
      float32[scores.at / 4 + rootLabel] = NEVER;
      const chosen = kernel.greatest(scores.at, count);
      labels[t - 1] = chosen;
      labelConfidence[t - 1] = kernel.share(scores.at, count, chosen, 1 / temperatures.label);
    };
    const groups = [...headsOf(heads)];
    for (let from = 0; from < groups.length; from += HEADS_AT_ONCE) {
      const group = groups.slice(from, from + HEADS_AT_ONCE);
      for (const [i, [head]] of group.entries()) {
        copy(headFloats, parts.at + head * parts.stride);
        float32[headVectors.scales / 4 + i] = kernel.quantise(
          headFloats.at,
          layer.columns,
          headVectors.at + i * headVectors.stride,
        );
      }
      applyDense(kernel, layer, headVectors, products, group.length);
      for (const [i, [, dependents]] of group.entries()) {
        for (const t of dependents) label(t, products.at + i * products.stride);
      }
    }
    return { labels, labelConfidence };
  };
}
