/** A log-linear classifier over sparse features: trained by AdaGrad, pruned to what matters. */
export interface Row {
  readonly features: readonly string[];
  readonly label: string;
  readonly weight: number;
}

export interface Trained {
  readonly labels: readonly string[];
  /** by feature, a weight a label */
  readonly weights: ReadonlyMap<string, Float32Array>;
}

export interface Options {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly least: number;
}

/** A generator of numbers in [0, 1) that any machine repeats. */
function mulberry(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function train(rows: readonly Row[], { epochs, rate, l2, least }: Options): Trained {
  const labels = [...new Set(rows.map(({ label }) => label))].sort();
  const labelAt = new Map(labels.map((label, i) => [label, i]));
  const seen = new Map<string, number>();
  for (const { features } of rows) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const kept = [...seen].filter(([, n]) => n >= least).map(([feature]) => feature).sort();
  const at = new Map(kept.map((feature, i) => [feature, i]));
  const width = labels.length;
  const weights = new Float32Array(kept.length * width);
  const squares = new Float32Array(kept.length * width).fill(1e-6);
  const examples = rows.map(({ features, label, weight }) => ({
    features: Int32Array.from(features.flatMap((one) => at.get(one) ?? [])),
    label: labelAt.get(label) as number,
    weight,
  }));
  const random = mulberry(7);
  const order = examples.map((_, i) => i);
  const scores = new Float64Array(width);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const { features, label, weight } = examples[index] as (typeof examples)[number];
      softmax(scores, weights, features, width);
      for (let k = 0; k < width; k++) {
        const error = (scores[k] as number) - (k === label ? 1 : 0);
        if (Math.abs(error) < 1e-4) continue;
        for (const feature of features) {
          const w = feature * width + k;
          const gradient = weight * error + l2 * (weights[w] as number);
          squares[w] = (squares[w] as number) + gradient * gradient;
          weights[w] = (weights[w] as number) - (rate * gradient) / Math.sqrt(squares[w] as number);
        }
      }
    }
  }
  return { labels, weights: new Map(kept.map((feature, i) => [feature, weights.subarray(i * width, (i + 1) * width)])) };
}

function softmax(out: Float64Array, weights: Float32Array, features: Int32Array, width: number): void {
  out.fill(0);
  for (const feature of features) for (let k = 0; k < width; k++) out[k] = (out[k] as number) + (weights[feature * width + k] as number);
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < width; k++) most = Math.max(most, out[k] as number);
  let sum = 0;
  for (let k = 0; k < width; k++) {
    out[k] = Math.exp((out[k] as number) - most);
    sum += out[k] as number;
  }
  for (let k = 0; k < width; k++) out[k] = (out[k] as number) / sum;
}

export function probabilities({ labels, weights }: Trained, features: readonly string[]): Map<string, number> {
  const width = labels.length;
  const out = new Float64Array(width);
  for (const feature of features) {
    const row = weights.get(feature);
    if (row !== undefined) for (let k = 0; k < width; k++) out[k] = (out[k] as number) + (row[k] as number);
  }
  const most = Math.max(...out);
  const powers = Array.from(out, (one) => Math.exp(one - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return new Map(labels.map((label, i) => [label, (powers[i] as number) / sum]));
}
