/**
 * The net that weighs candidates, in plain TypeScript: features and word vectors summed, two layers, then which kind and
 * which label of it, and of people which category. What the rules say is added to what the net says, by weights of its
 * own. training/claims/train.py is the same for training.
 */
import { z } from 'zod';
import { tensorSchema, tensorsOf } from '../../annotate/syntax/net/tensors.ts';
import { type Sight, SLOTS, type Weighed, type Weigher } from '../../model/weigher.ts';
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
/** Texts repeat their words; a hostile one may not fill the memory. */
const MOST_KEPT = 2_000;

/** Throws when the files are damaged or do not fit each other. */
export function createWeigher(json: unknown, bytes: Uint8Array, meaning: Meaning): Weigher {
  const manifest = manifestSchema.parse(json);
  if (manifest.bytes !== bytes.length) throw new RangeError(`claims.bin: ${bytes.length} bytes, not ${manifest.bytes}`);
  if (manifest.slots.join() !== SLOTS.join() || manifest.kinds[0] !== 'none')
    throw new TypeError('claims.json: slots or kinds in another order');
  const { width } = meaning;
  const { hidden, kinds, labels, categories, believed } = manifest;
  const tensors = tensorsOf(manifest.tensors, bytes);
  // as they lie in the file: four times as many fit the processor's cache
  const rows = tensors.matrix('features', manifest.features.length, hidden);
  const row = rowsByName(manifest.features);
  /** in which sight a row was last counted */
  const counted = new Uint32Array(manifest.features.length);
  let sights = 0;
  const layer = (name: string, inputs: number, outputs: number): Layer => ({
    inputs,
    outputs,
    weights: floatsOf(tensors.matrix(`${name}.weight`, outputs, inputs)),
    bias: tensors.vector(`${name}.bias`, outputs),
  });
  const first = layer('dense', SLOTS.length * width, hidden);
  const second = layer('second', hidden, hidden);
  const ofKind = layer('kind', hidden, kinds.length);
  const ofLabel = layer('label', hidden, labels.length);
  const ofCategory = layer('category', hidden, categories.length);
  const ruledKind = tensors.vector('ruled_kind', kinds.length);
  const ruledLabel = tensors.vector('ruled_label', labels.length);
  const ruledCategory = tensors.vector('ruled_category', categories.length);
  const kindOfLabel = labels.map((label) => kinds.indexOf(kindOf(label)));
  const kept = SLOTS.map(() => new Map<string, Float32Array>());

  /** a word's share of the first layer in a slot */
  const shareOf = (slot: number, form: string): Float32Array | null => {
    const own = kept[slot] as Map<string, Float32Array>;
    const known = own.get(form);
    if (known !== undefined) return known;
    const vector = meaning.of(form);
    const share = vector === null ? null : project(first, vector, slot * width);
    if (share === null) return null;
    if (own.size >= MOST_KEPT) own.clear();
    own.set(form, share);
    return share;
  };

  const inputOf = ({ type, features, words }: Sight): Float32Array => {
    const sum = Float32Array.from(first.bias);
    const own = row.get(type);
    sights++;
    for (const [name, value] of features) {
      const at = own?.get(name)?.get(value);
      if (at === undefined || counted[at] === sights) continue;
      counted[at] = sights;
      addTo(sum, rows.values, at * hidden, rows.scales[at] as number);
    }
    for (const [slot, name] of SLOTS.entries()) {
      const shares = words[name].map((form) => shareOf(slot, form)).filter((share) => share !== null);
      for (const share of shares)
        for (let i = 0; i < hidden; i++) sum[i] = (sum[i] as number) + (share[i] as number) / shares.length;
    }
    return positive(sum);
  };

  return {
    dull: new Set(manifest.dull),
    believed: (label) => believed[kindOf(label)] ?? 1,
    weigh: (sight) => {
      const state = positive(apply(second, inputOf(sight)));
      const ruled = new Set(sight.rules);
      const ruledKinds = new Set(sight.rules.map(kindOf));
      const kindScores = apply(ofKind, state);
      for (const [i, kind] of kinds.entries())
        if (ruledKinds.has(kind)) kindScores[i] = (kindScores[i] as number) + (ruledKind[i] as number);
      const shares = softmax(kindScores);
      return {
        labels: 1 - (shares[0] as number) < LEAST ? NO_LABELS : labelsOf(state, shares, ruled),
        category: categoryOf(state, sight.category),
      };
    },
  };

  function labelsOf(state: Float32Array, shares: Float32Array, ruled: ReadonlySet<string>): Weighed['labels'] {
    const scores = apply(ofLabel, state);
    for (const [i, label] of labels.entries())
      if (ruled.has(label)) scores[i] = (scores[i] as number) + (ruledLabel[i] as number);
    const out = new Map<string, number>();
    for (const [k, share] of shares.entries()) {
      if (k === 0 || share < LEAST) continue;
      const own = labels.flatMap((_, i) => (kindOfLabel[i] === k ? [i] : []));
      const within = softmax(Float32Array.from(own, (i) => scores[i] as number));
      for (const [n, i] of own.entries()) {
        const probability = share * (within[n] as number);
        if (probability >= LEAST) out.set(labels[i] as string, probability);
      }
    }
    return out;
  }

  function categoryOf(state: Float32Array, ruled: string | null): Weighed['category'] {
    const scores = apply(ofCategory, state);
    const at = ruled === null ? -1 : categories.indexOf(ruled);
    if (at >= 0) scores[at] = (scores[at] as number) + (ruledCategory[at] as number);
    const shares = softmax(scores);
    const best = shares.indexOf(Math.max(...shares));
    return { name: categories[best] as string, probability: shares[best] as number };
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

interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** a row an output */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

function addTo(sum: Float32Array, values: Int8Array, from: number, times: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (values[from + i] as number) * times;
}

const floatsOf = ({ values, scales, columns }: { values: Int8Array; scales: Float32Array; columns: number }) =>
  Float32Array.from(values, (value, i) => value * (scales[Math.floor(i / columns)] as number));

/** What the inputs from `from` on give, without the bias. */
function project({ inputs, outputs, weights }: Layer, input: Float32Array, from: number): Float32Array {
  const out = new Float32Array(outputs);
  for (let o = 0; o < outputs; o++) {
    let sum = 0;
    const at = o * inputs + from;
    for (let i = 0; i < input.length; i++) sum += (weights[at + i] as number) * (input[i] as number);
    out[o] = sum;
  }
  return out;
}

function apply(layer: Layer, input: Float32Array): Float32Array {
  const out = project(layer, input, 0);
  for (let o = 0; o < out.length; o++) out[o] = (out[o] as number) + (layer.bias[o] as number);
  return out;
}

function positive(values: Float32Array): Float32Array {
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < 0) values[i] = 0;
  return values;
}

function softmax(scores: Float32Array): Float32Array {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
