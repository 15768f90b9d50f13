/**
 * An act as the tree tells it, by a verb ("rebels shelled the town"), a noun ("the shelling of the town by rebels", "a
 * rebel attack") or a light verb with its noun ("carried out strikes on the town"): who did it, to whom, where and
 * whether it was done. What the frames of the kinds are laid on.
 */
import { PLANNING, UNDONE, URGING } from '../language/en/moods.ts';
import type { ActorMention, PlaceMention, QuantityMention, TimeMention, TokenRange } from '../model/annotation.ts';
import type { Modality } from '../model/claim.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Word } from '../model/syntax.ts';
import { argumentsOf } from '../annotate/syntax/views/arguments.ts';
import { nounGroup, prepositionOf, withConjuncts } from '../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../annotate/syntax/views/verb-list.ts';
import { verbGroup, type VerbGroup } from '../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation, wordAt } from '../annotate/syntax/tree.ts';
import type { Draft } from './draft.ts';
import { CATEGORY_NOUNS } from '../language/en/people.ts';
import { spanOf } from '../annotate/match.ts';
import type { Scene } from './scene.ts';

export interface Act {
  readonly word: Word;
  readonly form: 'verb' | 'noun';
  /** with its particle: "shoot down" */
  readonly lemma: string;
  /** the words that tell it, the particle with the verb where it stands next to it */
  readonly trigger: TokenRange;
  /** who does it, as the tree says; a mention is looked for by `actorsOf` */
  readonly doers: readonly Word[];
  readonly undergoers: readonly Word[];
  /** phrases behind a preposition, joined nouns one each */
  readonly phrases: readonly Phrase[];
  /** stance and modality for the draft; empty where it is told as a fact */
  readonly mood: Pick<Draft, 'stance' | 'modality'>;
}

export interface Phrase {
  readonly preposition: string;
  readonly word: Word;
}

/** What tells the acts of a kind: lemmas of verbs (with their particle: "shoot down") and of nouns, each with what it says. */
export interface ActLexicon<T> {
  readonly verbs: ReadonlyMap<string, T>;
  readonly nouns: ReadonlyMap<string, T>;
}

/** Several readings under one lemma, where another word decides: "took refuge", "took them to safety". */
export function readings<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const [lemma, says] of entries) map.set(lemma, [...(map.get(lemma) ?? []), says]);
  return map;
}

/** The single words of a lexicon, as `Kind.triggers`. */
export const triggersOf = (...lexicons: readonly ActLexicon<unknown>[]): ReadonlySet<string> =>
  new Set(
    lexicons.flatMap(({ verbs, nouns }) =>
      [...verbs.keys(), ...nouns.keys()].map((key) => key.split(' ')[0] as string),
    ),
  );

/** The acts of the sentence that the lexicon knows and that are not merely wished, feared or tried, in order. */
export function actsIn<T>(scene: Scene, lexicon: ActLexicon<T>): { act: Act; says: T }[] {
  return scene.tree().words.flatMap((word) => {
    const says =
      word.upos === 'VERB'
        ? verbIn(scene, word, lexicon.verbs)
        : word.upos === 'NOUN'
          ? lexicon.nouns.get(word.lemma)
          : undefined;
    const act = says === undefined ? null : actOf(scene, word);
    return act === null || says === undefined ? [] : [{ act, says }];
  });
}

/** "shoot down" before "shoot": a verb with a particle is another verb. */
function verbIn<T>(scene: Scene, word: Word, verbs: ReadonlyMap<string, T>): T | undefined {
  const { lemma, particles } = verbGroup(word);
  if (particles.length > 0) return verbs.get(lemma) ?? verbs.get(word.lemma);
  // "turned *over* 33 soldiers", "brought *back* to": parsers take it for an adverb
  const next = wordAt(scene.tree(), word.at + 1);
  const loose = next !== null && next.upos === 'ADV' ? verbs.get(`${word.lemma} ${next.lower}`) : undefined;
  return loose ?? verbs.get(lemma);
}

/** The act at token `at`; null where none stands there or it is told as wished, feared or tried. */
export function actAt(scene: Scene, at: number): Act | null {
  const word = wordAt(scene.tree(), at);
  return word === null ? null : actOf(scene, word);
}

function actOf(scene: Scene, word: Word): Act | null {
  return word.upos === 'VERB' ? verbAct(scene, word) : nounAct(word);
}

function verbAct(scene: Scene, word: Word): Act | null {
  const group = verbGroup(word);
  const mood = moodOf(word, group);
  if (mood === null) return null;
  const { doers, undergoers, circumstances } = argumentsOf(word);
  const counted = circumstances.map((one) => one.word).filter((one) => isCountedByCase(scene, one));
  const before = counted.filter(({ at }) => at < word.at).flatMap(withConjuncts);
  const passive = group.voice === 'passive';
  const listed = listBefore(word, group);
  const behind = group.particles.find(({ at }) => at === word.at + 1);
  return {
    word,
    form: 'verb',
    lemma: group.lemma,
    trigger: { from: word.at, to: (behind ?? word).at + 1 },
    doers: listed.length > 0 ? [] : doers.length > 0 || passive ? doers.map((one) => one.word) : before,
    undergoers:
      listed.length > 0
        ? listed
        : [
            ...(passive ? before : []),
            ...undergoers.map((one) => one.word),
            ...counted.filter(({ at }) => at > word.at).flatMap(withConjuncts),
          ],
    phrases: phrasesOf(circumstances.map((one) => one.word).filter((one) => !counted.includes(one))),
    mood,
  };
}

/** "*Between* 20 and 25 houses burned", "killed *over* 40": the preposition is of the number, the noun subject or object. */
const isCountedByCase = (scene: Scene, word: Word): boolean => {
  const preposition = childBy(word, 'case');
  return preposition !== null && scene.quantities.some(({ from, to }) => from <= preposition.at && preposition.at < to);
};

/**
 * "reported *12 houses, two shops and a bus* burned", "*… being* burned": a participle right behind a list tells of all of
 * it. Parsers join it to the list's last noun or to the verb before.
 */
function listBefore(word: Word, { auxiliaries, form }: VerbGroup): Word[] {
  if (word.xpos !== 'VBN' || form === 'finite' || word.head === null) return [];
  const start = Math.min(word.at, ...auxiliaries.map(({ at }) => at));
  const list = wholeList(word, word.head).filter(({ at }) => at < start);
  // nothing but the helpers stands between: no comma, no phrase
  return list.length > 1 && list.at(-1)?.at === start - 1 ? list : [];
}

/** The list that the participle's noun is the last of, though the parser may have cut it in two: "… and a bus" as its subject. */
function wholeList(word: Word, above: Word): Word[] {
  if (isRelation(word.label, ['acl'])) return withConjuncts(firstOfList(above));
  if (above.upos !== 'VERB' || !isRelation(word.label, ['advcl', 'conj', 'ccomp', 'xcomp'])) return [];
  const objects = childrenBy(above, 'obj').filter(({ at }) => at > above.at && at < word.at);
  const subjects = childrenBy(word, 'nsubj').filter(({ at }) => at > above.at);
  const end = Math.max(0, ...objects.map(({ reach }) => reach.to));
  // "and" alone parts the halves
  if (subjects.length > 0 && (objects.length === 0 || (subjects[0] as Word).reach.from !== end + 1)) return [];
  return [...objects, ...subjects].flatMap(withConjuncts);
}

/** A noun's own arguments, then those that a light verb over it lends. */
function nounAct(word: Word): Act | null {
  const own = argumentsOf(word);
  const first = firstOfList(word);
  const above = first.head?.upos === 'VERB' && isRelation(first.label, ['obj', 'obl', 'nsubj']) ? first.head : null;
  const light = above !== null && verbGroup(above).event === first ? above : null;
  const mood = light === null ? governedMood(first) : moodOf(light, verbGroup(light));
  if (mood === null) return null;
  const lent = light === null ? null : argumentsOf(light);
  const passed = lent?.circumstances.map((one) => one.word).filter((one) => one !== first) ?? [];
  // "came under attack by", "suffered losses": the subject undergoes what the noun tells
  const undergoes = light !== null && /^(?:come|suffer|sustain|face)$/u.test(light.lemma);
  const subjects = lent?.doers.map((one) => one.word) ?? [];
  const doers = own.doers.map((one) => one.word);
  return {
    word,
    form: 'noun',
    lemma: word.lemma,
    trigger: { from: word.at, to: word.at + 1 },
    doers: doers.length > 0 || undergoes ? doers : subjects,
    undergoers: undergoes
      ? [...subjects, ...own.undergoers.map((one) => one.word)]
      : own.undergoers.map((one) => one.word),
    phrases: phrasesOf([...own.circumstances.map((one) => one.word), ...passed]),
    mood: childBy(word, 'det')?.lower === 'no' ? { ...mood, stance: 'denies' } : mood,
  };
}

const phrasesOf = (words: readonly Word[]): Phrase[] =>
  words.flatMap((word) => {
    const preposition = prepositionOf(word);
    return preposition === null ? [] : withConjuncts(word).map((one) => ({ preposition, word: one }));
  });

/** What the verb's helpers and the verb over it make of the act; null where it is not told as done or to be done. */
function moodOf(word: Word, { negative, modality }: VerbGroup): Act['mood'] | null {
  const stance = negative ? { stance: 'denies' as const } : {};
  const told = MODALITIES[modality ?? 'fact'];
  if (modality !== 'unrealised') return told === undefined ? stance : { ...stance, modality: told };
  const { head } = firstOfList(word);
  const above = head === null ? null : governedBy(head);
  return above === null ? null : { ...stance, ...above };
}

const MODALITIES: Readonly<Record<string, Modality | undefined>> = {
  planned: 'planned',
  possible: 'alleged',
  obliged: 'urged',
  conditional: 'conditional',
};

/** "planned an attack", "called for a withdrawal", "an attempt at a siege": of the noun's governor. */
function governedMood(first: Word): Act['mood'] | null {
  const { head, label } = first;
  if (
    head === null ||
    !isRelation(label, ['obj', 'obl', 'nmod']) ||
    (label !== 'obj' && !GOVERNS.has(prepositionOf(first) ?? ''))
  )
    return {};
  return governedBy(head);
}
const GOVERNS = new Set(['for', 'of', 'to', 'on', 'at']);

function governedBy({ lemma }: Word): Act['mood'] | null {
  if (UNDONE.has(lemma)) return null;
  if (PLANNING.has(lemma)) return { modality: 'planned' };
  return URGING.has(lemma) ? { modality: 'urged' } : {};
}

/** The mentions that the words head or stand in, each once, in the order of the words. */
export const mentionsOf = <M extends TokenRange>(mentions: readonly M[], words: readonly Word[]): M[] => [
  ...new Set(words.flatMap((word) => mentionAt(mentions, word) ?? [])),
];

function mentionAt<M extends TokenRange>(mentions: readonly M[], word: Word): M | null {
  const own = mentions.find(({ from, to }) => from <= word.at && word.at < to);
  if (own !== undefined) return own;
  const { core } = nounGroup(word);
  // the last of a name is its head, and what stands nearest before the noun tells whose it is: "the *Syrian* army's *units*"
  return mentions.findLast(({ from, to }) => from >= core.from && to <= core.to) ?? null;
}

/** Who the words name: actors they head, stand in or have before them, and pronouns with whom they go back to. */
export const actorsOf = (scene: Scene, words: readonly Word[]): ActorMention[] =>
  mentionsOf([...scene.actors, ...scene.references], words);

/** Who the words name, also where no list knows the name ("the *Houthis*"): a party for each, in the order of the words. */
export function partiesOf(scene: Scene, words: readonly Word[]): (ActorMention | null)[] {
  return words.map((word) => actorsOf(scene, [word])[0] ?? unlisted(scene, word));
}

/** A name, or a noun for people who bear arms, as a mention of its own; null of anything else. */
function unlisted(scene: Scene, word: Word): ActorMention | null {
  const isPlace = [...scene.places, ...scene.times].some(({ from, to }) => from <= word.at && word.at < to);
  if (isPlace || !(word.upos === 'PROPN' || ARMED.has(word.lower))) return null;
  const { from, to } = nounGroup(word).core;
  const first = /^(?:the|a|an|its|their)$/u.test(scene.tokens[from]?.lower ?? '') ? from + 1 : from;
  const { start, end } = spanOf(scene.tokens, { from: first, to });
  const text = scene.doc.text.slice(start, end);
  return { from: first, to, start, end, text, actor: null, name: text, kind: 'group', detached: false };
}
const ARMED: ReadonlySet<string> = new Set([
  ...CATEGORY_NOUNS.military,
  ...'government army regime junta garrison division brigade battalion regiment corps column columns coalition alliance units'.split(
    ' ',
  ),
]);

/** The actor in whose name a noun acts: "*rebel* shelling", "a *Saudi-led* air strike". */
export function actorBefore(scene: Scene, word: Word): ActorMention | null {
  const { core } = nounGroup(word);
  return scene.actors.findLast(({ from, to }) => from >= core.from && to <= word.at) ?? null;
}

/** The places in the words' phrases, those they head before others. */
export function placesOf(scene: Scene, words: readonly Word[]): PlaceMention[] {
  const own = mentionsOf(scene.places, words);
  const within = words.flatMap(({ reach }) =>
    scene.places.filter(({ from, to }) => from >= reach.from && to <= reach.to),
  );
  return [...new Set([...own, ...within])];
}

/** The day told beside the act itself, not in a clause on one of its nouns: "the bridge, built in 1577, fell *on 9 May*". */
export function timeOf(scene: Scene, { phrases }: Act): TimeMention | null {
  const beside = phrases.map(({ word }) => word.at);
  const told = scene.times.filter(
    ({ kind, value, bound, from, to }) =>
      kind === 'date' && value !== null && bound === null && beside.some((at) => from <= at && at < to),
  );
  return told.length === 1 ? (told[0] as TimeMention) : null;
}

/** How many of it: the quantity that counts the noun ("at least 12 of its tanks"), one for "a tank"; null for a bare plural. */
export function countOf(scene: Scene, word: Word): Quantity | null {
  const mention = quantityOf(scene, word);
  if (mention !== null) {
    const { low, high, relation, text, share, from } = mention;
    if (share !== null) return null;
    // "handed *over 33* prisoners": the verb's particle is no bound
    const over = /^over\s+/u.exec(text)?.[0] ?? '';
    const isParticle = over !== '' && HANDING.has(wordAt(scene.tree(), from - 1)?.lemma ?? '');
    return isParticle
      ? { low, high: low, relation: 'exactly', text: text.slice(over.length) }
      : { low, high, relation, text };
  }
  const determiner = childBy(word, 'det');
  const single = word.xpos === 'NN' && /^(?:a|an|another)$/u.test(determiner?.lower ?? '');
  return single ? { low: 1, high: 1, relation: 'exactly', text: `${determiner?.text} ${word.text}` } : null;
}

const HANDING: ReadonlySet<string> = new Set(['hand', 'turn']);

/** The quantity that counts the noun, a share too. */
export function quantityOf(scene: Scene, word: Word): QuantityMention | null {
  const counts = nounGroup(word).counts.length > 0 ? nounGroup(word).counts : ofWhich(word);
  const at = new Set(counts.map((count) => count.at));
  return scene.quantities.find(({ from, to }) => [...at].some((one) => from <= one && one < to)) ?? null;
}

/** "834 *of their troops*", "dozens of houses": the number heads the group. */
function ofWhich(word: Word): readonly Word[] {
  const { head, label } = word;
  const counts =
    head !== null && isRelation(label, ['nmod']) && prepositionOf(word) === 'of' ? nounGroup(head).counts : [];
  return counts.includes(head as Word) ? counts : [];
}

/** A noun and what is joined to it, for a frame that takes each as an object of its own. */
export const spread = (words: readonly Word[]): Word[] => [...new Set(words.flatMap(withConjuncts))];

/** The adjectives and nouns before a noun, lower case: "*heavy artillery* shelling". */
export const modifiersOf = (word: Word): string[] =>
  childrenBy(word, 'amod', 'compound', 'nmod:desc').map(({ lower }) => lower);
