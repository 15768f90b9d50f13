/**
 * "Idlib became *the second capital to fall*", "Izium, *the first town to be retaken*": what is told as done is told of
 * the noun's bearer.
 */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation } from '../tree.ts';
import { withConjuncts } from './noun-group.ts';
import { firstOfList } from './verb-list.ts';

export interface Ranked {
  /** what bears the noun: "Idlib"; the noun itself where the sentence names nothing */
  readonly bearers: readonly Word[];
  /** the verb or predicate whose helpers say whether it is a fact */
  readonly over: Word;
}

const RANKS = new Set('first last latest only sole next largest biggest smallest final'.split(' '));
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/u;
const BECOMING = new Set(['become', 'remain', 'be']);

/** Of a verb with "to" behind a ranked noun; null of any other. */
export function rankedOver(verb: Word): Ranked | null {
  const { head: noun, label } = firstOfList(verb);
  if (noun === null || !isRelation(label, ['acl']) || childBy(firstOfList(verb), 'mark')?.lower !== 'to') return null;
  const isRanked = noun.children.some(
    (one) => isRelation(one.label, ['amod', 'nummod']) && (RANKS.has(one.lower) || ORDINAL.test(one.lower)),
  );
  if (!isRanked) return null;
  const above = noun.head;
  const subjects = (of: Word): Word[] => childrenBy(of, 'nsubj').flatMap(withConjuncts);
  if (childBy(noun, 'cop') !== null) return { bearers: subjects(noun), over: noun };
  if (above !== null && isRelation(noun.label, ['xcomp']) && BECOMING.has(above.lemma))
    return { bearers: subjects(above), over: above };
  if (above !== null && isRelation(noun.label, ['appos'])) return { bearers: [above], over: noun };
  // "the first town to fall was Izium"
  if (above !== null && isRelation(noun.label, ['nsubj']) && childBy(above, 'cop') !== null)
    return { bearers: withConjuncts(above), over: above };
  return { bearers: [noun], over: noun };
}
