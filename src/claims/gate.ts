/**
 * Which sentences may hold a claim, and of which kinds: those with a trigger word, in a passage that tells of a war. One
 * pass of look-ups keeps the kinds from trying the others, and their trees from being made.
 */
import { ALSO_OF_PEACE, COMMON, OF_HARM, WAR_WORDS } from '../language/en/war-words.ts';
import type { Sentence, Token } from '../model/annotation.ts';
import type { Kind } from './draft.ts';
import { KINDS } from './kinds/index.ts';
import { lemmasOf } from './lemmas.ts';

/** The kinds that a sentence, by its index, may hold a claim of; empty where none. */
export type Gate = (sentence: number) => ReadonlySet<Kind>;

/** Words of war as many sentences off say what a sentence is about. */
const REACH = 6;
/** A text with so many different ones, or with one in each so many sentences, or whose lead tells of a war, is of a war. */
const MANY = 6;
const OFTEN = 6;
const LEAD = 4;
/** A dispatch of no more sentences is of one thing: what one of them tells, it is about. */
const BRIEF = 14;
/** Words, the stop with them, of what only labels what follows. */
const LONGEST_LABEL = 4;
/** So many different words of harm make a brief report one of war. */
const HARMS = 3;
/** In any other text it takes so many in the passage, or one in the sentence itself or so near. */
const ELSEWHERE = 3;
const BESIDE = 1;
/** A text of no more sentences is too short to tell. */
const SHORT = 3;

const BY_TRIGGER: ReadonlyMap<string, readonly Kind[]> = (() => {
  const map = new Map<string, Kind[]>();
  for (const kind of KINDS) for (const word of kind.triggers) map.set(word, [...(map.get(word) ?? []), kind]);
  return map;
})();
const NONE: ReadonlySet<Kind> = new Set();

/** `isOfOne`: the text is known to tell of one happening of a war, and each of its sentences may. */
export function gateOf(tokens: readonly Token[], sentences: readonly Sentence[], isOfOne = false): Gate {
  const isShort = isOfOne || sentences.length <= SHORT;
  const seen = sentences.map((sentence) => lookAt(tokens, sentence));
  const all = new Set(seen.flatMap(({ war, perhaps }) => [...war, ...perhaps]));
  const sentencesOfWar = seen.filter(({ war }) => war.length > 0).length;
  /** different words within so many sentences */
  const within = (index: number, reach: number): { readonly sure: number; readonly perhaps: number } => {
    const around = seen.slice(Math.max(0, index - reach), index + reach + 1);
    const [sure, perhaps] = [around.flatMap(({ war }) => war), around.flatMap((one) => one.perhaps)];
    return { sure: new Set(sure).size, perhaps: new Set(perhaps).size };
  };
  // "Summary.", "28 May, 4 p.m.": headings of a form are no sentences
  const isBrief = sentences.filter(({ from, to }) => to - from > LONGEST_LABEL).length <= BRIEF;
  const lead = within(0, isBrief ? BRIEF : LEAD - 1);
  const harms = isBrief ? new Set(seen.flatMap(({ harm, perhaps }) => [...harm, ...perhaps])).size : 0;
  const isOfWarThroughout =
    all.size >= MANY ||
    (sentencesOfWar > 1 && sentencesOfWar * OFTEN >= sentences.length) ||
    lead.sure > 0 ||
    lead.perhaps > 1 ||
    harms >= HARMS;
  const isOfWar = (index: number): boolean => {
    const near = within(index, isOfWarThroughout ? REACH : BESIDE);
    if (near.sure > 0 || near.perhaps > 1 || harms >= HARMS) return true;
    const passage = within(index, REACH);
    return passage.sure + passage.perhaps >= ELSEWHERE;
  };
  return (index) => {
    const { named, common, war, perhaps } = seen[index] ?? NOTHING;
    if (named.size + common.size === 0 || (!isShort && !isOfWar(index))) return NONE;
    // only words as common as "be": a word of war must stand beside them
    if (named.size === 0 && war.length === 0 && perhaps.length === 0 && !isShort) return NONE;
    return new Set([...named, ...common]);
  };
}

interface Seen {
  /** kinds that the words name, and those that only words as common as "be" do */
  readonly named: ReadonlySet<Kind>;
  readonly common: ReadonlySet<Kind>;
  /** words of war */
  readonly war: readonly string[];
  /** words of war that peace knows too */
  readonly perhaps: readonly string[];
  /** words of harm */
  readonly harm: readonly string[];
}
const NOTHING: Seen = { named: NONE, common: NONE, war: [], perhaps: [], harm: [] };

function lookAt(tokens: readonly Token[], { from, to }: Sentence): Seen {
  const [named, common] = [new Set<Kind>(), new Set<Kind>()];
  const [war, perhaps, harm]: [string[], string[], string[]] = [[], [], []];
  for (let at = from; at < to; at++) {
    const sense = senseOf((tokens[at] as Token).lower);
    // "since World War II" is any paper's
    if (sense.war !== null && !(sense.war === 'war' && OTHER_WARS.test(tokens[at - 1]?.lower ?? '')))
      war.push(sense.war);
    perhaps.push(...sense.perhaps);
    if (sense.harm !== null) harm.push(sense.harm);
    const kinds = sense.common ? common : named;
    for (const kind of sense.kinds) kinds.add(kind);
  }
  return { named, common, war, perhaps, harm };
}

const OTHER_WARS = /^(?:world|cold|price|trade|tariff|bidding)$/u;

/** What a word tells wherever it stands. */
interface Sense {
  /** the form by which it is a word of war; those by which it is one that peace knows too ("attackers": attacker, attack) */
  readonly war: string | null;
  readonly perhaps: readonly string[];
  readonly harm: string | null;
  readonly common: boolean;
  readonly kinds: readonly Kind[];
}

/** Texts repeat their words; a hostile one may not fill the memory. */
const MOST_KEPT = 50_000;
const senses = new Map<string, Sense>();

function senseOf(lower: string): Sense {
  const kept = senses.get(lower);
  if (kept !== undefined) return kept;
  if (senses.size >= MOST_KEPT) senses.clear();
  const forms = lemmasOf(lower);
  const sense = {
    war: forms.findLast((form) => WAR_WORDS.has(form)) ?? null,
    perhaps: forms.filter((form) => ALSO_OF_PEACE.has(form)),
    harm: forms.findLast((form) => OF_HARM.has(form)) ?? null,
    common: forms.some((form) => COMMON.has(form)),
    kinds: forms.flatMap((form) => BY_TRIGGER.get(form) ?? []),
  };
  senses.set(lower, sense);
  return sense;
}

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
/** A text with no more ends of sentences than this may be one that is too short to tell. */
const FEW_ENDS = 9;
/** … or one that is brief. */
const FEW_ENDS_OF_BRIEF = 60;

/**
 * False of a text that no sentence of can pass the gate, told from its bare words, before anything else is made of it:
 * most news is of no war.
 */
export function mayTell(text: string): boolean {
  const perhaps = new Set<string>();
  const harms = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    const lower = word.toLowerCase();
    for (const part of lower.includes('-') ? [lower, ...lower.split('-')] : [lower]) {
      const sense = senseOf(part);
      if (sense.war !== null) return true;
      for (const form of sense.perhaps) perhaps.add(form);
      if (sense.harm !== null) harms.add(sense.harm);
    }
    if (perhaps.size > 1) return true;
  }
  const few = harms.size + perhaps.size >= HARMS ? FEW_ENDS_OF_BRIEF : FEW_ENDS;
  let ends = 0;
  for (const _ of text.matchAll(/[.!?:\n]/gu)) if (++ends > few) return false;
  return true;
}
