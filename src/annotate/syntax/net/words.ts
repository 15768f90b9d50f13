/**
 * Each word's share of the first layer's gates, computed once and kept in the kernel's memory. News repeats itself: nine
 * words in ten are found here, and each saves an eighth of the work for its token.
 */
import { GATES } from './bilstm.ts';
import { features } from './features.ts';
import type { Arena, Kernel, Views } from './kernel.ts';
import { applyDense, placeDense, rowsOf, takeFloats, takeVectors } from './layers.ts';
import type { Matrix } from './tensors.ts';
import type { Weights } from './weights.ts';

/** 16 MB at 128 hidden units. When they run out all are forgotten at once, which needs no bookkeeping for each look-up. */
const WORDS_KEPT = 4096;
/** Longer ones are computed afresh each time: as keys they would hold the text's memory. */
const KEPT_WORD_CHARS = 64;

function addRow(out: Float32Array, at: number, { values, scales, columns }: Matrix, row: number): void {
  const scale = scales[row] as number;
  const from = row * columns;
  for (let i = 0; i < columns; i++) out[at + i] = (out[at + i] as number) + (values[from + i] as number) * scale;
}

export interface Words {
  /** Pointers to the 2 × 4 × hidden1 floats of the root and of each form; valid until the next call. */
  readonly pointers: (forms: readonly string[], views: Views) => Uint32Array;
}

/** `most`: the largest number of forms that will be asked for at once. */
export function placeWords(arena: Arena, kernel: Kernel, weights: Weights, most: number): Words {
  const { embedding, hidden1, rows, vectors: vectorRows, vector: vectorWidth } = weights.manifest.shape;
  const width = embedding + vectorWidth;
  const table = weights.matrix('embedding', rows, embedding);
  const vectors = weights.matrix('vectors', vectorRows, vectorWidth);
  const vectorIndex = new Map(weights.manifest.vectors.map((word, i) => [word, i]));
  const indexes = weights.manifest.features.map(
    ({ offset, known }) => new Map(known.map((string, i) => [string, offset + 1 + i])),
  );
  const offsets = weights.manifest.features.map(({ offset }) => offset);
  const gates = GATES * hidden1;
  const directions = ['forward', 'backward'];
  const layer = placeDense(
    arena,
    rowsOf(...directions.map((direction) => weights.matrix(`lstm1.${direction}.input`, gates, width))),
    { bias: directions.map((direction) => weights.vector(`lstm1.${direction}.bias`, gates)) },
  );
  const sum = takeFloats(arena, 1, layer.columns);
  const vector = takeVectors(arena, 1, layer.columns);
  const slots = takeFloats(arena, Math.max(WORDS_KEPT, most) + 1, 2 * gates);
  const root = weights.vector('root', width);
  const scratch = new Float32Array(layer.columns);
  const known = new Map<string, number>();
  let used = 0;

  const project = (input: Float32Array, views: Views): number => {
    views.float32.set(input, sum.at / 4);
    views.float32[vector.scales / 4] = kernel.quantise(sum.at, layer.columns, vector.at);
    const at = slots.at + used++ * slots.stride;
    applyDense(kernel, layer, vector, { at, stride: slots.stride }, 1);
    return at;
  };
  const embed = (form: string): Float32Array => {
    scratch.fill(0);
    const strings = features(form);
    for (const [f, string] of strings.entries()) {
      addRow(scratch, 0, table, indexes[f]?.get(string) ?? (offsets[f] as number));
    }
    const row = vectorIndex.get(strings[0] as string);
    if (row !== undefined) addRow(scratch, embedding, vectors, row);
    return scratch;
  };

  return {
    pointers: (forms, views) => {
      if (used + forms.length > Math.max(WORDS_KEPT, most)) {
        known.clear();
        used = 1;
      }
      const out = new Uint32Array(forms.length + 1);
      if (used === 0)
        project(
          Float32Array.from({ length: layer.columns }, (_, i) => root[i] ?? 0),
          views,
        );
      out[0] = slots.at;
      for (const [i, form] of forms.entries()) {
        let at = known.get(form);
        if (at === undefined) {
          at = project(embed(form), views);
          if (form.length <= KEPT_WORD_CHARS) known.set(form, at);
        }
        out[i + 1] = at;
      }
      return out;
    },
  };
}
