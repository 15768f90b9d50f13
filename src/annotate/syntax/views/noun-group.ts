/** A noun with what belongs to it: "at least 12 of its soldiers, including two officers, in the village". */
import type { Word } from '../../../model/syntax.ts';
import type { TokenRange } from '../../../model/annotation.ts';
import { NEGATIONS, PART_PREPOSITIONS } from '../../../language/en/syntax.ts';
import { childBy, childrenBy, isRelation, subtree } from '../tree.ts';

export interface NounGroup {
  readonly head: Word;
  /** the group without appositions, clauses, parts and what it is joined with; a bound before its number is inside */
  readonly core: TokenRange;
  readonly determiner: Word | null;
  /** "*their* troops", "*Sudan's* army" */
  readonly possessor: Word | null;
  /** numbers that count it; of a bare number that is the head, the head */
  readonly counts: readonly Word[];
  /** adjectives, nouns and offices before it; the further words of a name behind it */
  readonly modifiers: readonly Word[];
  /** "834 of *their troops*", "the capture of *Jowhar*" */
  readonly of: readonly Word[];
  /** "including *two children*", "among them *a nurse*", "*two* of whom", "*most* of them women" */
  readonly parts: readonly Word[];
  readonly appositions: readonly Word[];
  /** relative and participial clauses on it, by their predicates */
  readonly clauses: readonly Word[];
  readonly conjuncts: readonly Conjunct[];
}

/** A noun joined to the head by "and", "or" or a comma, with what the head has and it shares. */
export interface Conjunct {
  readonly head: Word;
  readonly shares: {
    readonly determiner: boolean;
    readonly possessor: boolean;
    readonly modifiers: readonly Word[];
    /** "*three* soldiers and officers": it counts both together */
    readonly counts: readonly Word[];
    /** "the capture and destruction of *the town*" */
    readonly of: readonly Word[];
  };
}

/** What even inside an adjective or a possessor belongs to no group. */
const OUTSIDE = ['appos', 'acl', 'parataxis', 'dep', 'list'];
const INSIDE = ['nmod:poss', 'nmod:desc'];

/** The group that `head` heads. Any word will do; one that is no noun has few parts. */
export function nounGroup(head: Word): NounGroup {
  const nmods = childrenBy(head, 'nmod').filter(({ label }) => !INSIDE.includes(label));
  return {
    head,
    core: coreOf(head),
    determiner: childBy(head, 'det'),
    possessor: childBy(head, 'nmod:poss'),
    counts: countsOf(head),
    modifiers: childrenBy(head, 'amod', 'compound', 'flat', 'nmod:desc').sort((a, b) => a.at - b.at),
    of: nmods.filter((word) => prepositionOf(word) === 'of'),
    parts: partsOf(head, nmods),
    appositions: childrenBy(head, 'appos'),
    clauses: childrenBy(head, 'acl'),
    conjuncts: conjunctsOf(head),
  };
}

/** The first word of the preposition that governs the word: "of", "according", "including"; null where none does. */
export const prepositionOf = (word: Word): string | null => childBy(word, 'case')?.lower ?? null;

/** The word and all that are joined to it, in the order of the sentence; called on the first of a list. */
export function withConjuncts(word: Word): Word[] {
  const out = [word];
  for (let i = 0; i < out.length; i++)
    out.push(...childrenBy(out[i] as Word, 'conj').filter((other) => isNominal(other)));
  return out.sort((a, b) => a.at - b.at);
}

/** A word that can stand for somebody or something: nouns, names, pronouns, numbers, and what has a determiner. */
export const isNominal = (word: Word): boolean =>
  /^(?:NOUN|PROPN|PRON|NUM|SYM)$/u.test(word.upos) || childBy(word, 'det', 'nummod') !== null;

/** What the group is made of, before its noun and behind it; all else on the noun is a clause's or another group's. */
const CORE = ['det', 'nummod', 'amod', 'compound', 'flat', 'goeswith', 'fixed', 'nmod:poss', 'nmod:desc'];
/** Of a number that is the head, the words of its bound too: "*at least* 12", "*more than* 300". */
const BOUND = ['advmod', 'nmod'];

function coreOf(head: Word): TokenRange {
  // of "they were at least 12" the group begins behind the verb
  const begin = Math.max(
    -1,
    ...childrenBy(head, 'cop', 'aux', 'nsubj').flatMap(({ at }) => (at < head.at ? [at] : [])),
  );
  const isOwn = (word: Word): boolean =>
    word.at > begin &&
    (isRelation(word.label, CORE) ||
      (head.upos === 'NUM' && word.at < head.at && isRelation(word.label, BOUND) && !NEGATIONS.has(word.lower)));
  const isOutside = (word: Word): boolean => (word.head === head ? !isOwn(word) : isRelation(word.label, OUTSIDE));
  const words = subtree(head, isOutside);
  return { from: (words[0] as Word).at, to: (words.at(-1) as Word).at + 1 };
}

/** "12", "two hundred"; a number as the head counts itself, and so do "dozens" and "hundreds". */
function countsOf(head: Word): Word[] {
  const own = childrenBy(head, 'nummod');
  return head.upos === 'NUM' || isVagueNumber(head) ? [...own.filter(({ at }) => at < head.at), head] : own;
}

/** "*hundreds* of refugees", "*dozens* fled"; not "the scores were even", "a thousand years". */
const isVagueNumber = (head: Word): boolean =>
  /^(?:dozen|score|hundred|thousand|million)s?$/u.test(head.lower) &&
  (childrenBy(head, 'nmod').some((word) => prepositionOf(word) === 'of') ||
    (head.lower.endsWith('s') && childBy(head, 'det', 'nmod:poss', 'compound') === null));

function partsOf(head: Word, nmods: readonly Word[]): Word[] {
  const named = [...nmods, ...apart(head)].filter((word) => word.upos !== 'PRON' && namesPart(word));
  return [...named, ...clausesWithParts(head).flatMap(partsOfClause)].sort((a, b) => a.at - b.at);
}

/** "including" does, "among" behind a comma: nobody is part of who "passed *among the villagers*". */
function namesPart(word: Word): boolean {
  const preposition = prepositionOf(word) ?? '';
  const comma = childrenBy(word, 'punct').some(({ at, lower }) => at < word.at && lower === ',');
  return PART_PREPOSITIONS.has(preposition) && (comma || preposition !== 'among');
}

/** On the noun, or beside its verb where no other noun is nearer: "Ten people died, *three of them children*". */
function clausesWithParts(head: Word): Word[] {
  const verb = head.head;
  const beside =
    verb === null || !isRelation(head.label, ['nsubj', 'obj'])
      ? []
      : childrenBy(verb, 'parataxis').filter(
          ({ at }) => childrenBy(verb, 'nsubj', 'obj').findLast((noun) => noun.at < at) === head,
        );
  return [...childrenBy(head, 'acl:relcl', 'parataxis'), ...beside];
}

/** "12 *of whom* were …", "most *of them* women": the clause's subject; "*among them* two boys" too, but from the pronoun. */
function partsOfClause(clause: Word): Word[] {
  const subjects = childrenBy(clause, 'nsubj');
  if (isGroupPronoun(clause, 'among')) return subjects;
  // without a verb the number may head the clause itself
  return [...subjects, clause].filter((word) => childrenBy(word, 'nmod').some((of) => isGroupPronoun(of, 'of')));
}

const isGroupPronoun = (word: Word, preposition: string): boolean =>
  /^(?:whom|which|them)$/u.test(word.lower) && prepositionOf(word) === preposition;

/** Phrases that hang on the verb but stand next after the noun: "killed 14 people on Friday, *including three children*". */
function apart(head: Word): Word[] {
  if (head.head === null || !isRelation(head.label, ['nsubj', 'obj'])) return [];
  const after = head.head.children.filter(
    ({ at, label }) => at > head.at && isRelation(label, ['nsubj', 'obj', 'obl']),
  );
  const end = after.find(({ label }) => !isRelation(label, ['obl']))?.at ?? Infinity;
  return after.filter(({ at }) => at < end);
}

/** "Syrian soldiers and officers" share what stands before the first; "a driver and two guards" do not. */
function conjunctsOf(head: Word): Conjunct[] {
  const before = childrenBy(head, 'amod', 'compound', 'nmod:desc').filter(({ at }) => at < head.at);
  const of = childrenBy(head, 'nmod').filter((word) => prepositionOf(word) === 'of');
  return withConjuncts(head)
    .slice(1)
    .map((other) => {
      const ownStart = childBy(other, 'det', 'nummod', 'nmod:poss', 'amod', 'compound') !== null;
      const alike = !ownStart && other.upos === head.upos;
      return {
        head: other,
        shares: {
          determiner: !ownStart && childBy(head, 'det') !== null,
          possessor: !ownStart && childBy(head, 'nmod:poss') !== null,
          modifiers: alike ? before : [],
          counts: alike && other.xpos === head.xpos ? childrenBy(head, 'nummod') : [],
          of: childrenBy(other, 'nmod').length > 0 ? [] : of.filter(({ at }) => at > other.at),
        },
      };
    });
}
