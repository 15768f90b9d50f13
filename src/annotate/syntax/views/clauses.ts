/** Where a sentence's clauses begin and end: a clause is a predicate with all it governs, less the clauses inside. */
import type { Tree, Word } from '../../../model/syntax.ts';
import type { TokenRange } from '../../../model/annotation.ts';
import { childBy, isRelation, stretches, subtree, upwards } from '../tree.ts';
import { firstOfList, isVerbal } from './verb-list.ts';

export interface Clause {
  /** the verb, or the noun or adjective of a sentence with "be" or without a verb */
  readonly predicate: Word;
  /** how it hangs on the clause above: the relation's label; "root" of the main clause */
  readonly label: string;
  /** the predicate of the clause it stands in; null of the main clause */
  readonly within: Word | null;
  /** its own words, in stretches: another clause may part them */
  readonly stretches: readonly TokenRange[];
}

const CLAUSAL = ['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis'];

/** Where two stretches of an over-long sentence, parsed apart, were joined: a relation that means nothing (parse.ts). */
export const isJoin = ({ label, confidence }: Word): boolean => label === 'parataxis' && confidence === 0;

/** Whether a clause begins at this word. Each further predicate of a list is one; a further noun of "is X and Y" is not. */
export function isPredicate(word: Word): boolean {
  if (isRelation(word.label, CLAUSAL)) return true;
  if (word.label !== 'conj' || word.head === null || !isVerbal(word)) return false;
  // "armed and trained men" are no clauses
  return isRelation(firstOfList(word).label, CLAUSAL) && (isVerbal(word.head) || childBy(word, 'nsubj') !== null);
}

/** The predicate of the clause that the word belongs to; a predicate belongs to its own. */
export function clauseOf(word: Word): Word {
  let last = word;
  for (const above of upwards(word)) {
    if (isPredicate(above)) return above;
    last = above;
  }
  return last;
}

/** The clauses of a sentence in the order of their predicates. */
export const clausesOf = (tree: Tree): Clause[] =>
  tree.words.filter(isPredicate).map((predicate) => ({
    predicate,
    label: predicate.label,
    within: predicate.head === null ? null : clauseOf(predicate.head),
    stretches: stretches(subtree(predicate, isPredicate).filter(({ label }) => label !== 'punct')),
  }));
