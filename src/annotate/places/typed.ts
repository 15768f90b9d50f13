/** Words for sorts of places beside a name: "the village of X", "X District", "X International Airport". */
import { GIVEN_NAMES } from '../../language/en/given-names.ts';
import {
  PLURAL_TYPES,
  TYPE_FILLERS,
  TYPES_AFTER,
  TYPES_AFTER_FILLER,
  TYPES_BEFORE,
  UNKNOWN_FEATURES,
  UNKNOWN_TYPES,
} from '../../language/en/place-types.ts';
import {
  AFTER_A_PLACE,
  COMMON_WORDS,
  NAME_ARTICLES,
  NO_PLACES,
  ORGANISATION_WORDS,
  PERSON_TITLES,
  SURE_PREPOSITIONS,
} from '../../language/en/places.ts';
import type { Token } from '../../model/annotation.ts';
import type { Precision } from '../../model/place.ts';
import type { DocumentView } from './document.ts';
import type { Found } from './found.ts';
import { isMeasured } from './offset/words.ts';
import { following, isAcronym, isCapital, isHyphen, isStart, previous } from './words.ts';

export interface TypeWord {
  readonly precision: Precision;
  readonly word: string;
  /** the token after the type word, or the type word's own when it stands before the name */
  readonly at: number;
}

/** The type words that follow a name ending before token `to`; null when there are none. */
export function typeAfter(text: string, tokens: readonly Token[], to: number): TypeWord | null {
  let at = to;
  while (at < to + 2 && TYPE_FILLERS.has(tokens[at]?.lower ?? '')) at++;
  const word = tokens[at];
  if (word === undefined || !word.spaced) return null;
  const precision = TYPES_AFTER.get(word.lower) ?? (at > to ? TYPES_AFTER_FILLER.get(word.lower) : undefined);
  if (precision === undefined || following(text, tokens, at) === undefined) return null;
  const next = following(text, tokens, at + 1);
  // "Ohio State University", "United States Department of …"
  const goesOn = next?.spaced === true && (next.lower === 'of' || ORGANISATION_WORDS.has(next.lower));
  return goesOn && isCapital(word) ? null : { precision, word: word.lower, at: at + 1 };
}

/** Types that stand before a name without "of": "the village Xyz", but not "the state Senate", "the capital Markets". */
const BARE_TYPES: ReadonlySet<string> = new Set(
  'village villages town towns hamlet settlement settlements city cities lake mount island river'.split(' '),
);

/** What the word before a name says it is: "village of X", "the town X", "Lake X". */
export function typeBefore(text: string, tokens: readonly Token[], from: number): TypeWord | null {
  let at = from - 1;
  if (tokens[at]?.lower === 'the') at--;
  const of = tokens[at]?.lower === 'of';
  if (of) at--;
  const word = tokens[at];
  if (word === undefined || !(of || BARE_TYPES.has(word.lower))) return null;
  const precision = TYPES_BEFORE.get(word.lower);
  return precision === undefined || previous(text, tokens, from) === undefined
    ? null
    : { precision, word: word.lower, at };
}

/** Between a name and the unit that it is said to be: "X *became the second* district". */
const MOST_WORDS_BEFORE_UNIT = 3;

/** "X became the second district to …", "X is a province in …": the unit that the name is said to be; null where none. */
export function unitSaid(tokens: readonly Token[], to: number): Precision | null {
  if (!/^(?:became|becomes|is|was|remains|remained)$/u.test(tokens[to]?.lower ?? '')) return null;
  if (!/^(?:the|a|an)$/u.test(tokens[to + 1]?.lower ?? '')) return null;
  for (let at = to + 2; at <= to + 2 + MOST_WORDS_BEFORE_UNIT; at++) {
    const { lower, text } = tokens[at] ?? { lower: '', text: '' };
    const precision = TYPES_BEFORE.get(lower);
    if (precision !== undefined) return precision === 'district' || precision === 'region' ? precision : null;
    if (!/^\p{Ll}+$/u.test(text)) return null;
  }
  return null;
}

/** Words of an unknown name: capitals, joined by hyphens or after an article. */
const MOST_WORDS = 4;

function capitalRun(text: string, tokens: readonly Token[], at: number): number {
  let to = at;
  for (let words = 0; words < MOST_WORDS; words++) {
    const word = to === at ? tokens[to] : following(text, tokens, to);
    if (word === undefined || (to > at && !word.spaced)) break;
    const article = NAME_ARTICLES.has(word.lower) && isHyphen(tokens[to + 1]) ? 2 : 0;
    if (!isCapital(tokens[to + article])) break;
    to += article + 1;
    while (to < at + 8 && isHyphen(tokens[to]) && tokens[to]?.spaced === false && tokens[to + 1]?.spaced === false)
      to += 2;
    if (TYPES_AFTER.has(tokens[to]?.lower ?? '')) break;
  }
  return to;
}

/** "*al-Bulil*": a name that begins with an article in small letters. */
export const isArticled = (tokens: readonly Token[], at: number): boolean =>
  NAME_ARTICLES.has(tokens[at]?.lower ?? '') &&
  isHyphen(tokens[at + 1]) &&
  tokens[at + 1]?.spaced === false &&
  tokens[at + 2]?.spaced === false &&
  isCapital(tokens[at + 2]);

/** Whether the word may begin an unknown place's name: no common word, people, title or given name. */
function mayBeName({ lower }: Token, view: DocumentView): boolean {
  return !(COMMON_WORDS.has(lower) || view.isPeople(lower) || PERSON_TITLES.has(lower) || GIVEN_NAMES.has(lower));
}

/**
 * A name at `at` that no list has but a type word calls a place, or that goes on a list of such ("the villages of X,
 * Y and Z"; `listed`). Null when there is none.
 */
export function readUnknown(
  text: string,
  tokens: readonly Token[],
  at: number,
  view: DocumentView,
  listed: boolean,
): Found | null {
  const articled = isArticled(tokens, at);
  const first = tokens[articled ? at + 2 : at] as Token;
  if (!mayBeName(first, view) || (articled && view.small.has(first.lower))) return null;
  const to = capitalRun(text, tokens, at);
  if (to === at) return null;
  const last = tokens[to - 1] as Token;
  if (ORGANISATION_WORDS.has(last.lower) || TYPES_AFTER.has(last.lower)) return null;
  const after = typeAfter(text, tokens, to);
  const known = { options: [], part: null, damaged: false } as const;
  if (after !== null && UNKNOWN_TYPES.has(after.word) && !(isStart(text, tokens, at) && view.small.has(first.lower))) {
    const end = after.precision === 'settlement' ? to : after.at;
    return { ...known, from: at, to: end, type: after.precision, plural: false };
  }
  const feature = tokens[to];
  const isNamed = feature?.spaced === true && following(text, tokens, to) !== undefined && !isAcronym(last);
  if (isNamed && UNKNOWN_FEATURES.has(feature.lower))
    return { ...known, from: at, to: to + 1, type: 'feature', plural: false };
  const before = typeBefore(text, tokens, at);
  if (
    before !== null &&
    UNKNOWN_TYPES.has(before.word) &&
    (before.precision === 'feature' || !isCapital(tokens[before.at]))
  ) {
    return { ...known, from: at, to, type: before.precision, plural: PLURAL_TYPES.has(before.word) };
  }
  const said = saidToBe(tokens, to);
  if (said !== null) return { ...known, from: at, to, type: said, plural: false };
  if (isWithin(text, tokens, to)) return { ...known, from: at, to, type: 'settlement', plural: false };
  if (listed) return { ...known, from: at, to, type: 'settlement', plural: true };
  return isToldByPreposition(text, tokens, at, to, view) ? { ...known, from: at, to, type: null, plural: false } : null;
}

/** "Xyzabad, a village in …", "Xyz, the second town of …": what the words behind the comma say it is; null where they say nothing. */
export function saidToBe(tokens: readonly Token[], to: number): Precision | null {
  if (tokens[to]?.text !== ',' || !/^(?:a|an|the|another)$/u.test(tokens[to + 1]?.lower ?? '')) return null;
  for (let at = to + 2; at <= to + 2 + MOST_WORDS_BEFORE_TYPE; at++) {
    const { lower, text } = tokens[at] ?? { lower: '', text: '' };
    const precision = TYPES_BEFORE.get(lower);
    if (precision !== undefined && UNKNOWN_TYPES.has(lower) && LYING.has(tokens[at + 1]?.lower ?? '')) return precision;
    if (!/^[\p{L}-]+$/u.test(text)) return null;
  }
  return null;
}
const MOST_WORDS_BEFORE_TYPE = 3;
const LYING = new Set(
  'in of on near outside north south east west northeast northwest southeast southwest some about just at by where beside between close home inhabited'.split(
    ' ',
  ),
);

/** "Xyzabad, Abc district", "Xyzabad, in Abc province": the comma behind a place leads to what holds it. */
function isWithin(text: string, tokens: readonly Token[], to: number): boolean {
  if (tokens[to]?.text !== ',') return false;
  const inside = tokens[to + 1]?.lower === 'in';
  const at = to + 1 + (inside ? 1 : 0) + (inside && tokens[to + 2]?.lower === 'the' ? 1 : 0);
  const end = capitalRun(text, tokens, at);
  const after = end === at ? null : typeAfter(text, tokens, end);
  return after !== null && (after.precision === 'district' || after.precision === 'region');
}

/** "in Xyzabad, …": where a preposition leads to the name alone. */
function isToldByPreposition(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  view: DocumentView,
): boolean {
  const sure = SURE_PREPOSITIONS.has(previous(text, tokens, from)?.lower ?? '') || isMeasured(text, tokens, from);
  if (!sure) return false;
  const run = tokens.slice(from, to);
  const isOther = ({ lower }: Token) => NO_PLACES.has(lower) || view.surnames.has(lower) || view.isPeople(lower);
  if (run.some((word) => isOther(word) || isAcronym(word))) return false;
  if (run.length === 1 && view.small.has(run[0]?.lower ?? '')) return false;
  const after = tokens[to];
  if (after?.spaced === false && /^['’]/u.test(after.text)) return false;
  return after === undefined || !/^\p{L}/u.test(after.text) || !after.spaced || AFTER_A_PLACE.has(after.lower);
}
