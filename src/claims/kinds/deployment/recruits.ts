/** People who take up arms of themselves: "20,000 Somalis enrolled with the militia", "1,200 students gave in their names to fight". */
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import type { Word } from '../../../model/syntax.ts';
import { countOf } from '../../act.ts';
import { partyAt, textAt } from '../../party-of.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { RECRUITED } from './en.ts';
import { forceAt } from './force.ts';
import type { Hit } from './hit.ts';

const ENROLLING = /^(?:enrol|enroll|enlist|register|sign|join|rally|flock|come)$/u;
const BODIES =
  /^(?:militia|army|rank|colour|color|force|brigade|legion|guard|battalion|service|standard|insurgency|rebellion|guerrilla|resistance|front|unit|home-guard|reserve|defence|defense|rebel|partisan|troop|regiment)s?$/iu;
const FEWEST = 20;

export const isRecruiting = ({ quantities, sentence, tokens }: Scene): boolean =>
  quantities.some(({ low, high }) => (low ?? high ?? 0) >= FEWEST) &&
  tokens
    .slice(sentence.from, sentence.to)
    .some(({ lower }) =>
      /^(?:recruit|enlist|conscript|enrol|hired?$|hiring|signed|names?$|press|dragoon|conscript|joined$)/u.test(lower),
    );

export const recruitsIn = (scene: Scene): Hit[] =>
  scene.tree().words.flatMap((verb): Hit[] => {
    if (verb.upos !== 'VERB' || !takesUpArms(scene, verb) || tellingOf(verb) !== 'told') return [];
    const { negative, modality } = verbGroup(verb);
    if (negative || modality !== null) return [];
    return argumentsOf(verb).doers.flatMap(({ word }): Hit[] => {
      const count = countOf(scene, word);
      const nation = scene.actors.some(({ kind, from, to }) => kind === 'people' && from <= word.at && word.at < to);
      const own = forceAt(scene, word);
      const people = nation || RECRUITED.has(word.lemma) || own?.what === 'volunteers' || word.lemma === 'man';
      if (count === null || (count.low ?? count.high ?? 0) < FEWEST || !people) return [];
      const of = partyAt(scene, word) ?? { text: textAt(scene, nounGroup(word).core), actor: null };
      const force = { word, what: 'volunteers' as const, count, of };
      return [{ trigger: { from: verb.at, to: verb.at + 1 }, force, act: 'recruited', of, phrases: [], for: null }];
    });
  });

/** "enrolled *with the militia*", "joined *the colours*", "signed *on*", "gave in *their names to fight*" */
function takesUpArms(scene: Scene, verb: Word): boolean {
  const objects = childrenBy(verb, 'obj');
  if (/^(?:give|put|hand|send|enter)$/u.test(verb.lemma))
    return (
      objects.some(({ lemma }) => lemma === 'name') &&
      [...verb.children, ...objects.flatMap((one) => one.children)].some(isFighting)
    );
  if (!ENROLLING.test(verb.lemma)) return false;
  const phrases = childrenBy(verb, 'obl').filter((one) =>
    /^(?:with|in|into|to|for|as)$/u.test(prepositionOf(one) ?? ''),
  );
  const bodies = [...objects, ...phrases].some(({ lemma }) => BODIES.test(lemma) || /^volunteer$/u.test(lemma));
  if (/^(?:come|flock|rally)$/u.test(verb.lemma))
    return phrases.some(({ lemma }) => /^(?:colour|color|standard|flag)$/u.test(lemma));
  if (verb.lemma === 'sign' && !/^(?:up|on)$/u.test(lowerAt(scene, verb.at + 1))) return false;
  return bodies || (childBy(verb, 'obj') === null && verb.children.some(isFighting));
}

const isFighting = ({ lemma, label }: Word): boolean =>
  /^(?:advcl|xcomp|acl)/u.test(label) && /^(?:fight|serve|defend)$/u.test(lemma);
