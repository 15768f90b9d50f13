/** The spots of a sentence: places by name, known or not, and those it only describes ("the capital", "the same spot"). */
import { nameEnd } from '../annotate/match.ts';
import { PLURAL_TYPES, TYPES_BEFORE } from '../language/en/place-types.ts';
import { NO_ACTOR } from '../language/en/naming.ts';
import { DESCRIBED_SPOTS, DONE_TO_PLACES, FEATURES, SITES, TAKEN_PLACES } from '../language/en/places.ts';
import { UNITS } from '../language/en/numbers.ts';
import type { ActorMention, PlaceMention, Sentence, TimeMention, Token, TokenRange } from '../model/annotation.ts';
import type { PlaceRef } from '../model/place.ts';
import {
  DETERMINERS,
  fieldOf,
  headsItem,
  isAfterNoun,
  isOfPeople,
  isOfSite,
  isPartOf,
  LEADS_TO_NAMES,
  leadTo,
} from './leads.ts';

/** What a sentence holds of what spots are read from. */
export interface Ground {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly places: readonly PlaceMention[];
  readonly actors: readonly ActorMention[];
  readonly times: readonly TimeMention[];
}

export interface Spot extends TokenRange {
  readonly place: PlaceRef;
  /** the word that leads to it: "in", "near", "shelled" */
  readonly link: string;
  /** known: in the gazetteer or a pack; named: by a name no list has; described: by what it is */
  readonly by: 'known' | 'named' | 'described';
  /** in the name of somebody: "the Ministry of Defence in Y" */
  readonly ofActor: boolean;
}

const LONGEST_NAME = 5;
/** Places that bear a number: "Hill 4875", "Highway 1". */
const NUMBERED = new Set('hill point height highway route road junction camp checkpoint kilometre pk'.split(' '));
/** Sorts of places that only "of" tells: "the commune of X", "the pass of Y". */
const AREAS_OF = new Set(
  'commune parish canton locality ward subprefecture chiefdom woreda barrio pass fort fortress citadel garrison outpost post monastery farm plantation centre center compound palace stadium factory plant depot checkpoint'.split(
    ' ',
  ),
);
const PARTS = /^(?:part|half|quarter|section|side|sector)$/u;
/** "in the *quarter*", "over the previous *quarter*": three months, and no part of a town. */
const isPartOfYear = (tokens: Ground['tokens'], { from, to }: Spot): boolean =>
  tokens[to - 1]?.lower === 'quarter' && OF_YEAR.test(tokens[to - 1 === from ? from - 1 : to - 2]?.lower ?? '');
const OF_YEAR = /^(?:the|this|last|previous|first|second|third|fourth|each|every|per|past|next)$/u;

export function spotsIn(ground: Ground): Spot[] {
  const { tokens, sentence, places, actors } = ground;
  const known = places.map(
    (place): Spot => ({
      from: place.from,
      to: place.to,
      place,
      link:
        headsItem(tokens, sentence, place) ||
        isOfSite(tokens, sentence, place) ||
        fieldOf(tokens, place.from - 2) !== null
          ? 'in'
          : leadTo(tokens, sentence, place.from),
      by: 'known',
      ofActor: actors.some((actor) => actor.from < place.from && place.from < actor.to),
    }),
  );
  const label = labelOf(ground) ?? entryLabel(ground);
  const others: Spot[] = label === null ? [] : [label];
  for (let at = sentence.from; at < sentence.to; at++) {
    const spot =
      namedAt(ground, at) ??
      fieldAt(ground, at) ??
      ownerAt(ground, at) ??
      describedAt(ground, at) ??
      countedAt(ground, at);
    if (spot === null || isPartOfYear(tokens, spot)) continue;
    others.push(spot);
    at = spot.to - 1;
  }
  // "the market in Sanaa" is told by the name
  const isNamedBehind = ({ by, to }: Spot): boolean =>
    by === 'described' &&
    /^(?:in|of|at|near)$/u.test(tokens[to]?.lower ?? '') &&
    known.some(({ from }) => from > to && from <= to + 3);
  return [...known, ...others.filter((spot) => !isNamedBehind(spot))].sort((a, b) => a.from - b.from);
}

/** "15 July - Marwahin: a pick-up is hit", "8 May, Lushnje: …": the name between the day of an entry and a colon. */
function entryLabel({ text, tokens, sentence, places, actors, times }: Ground): Spot | null {
  const head = times.find(({ from }) => from <= sentence.from + 1 && from >= sentence.from);
  if (head === undefined || !/^[-–—.:,]$/u.test(tokens[head.to]?.text ?? '')) return null;
  const from = head.to + 1;
  const to = nameEnd(tokens, from, Math.min(sentence.to, from + LONGEST_NAME));
  if (to === from || tokens[to]?.text !== ':') return null;
  const within = (one: TokenRange): boolean => one.from < to && from < one.to;
  if (actors.some(within) || times.some(within)) return null;
  const known = places.find(({ from: begins, to: ends }) => begins === from && ends === to);
  return {
    from,
    to,
    place: known ?? unlisted(text, tokens, from, to),
    link: 'in',
    by: known === undefined ? 'named' : 'known',
    ofActor: false,
  };
}

/** "Inata, 14 November: a post was overrun": what stands before a day and a colon is where it was, though no list has it. */
function labelOf({ text, tokens, sentence, places, actors, times }: Ground): Spot | null {
  const from = /^[^\p{L}\p{N}]$/u.test(tokens[sentence.from]?.text ?? '') ? sentence.from + 1 : sentence.from;
  const to = nameEnd(tokens, from, Math.min(sentence.to, from + LONGEST_NAME));
  if (to === from || !/^[,(]$/u.test(tokens[to]?.lower ?? '')) return null;
  const time = times.find((one) => one.from === to + 1);
  const closed = tokens[time?.to ?? to]?.lower === ')' ? (time?.to ?? to) + 1 : (time?.to ?? to);
  if (time === undefined || !/^[:—–]$/u.test(tokens[closed]?.lower ?? '')) return null;
  const within = (one: TokenRange): boolean => one.from < to && from < one.to;
  if ([...places, ...actors, ...times].some(within)) return null;
  return { from, to, place: unlisted(text, tokens, from, to), link: 'in', by: 'named', ofActor: false };
}

/** A name the gazetteer does not know, where a preposition says that it is a place: "at Fitzroy", "in the Markale market". */
function namedAt({ text, tokens, sentence, places, actors, times }: Ground, at: number): Spot | null {
  const word = tokens[at]?.lower ?? '';
  const taken = TAKEN_PLACES.has(word);
  // "the camp *of* Barlonyo", "the commune of Kabezi"
  const noun = tokens[at - 1]?.lower ?? '';
  const ofType =
    word === 'of' &&
    (FEATURES.has(noun) ||
      TYPES_BEFORE.has(noun) ||
      AREAS_OF.has(noun) ||
      PARTS.test(noun) ||
      isPartOf(noun) ||
      isOfPeople(noun));
  if (!LEADS_TO_NAMES.has(word) && !taken && !ofType) return null;
  const link = ofType && !isOfPeople(noun) ? leadTo(tokens, sentence, at - 1) : word;
  const from = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  if (ofType && from !== at + 1) return null;
  const end = Math.min(sentence.to, from + LONGEST_NAME);
  const name = nameEnd(tokens, from, end);
  if (name === from || !isNameWord(tokens[from], tokens[from + 1])) return null;
  // "a new attack on *Muslims*", "a summary in *English*"
  if (name === from + 1 && NO_ACTOR.has(tokens[from]?.lower ?? '')) return null;
  const numbered = NUMBERED.has(tokens[name - 1]?.lower ?? '') && /^\d{1,5}$/u.test(tokens[name]?.text ?? '');
  // "in the Fulani part of X"
  if (PARTS.test(tokens[name]?.lower ?? '') && tokens[name + 1]?.lower === 'of') return null;
  const to = numbered || FEATURES.has(tokens[name]?.lower ?? '') ? name + 1 : name;
  const last = tokens[to - 1]?.lower ?? '';
  const typed = numbered || FEATURES.has(last);
  const within = (one: TokenRange): boolean => one.from < to && from < one.to;
  // what its last word says is a place is no nation
  if ([...times, ...places].some(within) || (!typed && actors.some(within))) return null;
  const flown = link === 'over' && /^(?:down|flying|flew|flights|raids?)$/u.test(noun);
  if (/^(?:on|over|along|inside|around)$/u.test(link) && to === name && !typed && !flown && !ofType) return null;
  if (taken && from !== at + 1) return null;
  return { from, to, place: unlisted(text, tokens, from, to), link, by: 'named', ofActor: false };
}

/** "Place: *Mirim*" */
function fieldAt({ text, tokens, sentence, places }: Ground, at: number): Spot | null {
  const from = fieldOf(tokens, at);
  if (from === null || !isNameWord(tokens[from], tokens[from + 1])) return null;
  const to = nameEnd(tokens, from, Math.min(sentence.to, from + LONGEST_NAME));
  if (to === from || places.some((one) => one.from < to && from < one.to)) return null;
  return { from, to, place: unlisted(text, tokens, from, to), link: 'in', by: 'named', ofActor: false };
}

/** "the attack on *Mirim*'s maternity ward": a name that no list has, before what stands in a town. */
function ownerAt({ text, tokens, sentence, places, actors, times }: Ground, at: number): Spot | null {
  if (!OWNED_AT.has(tokens[at]?.lower ?? '') || !isNameWord(tokens[at + 1], tokens[at + 2])) return null;
  const from = at + 1;
  const to = nameEnd(tokens, from, Math.min(sentence.to, from + LONGEST_NAME));
  if (to === from || !/^['’]s?$/u.test(tokens[to]?.text ?? '')) return null;
  const within = (one: TokenRange): boolean => one.from < to && from < one.to;
  if ([...places, ...actors, ...times].some(within)) return null;
  const stands = [1, 2, 3].some((k) => SITES.has(tokens[to + k]?.lower ?? ''));
  return stands ? { from, to, place: unlisted(text, tokens, from, to), link: 'in', by: 'named', ofActor: false } : null;
}
const OWNED_AT = new Set('in at on near outside inside against hit struck bombed attacked stormed shelled'.split(' '));

/** "Fitzroy", "PK12", "Hill 4875"; of an abbreviation only with a word behind it ("UN House"). */
const isNameWord = (word: Token | undefined, next: Token | undefined): boolean =>
  /^\p{Lu}[\p{L}'’-]*\p{Ll}|^\p{Lu}{1,3}-?\d+$/u.test(word?.text ?? '') ||
  (/^\p{Lu}{2,4}$/u.test(word?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(next?.text ?? ''));

const BEFORE_DESCRIBED = new Set([
  ...LEADS_TO_NAMES,
  'across',
  'inside',
  'around',
  'throughout',
  'of',
  'to',
  'into',
  'leaving',
  'entered',
  'left',
]);
const MOST_MODIFIERS = 2;

/** "the capital", "the besieged city", "the same spot": not before a name, which then tells it. */
function describedAt({ text, tokens, sentence, places, actors }: Ground, at: number): Spot | null {
  if (!DESCRIBED_SPOTS.has(tokens[at]?.lower ?? '')) return null;
  const next = tokens[at + 1];
  if (next !== undefined && at + 1 < sentence.to && /^[\p{L}\d'’]/u.test(next.text) && !isAfterNoun(next.lower))
    return null;
  let from = at;
  while (from > sentence.from && at - from < MOST_MODIFIERS && !DETERMINERS.has(tokens[from - 1]?.lower ?? '')) from--;
  if (!/^(?:the|this|that)$/u.test(tokens[from - 1]?.lower ?? '')) return null;
  const link = tokens[from - 2]?.lower ?? '';
  if (!BEFORE_DESCRIBED.has(link) && !DONE_TO_PLACES.has(link)) return null;
  const within = (one: TokenRange): boolean => one.from < at + 1 && at < one.to;
  if (places.some(within) || actors.some((one) => within(one) && one.to > at + 1)) return null;
  return { from, to: at + 1, place: unlisted(text, tokens, from, at + 1), link, by: 'described', ofActor: false };
}

const MOST_COUNT_WORDS = 5;

/** "in 31 of the 34 provinces", "across five districts". */
function countedAt({ text, tokens, sentence }: Ground, at: number): Spot | null {
  const link = tokens[at]?.lower ?? '';
  if (!/^(?:in|across|throughout)$/u.test(link)) return null;
  const from = at + 1;
  const first = tokens[from]?.lower ?? '';
  if (!/^\d{1,3}$/u.test(first) && !Object.hasOwn(UNITS, first)) return null;
  for (let end = from + 1; end < Math.min(sentence.to, from + MOST_COUNT_WORDS + 1); end++) {
    const { lower } = tokens[end] as Token;
    if (PLURAL_TYPES.has(lower))
      return { from, to: end + 1, place: unlisted(text, tokens, from, end + 1), link, by: 'described', ofActor: false };
    if (!/^(?:of|the|its|their|other|different|eastern|western|northern|southern|central|\d{1,3})$/u.test(lower))
      return null;
  }
  return null;
}

export function unlisted(text: string, tokens: readonly Token[], from: number, to: number): PlaceRef {
  const own = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return { text: own, id: null, name: null, lat: null, lon: null, country: null, precision: null };
}
