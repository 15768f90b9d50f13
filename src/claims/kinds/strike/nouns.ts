/** Which nouns tell an attack: by what they do, by what carries them out, by their aim or as the means of a loss. */
import type { Word } from '../../../model/syntax.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { type Act, actorBefore, modifiersOf } from '../../act.ts';
import { type Scene, voiceAt } from '../../scene.ts';
import {
  CARRIERS,
  HARMS,
  HELPS,
  NO_ATTACK,
  OPENS,
  RECEIVES,
  REPULSES,
  REALISED,
  type Says,
  STARTERS,
  TAKES,
  TYPE_WORDS,
  USE_TOLD,
} from './en.ts';
import { ANSWERS, BRINGING, KILLS } from '../../../language/en/attackers.ts';
import { topOf } from './grammar.ts';
import { isAttackable } from './target.ts';
import { undergoneBy } from './undergone.ts';
import { isParty, sortOf } from '../../attackers.ts';

import { hasPlace, isForbidden, isPolice, isStray } from './verbs.ts';
const POINTING = new Set(['the', 'this', 'that', 'these', 'those', 'such', 'each', 'every', 'any']);

/** A noun of attack that tells one by itself, and does not point back to one that was told. */
export function isNounOfStrike(scene: Scene, act: Act, says: Says, aims: readonly Word[]): boolean {
  const { word, mood } = act;
  if (isRelation(word.label, ['compound', 'amod', 'nmod:desc', 'nmod:poss', 'flat'])) return false;
  const before = modifiersOf(word);
  if (before.some((lower) => NO_ATTACK.has(lower))) return false;
  if (mood.modality === 'urged' || mood.modality === 'conditional') return false;
  const top = topOf(word);
  const role = roleOf(top);
  const light = top.head !== null && verbGroup(top.head).event === firstOfList(word);
  if (says.sense === 'munition')
    return (
      (munitionHarms(top) ||
        harmsBehind(word) ||
        isAnswer(top) ||
        isSentInFragment(scene, act, top) ||
        isReceived(scene, top)) &&
      !isStray(word) &&
      !isStray(firstOfList(word))
    );
  if (says.sense === 'uses')
    return act.undergoers.some(isForbidden) && top.head !== null && USE_TOLD.has(top.head.lemma);
  if (isReceived(scene, top)) return true;
  if (word.lemma === 'hit') return false;
  if (undergoneBy(word) !== null) {
    const sure = says.sense !== 'vague' || isNamedAttack(word, before, true, false);
    return sure && (aims.length > 0 || hasPlace(scene, word));
  }
  const aimed = aims.some((aim) => isAttackable(scene, aim));
  const owned = act.doers.some((doer) => sortOf(scene, doer) !== 'nobody') || isOwned(scene, word);
  const pointing = POINTING.has((childBy(top, 'det') ?? childBy(word, 'det'))?.lower ?? '');
  // "the deadliest attack of the war" judges one that was told
  if (pointing && top.head?.lemma === 'make') return false;
  // "said it was *behind* the bombing"
  if (prepositionOf(top) === 'behind' && childBy(top, 'cop') !== null) return childBy(top, 'nsubj') !== null;
  if (owned && top.head?.lemma === 'blame' && isRelation(top.label, ['obj'])) return true;
  const harming = owned && role === 'harms' && KILLS.has(top.head?.lemma ?? '');
  if (says.sense === 'vague' && !isNamedAttack(word, before, aimed, light || harming)) return false;
  if (light) return isDoneLight(scene, top.head as Word);
  if (word.lemma === 'raid' && top.head !== null && argumentsOf(top.head).doers.some((doer) => isPolice(doer.word)))
    return false;
  // "is to *investigate* the shelling of the queue": it happened
  const isTopic = aimed && ABOUT.has(top.head?.lemma ?? '');
  if (
    top.head?.upos === 'VERB' &&
    isRelation(top.label, ['obj', 'nsubj:pass']) &&
    !isTopic &&
    !isDoneLight(scene, top.head)
  )
    return false;
  if (aimed) return role !== 'lost';
  if (isInHeadline(scene, word, says)) return true;
  // the first that is told of an attack may be "the Israeli attack"; "the attack" points back
  if (pointing && isOpening(scene, top)) return true;
  if (pointing && !(owned && role === 'brought')) return false;
  if (word.lemma === 'sortie' && top.head?.lemma === 'fly') return false;
  if (role === 'brought')
    return owned || top.head === null || !/^(?:report|see|face|order)$/u.test(top.head.lemma) || hasPlace(scene, word);
  if (role === 'harms' || role === 'means') return true;
  if (owned && top.head !== null && HELPS.has(top.head.lemma) && /^(?:by|of|with)$/u.test(prepositionOf(top) ?? ''))
    return true;
  if (role === 'fragment' && childBy(word, 'cop') !== null) return !pointing && owned;
  return role === 'fragment' && (owned || hasPlace(scene, word));
}

/** "Inquiry into *Tarla shelling* closed": a headline has no "of". */
const isInHeadline = (scene: Scene, word: Word, { sense }: Says): boolean =>
  scene.sentence.form === 'heading' &&
  sense === 'event' &&
  childrenBy(word, 'compound').some(({ at }) => scene.places.some(({ from, to }) => from <= at && at < to));

/** "The air campaign *opened on 24 March*" */
const isOpening = (scene: Scene, { head, label }: Word): boolean =>
  head !== null &&
  isRelation(label, ['nsubj']) &&
  OPENS.has(head.lemma) &&
  scene.times.some(({ kind }) => kind === 'date');

/** "the base *took 300 shells* in a day" */
const isReceived = (scene: Scene, { head, label, at, lemma }: Word): boolean =>
  head !== null &&
  isRelation(label, ['obj']) &&
  (RECEIVES.has(head.lemma) || COUNTS.has(head.lemma)) &&
  SHOT.has(lemma) &&
  scene.quantities.some(
    ({ from, to, low }) =>
      from < at && to > at - MOST_BETWEEN && from > head.at - 1 && (RECEIVES.has(head.lemma) || (low ?? 0) > 2),
  ) &&
  (COUNTS.has(head.lemma)
    ? verbGroup(head).modality === null && !verbGroup(head).negative
    : argumentsOf(head).doers.some(({ word }) => isAttackable(scene, word)));
/** "I *counted* 60 shells in a night" */
const COUNTS = new Set('count log'.split(' '));
const MOST_BETWEEN = 3;
const SHOT = new Set('shell rocket missile bomb hit raid strike attack bombardment airstrike'.split(' '));

type Role = 'harms' | 'means' | 'brought' | 'fragment' | 'lost' | 'other';

/** What part the noun plays: it does harm, harm is done by it, it is carried out, or it stands alone as in a headline. */
function roleOf(top: Word): Role {
  const { head } = top;
  if (harmsBehind(top)) return 'harms';
  if (head === null) return 'fragment';
  if (isRelation(top.label, ['nsubj']) && HARMS.has(head.lemma)) return 'harms';
  if (isRelation(top.label, ['nsubj:pass', 'obj']) && (BRINGING.has(head.lemma) || REPULSES.has(head.lemma)))
    return 'brought';
  const preposition = prepositionOf(top);
  if (
    isRelation(top.label, ['obl']) &&
    preposition !== null &&
    MEANS.has(preposition) &&
    (KILLS.has(head.lemma) || TAKES.has(head.lemma) || STARTERS.has(head.lemma) || BRINGING.has(head.lemma))
  )
    return 'means';
  if (isAnswer(top)) return 'means';
  // "fell victim to an ambush"
  if (preposition === 'to' && head.lemma === 'fall' && head.children.some(({ lemma }) => lemma === 'victim'))
    return 'means';
  if (isRelation(top.label, ['nmod']) && preposition !== null && (CARRIERS.has(head.lemma) || KILLS.has(head.lemma)))
    return 'means';
  // "protested *against* the bombing of two villages"
  if (preposition === 'against' && PROTESTS.has(head.lemma)) return 'other';
  if (preposition === 'without' || preposition === 'against') return 'lost';
  return 'other';
}
const PROTESTS = new Set('protest complain demonstrate petition remonstrate speak object appeal'.split(' '));
const ABOUT = new Set(
  'investigate probe examine condemn denounce deplore protest discuss mourn recall criticise criticize raise avenge describe'.split(
    ' ',
  ),
);
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
      // "fire *from Grads*"
      if (
        childrenBy(word, 'nmod').some(
          (one) =>
            prepositionOf(one) === 'from' &&
            /^(?:gun|mortar|tank|artillery|grad|howitzer|launcher|weapon|helicopter|rifle|rocket|cannon|position|side|battery)$/u.test(
              one.lemma.toLowerCase(),
            ),
        )
      )
        return true;
      return typed || (light && word.head !== null && /^(?:open|come|exchange)$/u.test(word.head.lemma));
    case 'drive':
    case 'thrust':
      return (
        aimed &&
        (isRelation(word.label, ['obj', 'nsubj:pass'])
          ? BRINGING.has(word.head?.lemma ?? '') || REPULSES.has(word.head?.lemma ?? '')
          : typed)
      );
    case 'advance':
    case 'push':
      return (
        typed ||
        (isRelation(word.label, ['obj']) &&
          /^(?:begin|launch|start|resume|continue|renew)$/u.test(word.head?.lemma ?? ''))
      );
    case 'targeting':
      return aimed;
    case 'defeat':
    case 'engagement':
    case 'impact':
      // "fire defeat was inflicted on", as briefings in translation say
      return before.includes('fire') && light;
    case 'blow':
      return aimed && (/^(?:deal|deliver|inflict|strike)$/u.test(word.head?.lemma ?? '') || typed);
    default:
      return typed || aimed || light;
  }
}
const MILITARY =
  /^(?:military|special|punitive|retaliatory|retaliation|reprisal|precision|airborne|bombing|deadly|offensive|heavy|indiscriminate|enemy|nightly|overnight|surprise)$/u;

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
      KILLS.has(clause.lemma) &&
      verbGroup(clause).voice === 'active' &&
      argumentsOf(clause).doers.some(({ word }) => word === noun),
  );

/** "answered with missiles on the capital". */
const isAnswer = (top: Word): boolean =>
  top.head !== null && ANSWERS.has(top.head.lemma) && prepositionOf(top) === 'with';

/** A weapon as the doer of harm, or as what people were killed by. */
function munitionHarms(top: Word): boolean {
  const { head } = top;
  // "*leaves* over 150 dead"
  if (
    head?.lemma === 'leave' &&
    isRelation(top.label, ['nsubj']) &&
    head.children.some(({ lower }) => /^(?:dead|wounded|injured|homeless)$/u.test(lower) || LEFT.test(lower))
  )
    return true;
  if (head === null || !KILLS.has(head.lemma) || head.upos !== 'VERB') return false;
  // "set off sirens"
  if (head.lemma === 'set' && verbGroup(head).particles.length > 0) return false;
  if (/^(?:bomber)$/u.test(top.lemma) && !modifiersOf(top).includes('suicide')) return false;
  const { voice } = verbGroup(head);
  if (isRelation(top.label, ['nsubj']) && top.label !== 'nsubj:pass') return voice === 'active';
  return voice === 'passive' && isRelation(top.label, ['obl']) && /^(?:by|in|with)$/u.test(prepositionOf(top) ?? '');
}

const LEFT = /^(?:dead|casualties|bodies|crater)$/u;

/** "7 April: missiles on the capital, 12 dead": in a line without a verb the munition and its aim tell it. */
const isSentInFragment = (scene: Scene, { phrases }: Act, top: Word): boolean =>
  (top.head === null ||
    isRelation(top.label, ['parataxis']) ||
    (isRelation(top.label, ['obj']) && /^(?:report|count|record)$/u.test(top.head.lemma))) &&
  phrases.some(
    ({ preposition, word }) =>
      (preposition === 'on' || (top.head !== null && /^(?:in|at|inside)$/u.test(preposition))) &&
      (word.upos === 'PROPN' || isAttackable(scene, word)),
  );

const isOwned = (scene: Scene, word: Word): boolean => {
  const actor = actorBefore(scene, word);
  return actor !== null && isParty(actor);
};
