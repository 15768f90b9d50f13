/** The net's matrices, packed as the kernel wants them. */
import type { Arena, Kernel, Views } from './kernel.ts';
import type { Matrix } from './tensors.ts';

export const upTo4 = (n: number): number => (n + 3) & ~3;
const upTo8 = (n: number): number => (n + 7) & ~7;

/** An int8 matrix in the kernel's memory; rows padded to a multiple of four and columns to one of eight, with zeros. */
export interface Dense {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where a row comes from; null pads. */
export type Row = { readonly matrix: Matrix; readonly index: number } | null;

export const rowsOf = (...matrices: readonly Matrix[]): Row[] =>
  matrices.flatMap((matrix) => Array.from({ length: matrix.rows }, (_, index) => ({ matrix, index })));

// int8 × int16 summed in int32: 127 × 32,767 × 512 is just below 2^31
const MOST_COLUMNS = 512;
const GROUP_ROWS = 4;

export interface DenseOptions {
  /** columns taken, half-open; all unless told */
  readonly columns?: readonly [from: number, to: number];
  readonly bias?: readonly Float32Array[];
  /** the bias of padding rows, for a softmax that must not see them */
  readonly paddingBias?: number;
  readonly scaleBy?: number;
}

export function placeDense(arena: Arena, rows: readonly Row[], options: DenseOptions = {}): Dense {
  const [from, to] = options.columns ?? [0, Math.max(...rows.map((row) => row?.matrix.columns ?? 0))];
  const columns = upTo8(to - from);
  if (columns > MOST_COLUMNS) throw new RangeError(`a matrix of ${columns} columns could overflow its sums`);
  const height = upTo4(rows.length);
  const [weights, scales, bias] = [
    arena.take(height * columns),
    arena.take(height * Float32Array.BYTES_PER_ELEMENT),
    arena.take(height * Float32Array.BYTES_PER_ELEMENT),
  ];
  const { int8, float32 } = arena.views();
  rows.forEach((row, r) => {
    if (row === null) return;
    const { matrix, index } = row;
    const group = weights + (r - (r % GROUP_ROWS)) * columns + (r % GROUP_ROWS) * 2;
    for (let c = from; c < to; c++) {
      const k = c - from;
      int8[group + (k >> 1) * 2 * GROUP_ROWS + (k & 1)] = matrix.values[index * matrix.columns + c] as number;
    }
    float32[scales / 4 + r] = (matrix.scales[index] as number) * (options.scaleBy ?? 1);
  });
  float32.fill(options.paddingBias ?? 0, bias / 4 + rows.length, bias / 4 + height);
  let at = bias / 4;
  for (const values of options.bias ?? []) {
    float32.set(values, at);
    at += values.length;
  }
  return { weights, scales, bias, rows: height, columns };
}

/** `count` vectors of int16, `stride` bytes apart, with a scale each. */
export interface Vectors {
  readonly at: number;
  readonly stride: number;
  readonly scales: number;
}

/** `count` vectors of float32, `stride` bytes apart. */
export interface Floats {
  readonly at: number;
  readonly stride: number;
}

/** out = bias + W x, or out += W x. */
export function applyDense(
  kernel: Kernel,
  layer: Dense,
  x: Vectors,
  out: Floats,
  count: number,
  accumulate = false,
): void {
  const base = accumulate ? out.at : layer.bias;
  const { weights, scales, rows, columns } = layer;
  const baseStride = accumulate ? out.stride : 0;
  kernel.dense(weights, scales, base, baseStride, rows, columns, x.at, x.stride, x.scales, out.at, out.stride, count);
}

/** Room for `count` vectors of `length` floats. */
export function takeFloats(arena: Arena, count: number, length: number): Floats {
  const stride = length * Float32Array.BYTES_PER_ELEMENT;
  return { at: arena.take(count * stride), stride };
}

/** Room for `count` vectors of `length` int16 and their scales. */
export function takeVectors(arena: Arena, count: number, length: number): Vectors {
  const stride = length * Int16Array.BYTES_PER_ELEMENT;
  return { at: arena.take(count * stride), stride, scales: arena.take(count * Float32Array.BYTES_PER_ELEMENT) };
}

/** Writes the float vectors `from`, each of `length` numbers, as int16 with a scale of its own. */
export function quantiseAll(
  kernel: Kernel,
  views: Views,
  from: Floats,
  length: number,
  to: Vectors,
  count: number,
): void {
  for (let t = 0; t < count; t++) {
    views.float32[to.scales / 4 + t] = kernel.quantise(from.at + t * from.stride, length, to.at + t * to.stride);
  }
}
