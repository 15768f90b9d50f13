/** Two turns of grammar that attacks are told in. */
import type { Word } from '../../../model/syntax.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { KILLS, SERIES } from './en.ts';

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

/** "a lorry *packed with explosives*" */
export const isRigged = (word: Word): boolean =>
  childrenBy(word, 'acl').some(
    (clause) =>
      RIGGING.has(clause.lemma) &&
      childrenBy(clause, 'obl').some(({ lemma }) => /^(?:explosive|bomb|dynamite|tnt)$/u.test(lemma)),
  );
const RIGGING = new Set('pack load lade rig fill stuff cram wire'.split(' '));
