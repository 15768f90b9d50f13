/** What the verbs of a list share: "did not shell or *bomb*", "will shell and *capture*", "plans to leave and *disarm*". */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../tree.ts';
import { once } from './once.ts';

/** What can have a subject: a verb, or a noun or adjective with "be" or a subject. */
export const isVerbal = (word: Word): boolean =>
  /^(?:VERB|AUX)$/u.test(word.upos) || childBy(word, 'cop', 'nsubj') !== null;

/** The first of the words joined with this one. */
export function firstOfList(word: Word): Word {
  let first = word;
  while (first.label === 'conj' && first.head !== null) first = first.head;
  return first;
}

/** The verb that this one is joined to and has its subject from; null where it stands alone or has one of its own. */
export const verbBefore = once((head: Word): Word | null => {
  if (head.label !== 'conj' || head.head === null || childBy(head, 'nsubj', 'csubj') !== null) return null;
  const above = head.head;
  // all of a list hang on its first word: the nearest tells more
  const nearest = above.children.findLast(
    ({ label, upos, at }) => label === 'conj' && at > above.at && at < head.at && /^(?:VERB|AUX)$/u.test(upos),
  );
  return nearest ?? above;
});

/** Auxiliaries and copula of its own. */
export const ownHelpers = (head: Word): Word[] => childrenBy(head, 'aux', 'cop');

/** Its helpers, those first that it has from the verbs before it: "*will* leave and be replaced". */
export const helpersOf: (head: Word) => readonly Word[] = once((head) => {
  const own = ownHelpers(head);
  return [...lentHelpers(head, own[0] ?? head), ...own];
});

/** The helpers of the verb before, up to the last that `first` can stand behind. */
export function lentHelpers(head: Word, first: Word): readonly Word[] {
  const before = verbBefore(head);
  // a verb with a "to" or a conjunction of its own begins anew
  if (before === null || childBy(head, 'mark') !== null) return [];
  // as an auxiliary "have" is finite or tagged VB: "will leave and *have* freed ten"
  if (first !== head && first.xpos === 'VBP') return [];
  const theirs = helpersOf(before);
  return theirs.slice(0, theirs.findLastIndex((helper) => governs(helper, first)) + 1);
}

const governs = (helper: Word, next: Word): boolean => {
  if (/^VBP?$/u.test(next.xpos)) return helper.xpos === 'MD' || helper.lemma === 'do';
  if (next.xpos === 'VBN') return /^(?:have|be|get)$/u.test(helper.lemma);
  return next.xpos === 'VBG' && helper.lemma === 'be';
};

/** The verb before, where both stand bare in one form under one governor: "without shelling or *burning*". */
export function bareBefore(head: Word): Word | null {
  const before = verbBefore(head);
  const isBare = before !== null && before.xpos === head.xpos && ownHelpers(head).length === 0;
  return isBare && /^VB[GN]?$/u.test(head.xpos) ? before : null;
}

/** The word that opens its clause, or that of the bare verbs before it: "to", "from", "without". */
export function markOf(head: Word): Word | null {
  for (let verb: Word | null = head; verb !== null; verb = bareBefore(verb)) {
    const mark = childBy(verb, 'mark');
    if (mark !== null) return mark;
  }
  return null;
}
