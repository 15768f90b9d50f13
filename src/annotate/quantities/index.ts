/**
 * Counts, as the claim contract reads them: the bound is kept as written, a range is "between", a word such as
 * "dozens" is vague with a least value, a percentage or fraction is a share.
 * Not counts: dates and times, ages, distances and durations, money, ordinals, model numbers.
 */
import {
  BOUNDS_AFTER,
  BOUNDS_BEFORE,
  FRACTIONS,
  PARTS_OF,
  SCALES,
  TENS,
  UNITS,
  VAGUE,
  VAGUE_PHRASES,
} from '../../language/en/numbers.ts';
import type { QuantityMention, Token, TokenRange } from '../../model/annotation.ts';
import type { Quantity } from '../../model/quantity.ts';
import { phraseAt, phraseIndex, spanOf, wordsBefore } from '../match.ts';
import { unitBehind } from './unit.ts';
import { isDash, joinedRange, numberAt } from './numbers.ts';
import { isOther } from './other.ts';

type Figure = Omit<Quantity, 'text'> & { readonly to: number; readonly share: number | null };

const vaguePhrases = phraseIndex(VAGUE_PHRASES);
const boundsAfter = phraseIndex(BOUNDS_AFTER);
const BOUND_ENDS = new Set(BOUNDS_BEFORE.map((bound) => bound.words.at(-1)));

const exactly = (value: number, to: number): Figure => ({
  low: value,
  high: value,
  relation: 'exactly',
  to,
  share: null,
});

function vagueAt(tokens: readonly Token[], at: number): Figure | null {
  const phrase = phraseAt(vaguePhrases, tokens, at);
  if (phrase)
    return { low: phrase.low, high: phrase.high, relation: 'vague', to: at + phrase.words.length, share: null };
  const low = VAGUE[tokens[at]?.lower ?? ''];
  return low === undefined ? null : { low, high: null, relation: 'vague', to: at + 1, share: null };
}

/** "between 500 and 800", "from 500 to 800", "500-800", "500 to 800". */
function rangeAt(tokens: readonly Token[], at: number): Figure | null {
  const between = (low: number, high: number, to: number): Figure => ({
    low,
    high,
    relation: 'between',
    to,
    share: null,
  });
  const joined = joinedRange(tokens[at]);
  if (joined) {
    const scale = SCALES[tokens[at + 1]?.lower ?? ''];
    return scale === undefined || joined.high >= scale
      ? between(joined.low, joined.high, at + 1)
      : between(joined.low * scale, joined.high * scale, at + 2);
  }
  const lead = tokens[at]?.lower;
  const led = lead === 'between' || lead === 'from';
  const first = numberAt(tokens, led ? at + 1 : at);
  if (first === null) return null;
  const link = tokens[first.to];
  // "thirty or forty"
  const either = !led && link?.lower === 'or' ? numberAt(tokens, first.to + 1) : null;
  if (either !== null && either.value > first.value && either.value <= first.value * 2 && first.value >= 2)
    return between(first.value, either.value, either.to);
  const links =
    lead === 'between' ? link?.lower === 'and' : link?.lower === 'to' || (!led && isDash(link) && !link?.spaced);
  if (!links) return null;
  const second = numberAt(tokens, first.to + 1);
  return second !== null && second.value > first.value ? between(first.value, second.value, second.to) : null;
}

function fractionAt(tokens: readonly Token[], at: number): Figure | null {
  const share = (value: number, to: number): Figure => ({
    low: null,
    high: null,
    relation: 'exactly',
    share: value,
    to,
  });
  const number = numberAt(tokens, at);
  if (number !== null) {
    const dashed = isDash(tokens[number.to]) && tokens[number.to]?.spaced === false ? 1 : 0;
    const unit = tokens[number.to + dashed]?.lower;
    if (dashed === 0 && /^(?:%|percent|pct|p\.c\.)$/u.test(unit ?? '')) return share(number.value / 100, number.to + 1);
    // "three quarters of its houses"
    const part =
      number.value < MOST_PARTS && tokens[number.to + dashed + 1]?.lower === 'of'
        ? (PARTS_OF[unit ?? ''] ?? (number.value === 1 && dashed === 1 ? SINGLE_PARTS[unit ?? ''] : undefined))
        : undefined;
    if (part !== undefined && number.value < part) return share(number.value / part, number.to + dashed + 1);
    if (dashed === 0 && unit === 'per' && tokens[number.to + 1]?.lower === 'cent')
      return share(number.value / 100, number.to + 2);
  }
  // "one in four of them"
  const among = number?.value === 1 && tokens[number.to]?.lower === 'in' ? numberAt(tokens, number.to + 1) : null;
  if (among !== null && among.value > 1 && among.value <= MOST_PARTS && OF_PEOPLE.test(tokens[among.to]?.lower ?? ''))
    return share(1 / among.value, among.to);
  const lead = tokens[at]?.lower ?? '';
  const skip = lead === 'a' || lead === 'one' ? 1 : 0;
  // "a quarter of a million" is a number
  if (tokens[at + skip + 2]?.lower === 'a' && SCALES[tokens[at + skip + 3]?.lower ?? ''] !== undefined) return null;
  const value = FRACTIONS[tokens[at + skip]?.lower ?? ''];
  return value !== undefined && tokens[at + skip + 1]?.lower === 'of' ? share(value, at + skip + 1) : null;
}

const MOST_PARTS = 20;
/** "*one-third* of" */
const SINGLE_PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, sixth: 6, tenth: 10 };
const OF_PEOPLE = /^(?:of|people|persons|civilians|children|families|households|women|men|inhabitants|residents)$/u;

/** "300-*odd* men", "3,000+": the mark behind the number. */
function marked(tokens: readonly Token[], { low, to }: Figure): Figure | null {
  const next = tokens[to];
  const about = (end: number): Figure => ({ low, high: low, relation: 'about', to: end, share: null });
  if (isDash(next) && tokens[to + 1]?.lower === 'odd') {
    const scale = SCALES[tokens[to + 2]?.lower ?? ''];
    return scale === undefined || low === null
      ? about(to + 2)
      : { ...about(to + 3), low: low * scale, high: low * scale };
  }
  if (next?.lower === 'odd' && (low ?? 0) >= 10) return about(to + 1);
  return next?.text === '+' && !next.spaced ? { low, high: null, relation: 'at-least', to: to + 1, share: null } : null;
}

/** Extends the figure to the words that bound it. */
function bounded(tokens: readonly Token[], from: number, figure: Figure): { from: number; figure: Figure } {
  if (figure.relation !== 'exactly' || figure.share !== null) return { from, figure };
  const mark = marked(tokens, figure);
  if (mark !== null) return { from, figure: mark };
  const behind = phraseAt(boundsAfter, tokens, figure.to);
  // "some 30, *at least* 12 of them"
  const next = behind === null ? undefined : tokens[figure.to + behind.words.length];
  const after = behind?.words[0] === 'at' && next !== undefined && NUMBER.test(next.lower) ? null : behind;
  const ends = BOUND_ENDS.has(tokens[from - 1]?.lower ?? '');
  const before = ends ? BOUNDS_BEFORE.find(({ words }) => wordsBefore(tokens, from, words)) : undefined;
  const bound = before ?? after;
  if (bound === null || bound === undefined) return { from, figure: isDozen(tokens, from, figure) };
  const { relation } = bound;
  const to = after ? figure.to + after.words.length : figure.to;
  const start = before ? from - before.words.length : from;
  const low = relation === 'at-most' || relation === 'less-than' ? null : figure.low;
  const high = relation === 'at-least' || relation === 'more-than' ? null : figure.high;
  return { from: start, figure: { ...figure, low, high, relation, to } };
}

const NUMBER = new RegExp(
  `^(?:\\d.*|a|${[...Object.keys(UNITS), ...Object.keys(TENS), ...Object.keys(VAGUE)].join('|')})$`,
  'u',
);

/** "a dozen", "a score": no fewer, and nobody counted them. */
const isDozen = (tokens: readonly Token[], from: number, figure: Figure): Figure =>
  figure.to === from + 2 && tokens[from]?.lower === 'a' && tokens[from + 1]?.lower === 'dozen'
    ? { ...figure, high: null, relation: 'vague' }
    : figure;

/** `taken`: token ranges that hold dates and times, in order; no count is read from them. */
export function findQuantities(
  text: string,
  tokens: readonly Token[],
  taken: readonly TokenRange[],
): QuantityMention[] {
  const mentions: QuantityMention[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    while (next < taken.length && (taken[next] as TokenRange).to <= at) next++;
    const busy = taken[next];
    if (busy !== undefined && busy.from <= at) {
      at = busy.to - 1;
      continue;
    }
    const figure = figureAt(tokens, at);
    if (figure === null) continue;
    const isCount = figure.share !== null || !isOther(tokens, at, figure.to);
    if (isCount) {
      const whole = bounded(tokens, at, figure);
      const range = { from: whole.from, to: whole.figure.to };
      const { start, end } = spanOf(tokens, range);
      const { low, high, relation, share } = whole.figure;
      const unit = unitBehind(tokens, range.to, high === 1 || low === 1);
      mentions.push({ ...range, start, end, low, high, relation, share, unit, text: text.slice(start, end) });
    }
    at = Math.max(figure.to, mentions.at(-1)?.to ?? 0) - 1;
  }
  return mentions;
}

/** Most tokens begin no figure: this one look-up lets them pass at once. */
const LEADS = new Set([
  'a',
  'half',
  'between',
  'from',
  'low',
  'by',
  ...Object.keys(FRACTIONS),
  ...Object.keys(VAGUE),
  ...Object.keys(UNITS),
  ...Object.keys(TENS),
  'tens',
  'some',
  'many',
]);

function figureAt(tokens: readonly Token[], at: number): Figure | null {
  const token = tokens[at] as Token;
  const digit = token.text.charCodeAt(0);
  if (!(digit >= 48 && digit <= 57) && !LEADS.has(token.lower)) return null;
  const plain = () => {
    const number = numberAt(tokens, at);
    return number === null ? null : exactly(number.value, number.to);
  };
  return vagueAt(tokens, at) ?? fractionAt(tokens, at) ?? rangeAt(tokens, at) ?? plain();
}
