/** Objects that a sentence says once for two verbs, or not at all: "captured and burned *the village*", "*the town* they took". */
import type { Word } from '../../../model/syntax.ts';
import { MONTHS, PERIOD_UNITS, WEEKDAYS } from '../../../language/en/calendar.ts';
import { ADVERBIAL_NOUNS, INTRANSITIVE, SELDOM_TRANSITIVE, STRANDED } from '../../../language/en/syntax.ts';
import { childBy, childrenBy, isRelation, subtree } from '../tree.ts';
import { verbGroup } from './verb-group.ts';
import { firstOfList, verbBefore } from './verb-list.ts';

const SHARED_MOST_APART = 4;

/** "shelled, bombed and burned *the village*": the object behind the last of some verbs that stand close together. */
export function sharedObjects(head: Word): readonly Word[] {
  if (INTRANSITIVE.has(head.lemma) || SELDOM_TRANSITIVE.has(head.lemma) || !isBareUntil(head, Infinity)) return [];
  if (head.xpos === 'VBN' && verbGroup(head).voice === 'passive') return [];
  const first = firstOfList(head);
  const later = childrenBy(first, 'conj').filter(({ upos, at }) => upos === 'VERB' && at > head.at);
  let [last, before] = [head, head];
  for (const verb of later) {
    const near = verb.at - last.at <= SHARED_MOST_APART && isBareUntil(before, verb.at);
    if (!near || childBy(verb, 'nsubj') !== null || verbGroup(verb).voice === 'passive') return [];
    const objects = childrenBy(verb, 'obj').filter(({ at }) => at > verb.at);
    if (objects.length > 0) return objects;
    [last, before] = [verb, verb];
  }
  return [];
}

/** Between two verbs that share an object there is nothing but "and", commas and an adverb. */
const isBareUntil = (head: Word, end: number): boolean =>
  head.children.every(
    ({ at, label }) => at < head.at || at >= end || /^(?:advmod|cc|punct|compound:prt|conj)$/u.test(label),
  );

/** "the village they captured": a relative clause without a pronoun is about its noun, if the verb lacks an object. */
export function gapOf(head: Word): Word | null {
  const clause = firstOfList(head);
  const noun = clause.head;
  if (clause.label !== 'acl:relcl' || noun === null || INTRANSITIVE.has(head.lemma)) return null;
  if (!hasSubject(head) || isAdverbial(noun) || head.children.some((word) => isStranded(word, head))) return null;
  const complete = head.children.some(({ label }) => isRelation(label, ['obj', 'ccomp', 'xcomp', 'cop', 'nsubj:pass']));
  // "where they fled", "12 of whom drowned": the pronoun stands for the noun in another part
  const told = head.children.some((child) =>
    subtree(child, (word) => isRelation(word.label, ['acl', 'ccomp', 'advcl'])).some(({ xpos }) => /^W/u.test(xpos)),
  );
  return complete || told ? null : noun;
}

/** Its own, or that of the verb before which lacks an object too: "the arms they *bought* and *sold*". */
function hasSubject(head: Word): boolean {
  if (childBy(head, 'nsubj') !== null) return true;
  const before = verbBefore(head);
  return before !== null && childBy(before, 'obj') === null && childBy(before, 'nsubj') !== null;
}

/** "the day they arrived", "the reason they left". */
const isAdverbial = ({ lower, lemma }: Word): boolean =>
  [MONTHS, WEEKDAYS, PERIOD_UNITS].some((list) => list.has(lower)) || ADVERBIAL_NOUNS.has(lemma);

/** "the town they lived *in*": the noun stands behind the preposition. */
const isStranded = (word: Word, verb: Word): boolean =>
  word.at > verb.at && word.children.length === 0 && word.label !== 'compound:prt' && STRANDED.has(word.lower);
