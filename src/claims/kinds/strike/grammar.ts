/** Two turns of grammar that attacks are told in. */
import type { Word } from '../../../model/syntax.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { SERIES } from './en.ts';
import { KILLS } from '../../../language/en/attackers.ts';

/** "a series of attacks", "dozens of air strikes": the first noun stands in the sentence for the second. */
export function topOf(word: Word): Word {
  const first = firstOfList(word);
  const { head } = first;
  return head !== null && isRelation(first.label, ['nmod']) && prepositionOf(first) === 'of' && SERIES.has(head.lemma)
    ? firstOfList(head)
    : first;
}

/** "used drones to *destroy* positions". */
export const harmWith = (word: Word): Word | null =>
  childrenBy(word, 'xcomp', 'advcl').find(
    (one) => KILLS.has(one.lemma) || one.children.some((child) => child.label === 'conj' && KILLS.has(child.lemma)),
  ) ?? null;
