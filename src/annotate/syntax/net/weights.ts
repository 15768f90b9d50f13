/** The parser's weights as typed arrays, checked against their manifest. */
import { FEATURES } from './features.ts';
import { type Manifest, manifestSchema, type TensorEntry } from './manifest.ts';

/** value[r][c] = values[r × columns + c] × scales[r] */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

export interface Weights {
  readonly manifest: Manifest;
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

function checkVocabulary({ features, shape, tags, labels, vectors }: Manifest): void {
  const names = features.map((feature) => feature.name).join();
  if (names !== FEATURES.join()) throw new TypeError(`weights: features ${names}, not ${FEATURES.join()}`);
  let next = 0;
  for (const { name, offset, known } of features) {
    if (offset !== next) throw new RangeError(`weights: feature ${name} begins at row ${offset}, not ${next}`);
    next += known.length + 1;
  }
  if (next !== shape.rows) throw new RangeError(`weights: ${next} embedding rows, not ${shape.rows}`);
  if (vectors.length !== shape.vectors)
    throw new RangeError(`weights: ${vectors.length} vectors, not ${shape.vectors}`);
  if (tags.length !== shape.tags) throw new RangeError(`weights: ${tags.length} tags, not ${shape.tags}`);
  if (labels.length !== shape.labels) throw new RangeError(`weights: ${labels.length} labels, not ${shape.labels}`);
  if (!labels.includes('root') || labels.length < 2) throw new TypeError('weights: no label "root", or no other');
}

/**
 * Reads parser.json (parsed) and parser.bin. Throws a ZodError or RangeError that names what is wrong: a bad model file
 * is a fault of the installation, not of the text.
 */
export function readWeights(json: unknown, bytes: Uint8Array): Weights {
  const manifest = manifestSchema.parse(json);
  if (manifest.bytes !== bytes.length) throw new RangeError(`weights: ${bytes.length} bytes, not ${manifest.bytes}`);
  checkVocabulary(manifest);
  const entries = new Map<string, TensorEntry>(manifest.tensors.map((entry) => [entry.name, entry]));
  return {
    manifest,
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
