/** Adds what no list knows to the mentions found by lists: abbreviations with their names in full, then unknown names. */
import type { ActorMention, PlaceMention, Sentence, Token, TokenRange } from '../../model/annotation.ts';
import { slug } from '../../model/ids.ts';
import { spanOf } from '../match.ts';
import { type Introduced, introducedIn, longNamesIn, peoplesNamesIn } from './acronyms.ts';
import { unitsIn } from './units.ts';
import { ARMED, findNames } from './names.ts';

interface Others {
  readonly places: readonly PlaceMention[];
  readonly materiel: readonly TokenRange[];
  readonly times: readonly TokenRange[];
}

const byFrom = (a: TokenRange, b: TokenRange): number => a.from - b.from || b.to - a.to;

export function withNames(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  listed: readonly ActorMention[],
  { places, materiel, times }: Others,
): ActorMention[] {
  const introduced = [...introducedIn(tokens), ...longNamesIn(tokens, listed), ...peoplesNamesIn(tokens)];
  const mentions = inFull(text, tokens, listed, introduced);
  const taken = [...mentions, ...places.filter(({ id }) => id !== null), ...materiel, ...times].sort(byFrom);
  const acronyms = new Set(introduced.flatMap(({ acronym }) => acronym ?? []));
  const names = findNames(text, tokens, sentences, taken, acronyms, fullNames(mentions));
  const full = new Map(introduced.flatMap((one) => (one.acronym === null ? [] : [[one.acronym, one] as const])));
  const words = byWord(mentions);
  const owner = new Map(introduced.map((one) => [one.acronym, ownerOf(one, words)] as const));
  const named = names.map((name): ActorMention => {
    const one = full.get(name.name);
    if (one === undefined) return name;
    const of = owner.get(one.acronym) ?? null;
    if (of !== null) return { ...name, actor: of.actor, name: of.name, kind: of.kind };
    return { ...name, actor: slug(one.name), name: one.name };
  });
  const own = mentions.map((mention) => ofAcronym(mention, tokens, full, owner));
  return titled(text, [...own, ...named, ...unitsIn(text, tokens, taken, names, mentions)].sort(byFrom));
}

/** "an *RNA* spokesman, Deepak Gurung": he speaks for whom the abbreviation stands for. */
function ofAcronym(
  mention: ActorMention,
  tokens: readonly Token[],
  full: ReadonlyMap<string, Introduced>,
  owner: ReadonlyMap<string | null, ActorMention | null>,
): ActorMention {
  const acronym = tokens[mention.from]?.text ?? '';
  const one = full.get(acronym);
  if (one === undefined || mention.to - mention.from < 2) return mention;
  return { ...mention, actor: owner.get(acronym)?.actor ?? slug(one.name) };
}

/** The mention that each word stands in. */
function byWord(mentions: readonly ActorMention[]): ReadonlyMap<number, ActorMention> {
  const words = new Map<number, ActorMention>();
  for (const mention of mentions) for (let at = mention.from; at < mention.to; at++) words.set(at, mention);
  return words;
}

/** The mention that the name in full is; one of a part of it ("the *Sudan* People's Liberation Army") is not. */
function ownerOf({ from, to }: TokenRange, words: ReadonlyMap<number, ActorMention>): ActorMention | null {
  const mention = words.get(to - 1);
  return mention !== undefined && mention.from <= from ? mention : null;
}

/** Persons named in full by the lists' groups: "Gen. Amara Sesay", "the governor, Amara Sesay". */
const fullNames = (mentions: readonly ActorMention[]): string[] =>
  mentions.flatMap(({ kind, text }) =>
    kind === 'person' ? (/\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u.exec(text)?.[0] ?? []) : [],
  );

/** "President Kagame": the office and the name behind it are one mention; it speaks as the office does. */
function titled(text: string, mentions: readonly ActorMention[]): ActorMention[] {
  const out: ActorMention[] = [];
  for (const mention of mentions) {
    const before = out.at(-1);
    if (
      mention.kind === 'person' &&
      mention.actor === null &&
      before?.kind === 'person' &&
      before.to === mention.from &&
      !isNamed(before)
    ) {
      const whole = text.slice(before.start, mention.end);
      out[out.length - 1] = {
        ...before,
        to: mention.to,
        end: mention.end,
        text: whole,
        name: `${before.name} ${mention.text}`,
      };
    } else out.push(mention);
  }
  return out;
}

const isNamed = ({ text }: ActorMention): boolean =>
  /\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u.test(text) && !OFFICE.test(text);
const OFFICE =
  /(?:President|Minister|Secretary|General|Colonel|Major|Captain|Chancellor|Governor|Mayor|Ambassador|Commander|Admiral|King|Queen|Leader|Chief)$/u;

const STATES_FORCE = /(?:Defen[cs]e Forces?|Armed Forces|National (?:Army|Guard|Police)|Air Force|Navy)$/u;

const kindOf = (name: string): 'group' | 'organisation' =>
  name.split(/\s/u).some((word) => ARMED.test(word)) ? 'group' : 'organisation';

/** A name with its abbreviation behind it is one mention, unless a list already knows whose it is as a whole. */
function inFull(
  text: string,
  tokens: readonly Token[],
  listed: readonly ActorMention[],
  introduced: readonly Introduced[],
): ActorMention[] {
  const dropped = new Set<ActorMention>();
  const added: ActorMention[] = [];
  let i = 0;
  let end = 0;
  for (const one of introduced.toSorted(byFrom)) {
    while (i < listed.length && (listed[i] as ActorMention).to <= one.from) i++;
    const inside: ActorMention[] = [];
    for (let at = i; at < listed.length && (listed[at] as ActorMention).from < one.to; at++)
      inside.push(listed[at] as ActorMention);
    if (one.from < end || inside.some((mention) => mention.from <= one.from && mention.to >= one.to)) continue;
    if (inside.some(({ kind, from }) => kind === 'person' || (kind === 'force' && from <= one.from))) continue;
    for (const mention of inside) dropped.add(mention);
    const { start } = spanOf(tokens, one);
    const stop = (tokens[one.to - 1] as Token).end;
    // "the *Tanzania* People's Defence Force" is the state's
    const state = STATES_FORCE.test(one.name)
      ? inside.find(({ from, actor }) => from === one.from && actor !== null)
      : undefined;
    added.push({
      ...{ from: one.from, to: one.to, start, end: stop, text: text.slice(start, stop) },
      ...{
        actor: state?.actor ?? (one.acronym === null ? null : slug(one.name)),
        name: one.name,
        kind: state === undefined ? kindOf(one.name) : 'force',
        detached: false,
      },
    });
    end = one.to;
  }
  return [...listed.filter((mention) => !dropped.has(mention)), ...added].sort(byFrom);
}
