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
  MEASURES,
  MONEY,
  NO_NOUN,
  TENS,
  UNITS,
  VAGUE,
  VAGUE_PHRASES,
  YEAR_BEFORE,
} from '../../language/en/numbers.ts';
import type { QuantityMention, Token, TokenRange } from '../../model/annotation.ts';
import type { Quantity } from '../../model/quantity.ts';
import { isCapitalised, phraseAt, phraseIndex, spanOf, wordsBefore } from '../match.ts';
import { unitBehind } from './unit.ts';
import { isDash, joinedRange, numberAt } from './numbers.ts';

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
  if (joined) return between(joined.low, joined.high, at + 1);
  const lead = tokens[at]?.lower;
  const led = lead === 'between' || lead === 'from';
  const first = numberAt(tokens, led ? at + 1 : at);
  if (first === null) return null;
  const link = tokens[first.to];
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
    const unit = tokens[number.to]?.lower;
    if (unit === '%' || unit === 'percent') return share(number.value / 100, number.to + 1);
    // "three quarters of its houses"
    const part = number.value < MOST_PARTS && tokens[number.to + 1]?.lower === 'of' ? PARTS_OF[unit ?? ''] : undefined;
    if (part !== undefined && number.value < part) return share(number.value / part, number.to + 1);
    if (unit === 'per' && tokens[number.to + 1]?.lower === 'cent') return share(number.value / 100, number.to + 2);
  }
  // "one in four of them"
  const among = number?.value === 1 && tokens[number.to]?.lower === 'in' ? numberAt(tokens, number.to + 1) : null;
  if (among !== null && among.value > 1 && among.value <= MOST_PARTS && OF_PEOPLE.test(tokens[among.to]?.lower ?? ''))
    return share(1 / among.value, among.to);
  const lead = tokens[at]?.lower ?? '';
  const skip = lead === 'a' || lead === 'one' ? 1 : 0;
  const value = FRACTIONS[tokens[at + skip]?.lower ?? ''];
  return value !== undefined && tokens[at + skip + 1]?.lower === 'of' ? share(value, at + skip + 1) : null;
}

const MOST_PARTS = 20;
const OF_PEOPLE = /^(?:of|people|persons|civilians|children|families|households|women|men|inhabitants|residents)$/u;

/** "[12]", "59°10′25″N", "Route 4", "a 2008 raid": a mark, a coordinate, the number of a thing, a year. */
function isLabel(tokens: readonly Token[], at: number, to: number): boolean {
  const [token, after] = [tokens[at] as Token, tokens[to]];
  // "Task Force (TF) 50"
  const before = tokens[at - 1]?.text === ')' && tokens[at - 3]?.text === '(' ? tokens[at - 2] : tokens[at - 1];
  if (/^\d/u.test(token.text) === false) return false;
  if (before?.text === '[' && after?.text === ']') return true;
  // "Cameroon 132,500": no thing is numbered so
  if (/^\d{1,3}(?:,\d{3})+$/u.test(token.text)) return false;
  // "4.2 On 6 December": the number of a paragraph
  if (
    /^\d{1,2}\.\d{1,2}$/u.test(token.text) &&
    isCapitalised(after) &&
    /^[.!?:”"’)]?$/u.test(tokens[at - 1]?.text ?? '')
  )
    return true;
  if (COORDINATE.test(before?.text ?? '') || COORDINATE.test(after?.text ?? '')) return true;
  // "GUERRILLAS KILL *8* IN SAN JOSE": capitals tell nothing where all words have them
  if (before !== undefined && /^\p{Lu}{2,}$/u.test(before.text) && LEADING.has(before.lower)) return false;
  if (before !== undefined && after !== undefined && [before, after].every(({ text }) => /^\p{Lu}{2,}$/u.test(text)))
    return LABELLED.has(before.lower);
  if (
    before !== undefined &&
    token.spaced &&
    /^\p{Lu}{2,6}$/u.test(before.text) &&
    !LEADING.has(before.lower) &&
    after?.text !== '%'
  ) {
    if (after === undefined || !/^\p{Ll}{3,}s$/u.test(after.text)) return true;
  }
  const noun =
    after !== undefined &&
    /^\p{L}{3,}/u.test(after.text) &&
    (!NO_NOUN.has(after.lower) || /^(?:dead|killed|wounded|missing)$/u.test(after.lower));
  if (YEAR.test(token.text)) {
    if (YEAR_BEFORE.has(before?.lower ?? '')) return true;
    if (!noun || !/s$|^(?:people|men|women|children)$/u.test(after.lower)) return isCapitalised(before) || noun;
  }
  return (
    isCapitalised(before) &&
    before !== undefined &&
    at > 1 &&
    !isGapped(tokens, at, to) &&
    token.spaced &&
    !noun &&
    !ENDS.has(before.lower) &&
    isInside(tokens, at - 1)
  );
}

/** "Argentina lost 649 men, *Britain 255*": the verb left out before it stands with another figure. */
function isGapped(tokens: readonly Token[], at: number, to: number): boolean {
  if (!/^(?:,|;|and)$/u.test(tokens[at - 2]?.lower ?? '') || !/^(?:[.,;]|and)?$/u.test(tokens[to]?.lower ?? ''))
    return false;
  if (LABELLED.has(tokens[at - 1]?.lower ?? '')) return false;
  for (let i = at - 3; i >= Math.max(0, at - GAP_REACH); i--) if (/^\d/u.test(tokens[i]?.text ?? '')) return true;
  return false;
}
const GAP_REACH = 9;
const LABELLED = new Set(
  'route highway road flight phase area zone sector block hill point checkpoint camp unit group battalion brigade division regiment company article resolution operation stage level part volume chapter line gate pier room cell apartment plan version january february march april may june july august september october november december'.split(
    ' ',
  ),
);

/** In a headline of capitals these are no name of a thing: "RISES *TO* 31", "*AND* 12 HURT". */
const LEADING = new Set(
  'to at of in by and or as for from with over about than some only least hurt kill kills killed dead leave leaves hits top tops'.split(
    ' ',
  ),
);
const COORDINATE = /^[°′″º]/u;
const YEAR = /^(?:19|20)\d\d$/u;
const ENDS = new Set([
  'after',
  'killed',
  'killing',
  'wounding',
  'at',
  'about',
  'over',
  'some',
  'only',
  'another',
  'with',
  'the',
  'of',
]);
const isInside = (tokens: readonly Token[], at: number): boolean => !/^[.!?:“"]$/u.test(tokens[at - 1]?.text ?? '.');

/** What makes the number at `at` no count of anything. */
function isOther(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at] as Token;
  const after = tokens[to];
  if (
    before !== undefined &&
    (MONEY.has(before.lower) ||
      // "refugees now *number 73,512*": no label has thousands
      (!(/^numbers?$/u.test(before.lower) && /^\d{1,3}(?:,\d{3})+$/u.test(token.text)) &&
        /^(?:no|nos|number|numbers|code|extension|phase|channel|flight|article|resolution|rule|section|chapter|page|annex|#)\.?$/u.test(
          before.lower,
        )))
  )
    return true;
  if (isLabel(tokens, at, to) || isAges(tokens, at)) return true;
  if (!token.spaced && before !== undefined && /^[-–/.]$/u.test(before.text)) return true;
  if (after === undefined) return false;
  if (MEASURES.has(after.lower)) return true;
  // "20-year-old", "15-km"; "a 300-strong column" counts its men
  return (
    isDash(after) && !after.spaced && tokens[to + 1]?.spaced === false && !/^strong$/u.test(tokens[to + 1]?.lower ?? '')
  );
}

/** "men *between 18 and 45*": how old they are. */
const isAges = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'between' &&
  AGED.test(tokens[at - 1]?.lower ?? '') &&
  /^\d{2}$/u.test(tokens[at + 1]?.text ?? '');
const AGED = /^(?:men|women|people|persons|citizens|boys|girls|youths|males|females|nationals|residents|civilians)$/u;

/** Extends the figure to the words that bound it. */
function bounded(tokens: readonly Token[], from: number, figure: Figure): { from: number; figure: Figure } {
  if (figure.relation !== 'exactly' || figure.share !== null) return { from, figure };
  const after = phraseAt(boundsAfter, tokens, figure.to);
  const ends = BOUND_ENDS.has(tokens[from - 1]?.lower ?? '');
  const before = ends ? BOUNDS_BEFORE.find(({ words }) => wordsBefore(tokens, from, words)) : undefined;
  const bound = before ?? after;
  if (bound === null || bound === undefined) return { from, figure };
  const { relation } = bound;
  const to = after ? figure.to + after.words.length : figure.to;
  const start = before ? from - before.words.length : from;
  const low = relation === 'at-most' || relation === 'less-than' ? null : figure.low;
  const high = relation === 'at-least' || relation === 'more-than' ? null : figure.high;
  return { from: start, figure: { ...figure, low, high, relation, to } };
}

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
    at = figure.to - 1;
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
