/** Which verbs tell an attack as carried out: what each needs around it. */
import type { Word } from '../../../model/syntax.ts';
import { nounGroup, prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { type Act, countOf, modifiersOf } from '../../act.ts';
import { type Scene, voiceAt } from '../../scene.ts';
import {
  DEEDS,
  FROM_THE_AIR,
  HABITS,
  NO_WEAPON,
  REALISED,
  type Says,
  STRAY,
  STRIKE,
  TARGETS,
  USED,
  USED_WITH,
} from './en.ts';
import { harmWith } from './grammar.ts';
import { isArm, isAttackable } from './target.ts';
import { PEOPLE } from './people.ts';
import { isMunition } from './weapon.ts';
import { isRigged, sortOf } from '../../attackers.ts';

/** A verb of attack that the sentence tells as carried out. */
export const isVerbOfStrike = (scene: Scene, act: Act, says: Says, aims: readonly Word[]): boolean =>
  isDone(scene, act) && verbTells(scene, act, says, aims);

/** Told as done or to be done: no habit, ability or purpose. */
function isDone(scene: Scene, { word, mood }: Act): boolean {
  const group = verbGroup(word);
  const helper = group.auxiliaries.map(({ lower }) => lower);
  if (helper.some((lower) => /^(?:can|ca|could)$/u.test(lower)) && !group.perfect) return false;
  if (mood.modality === 'conditional' && (group.perfect || voiceAt(scene, word.at) === null)) return false;
  const adverbs = childrenBy(word, 'advmod').map(({ lower }) => lower);
  if (/^(?:VBP|VBZ)$/u.test(word.xpos) && adverbs.some((lower) => HABITS.has(lower))) return false;
  if (childrenBy(word, 'mark').some(({ lower }) => lower === 'if' || lower === 'unless' || lower === 'whether'))
    return false;
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
  // "the lorry *struck a mine*": nobody aimed
  if (/^(?:hit|strike)$/u.test(lemma) && undergoers.some(({ lower }) => MINES.has(lower))) return false;
  const sorts = doers.map((doer) => sortOf(scene, doer));
  const someone = sorts.some((sort) => sort !== 'nobody');
  const aimed = aims.some((aim) => isAttackable(scene, aim));
  switch (says.sense) {
    case 'turned':
      return true;
    case 'sure':
      return doers.length === 0 ? aims.length > 0 : someone;
    case 'aimed': {
      if (lemma === 'blow up' && undergoers.some(({ lower }) => /^(?:him|her|them|it)sel/u.test(lower))) return true;
      if (childrenBy(word, 'advmod').some(({ lower }) => /^(?:hard|worst)$/u.test(lower))) return false;
      if (doers.length > 0 && !someone) return false;
      if (lemma === 'ram') return ramsWithBomb(scene, word, doers);
      if (BREAKING_IN.has(lemma)) return breaksIn(act, sorts);
      if (lemma === 'blast' && childBy(word, 'obj')?.lemma === 'way') return breaksIn(act, sorts);
      // "a lorry packed with explosives *blew up* at the gate"
      if (lemma === 'blow up' && undergoers.length === 0 && doers.some(isRigged)) return true;
      // "moved on the town": anywhere else it is no more than going
      if (GOING.has(lemma))
        return (
          undergoers.length === 0 &&
          sorts.includes('armed') &&
          act.phrases.some(
            ({ preposition, word: aim }) =>
              /^(?:on|against|upon|at)$/u.test(preposition) && (isTown(scene, aim) || LINES.has(aim.lemma)),
          )
        );
      if (
        lemma.startsWith('advance') &&
        !act.phrases.some(({ preposition }) => /^(?:on|toward|towards|into)$/u.test(preposition))
      )
        return false;
      if (lemma === 'raid' && doers.some(isPolice)) return false;
      // ships sink ships in a battle
      if (lemma === 'sink' && !doers.some((doer) => FROM_THE_AIR.has(doer.lemma) || fliesIn(scene, doer))) return false;
      // people are hacked to death, networks otherwise
      if (lemma === 'hack' && !aims.some((aim) => NETWORKS.has(aim.lemma))) return false;
      // a person assaulted by another is no act of war
      if (lemma === 'assault' && aims.every((aim) => isCounted(aim))) return false;
      if (BROAD.has(lemma) && !sorts.includes('weapon') && hasWord(scene, NO_WEAPON)) return false;
      if (lemma === 'engage') return engages(scene, undergoers, sorts);
      // "rushed the post", not "rushed the wounded to hospital"
      if (lemma === 'rush') return undergoers.some((one) => TARGETS.has(one.lemma)) && sorts.includes('armed');
      if (lemma === 'spray' && !act.phrases.some(({ word: means }) => SPRAYED.has(means.lemma))) return false;
      if (lemma === 'aim' && (undergoers.length > 0 || doers.length === 0)) return false;
      // "a missile hit"; somebody must be told to have been hit by it
      // "the targets hit" are told of elsewhere
      if (doers.length === 0 && word.label === 'acl' && aims.every((aim) => aim.lemma === 'target')) return false;
      if (doers.some(isStray)) return false;
      // "the lorry struck a mine"
      if (undergoers.length > 0 && undergoers.every(({ lemma }) => MINES.has(lemma))) return false;
      if (undergoers.length > 0 && doers.some((doer) => isMunition(scene, doer) || FROM_THE_AIR.has(doer.lemma)))
        return true;
      // "the plant *bombed* in Taiz": nothing else is done to it
      if (!aimed && /^(?:bomb|shell|strafe|bombard)$/u.test(lemma) && undergoers.length > 0 && hasPlace(scene, word))
        return true;
      if (!aimed) return lemma === 'attack' && undergoers.length === 0 && sorts.includes('armed');
      return undergoers.length > 0 || INTRANSITIVE.has(lemma) || sorts.includes('weapon');
    }
    case 'sends':
      return sendsSomething(scene, act, aims, aimed);
    case 'lands':
      if (lemma === 'burst' && breaksIn(act, sorts)) return true;
      if (lemma !== 'set off' && sorts.includes('weapon') && doers.some((doer) => isMunition(scene, doer)))
        return lemma !== 'fall' || aims.length > 0 || hasPlace(scene, word);
      if (/^(?:fall|rain)$/u.test(lemma) && sorts.includes('weapon')) return aims.length > 0;
      // "explosions *tore through* two stations", "a car bomb *ripped through* the market", "a lorry with explosives *went off*"
      if (/^(?:tear|rip)$/u.test(lemma) || doers.some(isRigged))
        return sorts.includes('weapon') && (aimed || act.phrases.some(({ preposition }) => preposition === 'through'));
      return (
        undergoers.some((one) => isMunition(scene, one)) &&
        /^(?:detonate|explode|ignite|set off)$/u.test(lemma) &&
        doers.length > 0
      );
    default:
      return (
        undergoers.some(isForbidden) || (undergoers.some((one) => isMunition(scene, one)) && harmWith(word) !== null)
      );
  }
}
/** "gunmen *burst into* the clinic", "*blasted* (*fought*, *shot*) their way *into* the grounds" */
function breaksIn({ word, undergoers, phrases }: Act, sorts: readonly string[]): boolean {
  const way = undergoers.some(({ lemma }) => lemma === 'way');
  const into = phrases.some(
    ({ preposition, word: aim }) => preposition === 'into' && TARGETS.has(aim.lemma.toLowerCase()),
  );
  const plain = /^(?:burst|break|barge)$/u.test(word.lemma) && undergoers.length === 0;
  return into && sorts.includes('armed') && (way || plain);
}
const SPRAYED = new Set('bullet gunfire fire round shot machine-gun rifle'.split(' '));

/** "helicopters *engaged* the guns at the camp", "artillery engaged rebel positions": a weapon, and what weapons are used on. */
const engages = (scene: Scene, undergoers: readonly Word[], sorts: readonly string[]): boolean =>
  sorts.some((sort) => sort === 'weapon' || sort === 'armed') &&
  undergoers.some(
    ({ at, lemma }) =>
      ENGAGED.has(lemma) || (scene.materiel.some(({ from, to }) => from <= at && at < to) && sorts.includes('weapon')),
  );
const ENGAGED = new Set(
  'position target column convoy battery gun weapon tank vehicle bunker post launcher emplacement'.split(' '),
);

const BREAKING_IN = new Set('fight break barge force'.split(' '));

/** "a suicide bomber *rammed* a lorry with 100 kg of explosives into the bus" */
const ramsWithBomb = (scene: Scene, word: Word, doers: readonly Word[]): boolean =>
  doers.some(({ lemma }) => /^(?:bomber|attacker|militant|driver|assailant|insurgent|fighter)$/u.test(lemma)) &&
  (doers.some(({ lemma }) => lemma === 'bomber') || hasWord(scene, EXPLOSIVES)) &&
  word.children.some(({ label }) => label === 'obj');
const EXPLOSIVES = new Set('explosives explosive bomb bombs vbied dynamite explosive-laden'.split(' '));

const INTRANSITIVE = new Set(['attack', 'counterattack', 'counter-attack', 'advance', 'strike', 'aim']);

const NETWORKS = new Set(
  'network website site server system account computer database grid bank email mailbox satellite broadcaster channel ministry agency phone'.split(
    ' ',
  ),
);

const GOING = new Set('move march push descend swoop pounce charge roll'.split(' '));
const LINES = new Set('line position post trench village town camp base garrison city'.split(' '));
const isTown = (scene: Scene, word: Word): boolean =>
  !isTime(scene, word) &&
  (word.upos === 'PROPN' || scene.places.some(({ from, to }) => from <= word.at && word.at < to));

/** Verbs of many senses that need more around them. */
const BROAD = new Set(['target', 'hit', 'strike']);
export const isPolice = ({ lemma }: Word): boolean =>
  /^(?:police|officer|policeman|agent|detective|prosecutor)$/u.test(lemma);
const isCounted = ({ lemma }: Word): boolean => PEOPLE.has(lemma);
const hasWord = ({ sentence, tokens }: Scene, words: ReadonlySet<string>): boolean => {
  for (let at = sentence.from; at < sentence.to; at++) if (words.has(tokens[at]?.lower ?? '')) return true;
  return false;
};

/** An aircraft by the name of its make. */
const fliesIn = ({ materiel }: Scene, { at }: Word): boolean =>
  materiel.some((one) => one.from <= at && at < one.to && /^(?:aircraft|helicopter|uav)$/u.test(one.class));

export const isStray = (word: Word): boolean => modifiersOf(word).some((lower) => STRAY.has(lower));

/** Cluster munitions, poison gas: their use is a claim in itself. */
export const isForbidden = (word: Word): boolean =>
  USED_WITH.has(word.lemma) || (USED.has(word.lemma) && modifiersOf(word).some((lower) => USED_WITH.has(lower)));

/** "fired rockets at the town", "opened up on them"; a missile merely launched may be a test. */
function sendsSomething(scene: Scene, act: Act, aims: readonly Word[], aimed: boolean): boolean {
  const { word, lemma, undergoers, phrases, doers } = act;
  const munition = undergoers.some((one) => isMunition(scene, one));
  if (lemma === 'trade' || lemma === 'exchange') return undergoers.some(({ lemma: thing }) => EXCHANGED.has(thing));
  if (
    lemma === 'fire' &&
    undergoers.some(({ upos }) => upos === 'PRON') &&
    (doers.some((doer) => sortOf(scene, doer) === 'weapon') || word.head?.lemma === 'deny')
  )
    return true;
  // "denied having fired first", "said it had not fired at all"
  if (lemma === 'fire' && act.mood.stance === 'denies' && undergoers.length === 0 && verbGroup(word).voice === 'active')
    return doers.some((doer) => [doer, ...nounGroup(doer).of].some((one) => sortOf(scene, one) !== 'nobody'));
  if (lemma === 'shoot' || lemma === 'snipe')
    return aimed && undergoers.length === 0 && phrases.some(({ preposition }) => /^(?:at|on)$/u.test(preposition));
  // "the convoy was fired on"
  if (lemma === 'fire' && aimed && !munition && word.children.some((child) => /^(?:on|at|upon)$/u.test(child.lower)))
    return verbGroup(word).voice === 'passive';
  const at = phrases.some(
    ({ preposition, word: aim }) =>
      /^(?:at|on|onto|into|towards?|against|over|upon)$/u.test(preposition) && isAttackable(scene, aim),
  );
  // "sent drones *against* X", not "to X"
  if (/^(?:send|direct)$/u.test(lemma)) {
    const hung = undergoers.flatMap((one) => childrenBy(one, 'nmod'));
    const against = [...phrases.map((one) => one.word), ...hung].filter((one) =>
      /^(?:at|on|against|onto|over)$/u.test(prepositionOf(one) ?? ''),
    );
    return munition && against.some((one) => isAttackable(scene, one));
  }
  if (lemma === 'drop' && undergoers.some((one) => one.lemma === 'bomb' || isForbidden(one))) return true;
  if (lemma.startsWith('fire') || lemma === 'open up')
    return (
      (munition && !/^(?:test|salute)$/u.test(undergoers[0]?.head?.lemma ?? '')) ||
      (at && undergoers.length === 0 && doers.length > 0) ||
      (at && undergoers.length > 0 && undergoers.every((one) => isArm(scene, one.at)))
    );
  // "launched *151 missiles and drones* overnight": so many are no test
  const many = undergoers.some((one) => isMunition(scene, one) && (countOf(scene, one)?.low ?? 0) > 1);
  if (munition && many && /^(?:launch|unleash|fire|send|loose off|fire off)$/u.test(lemma))
    return !hasWord(scene, TESTS);
  return munition && (at || (aims.length > 0 && aimed) || hasPlace(scene, act.word));
}
const TESTS = new Set('test tests tested testing drill drills exercise exercises parade'.split(' '));
const MINES = new Set('mine landmine ied'.split(' '));
const EXCHANGED = new Set('fire shelling artillery rocket missile blow salvo gunfire barrage'.split(' '));

export const hasPlace = (scene: Scene, { reach, children, head }: Word): boolean =>
  [...children, ...(head?.children ?? [])].some(
    (word) => word.upos === 'PROPN' && WHERE.test(prepositionOf(word) ?? '') && !isTime(scene, word),
  ) || scene.places.some(({ from, to, precision }) => from >= reach.from && to <= reach.to && precision !== 'country');

const WHERE = /^(?:in|at|near|on|around|outside)$/u;
const isTime = (scene: Scene, { at }: Word): boolean => scene.times.some(({ from, to }) => from <= at && at < to);
