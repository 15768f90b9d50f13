/** Counts and the rates over them, as `bench/score.mjs` has them: a ratio over nothing is 0. */
export interface Counts {
  readonly matched: number;
  readonly predicted: number;
  readonly gold: number;
}

export interface Rates extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function ratesOf(counts: Counts): Rates {
  const { matched, predicted, gold } = counts;
  const precision = predicted === 0 ? 0 : matched / predicted;
  const recall = gold === 0 ? 0 : matched / gold;
  const sum = precision + recall;
  return { ...counts, precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

export function countsOver(all: readonly Counts[]): Counts {
  const total = (name: keyof Counts): number => all.reduce((sum, counts) => sum + counts[name], 0);
  return { matched: total('matched'), predicted: total('predicted'), gold: total('gold') };
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

export interface Pair<Gold, Pred> {
  readonly gold: Gold;
  readonly pred: Pred;
}

/** Each gold item in turn takes the first prediction, in the order given, that meets it and is still free. */
export function pairUp<Gold, Pred>(
  golds: readonly Gold[],
  preds: readonly Pred[],
  meets: (pred: Pred, gold: Gold) => boolean,
): Pair<Gold, Pred>[] {
  const taken = new Set<Pred>();
  const pairs: Pair<Gold, Pred>[] = [];
  for (const gold of golds) {
    const pred = preds.find((each) => !taken.has(each) && meets(each, gold));
    if (pred === undefined) continue;
    taken.add(pred);
    pairs.push({ gold, pred });
  }
  return pairs;
}
