/** A bidirectional LSTM layer; its input's share of the gates is computed outside, for all positions at once. */
import type { Arena, Kernel, Views } from './kernel.ts';
import { type Dense, placeDense, rowsOf, takeVectors, type Vectors } from './layers.ts';
import type { Weights } from './weights.ts';

/** Hidden states are int16 fractions of this. */
export const FRACTION = 32_767;
export const GATES = 4;

export interface BiLstm {
  /** the states of each position, forward then backward; filled by `applyBiLstm` */
  readonly states: Vectors;
  readonly hidden: number;
  readonly forward: Dense;
  readonly backward: Dense;
  /** what the kernel works in: the cell in float32, the hidden vector twice in int16 */
  readonly scratch: number;
  readonly pointers: number;
}

export function placeBiLstm(arena: Arena, weights: Weights, name: string, hidden: number, positions: number): BiLstm {
  if (hidden % 8 !== 0) throw new RangeError(`${name}: ${hidden} hidden units, not a multiple of eight`);
  const recurrent = (direction: string): Dense => {
    const matrix = weights.matrix(`${name}.${direction}.recurrent`, GATES * hidden, hidden);
    return placeDense(arena, rowsOf(matrix), { scaleBy: 1 / FRACTION });
  };
  const states = takeVectors(arena, positions, 2 * hidden);
  arena.views().float32.fill(1 / FRACTION, states.scales / 4, states.scales / 4 + positions);
  return {
    states,
    hidden,
    forward: recurrent('forward'),
    backward: recurrent('backward'),
    scratch: arena.take(hidden * 8),
    pointers: arena.take(positions * Uint32Array.BYTES_PER_ELEMENT),
  };
}

/** `inputs`: a pointer for each position to 2 × 4 × hidden floats, the forward gates and then the backward ones. */
export function applyBiLstm(kernel: Kernel, { uint32 }: Views, layer: BiLstm, inputs: Uint32Array): void {
  const { hidden, forward, backward, states, scratch, pointers } = layer;
  const count = inputs.length;
  uint32.set(inputs, pointers / 4);
  kernel.lstm(pointers, forward.weights, forward.scales, hidden, states.at, states.stride, count, 0, scratch);
  const half = GATES * hidden * Float32Array.BYTES_PER_ELEMENT;
  for (let t = 0; t < count; t++) uint32[pointers / 4 + t] = (inputs[t] as number) + half;
  const { weights, scales } = backward;
  kernel.lstm(pointers, weights, scales, hidden, states.at + hidden * 2, states.stride, count, 1, scratch);
}
