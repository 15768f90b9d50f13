/** Named matrices and vectors in one file of bytes, as a manifest lists them. */
import { z } from 'zod';

const size = z.int().positive();
const offset = z.int().nonnegative();

export const tensorSchema = z.discriminatedUnion('type', [
  z.object({ name: z.string(), type: z.literal('float32'), shape: z.tuple([size]), offset }),
  // one float32 scale a row: value = integer × scale. Of int4 two integers share a byte, eight added to each, the
  // first in the low bits
  z.object({ name: z.string(), type: z.enum(['int8', 'int4']), shape: z.tuple([size, size]), offset, scales: offset }),
]);
export type TensorEntry = z.infer<typeof tensorSchema>;

/** value[r][c] = values[r × columns + c] × scales[r] */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

export interface Tensors {
  /** Throws when there is none of that name or shape. */
  readonly matrix: (name: string, rows: number, columns: number) => Matrix;
  readonly vector: (name: string, length: number) => Float32Array;
}

const FLOAT_BYTES = 4;

function part(bytes: Uint8Array, from: number, length: number, name: string): ArrayBuffer {
  if (from + length > bytes.length) throw new RangeError(`weights: ${name} ends beyond the file`);
  // copied, as the file's bytes may begin at any address; not by `slice`, which on a Buffer copies nothing
  return new Uint8Array(bytes.subarray(from, from + length)).buffer;
}

function floats(bytes: Uint8Array, from: number, count: number, name: string): Float32Array {
  const values = new Float32Array(part(bytes, from, count * FLOAT_BYTES, name));
  if (!values.every(Number.isFinite)) throw new RangeError(`weights: ${name} holds a value that is not finite`);
  return values;
}

/** Two integers a byte. */
function halves(bytes: Uint8Array): Int8Array {
  const out = new Int8Array(bytes.length * 2);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    out[2 * i] = (byte & 15) - 8;
    out[2 * i + 1] = (byte >> 4) - 8;
  }
  return out;
}

export function tensorsOf(list: readonly TensorEntry[], bytes: Uint8Array): Tensors {
  const entries = new Map<string, TensorEntry>(list.map((entry) => [entry.name, entry]));
  return {
    matrix: (name, rows, columns) => {
      const entry = entries.get(name);
      if (entry === undefined || entry.type === 'float32' || entry.shape[0] !== rows || entry.shape[1] !== columns) {
        throw new RangeError(`weights: no matrix ${name} of ${rows} × ${columns}`);
      }
      const values =
        entry.type === 'int8'
          ? new Int8Array(part(bytes, entry.offset, rows * columns, name))
          : halves(new Uint8Array(part(bytes, entry.offset, Math.ceil((rows * columns) / 2), name)));
      return { rows, columns, values, scales: floats(bytes, entry.scales, rows, name) };
    },
    vector: (name, length) => {
      const entry = entries.get(name);
      if (entry?.type !== 'float32' || entry.shape[0] !== length) {
        throw new RangeError(`weights: no vector ${name} of ${length}`);
      }
      return floats(bytes, entry.offset, length, name);
    },
  };
}
