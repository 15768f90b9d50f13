/** Whether a name that is in a list of places is one here: points for and against, by the words around it. */
import { GIVEN_NAMES } from '../../language/en/given-names.ts';
import { TYPES_AFTER, TYPES_BEFORE } from '../../language/en/place-types.ts';
import {
  ADJECTIVE_TAILS,
  AIMED_NOUNS,
  ALSO_GIVEN_NAMES,
  BODIES_OF,
  BODY_TAILS,
  COMMON_WORDS,
  AGREEMENT_WORDS,
  DISEASE_WORDS,
  NAME_ARTICLES,
  ORGANISATION_WORDS,
  PERSON_TITLES,
  PLACE_MODIFIERS,
  PLACE_PREPOSITIONS,
} from '../../language/en/places.ts';
import type { Token } from '../../model/annotation.ts';
import type { DocumentView } from './document.ts';
import { isMeasured } from './offset/words.ts';
import type { Candidate, PlaceOption } from './option.ts';
import type { TypeWord } from './typed.ts';
import { following, isAcronym, isCapital, isHyphen, isStart, previous } from './words.ts';

/** Points a name needs to be taken for a place. */
export const ENOUGH_POINTS = 3;
const REFUSED = -99;

/** What is known of the candidate's surroundings before it is weighed. */
export interface Surroundings {
  readonly typed: boolean;
  readonly after: TypeWord | null;
  /** a place stands just before, with a comma or "and" between */
  readonly listed: boolean;
  /** a comma and a country or region follow */
  readonly contained: boolean;
}

/** How large the place is that the name most likely means. */
function sizePoints({ population, source, precision }: PlaceOption): number {
  if (source === 'pack') return 4;
  if (source === 'country') return 6;
  // few are listed, and they are called like nothing else
  if (precision === 'line') return 3;
  if (population >= 1_000_000) return 3;
  if (population >= 200_000) return 2;
  if (population >= 30_000) return 1;
  return population >= 5_000 ? 0 : -1;
}

/** Towns and villages bear the names of persons and things; countries, regions and what packs call lines do not. */
const isLoose = ([first]: readonly PlaceOption[]): boolean =>
  first?.source === 'gazetteer' || (first?.source === 'pack' && first.precision === 'settlement');

/** True when a preposition leads to the name: "in X", "from northern X", "near the X". */
function isLedTo(text: string, tokens: readonly Token[], from: number): boolean {
  let at = from;
  for (let skipped = 0; skipped < 3; skipped++) {
    const before = previous(text, tokens, at);
    if (before === undefined || !PLACE_MODIFIERS.has(before.lower)) break;
    at--;
  }
  const before = previous(text, tokens, at)?.lower ?? '';
  return (
    PLACE_PREPOSITIONS.has(before) || (before === 'on' && AIMED_NOUNS.has(previous(text, tokens, at - 1)?.lower ?? ''))
  );
}

/** True when the name belongs to a body or is half of an adjective: "Minsk Group", "University of X", "X-backed". */
function isOfBody(text: string, tokens: readonly Token[], { from, to, key, options }: Candidate): boolean {
  const after = following(text, tokens, to);
  const tail = isHyphen(after) && after?.spaced === false ? tokens[to + 1] : undefined;
  if (tail !== undefined && (ADJECTIVE_TAILS.has(tail.lower) || BODY_TAILS.has(tail.lower))) return true;
  // "$US 2 million", "US$2 million"
  if ((tokens[from - 1]?.text === '$' && tokens[from]?.spaced === false) || (after?.text === '$' && !after.spaced))
    return true;
  if (after !== undefined && (DISEASE_WORDS.has(after.lower) || AGREEMENT_WORDS.has(after.lower))) return true;
  const named = options[0]?.source === 'pack' && key.includes(' ');
  if (!named && after?.spaced === true && isCapital(after)) {
    // "Fiji Health Ministry", "United States Department of …"
    const next = following(text, tokens, to + 1);
    if (ORGANISATION_WORDS.has(after.lower) || (after.lower === 'department' && next?.lower === 'of')) return true;
    if (next !== undefined && isCapital(next) && ORGANISATION_WORDS.has(next.lower)) return true;
  }
  const of = previous(text, tokens, from)?.lower === 'the' ? from - 1 : from;
  if (previous(text, tokens, of)?.lower !== 'of') return false;
  const body = previous(text, tokens, of - 1);
  return body !== undefined && isCapital(body) && BODIES_OF.has(body.lower);
}

/** "*Herat*: 33 worshippers killed": the name that a note opens with, before no quotation. */
function isLabel(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  if (!isStart(text, tokens, from) || following(text, tokens, to)?.text !== ':') return false;
  const next = following(text, tokens, to + 1);
  return next !== undefined && /^(?:\d|\p{Ll})/u.test(next.text);
}

export function weigh(
  text: string,
  tokens: readonly Token[],
  candidate: Candidate,
  view: DocumentView,
  around: Surroundings,
): number {
  if (isOfBody(text, tokens, candidate)) return REFUSED;
  const { from, to, options } = candidate;
  const first = tokens[from] as Token;
  const led = isLedTo(text, tokens, from);
  const size = Math.max(...options.slice(0, 3).map(sizePoints));
  let points = size;
  if (isMeasured(text, tokens, from)) points += 2;
  if (led || following(text, tokens, to)?.lower === 'fell') points += 2;
  if (isLabel(text, tokens, from, to)) points += 2;
  if (around.typed) points += 2;
  if (around.listed) points += 2;
  if (around.contained) points += 2;
  const single = !candidate.key.includes(' ');
  if (!single) points += 1;
  if (options.some(({ country }) => country !== null && view.countries.has(country))) points += 2;
  if (single) points -= againstWord(candidate, isAcronym(first) && to - from === 1, led, view);
  return points - againstNeighbours(text, tokens, candidate, view, around);
}

/** Points lost by a single word that is something else as well. */
function againstWord({ key, options }: Candidate, acronym: boolean, led: boolean, view: DocumentView): number {
  const world = isLoose(options);
  let lost = 0;
  if (view.surnames.has(key)) lost += led ? 3 : 4;
  if (COMMON_WORDS.has(key) && !(acronym && !world)) lost += 6;
  else if (world && view.small.has(key)) lost += 4;
  if (GIVEN_NAMES.has(key) && !ALSO_GIVEN_NAMES.has(key)) lost += 4;
  if (acronym && world) lost += 3;
  return lost;
}

/** Points lost to capitalised neighbours that make the name part of a person's or body's name. */
function againstNeighbours(
  text: string,
  tokens: readonly Token[],
  { from, to, options }: Candidate,
  view: DocumentView,
  { after: type }: Surroundings,
): number {
  const name = tokens[from] as Token;
  const world = isLoose(options);
  const before = previous(text, tokens, from);
  const after = following(text, tokens, to);
  const start = isStart(text, tokens, from);
  let lost = 0;
  // "Bab el-Oued": half a name.
  if (world && after?.spaced && NAME_ARTICLES.has(after.lower) && isHyphen(tokens[to + 1]) && !tokens[to + 1]?.spaced)
    lost += 4;
  if (after?.spaced === true && isCapital(after) && type === null && !TYPES_AFTER.has(after.lower)) {
    if (ALSO_GIVEN_NAMES.has(name.lower)) lost += 6;
    else if (world) lost += 4;
  }
  if (before !== undefined && name.spaced && !start && isCapital(before)) {
    if (GIVEN_NAMES.has(before.lower)) lost += 8;
    else if (PERSON_TITLES.has(before.lower) && world) lost += 5;
    else if (world && !isNeutral(before.lower) && !view.isPeople(before.lower)) lost += 4;
    // "West Nile": a side of the compass with a capital is part of a name that no list has.
    else if (world && PLACE_MODIFIERS.has(before.lower) && !isStart(text, tokens, from - 1)) lost += 3;
  }
  return lost;
}

const isNeutral = (lower: string): boolean =>
  PLACE_MODIFIERS.has(lower) || PLACE_PREPOSITIONS.has(lower) || TYPES_BEFORE.has(lower) || lower === 'and';
