/**
 * Who does what to whom, where the words stand for it and where the sentence leaves it out: "the army shelled the town
 * and [the army] captured it", "the shells [that] it fired", "a strike hit a house, [the strike] killing two".
 */
import type { Word } from '../../../model/syntax.ts';
import { MONTHS, PERIOD_UNITS, WEEKDAYS } from '../../../language/en/calendar.ts';
import { MEASURES } from '../../../language/en/numbers.ts';
import { BLAMING, OBJECT_CONTROL, RELATIVE_PRONOUNS } from '../../../language/en/syntax.ts';
import { childBy, childrenBy, isRelation } from '../tree.ts';
import { isNominal, prepositionOf, withConjuncts } from './noun-group.ts';
import { rankedOver } from './ranked.ts';
import { sharedObjects, gapOf } from './unstated-objects.ts';
import { verbGroup } from './verb-group.ts';
import { firstOfList, isVerbal } from './verb-list.ts';

/** How a word came to be an argument; all but `stated` are inferred from the tree. */
export type ArgumentSource = 'stated' | 'shared' | 'antecedent' | 'control' | 'matrix';

export interface Argument {
  readonly word: Word;
  readonly how: ArgumentSource;
}

/** Lists are in the order of the sentence, each joined noun an argument of its own. */
export interface Arguments {
  /** who does it: the subject of an active verb, the agent behind "by" of a passive one; of a noun, "by X" or "X's" */
  readonly doers: readonly Argument[];
  /** whom it is done to: the object, or the subject of a passive verb; of a noun, "of X" */
  readonly undergoers: readonly Argument[];
  /** "gave *them* weapons" */
  readonly receivers: readonly Argument[];
  /** phrases of place, time, means; the preposition is `prepositionOf` */
  readonly circumstances: readonly Argument[];
}

const NONE: readonly Argument[] = [];
const stated = (words: readonly Word[]): Argument[] => words.map((word) => ({ word, how: 'stated' }));
const spread = (words: readonly Word[], how: ArgumentSource = 'stated'): Argument[] =>
  words.flatMap((word) => withConjuncts(word).map((other) => ({ word: other, how })));

/** The arguments of a verb, or of a noun that names an act. */
export const argumentsOf = (head: Word): Arguments =>
  head.upos !== 'NOUN' || isVerbal(head) || isSecondPredicate(head) ? verbArguments(head) : nounArguments(head);

/** "he is a doctor and *the commander*" */
const isSecondPredicate = (head: Word): boolean => head.label === 'conj' && childBy(firstOfList(head), 'cop') !== null;

function verbArguments(head: Word): Arguments {
  const passive = verbGroup(head).voice === 'passive';
  const subjects = subjectsOf(head);
  const objects = objectsOf(head);
  return {
    doers: passive ? agentsOf(head) : subjects,
    undergoers: passive ? [...subjects, ...objects] : objects,
    receivers: spread(childrenBy(head, 'iobj')),
    circumstances: stated(childrenBy(head, 'obl').filter((word) => !isAgent(word))),
  };
}

/** "the shelling *of the town* by *the army*", "*the army's* withdrawal from *the town*". */
function nounArguments(head: Word): Arguments {
  const nmods = childrenBy(head, 'nmod').filter(({ label }) => label !== 'nmod:poss' && label !== 'nmod:desc');
  const by = nmods.filter((word) => prepositionOf(word) === 'by');
  const of = nmods.filter((word) => prepositionOf(word) === 'of');
  const owner = childrenBy(head, 'nmod:poss');
  const doers = spread(by.length > 0 ? by : owner);
  return {
    doers: doers.length > 0 ? doers : blamedFor(head),
    undergoers: spread(of.length === 0 && by.length > 0 ? owner : of),
    receivers: NONE,
    circumstances: stated(nmods.filter((word) => !by.includes(word) && !of.includes(word))),
  };
}

/** "accused *the army* of a massacre", "*the army* was blamed for the attack". */
function blamedFor(head: Word): Argument[] {
  if (!isRelation(head.label, ['obl', 'nmod']) || !CONTROL_MARKS.has(prepositionOf(head) ?? '')) return [];
  // the phrase may hang on who is blamed
  const verb = isRelation(head.label, ['nmod']) && head.head !== null ? head.head.head : head.head;
  if (verb === null || !BLAMING.has(verb.lemma)) return [];
  const blamed = verbGroup(verb).voice === 'passive' ? subjectsOf(verb) : spread(childrenBy(verb, 'obj'));
  return blamed.filter(({ word }) => word !== head).map(({ word }) => ({ word, how: 'control' }));
}

/** The verb's subjects: its own, else those that the construction it stands in lends it. */
function subjectsOf(head: Word): Argument[] {
  const own = childrenBy(head, 'nsubj', 'csubj').filter(({ label }) => !label.endsWith(':outer'));
  if (own.length > 0) return own.flatMap((word) => antecedentOf(word, head) ?? spread([word]));
  return lentSubjects(head);
}

/** A relative pronoun stands for the noun that the clause hangs on. */
function antecedentOf(pronoun: Word, verb: Word): Argument[] | null {
  if (!RELATIVE_PRONOUNS.has(pronoun.lower)) return null;
  const clause = firstOfList(verb);
  return isRelation(clause.label, ['acl']) && clause.head !== null ? [{ word: clause.head, how: 'antecedent' }] : null;
}

/** "extended the deadline for *troops* to withdraw": who is to do it stands before the infinitive, behind a noun's "for". */
function namedBefore(verb: Word, above: Word): Word | null {
  const to = childBy(verb, 'mark');
  if (to?.lower !== 'to') return null;
  const hung = childrenBy(above, 'obj', 'obl').flatMap((noun) => childrenBy(noun, 'nmod'));
  return hung.find((one) => childBy(one, 'case')?.lower === 'for' && one.reach.to === to.at) ?? null;
}

/** Constructions are left one at a time; a chain of them is followed up the tree, never down. */
function lentSubjects(head: Word): Argument[] {
  let [verb, how]: [Word, ArgumentSource | null] = [head, null];
  for (;;) {
    const above = verb.head;
    if (above === null) return [];
    if (verb.label === 'conj' && isVerbal(above)) how ??= 'shared';
    else if (verb.label === 'xcomp' || verb.label === 'ccomp' || verb.label === 'advcl') {
      if (!takesSubjectFromAbove(verb)) return [];
      const meant = namedBefore(verb, above);
      if (meant !== null) return spread([meant]).map(({ word }) => ({ word, how: 'control' }));
      const controlled = isControlled(verb, above);
      const objects = controlled ? spread(childrenBy(above, 'obj', 'iobj')) : [];
      if (objects.length > 0) return objects.map(({ word }) => ({ word, how: 'control' }));
      // "shelled by the rebels, killing five": those who shelled killed, not what was shelled
      if (isBareParticiple(verb) && verbGroup(above).voice === 'passive')
        return agentsOf(above).map(({ word }) => ({ word, how: 'matrix' }));
      how ??= verb.label === 'advcl' && !controlled ? 'matrix' : 'control';
    } else if (verb.label === 'acl')
      return participleNouns(verb, above).map(({ word, how: source }) => ({ word, how: how ?? source }));
    else return [];
    verb = verb.label === 'conj' ? nearestBefore(verb, above) : above;
    const own = childrenBy(verb, 'nsubj').filter(({ label }) => !label.endsWith(':outer'));
    if (own.length > 0) {
      const lent = own.flatMap((word) => antecedentOf(word, verb) ?? spread([word]));
      return lent.map(({ word, how: source }) => ({ word, how: how ?? source }));
    }
  }
}

/** "A took it, *B retook it*, lost it": of verbs set side by side the last with a subject of its own lends it. */
const nearestBefore = (verb: Word, above: Word): Word =>
  above.children.findLast(
    (other) =>
      other.label === 'parataxis' &&
      other.at > above.at &&
      other.at < verb.at &&
      isVerbal(other) &&
      childBy(other, 'nsubj') !== null,
  ) ??
  clauseBehind(verb, above) ??
  above;

/** "B was sent after *A stormed* the town, *held* it and left": a row without an "and" after the clause is the clause's own. */
function clauseBehind(verb: Word, above: Word): Word | null {
  const clause = above.children.findLast(
    (other) =>
      other.label === 'advcl' &&
      other.at > above.at &&
      other.at < verb.at &&
      verbGroup(other).form === 'finite' &&
      childBy(other, 'nsubj') !== null,
  );
  const first = clause === undefined ? undefined : childrenBy(above, 'conj').find(({ at }) => at > clause.at);
  return clause !== undefined && first !== undefined && childBy(first, 'cc', 'nsubj') === null ? clause : null;
}

/** A clause with a finite verb of its own has a subject of its own, be it unseen. */
const takesSubjectFromAbove = (verb: Word): boolean => {
  const { form } = verbGroup(verb);
  return form !== 'finite' || verb.label === 'xcomp';
};

/** "accused *the army* of shelling"; not "left *the city*, killing three": an adverbial clause needs a word that ties it. */
const isControlled = (verb: Word, above: Word): boolean =>
  OBJECT_CONTROL.has(above.lemma) && (verb.label !== 'advcl' || isGerundMark(verb));
const CONTROL_MARKS = new Set(['of', 'from', 'for', 'with', 'into', 'against', 'as', 'to']);

const isBareParticiple = (verb: Word): boolean =>
  verb.label === 'advcl' && verb.xpos === 'VBG' && childBy(verb, 'mark') === null;

/** "a drone carrying explosives", "two men killed in the raid": the noun is the participle's subject. */
function participleNouns(verb: Word, noun: Word): Argument[] {
  if (childBy(verb, 'mark') !== null) {
    const ranked = rankedOver(verb);
    if (ranked !== null) return ranked.bearers.map((word) => ({ word, how: 'antecedent' }));
    // "accused the rebels and their allies *of looting*", hung on the noun next to it
    const first = firstOfList(noun);
    const controls = first.head !== null && isRelation(first.label, ['obj']) && OBJECT_CONTROL.has(first.head.lemma);
    return controls && isGerundMark(verb) ? spread([first], 'control') : [];
  }
  const fits = verb.xpos === 'VBG' || (verb.xpos === 'VBN' && verbGroup(verb).voice === 'passive');
  return fits ? [{ word: noun, how: 'antecedent' }] : [];
}

const isGerundMark = (verb: Word): boolean => CONTROL_MARKS.has(childBy(verb, 'mark')?.lower ?? '');

function objectsOf(head: Word): Argument[] {
  const own = childrenBy(head, 'obj');
  if (own.length > 0) return own.flatMap((word) => antecedentOf(word, head) ?? spread([word]));
  const shared = sharedObjects(head);
  if (shared.length > 0) return spread(shared, 'shared');
  const noun = gapOf(head);
  return noun === null ? [] : [{ word: noun, how: 'antecedent' }];
}

/** "by X"; two joined passive verbs share the agent behind the last: "captured and held by X". */
function agentsOf(head: Word): Argument[] {
  const own = head.children.filter(isAgent);
  if (own.length > 0) return spread(own);
  const next = childrenBy(head, 'conj').find((other) => other.children.some(isAgent));
  const shared = next !== undefined && childBy(next, 'nsubj') === null && next.at - head.at <= SHARED_MOST_APART;
  return shared ? spread(next.children.filter(isAgent), 'shared') : [];
}
const SHARED_MOST_APART = 4;

/** "by X" of a passive verb, unless X is a time or a measure: "by Friday", "by 40 per cent". */
const isAgent = (word: Word): boolean =>
  isRelation(word.label, ['obl']) &&
  prepositionOf(word) === 'by' &&
  isNominal(word) &&
  (word.label === 'obl:agent' || word.upos !== 'NUM') &&
  !PART_OF_MONTH.test(word.lower) &&
  ![MONTHS, WEEKDAYS, PERIOD_UNITS, MEASURES, TIMES_OF_DAY].some((list) => list.has(word.lower));
const PART_OF_MONTH = /^(?:mid|early|late)-/u;
const TIMES_OF_DAY = new Set(
  'dawn dusk noon midday midnight nightfall evening morning night end time then spring summer autumn fall winter beginning start middle eve sunset sunrise daybreak'.split(
    ' ',
  ),
);
