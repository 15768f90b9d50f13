/** What a short report tells in all, beside its claims (`model/document.ts`). */
import { BEGINNINGS } from '../../language/en/background.ts';
import { GIVEN_NAMES } from '../../language/en/given-names.ts';
import { TITLES } from '../../language/en/offices.ts';
import { SPEAKING_PERSONS } from '../../language/en/stances.ts';
import { nameEnd } from '../../annotate/match.ts';
import { lemma } from '../../annotate/syntax/lemma.ts';
import type { Annotated, PlaceMention, TimeMention, Token } from '../../model/annotation.ts';
import type { Gist } from '../../model/document.ts';
import type { PlaceRef } from '../../model/place.ts';
import type { Parser } from '../../model/syntax.ts';
import type { Days } from '../../model/time.ts';
import { NAMED_THINGS } from './en.ts';
import { thingsIn } from './mention.ts';
import { nameKey, wordsWithCapital } from './names.ts';
import { isBroad, isTelling, spotOf } from './places.ts';
import { lengthOf } from './times.ts';

/** A longer text tells of more than one happening, and a day or a name somewhere in it says little of any. */
const LONGEST_CHARACTERS = 2400;
/** A night, or the days on both sides of it. */
const EXACT_DAYS = 3;

/** Undefined for a longer text. */
export function gistOf(annotated: Annotated, knows: Parser['knows']): Gist | undefined {
  const { text, places, times } = annotated;
  if (text.length > LONGEST_CHARACTERS) return undefined;
  return {
    days: distinct(
      times.flatMap((time) => exactDays(annotated, time)),
      ({ start, end }) => `${start} ${end}`,
    ),
    places: distinct(places.flatMap(narrow), ({ id, text: name }) => id ?? name.toLowerCase()),
    named: [...new Set(wordsWithCapital(text))],
    rare: [...new Set(rareNames(annotated, knows))],
    things: [...new Set(thingsIn(text))],
  };
}

const LEAST_LETTERS = 4;

/** Names that hold a word which English does not know, whole: of "Karu Pemblow" not "Karu". */
function rareNames({ tokens, sentences, actors, references, places }: Annotated, knows: Parser['knows']): string[] {
  const others = [
    ...actors,
    ...references,
    ...places.filter(({ id, precision }) => id !== null || precision === 'region'),
  ];
  const taken = new Set(others.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const isRare = ({ text, lower }: Token): boolean =>
    /^\p{Lu}\p{Ll}/u.test(text) &&
    text.length >= LEAST_LETTERS &&
    !GIVEN_NAMES.has(lower) &&
    !lower.split(/[-'’]/u).every(knows);
  return sentences.flatMap(({ from, to }) => {
    const names: string[] = [];
    // the word that begins a sentence has a capital whatever it is
    for (let at = from + Number(knows((tokens[from] as Token).lower)); at < to; at++) {
      const end = nameEnd(tokens, at, to);
      if (end === at) continue;
      const words = tokens.slice(at, end);
      const isOfPlace = !isTitle(tokens[at - 1]) && !words.some(isTitle) && !isOfThing(tokens[end]);
      if (isOfPlace && words.some(isRare) && !words.some((_, i) => taken.has(at + i)))
        names.push(nameKey(words.map(({ text }) => text).join(' ')));
      at = end - 1;
    }
    return names.filter((name) => name !== '');
  });
}

/** "Doctor Mbeka", "villager Mbeka" */
const isTitle = (token: Token | undefined): boolean =>
  token !== undefined && (TITLES.has(token.lower) || SPEAKING_PERSONS.has(token.lower));
/** "two Vorn missiles", "Vorna fighters" */
const isOfThing = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Ll}/u.test(token.text) && NAMED_THINGS.has(lemma(token.lower, 'NNS'));

function exactDays({ tokens }: Annotated, { kind, value, from }: TimeMention): Days[] {
  if (kind !== 'date' || value === null || lengthOf(value) > EXACT_DAYS) return [];
  const before = tokens.slice(Math.max(0, from - BEGUN_BEFORE), from + 1).map(({ lower }) => lower);
  const isOfOther = before.slice(-2).some((word) => BORDERS.has(word)) || before.some((word) => BEGINNINGS.has(word));
  return isOfOther ? [] : [{ start: value.start, end: value.end }];
}
/** "held since 3 March": that day begins or ends what lasts, */
const BORDERS: ReadonlySet<string> = new Set(['since', 'until', 'till', 'before', 'after']);
/** as "the war began early on 24 February" does. */
const BEGUN_BEFORE = 4;

function narrow({ from: _from, to: _to, start: _start, end: _end, reading, ...place }: PlaceMention): PlaceRef[] {
  const spot = spotOf(place);
  return reading === undefined && isTelling(spot) && !isBroad(spot) ? [place] : [];
}

const distinct = <T>(list: readonly T[], keyOf: (one: T) => string): T[] =>
  [...new Map(list.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
