/** What two texts have in common, and what follows from it. */
import type { Pair } from './align.ts';
import { align, isSpecific } from './align.ts';
import { passagesOf } from './passages.ts';
import { type Fingerprint, NO_KEY, sentenceCount, wordCount } from './fingerprint.ts';

/** `copies`: one story. `template`: one form filled in twice. `passages`: other stories with a passage in common. */
export type Kinship = 'copies' | 'template' | 'passages';

/** How many documents hold the sentence of this key. */
export type Frequency = (key: number) => number;

export interface Compared {
  readonly kinship: Kinship | null;
  /** share of each text that stands in the other, by words, weighed by how rare the sentences are; 0 to 1 */
  readonly ofA: number;
  readonly ofB: number;
  /** pairs of sentences that say the same */
  readonly shared: readonly Pair[];
}

/**
 * What is one story: so much of the text that lies more within the other, and so much of that other. Two that begin
 * alike are one story sooner: a flash inside a long article is a passage of it, and its lead is not the article's.
 */
const BEGUN_ALIKE = { most: 0.5, least: 0.34 };
const BEGUN_OTHERWISE = { most: 0.72, least: 0.5 };

/** Of the sentences that could tell a template, how many may be filled in otherwise in a copy with corrections. */
const CORRECTED = 0.3;
/** The same by figures and dates alone, which copies keep. */
const REFIGURED = 0.25;
const FEWEST_REFIGURED = 2;

/**
 * Sentences that stand between the same two in either text, and are others: a frame around other news. A paper that
 * cuts and adds does not put what it adds where it cut. How many, and of the sentences of the shorter text.
 */
const FEWEST_EXCHANGED = 3;
const EXCHANGED = 0.25;

/**
 * A sentence in so many documents still tells that they are copies; in four times as many it tells a quarter as much,
 * and so on. Steps, so that what is known of two documents changes when a step is passed and at no other time.
 */
const FULL_WEIGHT_UP_TO = 4;
const STEP = 4;
const MOST_STEPS = 3;

/** Documents from which on more of them change nothing. */
export const STEPS_END_AT = FULL_WEIGHT_UP_TO * STEP ** (MOST_STEPS - 1) + 1;

/** How often the weight of a sentence that stands in so many documents was divided by `STEP`. */
export function stepsDown(documents: number): number {
  let steps = 0;
  for (let up = FULL_WEIGHT_UP_TO; up < documents && steps < MOST_STEPS; up *= STEP) steps++;
  return steps;
}

/** Compares two texts. Symmetric: which is named first changes nothing. Time linear in both. */
export function compare(a: Fingerprint, b: Fingerprint, frequency: Frequency): Compared {
  if (!standsBehind(a, b)) return compareInOrder(a, b, frequency);
  const { kinship, ofA, ofB, shared } = compareInOrder(b, a, frequency);
  const turned = shared.map((pair): Pair => ({ ...pair, a: pair.b, b: pair.a }));
  return { kinship, ofA: ofB, ofB: ofA, shared: turned.sort((p, q) => p.a - q.a) };
}

/** An order of texts by what they hold: sentences are looked up from the one in the other, which is not the same both ways. */
function standsBehind(a: Fingerprint, b: Fingerprint): boolean {
  if (sentenceCount(a) !== sentenceCount(b)) return sentenceCount(a) > sentenceCount(b);
  const i = a.keys.findIndex((key, at) => key !== b.keys[at]);
  return i !== -1 && (a.keys[i] as number) > (b.keys[i] as number);
}

function compareInOrder(a: Fingerprint, b: Fingerprint, frequency: Frequency): Compared {
  const pairs = align(a, b);
  const shared = pairs.filter(({ is }) => is !== 'refilled');
  const within = (text: Fingerprint, side: 'a' | 'b') =>
    shareOf(
      text,
      shared.map((pair) => pair[side]),
      frequency,
    );
  const [ofA, ofB] = [within(a, 'a'), within(b, 'b')];
  const enough = leads(shared) ? BEGUN_ALIKE : BEGUN_OTHERWISE;
  const oneStory = Math.max(ofA, ofB) >= enough.most && Math.min(ofA, ofB) >= enough.least;
  const kinship =
    oneTemplate(a, pairs) || framed(a, b, pairs)
      ? 'template'
      : oneStory
        ? 'copies'
        : passagesOf(a, b, shared).length > 0
          ? 'passages'
          : null;
  return { kinship, ofA, ofB, shared };
}

/** Two fillings of one template: sentences that are the same but for figures, dates and names. */
function oneTemplate(a: Fingerprint, pairs: readonly Pair[]): boolean {
  const refilled = pairs.filter(({ is }) => is === 'refilled');
  if (refilled.length === 0) return false;
  const kept = pairs.filter((pair) => pair.is !== 'refilled' && isSpecific(a, pair.a)).length;
  const refigured = refilled.filter(({ figures }) => figures).length;
  return (
    refilled.length > CORRECTED * (refilled.length + kept) ||
    (refigured >= FEWEST_REFIGURED && refigured > REFIGURED * (refigured + kept))
  );
}

/** The same beginning and end, or the same headings, around other sentences. */
function framed(a: Fingerprint, b: Fingerprint, pairs: readonly Pair[]): boolean {
  let exchanged = 0;
  for (const [i, pair] of pairs.entries()) {
    const before = pairs[i - 1];
    if (before && pair.b > before.b) exchanged += Math.min(pair.a - before.a, pair.b - before.b) - 1;
  }
  return exchanged >= FEWEST_EXCHANGED && exchanged > EXCHANGED * Math.min(sentenceCount(a), sentenceCount(b));
}

/** Each begins with what stands in the other: a story is its first sentence. */
const leads = (shared: readonly Pair[]): boolean => shared.some(({ a }) => a === 0) && shared.some(({ b }) => b === 0);

function shareOf(text: Fingerprint, sentences: readonly number[], frequency: Frequency): number {
  let all = 0;
  const weights = new Float64Array(sentenceCount(text));
  for (let i = 0; i < weights.length; i++) {
    const key = text.keys[i] as number;
    const weight = wordCount(text, i) / STEP ** stepsDown(key === NO_KEY ? 1 : frequency(key));
    weights[i] = weight;
    all += weight;
  }
  const within = sentences.reduce((sum, i) => sum + (weights[i] as number), 0);
  return all === 0 ? 0 : within / all;
}
