/** What the words around a place say of where by it something lies. */
import { AWAY, CLOSE, EMPTY_ADVERBS, OUTSKIRTS, SIDES, VICINITY } from '../../../language/en/offsets.ts';
import { TYPES_BEFORE } from '../../../language/en/place-types.ts';
import { PLACE_MODIFIERS } from '../../../language/en/places.ts';
import type { Token, TokenRange } from '../../../model/annotation.ts';
import type { PlaceOffset } from '../../../model/place.ts';
import { isOwner } from '../candidates.ts';
import { isCapital, isHyphen, isNewLine } from '../words.ts';
import { type Length, lengthBefore, type Side, sideBefore, sideOf } from './length.ts';

export interface OffsetWords {
  readonly relation: PlaceOffset['relation'];
  readonly length: Length | null;
  readonly side: Pick<Side, 'bearing' | 'spread'> | null;
  /** at the very edge of the place, not somewhere beyond it */
  readonly edge: boolean;
}

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';
const told = (relation: PlaceOffset['relation'], more: Partial<OffsetWords> = {}): OffsetWords => ({
  relation,
  length: null,
  side: null,
  edge: false,
  ...more,
});

const MOST_TYPE_TOKENS = 6;

/**
 * The token at which the words for the place begin: "*the* besieged city of X", "*the* town X", "*Sudan*'s X". Only
 * within the line.
 */
export function phraseStart(text: string, tokens: readonly Token[], from: number): number {
  let at = from;
  if (isOwner(tokens[at - 1]) && isCapital(tokens[at - 2])) at -= 2;
  const of = lower(tokens, at - 1) === 'of' && TYPES_BEFORE.has(lower(tokens, at - 2));
  if (of || TYPES_BEFORE.has(lower(tokens, at - 1))) {
    at -= of ? 2 : 1;
    for (let back = at - 1; back >= Math.max(0, at - MOST_TYPE_TOKENS); back--) {
      if (lower(tokens, back) === 'the' || lower(tokens, back) === 'a') return onOneLine(text, tokens, back, from);
      if (!isHyphen(tokens[back]) && !/^\p{L}/u.test(tokens[back]?.text ?? '')) break;
    }
  }
  for (let skipped = 0; skipped < 3 && PLACE_MODIFIERS.has(lower(tokens, at - 1)); skipped++) {
    // "north of X" ends in no modifier; "north X" is the north of it.
    at--;
  }
  return onOneLine(text, tokens, at, from);
}

function onOneLine(text: string, tokens: readonly Token[], at: number, from: number): number {
  for (let i = at + 1; i <= from; i++) if (isNewLine(text, tokens, i)) return from;
  return at;
}

/** What stands before the place whose words begin at `end`, and after its name, which ends before `to`. */
export function offsetAround(tokens: readonly Token[], end: number, { from, to }: TokenRange): OffsetWords | null {
  return edgeAfter(tokens, to) ?? offsetBefore(tokens, end, to, from);
}

/** True where a length leads to the word at `from`, as it does to nothing but places: "5 km north of X", "2 km from X". */
export function isMeasured(text: string, tokens: readonly Token[], from: number): boolean {
  if (!LEADING.has(lower(tokens, from - 1)) || isNewLine(text, tokens, from)) return false;
  return (offsetBefore(tokens, from, from + 1, from)?.length ?? null) !== null;
}
const LEADING = new Set(['of', 'from', 'off', 'outside']);

/** "X's northern outskirts", "the X suburbs". */
function edgeAfter(tokens: readonly Token[], to: number): OffsetWords | null {
  let at = isOwner(tokens[to]) ? to + 1 : to;
  const side = SIDES.get(lower(tokens, at));
  if (side !== undefined) at++;
  const word = tokens[at];
  if (word === undefined || !word.spaced || !OUTSKIRTS.has(word.lower) || lower(tokens, at + 1) === 'of') return null;
  // "X edges closer": without an owner only what cannot be a verb.
  if (at === to && word.lower !== 'outskirts' && word.lower !== 'suburbs') return null;
  return told('outside', { edge: true, side: side === undefined ? null : sideOf(side) });
}

function offsetBefore(tokens: readonly Token[], end: number, to: number, from: number): OffsetWords | null {
  const word = lower(tokens, end - 1);
  switch (word) {
    case 'of':
      return sided(tokens, end) ?? ofWhat(tokens, end - 1);
    case 'from':
      return sided(tokens, end) ?? away(tokens, end - 1, to);
    case 'near':
      return told('near', { length: null });
    case 'to':
      return CLOSE.has(lower(tokens, end - 2)) ? told('near') : null;
    case 'outside':
      return told('outside', { length: lengthBefore(tokens, skipAdverbs(tokens, end - 1)) });
    case 'around':
      // "in and around X" is X with what lies about it
      return lower(tokens, end - 2) === 'and' || from < end ? null : told('near');
    case 'off': {
      const length = lengthBefore(tokens, end - 1);
      return length === null ? null : told('distance', { length });
    }
    case 'along':
      return told('along');
    default:
      return null;
  }
}

const skipAdverbs = (tokens: readonly Token[], end: number): number =>
  EMPTY_ADVERBS.has(lower(tokens, end - 1)) ? end - 1 : end;

/** "30 km south-west of", "to the north of", "north from"; but "the north of X" lies within it. */
function sided(tokens: readonly Token[], end: number): OffsetWords | null {
  const side = sideBefore(tokens, end - 1);
  if (side === null) return null;
  let at = skipAdverbs(tokens, side.from);
  if (lower(tokens, at - 1) === 'the') {
    if (lower(tokens, at - 2) !== 'to') return null;
    at = skipAdverbs(tokens, at - 2);
  }
  return told('distance', { length: lengthBefore(tokens, at), side });
}

/** "the outskirts of", "in the vicinity of", "within 5 km of", "10 km short of", "outside of". */
function ofWhat(tokens: readonly Token[], of: number): OffsetWords | null {
  const word = lower(tokens, of - 1);
  if (OUTSKIRTS.has(word)) {
    const side = SIDES.get(lower(tokens, of - 2));
    return told('outside', { edge: true, side: side === undefined ? null : sideOf(side) });
  }
  if (VICINITY.has(word)) return told('near');
  if (word === 'outside') return told('outside', { length: lengthBefore(tokens, of - 1) });
  const length = lengthBefore(tokens, word === 'short' ? of - 1 : of);
  // "30 miles of road": a length of something, not a distance from it.
  if (length === null || (word !== 'short' && length.low !== null)) return null;
  return told('distance', { length });
}

/** "5 km away from X", "not far from X"; but "300 km from X to Y" is a way. */
function away(tokens: readonly Token[], from: number, to: number): OffsetWords | null {
  if (lower(tokens, from - 1) === 'far') return lower(tokens, from - 2) === 'not' ? told('near') : null;
  const length = lengthBefore(tokens, AWAY.has(lower(tokens, from - 1)) ? from - 1 : from);
  return length === null || lower(tokens, to) === 'to' ? null : told('distance', { length });
}
