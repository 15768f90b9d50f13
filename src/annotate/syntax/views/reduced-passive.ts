/** Passives that leave out their helper, as headlines and annals do: "Enugu taken 4 Oct", "three suspects detained", "port hit by rockets". */
import type { Word } from '../../../model/syntax.ts';
import { MONTHS, PERIOD_UNITS, WEEKDAYS } from '../../../language/en/calendar.ts';
import { OBJECT_NEEDED, ONLY_PARTICIPLES } from '../../../language/en/syntax.ts';
import { childBy, childrenBy, isRelation } from '../tree.ts';

/** A past form with a subject and without helper or object, of a verb that cannot do without one. */
export function isReducedPassive(head: Word): boolean {
  if (!/^VB[DN]$/u.test(head.xpos) || childBy(head, 'aux', 'cop') !== null) return false;
  const subject = childBy(head, 'nsubj');
  if (subject === null || subject.upos === 'PRON' || subject.at > head.at || isRelation(head.label, ['acl']))
    return false;
  if (childBy(head, 'ccomp', 'xcomp') !== null || childrenBy(head, 'obj').some((object) => !isDay(object)))
    return false;
  if (ONLY_PARTICIPLES.has(head.lower)) return true;
  const shares = childrenBy(head, 'conj').some((verb) => childBy(verb, 'obj') !== null);
  return OBJECT_NEEDED.has(head.lemma) && !shares;
}

/** "taken *12 Jul*": parsers take the day for an object. */
const isDay = (word: Word): boolean =>
  [word, ...word.children].some(({ lower }) =>
    [MONTHS, WEEKDAYS, PERIOD_UNITS].some((list) => list.has(lower.replace(/\.$/u, ''))),
  ) || word.head?.children.some(({ lower, at }) => at === word.at + 1 && MONTHS.has(lower)) === true;
