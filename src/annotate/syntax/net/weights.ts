/** The parser's weights as typed arrays, checked against their manifest. */
import { FEATURES } from './features.ts';
import { type Manifest, manifestSchema } from './manifest.ts';
import { type Tensors, tensorsOf } from './tensors.ts';

export interface Weights extends Tensors {
  readonly manifest: Manifest;
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
  return { manifest, ...tensorsOf(manifest.tensors, bytes) };
}

/** What a word means, as the vectors from outside the treebanks tell; null where none is known. */
export function meaningOf({ manifest, matrix }: Weights): {
  readonly width: number;
  readonly of: (form: string) => Float32Array | null;
} {
  const { vectors, vector } = manifest.shape;
  const { values, scales, columns } = matrix('vectors', vectors, vector);
  const index = new Map(manifest.vectors.map((word, i) => [word, i]));
  return {
    width: columns,
    of: (form) => {
      const row = index.get(form);
      if (row === undefined) return null;
      const out = new Float32Array(columns);
      const scale = scales[row] as number;
      for (let i = 0; i < columns; i++) out[i] = (values[row * columns + i] as number) * scale;
      return out;
    },
  };
}
