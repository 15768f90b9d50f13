/** Whether an act is an attack that the sentence tells as carried out: what a verb or noun needs around it to count. */
import type { Word } from '../../../model/syntax.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { firstOfList, verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { type Act, actorBefore, modifiersOf } from '../../act.ts';
import { type Scene, voiceAt } from '../../scene.ts';
import {
  ANSWERS,
  BRINGING,
  CARRIERS,
  DEEDS,
  FROM_THE_AIR,
  HABITS,
  HARMS,
  HELPS,
  KILLS,
  NO_ATTACK,
  NO_WEAPON,
  REALISED,
  type Says,
  STARTERS,
  STRAY,
  STRIKE,
  TAKES,
  TYPE_WORDS,
  USED,
  USED_WITH,
  USE_TOLD,
} from './en.ts';
import { harmWith, topOf } from './grammar.ts';
import { isAttackable } from './target.ts';
import { PEOPLE } from './people.ts';
import { isMunition } from './weapon.ts';
import { isParty, sortOf } from './who.ts';

export const isStrike = (scene: Scene, act: Act, says: Says, aims: readonly Word[]): boolean =>
  act.form === 'verb'
    ? isDone(scene, act) && verbTells(scene, act, says, aims)
    : nounTells(scene, act, says, aims);

// ---- Verbs ----

/** Told as done or to be done: no habit, ability or purpose. */
function isDone(scene: Scene, { word, mood }: Act): boolean {
  const group = verbGroup(word);
  const helper = group.auxiliaries.map(({ lower }) => lower);
  if (helper.some((lower) => /^(?:can|ca|could)$/u.test(lower)) && !group.perfect) return false;
  if (mood.modality === 'conditional' && (group.perfect || voiceAt(scene, word.at) === null)) return false;
  const adverbs = childrenBy(word, 'advmod').map(({ lower }) => lower);
  if (/^(?:VBP|VBZ)$/u.test(word.xpos) && adverbs.some((lower) => HABITS.has(lower))) return false;
  if (childrenBy(word, 'mark').some(({ lower }) => lower === 'if' || lower === 'unless' || lower === 'whether')) return false;
  if (group.form === 'infinitive' && mood.modality === undefined && helper.length === 0)
    return word.head !== null && isRelation(word.label, ['xcomp', 'advcl', 'conj']) && REALISED.has(word.head.lemma);
  if (group.form === 'gerund' && /^(?:of|for|from|without|against)$/u.test(childBy(word, 'mark')?.lower ?? ''))
    return word.head !== null && DEEDS.has(word.head.lemma);
  return word.label !== 'amod' && word.label !== 'compound';
}

function verbTells(scene: Scene, act: Act, says: Says, aims: readonly Word[]): boolean {
  const { word, doers, undergoers, lemma } = act;
  // "shot down" and "hit back" are other verbs
  if (lemma !== word.lemma && !STRIKE.verbs.has(lemma) && says.sense !== 'sure') return false;
  const sorts = doers.map((doer) => sortOf(scene, doer));
  const someone = sorts.some((sort) => sort !== 'nobody');
  const aimed = aims.some((aim) => isAttackable(scene, aim));
  switch (says.sense) {
    case 'sure':
      return doers.length === 0 ? aims.length > 0 : someone;
    case 'aimed': {
      if (lemma === 'blow up' && undergoers.some(({ lower }) => /^(?:him|her|them|it)sel/u.test(lower))) return true;
      if (childrenBy(word, 'advmod').some(({ lower }) => /^(?:hard|worst)$/u.test(lower))) return false;
      if (doers.length > 0 && !someone) return false;
      if (lemma.startsWith('advance') && !act.phrases.some(({ preposition }) => /^(?:on|toward|towards|into)$/u.test(preposition)))
        return false;
      if (lemma === 'raid' && doers.some(isPolice)) return false;
      // a person assaulted by another is no act of war
      if (lemma === 'assault' && aims.every((aim) => isCounted(aim))) return false;
      if (BROAD.has(lemma) && !sorts.includes('weapon') && hasWord(scene, NO_WEAPON)) return false;
      if (lemma === 'aim' && (undergoers.length > 0 || doers.length === 0)) return false;
      // "a missile hit"; somebody must be told to have been hit by it
      // "the targets hit" are told of elsewhere
      if (doers.length === 0 && word.label === 'acl' && aims.every((aim) => aim.lemma === 'target')) return false;
      if (doers.some(isStray)) return false;
      if (undergoers.length > 0 && doers.some((doer) => isMunition(scene, doer) || FROM_THE_AIR.has(doer.lemma))) return true;
      if (!aimed) return lemma === 'attack' && undergoers.length === 0 && sorts.includes('armed');
      return undergoers.length > 0 || INTRANSITIVE.has(lemma) || sorts.includes('weapon');
    }
    case 'sends':
      return sendsSomething(scene, act, aims, aimed);
    case 'lands':
      if (lemma !== 'set off' && sorts.includes('weapon') && doers.some((doer) => isMunition(scene, doer))) return lemma !== 'fall' || aims.length > 0 || hasPlace(scene, word);
      if (/^(?:fall|rain)$/u.test(lemma) && sorts.includes('weapon')) return aims.length > 0;
      return undergoers.some((one) => isMunition(scene, one)) && /^(?:detonate|explode|ignite|set off)$/u.test(lemma) && doers.length > 0;
    default:
      return undergoers.some(isForbidden) || (undergoers.some((one) => isMunition(scene, one)) && harmWith(word) !== null);
  }
}
const INTRANSITIVE = new Set(['attack', 'counterattack', 'counter-attack', 'advance', 'strike', 'aim']);

/** Verbs of many senses that need more around them. */
const BROAD = new Set(['target', 'hit', 'strike']);
const isPolice = ({ lemma }: Word): boolean => /^(?:police|officer|policeman|agent|detective|prosecutor)$/u.test(lemma);
const isCounted = ({ lemma }: Word): boolean => PEOPLE.has(lemma);
const hasWord = ({ sentence, tokens }: Scene, words: ReadonlySet<string>): boolean => {
  for (let at = sentence.from; at < sentence.to; at++) if (words.has(tokens[at]?.lower ?? '')) return true;
  return false;
};

const isStray = (word: Word): boolean => modifiersOf(word).some((lower) => STRAY.has(lower));

/** Cluster munitions, poison gas: their use is a claim in itself. */
const isForbidden = (word: Word): boolean =>
  USED_WITH.has(word.lemma) || (USED.has(word.lemma) && modifiersOf(word).some((lower) => USED_WITH.has(lower)));

/** "fired rockets at the town", "opened up on them"; a missile merely launched may be a test. */
function sendsSomething(scene: Scene, act: Act, aims: readonly Word[], aimed: boolean): boolean {
  const { word, lemma, undergoers, phrases, doers } = act;
  const munition = undergoers.some((one) => isMunition(scene, one));
  if (lemma === 'trade' || lemma === 'exchange') return undergoers.some(({ lemma: thing }) => EXCHANGED.has(thing));
  if (lemma === 'fire' && undergoers.some(({ upos }) => upos === 'PRON') && (doers.some((doer) => sortOf(scene, doer) === 'weapon') || word.head?.lemma === 'deny')) return true;
  if (lemma === 'shoot' || lemma === 'snipe') return aimed && undergoers.length === 0 && phrases.some(({ preposition }) => /^(?:at|on)$/u.test(preposition));
  // "the convoy was fired on"
  if (lemma === 'fire' && aimed && !munition && word.children.some((child) => /^(?:on|at|upon)$/u.test(child.lower))) return verbGroup(word).voice === 'passive';
  const at = phrases.some(
    ({ preposition, word: aim }) => /^(?:at|on|onto|into|towards?|against|over|upon)$/u.test(preposition) && isAttackable(scene, aim),
  );
  if (lemma === 'drop' && undergoers.some((one) => one.lemma === 'bomb')) return true;
  if (lemma.startsWith('fire') || lemma === 'open up') return (munition && !/^(?:test|salute)$/u.test(undergoers[0]?.head?.lemma ?? '')) || (at && undergoers.length === 0 && doers.length > 0);
  return munition && (at || (aims.length > 0 && aimed) || hasPlace(scene, act.word));
}
const EXCHANGED = new Set('fire shelling artillery rocket missile blow salvo gunfire barrage'.split(' '));

const hasPlace = (scene: Scene, { reach, children, head }: Word): boolean =>
  [...children, ...(head?.children ?? [])].some((word) => word.upos === 'PROPN' && WHERE.test(prepositionOf(word) ?? '') && !isTime(scene, word)) ||
  scene.places.some(({ from, to, precision }) => from >= reach.from && to <= reach.to && precision !== 'country');

const WHERE = /^(?:in|at|near|on|around|outside)$/u;
const isTime = (scene: Scene, { at }: Word): boolean => scene.times.some(({ from, to }) => from <= at && at < to);

// ---- Nouns ----

const POINTING = new Set(['the', 'this', 'that', 'these', 'those', 'such', 'each', 'every', 'any']);

function nounTells(scene: Scene, act: Act, says: Says, aims: readonly Word[]): boolean {
  const { word, mood } = act;
  if (isRelation(word.label, ['compound', 'amod', 'nmod:desc', 'nmod:poss', 'flat'])) return false;
  const before = modifiersOf(word);
  if (before.some((lower) => NO_ATTACK.has(lower))) return false;
  if (mood.modality === 'urged' || mood.modality === 'conditional') return false;
  const top = topOf(word);
  const role = roleOf(top);
  const light = top.head !== null && verbGroup(top.head).event === firstOfList(word);
  if (says.sense === 'munition') return (munitionHarms(top) || harmsBehind(word) || isAnswer(top) || isSentInFragment(act, top)) && !isStray(word);
  if (says.sense === 'uses') return act.undergoers.some(isForbidden) && top.head !== null && USE_TOLD.has(top.head.lemma);
  const aimed = aims.some((aim) => isAttackable(scene, aim));
  const owned = act.doers.some((doer) => sortOf(scene, doer) !== 'nobody') || isOwned(scene, word);
  const pointing = POINTING.has((childBy(top, 'det') ?? childBy(word, 'det'))?.lower ?? '');
  // "the deadliest attack of the war" judges one that was told
  if (pointing && top.head?.lemma === 'make') return false;
  if (owned && top.head?.lemma === 'blame' && isRelation(top.label, ['obj'])) return true;
  const harming = owned && role === 'harms' && KILLS.has(top.head?.lemma ?? '');
  if (says.sense === 'vague' && !isNamedAttack(word, before, aimed, light || harming)) return false;
  if (light) return isDoneLight(scene, top.head as Word);
  if (word.lemma === 'raid' && top.head !== null && argumentsOf(top.head).doers.some((doer) => isPolice(doer.word))) return false;
  if (top.head?.upos === 'VERB' && isRelation(top.label, ['obj', 'nsubj:pass']) && !isDoneLight(scene, top.head)) return false;
  if (aimed) return role !== 'lost';
  // the first that is told of an attack may be "the Israeli attack"; "the attack" points back
  if (pointing && !(owned && role === 'brought')) return false;
  if (role === 'brought') return owned || top.head === null || !/^(?:report|see|face|order)$/u.test(top.head.lemma) || hasPlace(scene, word);
  if (role === 'harms' || role === 'means') return true;
  if (owned && top.head !== null && HELPS.has(top.head.lemma) && /^(?:by|of|with)$/u.test(prepositionOf(top) ?? '')) return true;
  if (role === 'fragment' && childBy(word, 'cop') !== null) return !pointing && owned;
  return role === 'fragment' && (owned || hasPlace(scene, word));
}

type Role = 'harms' | 'means' | 'brought' | 'fragment' | 'lost' | 'other';

/** What part the noun plays: it does harm, harm is done by it, it is carried out, or it stands alone as in a headline. */
function roleOf(top: Word): Role {
  const { head } = top;
  if (harmsBehind(top)) return 'harms';
  if (head === null) return 'fragment';
  if (isRelation(top.label, ['nsubj']) && HARMS.has(head.lemma)) return 'harms';
  if (isRelation(top.label, ['nsubj:pass', 'obj']) && BRINGING.has(head.lemma)) return 'brought';
  const preposition = prepositionOf(top);
  if (isRelation(top.label, ['obl']) && preposition !== null && MEANS.has(preposition) && (KILLS.has(head.lemma) || TAKES.has(head.lemma) || STARTERS.has(head.lemma) || BRINGING.has(head.lemma)))
    return 'means';
  if (isAnswer(top)) return 'means';
  if (isRelation(top.label, ['nmod']) && preposition !== null && (CARRIERS.has(head.lemma) || KILLS.has(head.lemma))) return 'means';
  if (preposition === 'without' || preposition === 'against') return 'lost';
  return 'other';
}
const MEANS = new Set('in by during from under after with amid through following due because as'.split(' '));

/** "strike", "fire", "raid" and the like: a weapon before them, an aim behind them, or a verb that carries them out. */
function isNamedAttack(word: Word, before: readonly string[], aimed: boolean, light: boolean): boolean {
  const typed = before.some((lower) => TYPE_WORDS.has(lower) || MILITARY.test(lower));
  switch (word.lemma) {
    case 'operation':
    case 'campaign':
    case 'explosion':
    case 'blast':
      return typed;
    case 'fire':
      return typed || (light && word.head !== null && /^(?:open|come|exchange)$/u.test(word.head.lemma));
    case 'advance':
    case 'push':
      return typed || (isRelation(word.label, ['obj']) && /^(?:begin|launch|start|resume|continue|renew)$/u.test(word.head?.lemma ?? ''));
    case 'targeting':
      return aimed;
    case 'blow':
      return aimed && /^(?:deal|deliver|inflict|strike)$/u.test(word.head?.lemma ?? '');
    default:
      return typed || aimed || light;
  }
}
const MILITARY = /^(?:military|special|punitive|retaliatory|retaliation|reprisal|precision|airborne|bombing|deadly|offensive|heavy|indiscriminate|enemy|nightly|overnight|surprise)$/u;

/** The light verb over the noun is itself told as done. */
function isDoneLight(scene: Scene, verb: Word): boolean {
  const group = verbGroup(verb);
  if (group.auxiliaries.some(({ lower }) => /^(?:can|ca|could)$/u.test(lower)) && !group.perfect) return false;
  if (group.modality === 'conditional' && voiceAt(scene, verb.at) === null) return false;
  if (group.form === 'infinitive' && group.auxiliaries.length === 0)
    return verb.head !== null && (REALISED.has(verb.head.lemma) || group.modality !== null);
  return !childrenBy(verb, 'mark').some(({ lower }) => lower === 'if' || lower === 'unless');
}

/** "a bomb *that killed 64*", "an air strike *killing five*". */
const harmsBehind = (noun: Word): boolean =>
  childrenBy(noun, 'acl').some(
    (clause) =>
      KILLS.has(clause.lemma) && verbGroup(clause).voice === 'active' && argumentsOf(clause).doers.some(({ word }) => word === noun),
  );

/** "answered with missiles on the capital". */
const isAnswer = (top: Word): boolean =>
  top.head !== null && ANSWERS.has(top.head.lemma) && prepositionOf(top) === 'with';

/** A weapon as the doer of harm, or as what people were killed by. */
function munitionHarms(top: Word): boolean {
  const { head } = top;
  if (head === null || !KILLS.has(head.lemma) || head.upos !== 'VERB') return false;
  if (/^(?:bomber)$/u.test(top.lemma) && !modifiersOf(top).includes('suicide')) return false;
  const { voice } = verbGroup(head);
  if (isRelation(top.label, ['nsubj']) && top.label !== 'nsubj:pass') return voice === 'active';
  return voice === 'passive' && isRelation(top.label, ['obl']) && /^(?:by|in|with)$/u.test(prepositionOf(top) ?? '');
}

/** "7 April: missiles on the capital, 12 dead": in a line without a verb the munition and its aim tell it. */
const isSentInFragment = ({ phrases }: Act, top: Word): boolean =>
  (top.head === null || (isRelation(top.label, ['obj']) && /^(?:report|count|record)$/u.test(top.head.lemma))) && phrases.some(({ preposition, word }) => preposition === 'on' && word.upos === 'PROPN');

const isOwned = (scene: Scene, word: Word): boolean => {
  const actor = actorBefore(scene, word);
  return actor !== null && isParty(actor);
};
