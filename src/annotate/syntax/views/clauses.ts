/** Where a sentence's clauses begin and end: a clause is a predicate with all it governs, less the clauses inside. */
import type { Tree, Word } from '../../../model/syntax.ts';
import type { TokenRange } from '../../../model/annotation.ts';
import { childBy, isRelation, stretches, subtree, upwards } from '../tree.ts';

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

/** Whether a clause begins at this word. A second verb of a list is one with a subject of its own, or of its own tense. */
export function isPredicate(word: Word): boolean {
  if (isRelation(word.label, CLAUSAL)) return true;
  if (word.label !== 'conj') return false;
  const verbal = /^(?:VERB|AUX)$/u.test(word.upos) || childBy(word, 'cop', 'nsubj') !== null;
  return verbal && word.head !== null && word.head.upos !== 'NOUN' && word.head.upos !== 'PROPN';
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
