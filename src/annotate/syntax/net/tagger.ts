/** The joint tag of each word, and what the second layer is told of it: the mean tag vector, weighted by the tags' shares. */
import { FRACTION } from './bilstm.ts';
import type { Arena, Kernel, Views } from './kernel.ts';
import { applyDense, placeDense, quantiseAll, rowsOf, takeFloats, takeVectors, type Vectors } from './layers.ts';
import type { Weights } from './weights.ts';

/** Keeps the padding out of the softmax. */
const NEVER = -1e9;

export interface Tagger {
  /** one a position, the root included; filled by `tag` */
  readonly vectors: Vectors;
  /** Tags of the words at positions 1…count-1, from the first layer's states. */
  readonly tag: (views: Views, states: Vectors, count: number) => Int32Array;
}

export function placeTagger(arena: Arena, kernel: Kernel, weights: Weights, positions: number): Tagger {
  const { tags: tagCount, tag_embedding, hidden1 } = weights.manifest.shape;
  const scoring = placeDense(arena, rowsOf(weights.matrix('tag.weight', tagCount, 2 * hidden1)), {
    bias: [weights.vector('tag.bias', tagCount)],
    paddingBias: NEVER,
  });
  const embedding = placeDense(arena, rowsOf(weights.matrix('tag_embedding.weight', tag_embedding, tagCount)));
  const scores = takeFloats(arena, positions, scoring.rows);
  const shares = takeVectors(arena, positions, embedding.columns);
  const means = takeFloats(arena, positions, embedding.rows);
  // as wide as the second layer's columns, which are padded to eight
  const vectors = takeVectors(arena, positions, Math.ceil(embedding.rows / 8) * 8);
  arena.views().float32.fill(1 / FRACTION, shares.scales / 4, shares.scales / 4 + positions);

  return {
    vectors,
    tag: (views, states, count) => {
      const tags = new Int32Array(count - 1);
      applyDense(kernel, scoring, states, scores, count);
      for (let t = 0; t < count; t++) {
        const at = scores.at + t * scores.stride;
        if (t > 0) tags[t - 1] = kernel.greatest(at, tagCount);
        kernel.softmax(at, scoring.rows, shares.at + t * shares.stride);
      }
      applyDense(kernel, embedding, shares, means, count);
      quantiseAll(kernel, views, means, embedding.rows, vectors, count);
      return tags;
    },
  };
}
