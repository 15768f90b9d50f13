/** Lengths and sides of the compass, read backwards from the word they end before. */
import {
  ABOUT,
  COMPASS_WORDS,
  EMPTY_ADVERBS,
  LENGTHS,
  LESS,
  LESS_PAIRS,
  MORE,
  MORE_PAIRS,
  SEA_MILE_METRES,
  SEA_WORDS,
  VAGUE_COUNTS,
} from '../../../language/en/offsets.ts';
import type { Token } from '../../../model/annotation.ts';
import { isDash, joinedRange, numberAt } from '../../quantities/numbers.ts';

export interface Length {
  readonly from: number;
  /** metres; a bound that is not told is null */
  readonly low: number | null;
  readonly high: number | null;
  readonly about: boolean;
}

interface Count {
  readonly from: number;
  readonly low: number;
  readonly high: number | null;
}

const MOST_NUMBER_TOKENS = 6;
const MOST_BRACKET_TOKENS = 9;

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** A length that ends before token `end`: "some 30 miles (48 km)", "5-10 km", "a few hundred metres", "half a mile". */
export function lengthBefore(tokens: readonly Token[], end: number): Length | null {
  const unit = beforeBracket(tokens, end) - 1;
  const metres = LENGTHS.get(lower(tokens, unit));
  if (metres === undefined) return null;
  const sea = metres > 1600 && SEA_WORDS.has(lower(tokens, unit - 1));
  const count = countBefore(tokens, sea ? unit - 1 : unit);
  if (count === null) return null;
  const size = sea ? SEA_MILE_METRES : metres;
  const [low, high] = [Math.round(count.low * size), count.high === null ? null : Math.round(count.high * size)];
  return bounded(tokens, count.from, low, high);
}

/** Over "(48 km)" and what stands like it. */
function beforeBracket(tokens: readonly Token[], end: number): number {
  if (lower(tokens, end - 1) !== ')') return end;
  for (let at = end - 2; at >= Math.max(0, end - MOST_BRACKET_TOKENS); at--) {
    if (lower(tokens, at) === '(') return at;
  }
  return end;
}

function countBefore(tokens: readonly Token[], end: number): Count | null {
  const last = lower(tokens, end - 1);
  if (last === 'a' && lower(tokens, end - 2) === 'half') return { from: end - 2, low: 0.5, high: 0.5 };
  if (last === 'a') return { from: end - 1, low: 1, high: 1 };
  const vague = vagueBefore(tokens, end);
  if (vague !== null) return vague;
  const joined = joinedRange(tokens[end - 1]);
  if (joined !== null) return { from: end - 1, ...joined };
  const number = numberBefore(tokens, end);
  if (number === null) return null;
  const link = lower(tokens, number.from - 1);
  const from =
    link === 'to' || link === 'and' || link === 'or' || isDash(tokens[number.from - 1])
      ? numberBefore(tokens, number.from - 1)
      : null;
  if (from === null || from.low >= number.low) return number;
  if (link !== 'and') return { from: from.from, low: from.low, high: number.high };
  return lower(tokens, from.from - 1) === 'between'
    ? { from: from.from - 1, low: from.low, high: number.high }
    : number;
}

/** "a few", "several hundred", "a couple of", "dozens of": with no upper bound. */
function vagueBefore(tokens: readonly Token[], end: number): Count | null {
  const scale = lower(tokens, end - 1) === 'hundred' || lower(tokens, end - 1) === 'dozen' ? end - 1 : end;
  const of = lower(tokens, scale - 1) === 'of' ? scale - 1 : scale;
  const least = VAGUE_COUNTS.get(lower(tokens, of - 1));
  if (least === undefined) return null;
  const times = scale === end ? 1 : lower(tokens, end - 1) === 'dozen' ? 12 : 100;
  const from = lower(tokens, of - 2) === 'a' ? of - 2 : of - 1;
  return { from, low: least * times, high: null };
}

/** The longest number that ends before `end`. */
function numberBefore(tokens: readonly Token[], end: number): Count | null {
  for (let from = Math.max(0, end - MOST_NUMBER_TOKENS); from < end; from++) {
    const number = numberAt(tokens, from);
    if (number !== null && number.to === end) return { from, low: number.value, high: number.value };
  }
  return null;
}

/** What stands before the figure: "more than", "up to", "about". */
function bounded(tokens: readonly Token[], at: number, low: number, high: number | null): Length {
  let from = at;
  while (from > at - 2 && EMPTY_ADVERBS.has(lower(tokens, from - 1))) from--;
  const word = lower(tokens, from - 1);
  const pair = `${lower(tokens, from - 2)} ${word}`;
  if (MORE_PAIRS.has(pair)) return { from: from - 2, low, high: null, about: false };
  if (LESS_PAIRS.has(pair)) return { from: from - 2, low: null, high: high ?? low, about: false };
  if (MORE.has(word)) return { from: from - 1, low, high: null, about: false };
  if (LESS.has(word)) return { from: from - 1, low: null, high: high ?? low, about: false };
  if (ABOUT.has(word)) return { from: lower(tokens, from - 2) === 'an' ? from - 2 : from - 1, low, high, about: true };
  return { from, low, high, about: false };
}

export interface Side {
  readonly from: number;
  readonly bearing: number;
  /** half the angle that the word leaves open: a plain "north" is a quarter of the circle */
  readonly spread: number;
}

const POINTS = 'n nne ne ene e ese se sse s ssw sw wsw w wnw nw nnw'.split(' ');
const SPREADS = [45, 22.5, 11.25];
const MOST_COMPASS_TOKENS = 5;

/** A direction by its letters: "ne" → 45°. */
export function sideOf(letters: string): { bearing: number; spread: number } | null {
  const point = POINTS.indexOf(letters);
  return point < 0 ? null : { bearing: point * 22.5, spread: SPREADS[letters.length - 1] ?? 45 };
}

/** A side of the compass that ends before token `end`: "north", "south-west", "north-northeast", "NNW". */
export function sideBefore(tokens: readonly Token[], end: number): Side | null {
  const short = tokens[end - 1]?.text ?? '';
  if (/^[NESW]{1,3}$/u.test(short)) {
    const side = sideOf(short.toLowerCase());
    if (side !== null) return { from: end - 1, ...side };
  }
  let letters = '';
  let best: Side | null = null;
  for (let at = end - 1; at >= Math.max(0, end - MOST_COMPASS_TOKENS); at--) {
    if (letters !== '' && isDash(tokens[at])) continue;
    const word = COMPASS_WORDS.get(lower(tokens, at));
    if (word === undefined) break;
    letters = word + letters;
    const side = sideOf(letters);
    if (side !== null) best = { from: at, ...side };
  }
  return best;
}
