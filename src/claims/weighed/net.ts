/**
 * The net that weighs candidates: features and word vectors summed, two layers, then which kind and which label of it, and
 * of people which category. What the rules say is added to what the net says, by weights of its own.
 * training/claims/train.py is the same for training.
 */
import { z } from 'zod';
import { createKernel } from '../../annotate/syntax/net/kernel.ts';
import { tensorSchema, tensorsOf } from '../../annotate/syntax/net/tensors.ts';
import { type Sight, SLOTS, type Weighed, type Weigher } from '../../model/weigher.ts';
import { apply, type Layer, placeFloats, placeLayer } from './layers.ts';
import { kindOf } from './told.ts';

const manifestSchema = z.object({
  format: z.literal(1),
  bytes: z.int().positive(),
  hidden: z.int().positive(),
  slots: z.array(z.enum(SLOTS)),
  /** "none" first */
  kinds: z.array(z.string()),
  labels: z.array(z.string()),
  categories: z.array(z.string()),
  /** from which probability on labels are believed, by kind */
  believed: z.record(z.string(), z.number().min(0).max(1)),
  dull: z.array(z.string()),
  /** type, name and value, parted by tabs */
  features: z.array(z.string()),
  tensors: z.array(tensorSchema),
});

/** What words mean, by their form in lower case: vectors of one width, null where none is known. */
export interface Meaning {
  readonly width: number;
  readonly of: (form: string) => Float32Array | null;
}

/** Below it a label is not told. */
const LEAST = 0.02;
/** Words whose share of the first layer is kept: texts repeat their words, and a hostile one may not fill the memory. */
const MOST_KEPT = 32_768;
/** Features summed at once. */
const AT_ONCE = 256;

/** Throws when the files are damaged or do not fit each other; `module` is the parser's kernel. */
export function createClaimNet(
  json: unknown,
  bytes: Uint8Array,
  module: Uint8Array,
  meaning: Meaning,
): Omit<Weigher, 'dates'> {
  const manifest = manifestSchema.parse(json);
  if (manifest.bytes !== bytes.length) throw new RangeError(`claims.bin: ${bytes.length} bytes, not ${manifest.bytes}`);
  if (manifest.slots.join() !== SLOTS.join() || manifest.kinds[0] !== 'none')
    throw new TypeError('claims.json: slots or kinds in another order');
  const { width } = meaning;
  const { hidden, kinds, labels, categories, believed, features } = manifest;
  if (hidden % 16 !== 0)
    throw new RangeError(`claims.json: ${hidden} units, no multiple of the 16 that the kernel sums`);
  const tensors = tensorsOf(manifest.tensors, bytes);
  const { kernel, arena } = createKernel(module);
  const layer = (name: string, inputs: number, outputs: number): Layer =>
    placeLayer(arena, tensors.matrix(`${name}.weight`, outputs, inputs), tensors.vector(`${name}.bias`, outputs));
  const first = layer('dense', SLOTS.length * width, hidden);
  const second = layer('second', hidden, hidden);
  const ofKind = layer('kind', hidden, kinds.length);
  const ofLabel = layer('label', hidden, labels.length);
  const ofCategory = layer('category', hidden, categories.length);
  // as they lie in the file: four times as many fit the processor's cache
  const rows = tensors.matrix('features', features.length, hidden);
  const rowValues = arena.take(rows.values.length);
  const rowScales = placeFloats(arena, rows.scales);
  const [list, vector, input, state] = [
    arena.take(AT_ONCE * 4),
    arena.take(width * 4),
    arena.take(hidden * 4),
    arena.take(hidden * 4),
  ];
  const out = arena.take(4 * Math.max(ofKind.rows, ofLabel.rows, ofCategory.rows));
  const shares = arena.take(MOST_KEPT * hidden * 4);
  const { int8, uint32, float32 } = arena.views();
  int8.set(rows.values, rowValues);
  const row = rowsByName(features);
  /** in which sight a row was last counted */
  const counted = new Uint32Array(features.length);
  let sights = 0;
  const ruledKind = tensors.vector('ruled_kind', kinds.length);
  const ruledLabel = tensors.vector('ruled_label', labels.length);
  const ruledCategory = tensors.vector('ruled_category', categories.length);
  const labelsOfKind = kinds.map((kind) => labels.flatMap((label, i) => (kindOf(label) === kind ? [i] : [])));
  const kept = SLOTS.map(() => new Map<string, number>());
  let last = 0;

  /** where a word's share of the first layer in a slot lies; null of a word without a meaning */
  const shareOf = (slot: number, form: string): number | null => {
    const known = kept[slot]?.get(form);
    if (known !== undefined) return known;
    const values = meaning.of(form);
    if (values === null) return null;
    if (last === MOST_KEPT) {
      for (const one of kept) one.clear();
      last = 0;
    }
    const at = shares + last++ * hidden * 4;
    float32.set(values, vector / 4);
    kernel.products(first.weights + slot * width * 4, first.stride, hidden, vector, width, at);
    kept[slot]?.set(form, at);
    return at;
  };

  /** sums what is seen into `input` */
  const sum = ({ type, features: seen, words }: Sight): void => {
    float32.copyWithin(input / 4, first.bias / 4, first.bias / 4 + hidden);
    const own = row.get(type);
    let n = 0;
    sights++;
    for (const [name, value] of seen) {
      const at = own?.get(name)?.get(value);
      if (at === undefined || counted[at] === sights) continue;
      counted[at] = sights;
      uint32[list / 4 + n++] = at;
      if (n < AT_ONCE) continue;
      kernel.sumRows(list, n, rowValues, rowScales, hidden, input);
      n = 0;
    }
    kernel.sumRows(list, n, rowValues, rowScales, hidden, input);
    for (const [slot, name] of SLOTS.entries()) {
      const forms = words[name];
      if (forms.length === 0) continue;
      const known = forms.filter((form) => shareOf(slot, form) !== null);
      for (const form of known) kernel.addScaled(shareOf(slot, form) as number, 1 / known.length, hidden, input);
    }
  };

  /** What a layer makes of the state, with what the rules say added. */
  const scoresOf = (from: Layer, count: number, ruled: (i: number) => number): Float32Array => {
    apply(kernel, from, state, out);
    return float32.slice(out / 4, out / 4 + count).map((score, i) => score + ruled(i));
  };

  return {
    dull: new Set(manifest.dull),
    believed: (label) => believed[kindOf(label)] ?? 1,
    weigh: (sight) => {
      sum(sight);
      kernel.leaky(input, hidden, 0);
      apply(kernel, second, input, state);
      kernel.leaky(state, hidden, 0);
      const ruledKinds = sight.rules.map(kindOf);
      const ofKinds = softmax(
        scoresOf(ofKind, kinds.length, (i) => (ruledKinds.includes(kinds[i] as string) ? (ruledKind[i] as number) : 0)),
      );
      return {
        labels: 1 - (ofKinds[0] as number) < LEAST ? NO_LABELS : labelsOf(ofKinds, sight.rules),
        category: categoryOf(sight.category),
      };
    },
  };

  function labelsOf(ofKinds: Float32Array, ruled: readonly string[]): Weighed['labels'] {
    const scores = scoresOf(ofLabel, labels.length, (i) =>
      ruled.includes(labels[i] as string) ? (ruledLabel[i] as number) : 0,
    );
    const told = new Map<string, number>();
    for (const [k, share] of ofKinds.entries()) {
      if (k === 0 || share < LEAST) continue;
      const own = labelsOfKind[k] as readonly number[];
      const within = softmax(Float32Array.from(own, (i) => scores[i] as number));
      for (const [n, i] of own.entries()) {
        const probability = share * (within[n] as number);
        if (probability >= LEAST) told.set(labels[i] as string, probability);
      }
    }
    return told;
  }

  function categoryOf(ruled: string | null): Weighed['category'] {
    const of = softmax(
      scoresOf(ofCategory, categories.length, (i) => (categories[i] === ruled ? (ruledCategory[i] as number) : 0)),
    );
    const best = of.indexOf(Math.max(...of));
    return { name: categories[best] as string, probability: of[best] as number };
  }
}

type Rows = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;

/** By type, name and value: so no text is put together for a feature that the net does not know. */
function rowsByName(features: readonly string[]): Rows {
  const rows = new Map<string, Map<string, Map<string, number>>>();
  for (const [i, feature] of features.entries()) {
    const [type = '', name = '', value = ''] = feature.split('\t');
    const ofType = rows.get(type) ?? new Map<string, Map<string, number>>();
    const ofName = ofType.get(name) ?? new Map<string, number>();
    rows.set(type, ofType.set(name, ofName.set(value, i)));
  }
  return rows;
}

const NO_LABELS: ReadonlyMap<string, number> = new Map();

function softmax(scores: Float32Array): Float32Array {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
