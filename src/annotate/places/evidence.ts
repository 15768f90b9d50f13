/** Whether a name that is in a list of places is one here: points for and against, by the words around it. */
import { GIVEN_NAMES } from '../../language/en/given-names.ts';
import {
  ADJECTIVE_TAILS,
  ALSO_GIVEN_NAMES,
  COMMON_WORDS,
  ORGANISATION_WORDS,
  PERSON_TITLES,
  PLACE_MODIFIERS,
  PLACE_PREPOSITIONS,
  TYPES_AFTER,
  TYPES_BEFORE,
} from '../../language/en/places.ts';
import type { Token } from '../../model/annotation.ts';
import type { Precision } from '../../model/place.ts';
import type { DocumentView } from './document.ts';
import type { Candidate, PlaceOption } from './option.ts';
import { following, isAcronym, isCapital, isHyphen, isStart, previous } from './words.ts';

export interface Evidence {
  readonly points: number;
  /** what a type word says it is: "the village of", "… District" */
  readonly type: Precision | null;
}

/** Points a name needs to be taken for a place. */
export const ENOUGH_POINTS = 3;
const REFUSED: Evidence = { points: -99, type: null };

/** How large the place is that the name most likely means. */
function sizePoints(option: PlaceOption): number {
  const { population, source } = option;
  if (source === 'pack') return 4;
  if (source === 'country') return 6;
  if (population >= 1_000_000) return 3;
  if (population >= 200_000) return 2;
  if (population >= 30_000) return 1;
  return population >= 5_000 ? 0 : -1;
}

/** The type a word before the name gives: "village of X", "Lake X". */
export function typeBefore(text: string, tokens: readonly Token[], from: number): Precision | null {
  let at = from;
  if (previous(text, tokens, at)?.lower === 'the') at--;
  if (previous(text, tokens, at)?.lower === 'of') at--;
  return TYPES_BEFORE[previous(text, tokens, at)?.lower ?? ''] ?? null;
}

/** True when a preposition leads to the name: "in X", "from northern X", "near the X". */
function isLedTo(text: string, tokens: readonly Token[], from: number): boolean {
  let at = from;
  for (let skipped = 0; skipped < 3; skipped++) {
    const before = previous(text, tokens, at);
    if (before === undefined || !PLACE_MODIFIERS.has(before.lower)) break;
    at--;
  }
  return PLACE_PREPOSITIONS.has(previous(text, tokens, at)?.lower ?? '');
}

export function weigh(text: string, tokens: readonly Token[], candidate: Candidate, view: DocumentView): Evidence {
  const { from, to, options } = candidate;
  const first = tokens[from] as Token;
  const single = to - from === 1;
  const before = previous(text, tokens, from);
  const after = following(text, tokens, to);
  const best = options[0] as PlaceOption;
  const tail = isHyphen(after) && after?.spaced === false ? tokens[to + 1] : undefined;
  if (tail !== undefined && ADJECTIVE_TAILS.has(tail.lower)) return REFUSED;
  const listed = best.source !== 'gazetteer';
  const goesOn = after !== undefined && after.spaced && isCapital(after);
  if (goesOn && ORGANISATION_WORDS.has(after.lower) && !(best.source === 'pack' && !single)) return REFUSED;

  const type = typeBefore(text, tokens, from) ?? TYPES_AFTER[after?.lower ?? ''] ?? null;
  const led = isLedTo(text, tokens, from);
  let points = Math.max(...options.slice(0, 3).map(sizePoints));
  if (led) points += 2;
  if (type !== null) points += 2;
  if (!single) points += 1;
  if (options.some(({ country }) => country !== null && view.countries.has(country))) points += 1;

  const start = isStart(text, tokens, from);
  if (single) {
    const lower = first.lower;
    if (view.surnames.has(lower)) points -= led && !listed ? 3 : 4;
    if (COMMON_WORDS.has(lower)) points -= 6;
    else if (!listed && view.small.has(lower)) points -= 4;
    if (GIVEN_NAMES.has(lower) && !ALSO_GIVEN_NAMES.has(lower)) points -= 4;
    if (isAcronym(first) && !listed) points -= 3;
    if (start && !led && !listed) points -= 1;
  }
  points -= neighbours(tokens, candidate, { before, after, goesOn, listed, start, type });
  return { points, type };
}

interface Around {
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  readonly goesOn: boolean;
  readonly listed: boolean;
  readonly start: boolean;
  readonly type: Precision | null;
}

/** Points lost to capitalised neighbours that make the name part of a person's or body's name. */
function neighbours(tokens: readonly Token[], { from }: Candidate, around: Around): number {
  const { before, after, goesOn, listed, start, type } = around;
  const name = tokens[from] as Token;
  let lost = 0;
  if (goesOn && after !== undefined && TYPES_AFTER[after.lower] === undefined) {
    if (ALSO_GIVEN_NAMES.has(name.lower)) lost += 6;
    else if (!listed) lost += 4;
  }
  if (before !== undefined && name.spaced && !start) {
    if (GIVEN_NAMES.has(before.lower) && isCapital(before)) lost += 8;
    else if (PERSON_TITLES.has(before.lower) && isCapital(before) && !listed) lost += 5;
    else if (isCapital(before) && !listed && !isNeutral(before.lower)) lost += 4;
  }
  return lost;
}

const isNeutral = (lower: string): boolean =>
  PLACE_MODIFIERS.has(lower) || PLACE_PREPOSITIONS.has(lower) || TYPES_BEFORE[lower] !== undefined || lower === 'and';
