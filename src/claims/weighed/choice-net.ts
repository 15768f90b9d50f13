/**
 * A small net that chooses one of several: what is seen of each and with all of them is summed, one layer, then how likely
 * each is. training/claims/choices.py is the same for training.
 */
import { z } from 'zod';
import { type Matrix, tensorSchema, tensorsOf } from '../../annotate/syntax/net/tensors.ts';
import type { Chooser } from '../../model/weigher.ts';

const manifestSchema = z.object({
  format: z.literal(1),
  bytes: z.int().positive(),
  hidden: z.int().positive(),
  features: z.array(z.string()),
  context: z.array(z.string()),
  tensors: z.array(tensorSchema),
});

/** Throws when the files are damaged or do not fit each other. */
export function createChoiceNet(json: unknown, bytes: Uint8Array): Chooser {
  const { hidden, features, context, tensors: list, ...manifest } = manifestSchema.parse(json);
  if (manifest.bytes !== bytes.length)
    throw new RangeError(`weights of a choice: ${bytes.length} bytes, not ${manifest.bytes}`);
  const tensors = tensorsOf(list, bytes);
  const rows = (name: string, names: readonly string[]): ReadonlyMap<string, Float32Array> =>
    rowsOf(tensors.matrix(name, names.length, hidden), names);
  const [ofFeatures, ofContext] = [rows('features', features), rows('context', context)];
  const plain = tensors.vector('plain', features.length);
  const plainOf = new Map(features.map((name, i) => [name, plain[i] as number]));
  const [bias, out] = [tensors.vector('bias', hidden), tensors.vector('out', hidden)];

  const addTo = (sum: Float32Array, names: readonly string[], known: ReadonlyMap<string, Float32Array>): void => {
    for (const name of names) {
      const row = known.get(name);
      if (row !== undefined) for (let i = 0; i < hidden; i++) sum[i] = (sum[i] as number) + (row[i] as number);
    }
  };
  return ({ context, candidates }) => {
    const common = bias.slice();
    addTo(common, context, ofContext);
    const scores = candidates.map((own) => {
      const sum = common.slice();
      addTo(sum, own, ofFeatures);
      let score = own.reduce((all, name) => all + (plainOf.get(name) ?? 0), 0);
      for (let i = 0; i < hidden; i++) score += Math.max(0, sum[i] as number) * (out[i] as number);
      return score;
    });
    return shares(scores);
  };
}

const rowsOf = ({ values, scales, columns }: Matrix, names: readonly string[]): ReadonlyMap<string, Float32Array> =>
  new Map(
    names.map((name, row) => [
      name,
      Float32Array.from(
        values.subarray(row * columns, (row + 1) * columns),
        (value) => value * (scales[row] as number),
      ),
    ]),
  );

function shares(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
