/** Forces told by what is done for others: "*reinforced* the garrison", "an Indian battalion *followed*", "were seen *moving* toward X". */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { actAt, type Phrase } from '../../act.ts';
import { jointly, partiesAt } from '../../party-of.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { MOVING, POSTS, SEEING } from './en-seen.ts';
import { type Force, forceAt, isArms } from './force.ts';
import type { Hit } from './hit.ts';
import { moodOf } from './mood.ts';

export const movedIn = (scene: Scene): Hit[] =>
  scene
    .tree()
    .words.filter(({ upos }) => upos === 'VERB')
    .flatMap((verb) => [...reinforced(scene, verb), ...followed(scene, verb), ...seenMoving(scene, verb)]);

const phrasesOf = (...words: readonly Word[]): Phrase[] =>
  words
    .flatMap((word) => childrenBy(word, 'obl', 'nmod'))
    .flatMap((word): Phrase[] => {
      const preposition = prepositionOf(word);
      return preposition === null ? [] : [{ preposition, word }];
    });

/** "*reinforced the garrison* in X by air": men went there, whose they are is who did it. */
function reinforced(scene: Scene, verb: Word): Hit[] {
  if (!/^(?:reinforce|strengthen|bolster)$/u.test(verb.lemma)) return [];
  const act = actAt(scene, verb.at);
  const mood = act === null ? null : moodOf(scene, act);
  const object = act?.undergoers.find(({ lemma }) => POSTS.has(lemma));
  if (act === null || mood === null || object === undefined) return [];
  // "with 300 men", "by a battalion": they are the force
  if (act.phrases.some(({ preposition }) => /^(?:with|through)$/u.test(preposition))) return [];
  const of = jointly(partiesAt(scene, act.doers));
  if (of === null || verbGroup(verb).voice === 'passive') return [];
  const force: Force = { word: object, what: 'troops', count: null, of };
  return [{ trigger: act.trigger, force, act: 'sent', of, phrases: phrasesOf(verb, object), for: null, ...mood }];
}

/** "the first unit landed; an Indian battalion *followed* in May": it came, too. */
function followed(scene: Scene, verb: Word): Hit[] {
  if (!/^(?:follow|join)$/u.test(verb.lemma) || childBy(verb, 'obj') !== null) return [];
  const act = actAt(scene, verb.at);
  const mood = act === null ? null : moodOf(scene, act);
  if (act === null || mood === null || act.doers.length === 0) return [];
  return act.doers.flatMap((word): Hit[] => {
    const force = forceAt(scene, word);
    if (force === null || isArms(force.what) || (force.of?.actor == null && force.count === null)) return [];
    return [{ trigger: act.trigger, force, act: 'sent', of: force.of, phrases: phrasesOf(verb), for: null, ...mood }];
  });
}

/** "two rebel columns were *observed moving* toward X" */
function seenMoving(scene: Scene, verb: Word): Hit[] {
  const over = verb.head;
  // hung on those who are seen
  const above = over !== null && over.upos === 'NOUN' ? over.head : over;
  if (verb.xpos !== 'VBG' || !MOVING.has(verb.lemma) || above === null || !SEEING.has(above.lemma)) return [];
  if (verb.label !== 'xcomp' && verb.label !== 'advcl' && verb.label !== 'acl') return [];
  const told = actAt(scene, above.at);
  const mood = told === null ? null : moodOf(scene, told);
  if (told === null || mood === null) return [];
  const phrases = phrasesOf(verb, ...childrenBy(verb, 'obl'));
  const goes = phrases.some(({ preposition }) => WAYS.test(preposition)) || WAYS.test(lowerAt(scene, verb.at + 1));
  if (!goes) return [];
  const seen = told.undergoers.length > 0 ? told.undergoers : argumentsOf(verb).doers.map(({ word }) => word);
  return seen.flatMap((word): Hit[] => {
    const force = forceAt(scene, word);
    if (force === null || (isArms(force.what) && force.count === null)) return [];
    const trigger = { from: verb.at, to: verb.at + 1 };
    return [{ trigger, force, act: 'sent', of: force.of, phrases, for: null, ...mood }];
  });
}
const WAYS = /^(?:to|into|toward|towards|from|in|through|along|north|south|east|west)$/u;
