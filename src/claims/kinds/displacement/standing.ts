/** Figures of people on the move by nouns and predicates: "are on the move", "recorded 92,000 returns", "let 134 residents leave". */
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import type { QuantityMention } from '../../../model/annotation.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Act, actAt, quantityOf } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { AFOOT, COUNTS, LEAVES, LETS, MOVEMENTS, STATES } from './en.ts';
import { type Group, groupIn } from './people.ts';
import { isOfTravel } from './received.ts';
import type { Effect } from './schema.ts';
import { bare, counted, type State, statusOf, unnamed } from './states.ts';

export const standingIn = (scene: Scene): State[] =>
  scene
    .tree()
    .words.flatMap(
      (word) =>
        afoot(scene, word) ??
        inDisplacement(scene, word) ??
        shutIn(scene, word) ??
        movements(scene, word) ??
        letOut(scene, word) ??
        standsAt(scene, word) ??
        beside(scene, word) ??
        encamped(scene, word) ??
        [],
    );

/** "whole villages are *on the move*": over a border they flee. */
function afoot(scene: Scene, word: Word): State | null {
  if (!AFOOT.has(word.lemma) || lowerAt(scene, word.at - 1) !== 'the' || lowerAt(scene, word.at - 2) !== 'on')
    return null;
  const verb = childBy(word, 'cop') === null ? word.head : word;
  if (verb === null || (verb !== word && !/^(?:be|remain)$/u.test(verb.lemma))) return null;
  const groups = childrenBy(verb, 'nsubj')
    .flatMap((one) => counted(scene, one))
    .filter(isMany);
  const told = bare(verb);
  const phrases = [...told.phrases, ...childrenBy(word, 'obl', 'nmod').flatMap(phraseOf)];
  const away = phrases.some(({ preposition }) => /^(?:to|towards?|into)$/u.test(preposition));
  return groups.length === 0 ? null : { act: { ...told, phrases }, effect: away ? 'fled' : 'displaced', groups };
}

/** "90,000 persons were *living in displacement*" */
function inDisplacement(scene: Scene, word: Word): State | null {
  const verb = word.head;
  if (word.lemma !== 'displacement' || prepositionOf(word) !== 'in' || verb === null) return null;
  const lives = isRelation(word.label, ['obl']) && /^(?:live|remain|stay|be|languish)$/u.test(verb.lemma);
  const over = lives ? verb : childBy(word, 'cop') === null ? null : word;
  const act = over === null ? null : (actAt(scene, over.at) ?? bare(over));
  const groups = over === null ? [] : childrenBy(over, 'nsubj').flatMap((one) => counted(scene, one));
  return act === null || groups.length === 0 ? null : { act, effect: 'displaced', groups };
}

/** "400 families *were unable to leave*", "*cannot get out* of the town" */
function shutIn(scene: Scene, word: Word): State | null {
  const clause = word.lemma === 'unable' ? childrenBy(word, 'xcomp', 'advcl', 'ccomp')[0] : word;
  if (clause === undefined || clause.upos !== 'VERB' || !LEAVES.has(clause.lemma)) return null;
  const { negative, modality } = verbGroup(word);
  if (word === clause && !(negative && modality === 'possible')) return null;
  const groups = childrenBy(word, 'nsubj')
    .flatMap((one) => counted(scene, one))
    .filter(({ military, person }) => !military && !person);
  // "cannot go *home*": they are away
  const home = [1, 2].some((k) => lowerAt(scene, clause.at + k) === 'home');
  return groups.length === 0
    ? null
    : { act: { ...bare(word), mood: {} }, effect: home ? 'displaced' : 'trapped', groups };
}

const phraseOf = (word: Word): Act['phrases'] => {
  const preposition = prepositionOf(word);
  return preposition === null ? [] : [{ preposition, word }];
};

const isMany = ({ count, share, military }: Group): boolean =>
  !military && (share !== null || (count?.low ?? count?.high ?? 0) >= MANY);
const MANY = 100;

/** "recorded *92,000 returns* from Guinea" */
function movements(scene: Scene, word: Word): State | null {
  const effect = MOVEMENTS.get(word.lemma);
  const verb = word.head;
  if (effect === undefined || word.xpos !== 'NNS' || verb === null || !COUNTS.has(verb.lemma)) return null;
  if (!isRelation(word.label, ['obj', 'nsubj:pass'])) return null;
  const quantity = quantityOf(scene, word);
  if (effect === 'fled' && isOfTravel(scene)) return null;
  if (quantity === null || quantity.share !== null || (quantity.low ?? quantity.high ?? 0) < MANY) return null;
  // "returns of the phone"
  if (childrenBy(word, 'nmod').some((one) => prepositionOf(one) === 'of' && groupIn(scene, one) === null)) return null;
  const phrases = [...childrenBy(word, 'nmod'), ...childrenBy(verb, 'obl')].flatMap(phraseOf);
  return state(word, { ...bare(word), phrases }, effect, quantity);
}

/** "a pause *allowed 134 residents to leave*" */
function letOut(scene: Scene, word: Word): State | null {
  if (!LEAVES.has(word.lemma) || word.upos !== 'VERB' || word.head === null || !LETS.has(word.head.lemma)) return null;
  if (!isRelation(word.label, ['xcomp', 'ccomp'])) return null;
  const whom = [...childrenBy(word.head, 'obj', 'nsubj:pass'), ...childrenBy(word, 'nsubj')];
  const groups = whom
    .flatMap((one) => counted(scene, one))
    .filter(
      ({ military, word: one }) =>
        !military && /^(?:resident|civilian|villager|inhabitant|family|woman|child|people|refugee)$/u.test(one.lemma),
    );
  const act = actAt(scene, word.at) ?? bare(word);
  return groups.length === 0 ? null : { act: { ...act, mood: {} }, effect: 'evacuated', groups };
}

/** "returnees *now number 73,512*", "put *the refugees in its care at 700,000*": the noun stands before its figure. */
function standsAt(scene: Scene, word: Word): State | null {
  const effect = statusOf(word);
  const verb = word.head;
  if (effect === null || verb === null || !/^(?:NOUN|PROPN|ADJ|VERB)$/u.test(word.upos)) return null;
  const isPut = verb.lemma === 'put' && isRelation(word.label, ['obj']);
  const isNumber = word.label === 'nsubj' && STATES.numbers.has(verb.lemma) && verb.lemma !== 'be';
  // "the number *of displaced*" is read by its number
  if (
    (!isPut && !isNumber) ||
    /^(?:number|total)$/u.test(word.lemma) ||
    lowerAt(scene, word.at - 1) === 'of' ||
    quantityOf(scene, word) !== null
  )
    return null;
  const figure = scene.quantities.find(
    ({ from, share }) =>
      share === null &&
      from > Math.max(word.at, isNumber ? verb.at : word.at) &&
      from <= word.at + REACH &&
      (lowerAt(scene, from - 1) === 'at' ||
        (isNumber && /^(?:to|at|by)$/u.test(lowerAt(scene, from - 1))) ||
        from === verb.at + 1),
  );
  return figure === undefined ? null : state(word, actAt(scene, verb.at) ?? bare(word), effect, figure);
}
const REACH = 12;

/** "counts *28,000 displaced*, most of whom …": the figure right before the word, whatever the tree makes of it. */
function beside(scene: Scene, word: Word): State | null {
  if (!/^(?:displaced|homeless|uprooted)$/u.test(word.lower)) return null;
  const next = lowerAt(scene, word.at + 1);
  if (word.at + 1 < scene.sentence.to && !/^(?:[,.;)]|in|across|since|and|by|so|from|inside|within)$/u.test(next))
    return null;
  const start = /^(?:internally|newly|forcibly)$/u.test(lowerAt(scene, word.at - 1)) ? word.at - 1 : word.at;
  const figure = scene.quantities.find(({ to, share }) => to === start && share === null);
  const number = figure === undefined ? null : wordAt(scene.tree(), figure.to - 1);
  if (figure === undefined || number === null || (figure.low ?? figure.high ?? 0) < MANY) return null;
  const { act, effect, groups } = state(word, bare(word), 'displaced', figure);
  return { act, effect, groups: groups.map((group) => ({ ...group, head: number })) };
}

/** "the camp *shelters 10,000 of them*", "18,000 of them *remain in the camp*": in a camp they are displaced, whoever they are. */
function encamped(scene: Scene, verb: Word): State | null {
  // parsers take "shelters" for a noun
  const isVerb = verb.upos === 'VERB' || (HOUSING.has(verb.lemma) && childBy(verb, 'nsubj') !== null);
  if (!isVerb || tellingOf(verb) !== 'told') return null;
  const { negative, modality } = verbGroup(verb);
  if (negative || modality !== null) return null;
  const housed = HOUSING.has(verb.lemma) && childrenBy(verb, 'nsubj').some((one) => CAMPED.has(one.lemma));
  const staying =
    STAYING.has(verb.lemma) &&
    childrenBy(verb, 'obl').some(
      (one) => /^(?:in|at|inside)$/u.test(prepositionOf(one) ?? '') && CAMPED.has(one.lemma),
    );
  if (!housed && !staying) return null;
  const groups = childrenBy(verb, housed ? 'obj' : 'nsubj')
    .filter((one) => housed || ofThem(one))
    .flatMap((one) => counted(scene, one))
    .filter(isMany);
  return groups.length === 0 ? null : { act: actAt(scene, verb.at) ?? bare(verb), effect: 'displaced', groups };
}
const ofThem = (word: Word): boolean => childrenBy(word, 'nmod').some(({ lower }) => /^(?:them|whom)$/u.test(lower));
const HOUSING = new Set('shelter house hold host accommodate contain'.split(' '));
const STAYING = new Set('remain live stay shelter'.split(' '));
const CAMPED = new Set('camp camps settlement monastery stadium church mission'.split(' '));

function state(word: Word, act: Act, effect: Effect, { low, high, relation, text }: QuantityMention): State {
  const trigger = { from: word.at, to: word.at + 1 };
  return { act: { ...act, trigger }, effect, groups: [{ ...unnamed(word), count: { low, high, relation, text } }] };
}
