/** Words for sorts of places beside a name: "the village of X", "X District", "X International Airport". */
import { GIVEN_NAMES } from '../../language/en/given-names.ts';
import {
  COMMON_WORDS,
  NAME_ARTICLES,
  ORGANISATION_WORDS,
  PERSON_TITLES,
  TYPE_FILLERS,
  TYPES_AFTER,
  TYPES_AFTER_FILLER,
  TYPES_BEFORE,
} from '../../language/en/places.ts';
import type { Token } from '../../model/annotation.ts';
import type { Precision } from '../../model/place.ts';
import type { DocumentView } from './document.ts';
import type { Found } from './found.ts';
import { following, isCapital, isHyphen, isStart, previous } from './words.ts';

export interface TypeAfter {
  readonly precision: Precision;
  readonly word: string;
  /** the token after the type word */
  readonly to: number;
}

/** The type words that follow a name ending before token `to`; null when there are none. */
export function typeAfter(text: string, tokens: readonly Token[], to: number): TypeAfter | null {
  let at = to;
  while (at < to + 2 && TYPE_FILLERS.has(following(text, tokens, at)?.lower ?? '')) at++;
  const word = following(text, tokens, at);
  if (word === undefined || !word.spaced) return null;
  const precision = TYPES_AFTER[word.lower] ?? (at > to ? TYPES_AFTER_FILLER[word.lower] : undefined);
  if (precision === undefined) return null;
  const next = following(text, tokens, at + 1);
  // "Ohio State University", "United States Department of …"
  if (
    next !== undefined &&
    next.spaced &&
    isCapital(word) &&
    (next.lower === 'of' || ORGANISATION_WORDS.has(next.lower))
  )
    return null;
  return { precision, word: word.lower, to: at + 1 };
}

/** What the word before a name says it is: "village of X", "the town X", "Lake X". */
export function typeBefore(text: string, tokens: readonly Token[], from: number): Precision | null {
  let at = from;
  if (previous(text, tokens, at)?.lower === 'the') at--;
  const of = previous(text, tokens, at)?.lower === 'of';
  if (of) at--;
  const word = previous(text, tokens, at);
  const precision = word === undefined ? undefined : TYPES_BEFORE[word.lower];
  if (precision === undefined || word === undefined) return null;
  // Without "of" only words that are used that way: "the village Xyz", but "the state Senate", "the capital Markets".
  return of || precision === 'feature' || /^(?:villages?|towns?|hamlet|settlements?|city|cities)$/.test(word.lower)
    ? precision
    : null;
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
    while (isHyphen(tokens[to]) && tokens[to]?.spaced === false && tokens[to + 1]?.spaced === false) to += 2;
    if (TYPES_AFTER[following(text, tokens, to)?.lower ?? ''] !== undefined) break;
  }
  return to;
}

/** A name that no list has but a type word calls a place; null when there is none at `at`. */
export function readUnknown(text: string, tokens: readonly Token[], at: number, view: DocumentView): Found | null {
  const first = tokens[at] as Token;
  const lower = first.lower;
  if (!isCapital(first) && !NAME_ARTICLES.has(lower)) return null;
  if (COMMON_WORDS.has(lower) || view.isPeople(lower) || PERSON_TITLES.has(lower) || GIVEN_NAMES.has(lower))
    return null;
  const to = capitalRun(text, tokens, at);
  if (to === at) return null;
  const after = typeAfter(text, tokens, to);
  const last = tokens[to - 1] as Token;
  if (ORGANISATION_WORDS.has(last.lower) || TYPES_AFTER[last.lower] !== undefined) return null;
  if (after !== null && !(isStart(text, tokens, at) && view.small.has(lower)) && after.precision !== 'line') {
    const end = after.precision === 'settlement' ? to : after.to;
    return { from: at, to: end, options: [], type: after.precision, part: null, damaged: false };
  }
  const type = typeBefore(text, tokens, at);
  return type === null ? null : { from: at, to, options: [], type, part: null, damaged: false };
}
