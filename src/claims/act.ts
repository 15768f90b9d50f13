/**
 * An act as the tree tells it, by a verb ("rebels shelled the town"), a noun ("the shelling of the town by rebels", "a
 * rebel attack") or a light verb with its noun ("carried out strikes on the town"): who did it, to whom, where and
 * whether it was done. What the frames of the kinds are laid on.
 */
import type { TokenRange } from '../model/annotation.ts';
import type { Word } from '../model/syntax.ts';
import { argumentsOf } from '../annotate/syntax/views/arguments.ts';
import { prepositionOf, withConjuncts } from '../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../annotate/syntax/views/verb-list.ts';
import { verbGroup, type VerbGroup } from '../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation, wordAt } from '../annotate/syntax/tree.ts';
import { governedMood, type Mood, moodOf } from './act-mood.ts';
import type { Scene } from './scene.ts';

export { countOf, modifiersOf, quantityOf, spread } from './act-counts.ts';
export { actorBefore, actorsOf, mentionsOf, partiesOf, placesOf, timeOf } from './act-mentions.ts';

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
  readonly mood: Mood;
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
    const says = isVerb(word)
      ? verbIn(scene, word, lexicon.verbs)
      : word.upos === 'NOUN'
        ? lexicon.nouns.get(word.lemma)
        : undefined;
    const act = says === undefined ? null : actOf(scene, word);
    return act === null || says === undefined ? [] : [{ act, says }];
  });
}

/** "2 October - The opposition *hands* over …": a verb behind a note's date that is taken for a noun, though it has its subject and object. */
const isVerb = (word: Word): boolean =>
  word.upos === 'VERB' ||
  (word.xpos === 'NNS' &&
    childBy(word, 'nsubj') !== null &&
    childBy(word, 'obj') !== null &&
    childBy(word, 'cop', 'det') === null);

/** "shoot down" before "shoot": a verb with a particle is another verb. */
function verbIn<T>(scene: Scene, word: Word, verbs: ReadonlyMap<string, T>): T | undefined {
  const { lemma, particles } = verbGroup(word);
  if (particles.length > 0) return verbs.get(lemma) ?? verbs.get(word.lemma);
  // "turned *over* 33 soldiers", "brought *back* to", "won it *back*": parsers take it for an adverb
  const behind = wordAt(scene.tree(), word.at + 1);
  const next = behind?.upos === 'PRON' ? wordAt(scene.tree(), word.at + 2) : behind;
  // "flew *out of* the capital"
  const isOut = next?.lower === 'out' && wordAt(scene.tree(), next.at + 1)?.lower === 'of';
  // "brought *in* 400 fighters": taken for a preposition
  const isIn =
    next?.lower === 'in' &&
    next.label === 'case' &&
    (isCounted(next.head) || isBrought(word, next.head)) &&
    childBy(word, 'obj') === null;
  const loose =
    next !== null && (next.upos === 'ADV' || isOut || isIn) ? verbs.get(`${word.lemma} ${next.lower}`) : undefined;
  // "handed *the town over*", "won *it back*": behind its object
  const late = childrenBy(word, 'advmod').find(({ lower, at }) => at > word.at + 1 && LATE.test(lower));
  const parted = late === undefined || !isOver(late) ? undefined : verbs.get(`${word.lemma} ${late.lower}`);
  return loose ?? parted ?? verbs.get(lemma);
}

const LATE = /^(?:over|back|down|out|up|off)$/u;

/** Right behind the verb's object. */
const isOver = ({ at, head }: Word): boolean =>
  head !== null && childrenBy(head, 'obj').some(({ reach }) => reach.to === at);

/** "brought *in tanks* and artillery" */
const isBrought = ({ lemma }: Word, thing: Word | null): boolean =>
  /^(?:bring|ship)$/u.test(lemma) && thing?.xpos === 'NNS' && childBy(thing, 'det') === null;

const isCounted = (word: Word | null): boolean => word?.xpos === 'NNS' && childBy(word, 'nummod') !== null;

/** The act at token `at`; null where none stands there or it is told as wished, feared or tried. */
export function actAt(scene: Scene, at: number): Act | null {
  const word = wordAt(scene.tree(), at);
  return word === null ? null : actOf(scene, word);
}

function actOf(scene: Scene, word: Word): Act | null {
  return isVerb(word) ? verbAct(scene, word) : nounAct(scene, word);
}

function verbAct(scene: Scene, word: Word): Act | null {
  const group = verbGroup(word);
  const mood = moodOf(word, group);
  if (mood === null) return null;
  const { circumstances, ...others } = argumentsOf(word);
  const doers = withoutLabel(scene, word, others.doers);
  // "taken 12 Jul": parsers take the day for an object
  const undergoers = withoutLabel(scene, word, others.undergoers).filter((one) => !isDay(scene, one.word));
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
    phrases: [
      ...phrasesOf(circumstances.map((one) => one.word).filter((one) => !counted.includes(one))),
      ...directionsOf(scene, word),
    ],
    mood,
  };
}

const isDay = ({ times }: Scene, { at }: Word): boolean =>
  times.some(({ kind, from, to }) => kind === 'date' && from <= at && at < to);

/** "*Between* 20 and 25 houses burned", "killed *over* 40": the preposition is of the number, the noun subject or object. */
const isCountedByCase = (scene: Scene, word: Word): boolean => {
  const preposition = childBy(word, 'case');
  if (preposition === null) return false;
  if (scene.quantities.some(({ from, to }) => from <= preposition.at && preposition.at < to)) return true;
  // "*On the 5th* four bombs landed": the preposition is of the day
  const day = scene.times.find(({ from, to }) => from <= preposition.at + 2 && preposition.at < to);
  return (
    day !== undefined &&
    day.to <= word.at &&
    scene.quantities.some(({ from, to }) => from >= day.to && from <= day.to + 1 && to <= word.at)
  );
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
function nounAct(scene: Scene, word: Word): Act | null {
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
    phrases: [
      ...phrasesOf([...own.circumstances.map((one) => one.word), ...passed]),
      ...directionsOf(scene, word),
      ...(light === null ? [] : directionsOf(scene, light)),
    ],
    mood: childBy(word, 'det')?.lower === 'no' ? { ...mood, stance: 'denies' } : mood,
  };
}

/** "El Adde, 15 January: *fighters* overran the camp", "KHARKIV, 11 May — *Izium* was retaken": parsers take the label for one more of them. */
function withoutLabel<A extends { readonly word: Word }>(scene: Scene, verb: Word, those: readonly A[]): readonly A[] {
  if (those.length < 2) return those;
  const { words } = scene.tree();
  const end = words.find(({ at, text }) => at < verb.at && (/^[:—–]$/u.test(text) || isDash(scene, at)));
  if (end === undefined || words.some(({ at, upos }) => at < end.at && /^(?:VERB|AUX)$/u.test(upos))) return those;
  const behind = those.filter(({ word }) => word.at > end.at);
  return behind.length > 0 ? behind : those;
}

const isDash = ({ tokens }: Scene, at: number): boolean =>
  tokens[at]?.text === '-' && tokens[at]?.spaced === true && tokens[at + 1]?.spaced === true;

/** "advanced *northwest of X* and near Y": near them. Parsers hang a direction on the verb or on the place before it. */
const directionsOf = (scene: Scene, verb: Word): Phrase[] =>
  scene
    .tree()
    .words.filter(({ at, lower }) => at > verb.at && at < verb.reach.to && DIRECTION.test(lower))
    .flatMap((direction) => {
      const of = wordAt(scene.tree(), direction.at + 1);
      const place = of?.lower === 'of' && of.label === 'case' ? of.head : null;
      return place === null || !isOwn(direction, verb) ? [] : withConjuncts(place);
    })
    .map((word) => ({ preposition: 'near', word }));

/** No other verb stands between the word and this one. */
function isOwn(word: Word, verb: Word): boolean {
  for (let above = word.head; above !== null; above = above.head) {
    if (above === verb) return true;
    if (above.upos === 'VERB') return false;
  }
  return false;
}
const DIRECTION = /^(?:(?:north|south)(?:-?(?:east|west))?|east|west)(?:wards?)?$/u;

const phrasesOf = (words: readonly Word[]): Phrase[] =>
  words.flatMap((word) => {
    const preposition = prepositionOf(word);
    return preposition === null ? [] : withConjuncts(meantBy(word)).map((one) => ({ preposition, word: one }));
  });

/** "the town *from which* the army withdrew": the town. */
function meantBy(word: Word): Word {
  const clause = word.lower === 'which' && word.head !== null ? firstOfList(word.head) : null;
  return clause !== null && isRelation(clause.label, ['acl']) && clause.head !== null ? clause.head : word;
}
