/** Layers of floats in the kernel's memory. */
import type { Arena, Kernel } from '../../annotate/syntax/net/kernel.ts';
import { upTo4 } from '../../annotate/syntax/net/layers.ts';
import type { Matrix } from '../../annotate/syntax/net/tensors.ts';

/** Where it lies, in bytes: a row an output, rows padded to a multiple of four with zeros. */
export interface Layer {
  readonly weights: number;
  /** from one row to the next */
  readonly stride: number;
  readonly rows: number;
  readonly inputs: number;
  readonly bias: number;
}

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

export function placeFloats(arena: Arena, values: Float32Array, room = values.length): number {
  const at = arena.take(room * FLOAT_BYTES);
  arena.views().float32.set(values, at / FLOAT_BYTES);
  return at;
}

/** Throws when the inputs are no multiple of four, which the kernel takes at once. */
export function placeLayer(arena: Arena, { values, scales, columns }: Matrix, bias: Float32Array): Layer {
  if (columns % 4 !== 0) throw new RangeError(`a layer of ${columns} inputs: they must be a multiple of four`);
  const rows = upTo4(bias.length);
  const floats = Float32Array.from(values, (value, i) => value * (scales[Math.floor(i / columns)] as number));
  return {
    weights: placeFloats(arena, floats, rows * columns),
    stride: columns * FLOAT_BYTES,
    rows,
    inputs: columns,
    bias: placeFloats(arena, bias, rows),
  };
}

/** out = bias + W x; `out` has room for all rows. */
export function apply(kernel: Kernel, { weights, stride, rows, inputs, bias }: Layer, x: number, out: number): void {
  kernel.products(weights, stride, rows, x, inputs, out);
  kernel.addScaled(bias, 1, rows, out);
}
