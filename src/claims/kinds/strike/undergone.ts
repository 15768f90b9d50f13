/** What an attack's noun is told of as its predicate: "the town *is under artillery fire*", "was *the target of* a drone attack", "were *subjected to* shelling". */
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { spread } from '../../act.ts';
import { topOf } from './grammar.ts';

const AIMED_AT = new Set('target object victim focus'.split(' '));
const EXPOSES = new Set('subject expose'.split(' '));

/** The words that stand for what was attacked; null where the noun is no such predicate. */
export function undergoneBy(noun: Word): readonly Word[] | null {
  const top = topOf(noun);
  const preposition = prepositionOf(top);
  if (preposition === 'under' && childBy(top, 'cop') !== null && !isHypothetical(top)) return subjectsOf(top);
  const { head } = top;
  if (head === null) return null;
  if (preposition === 'to' && EXPOSES.has(head.lemma) && isRelation(top.label, ['obl']) && !isHypothetical(head))
    return argumentsOf(head).undergoers.map(({ word }) => word);
  if (preposition === 'of' && AIMED_AT.has(head.lemma) && childBy(head, 'cop') !== null && !isHypothetical(head))
    return subjectsOf(head);
  return null;
}

const subjectsOf = (word: Word): Word[] => spread(childrenBy(word, 'nsubj'));
/** "could be the target of", "if it is under fire" */
const isHypothetical = (word: Word): boolean =>
  childrenBy(word, 'aux').some(({ lower }) => /^(?:can|could|may|might|would|will|should)$/u.test(lower)) ||
  childrenBy(word, 'mark').some(({ lower }) => lower === 'if' || lower === 'whether' || lower === 'to') ||
  childrenBy(word, 'advmod').some(({ lower }) => lower === 'not' || lower === 'never');
