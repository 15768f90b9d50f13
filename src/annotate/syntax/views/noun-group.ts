/** A noun with what belongs to it: "at least 12 of its soldiers, including two officers, in the village". */
import type { Word } from '../../../model/syntax.ts';
import type { TokenRange } from '../../../model/annotation.ts';
import { PART_PREPOSITIONS } from '../../../language/en/syntax.ts';
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
  /** "including *two children*", "two of *whom*", "*most* of them women" */
  readonly parts: readonly Word[];
  readonly appositions: readonly Word[];
  /** relative and participial clauses on it, by their predicates */
  readonly clauses: readonly Word[];
  readonly conjuncts: readonly Conjunct[];
}

/** A noun joined to the head by "and", "or" or a comma, with what the head has and it shares. */
export interface Conjunct {
  readonly head: Word;
  readonly shares: { readonly determiner: boolean; readonly possessor: boolean; readonly modifiers: readonly Word[] };
}

const OUTSIDE = ['appos', 'acl', 'conj', 'cc', 'parataxis', 'punct', 'orphan', 'dep', 'list'];
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

function coreOf(head: Word): TokenRange {
  const isOutside = (word: Word): boolean => {
    if (INSIDE.includes(word.label)) return false;
    // "of" and "in" before the whole group are no part of it; those inside, as of "at least", are
    if (word.label === 'case' || isRelation(word.label, ['nmod'])) return word.head === head;
    return isRelation(word.label, OUTSIDE);
  };
  const words = subtree(head, isOutside);
  return { from: (words[0] as Word).at, to: (words.at(-1) as Word).at + 1 };
}

/** "12", "two hundred"; a number as the head counts itself, and so do "dozens" and "hundreds". */
function countsOf(head: Word): Word[] {
  const own = childrenBy(head, 'nummod');
  if (own.length > 0) return own;
  const standsForItself = head.upos === 'NUM' || childrenBy(head, 'nmod').some((word) => prepositionOf(word) === 'of');
  return standsForItself && (head.upos === 'NUM' || /^(?:dozen|score|hundred|thousand|million)s?$/u.test(head.lower))
    ? [head]
    : [];
}

function partsOf(head: Word, nmods: readonly Word[]): Word[] {
  const named = [...nmods, ...apart(head)].filter((word) => PART_PREPOSITIONS.has(prepositionOf(word) ?? ''));
  // "40 villagers, 12 of whom were …", "most of them women": the part is the clause's subject
  const clauses = childrenBy(head, 'acl:relcl', 'parataxis').flatMap((clause) => [
    ...childrenBy(clause, 'nsubj'),
    // without a verb the number may head the clause itself
    clause,
  ]);
  const told = clauses.filter((word) =>
    childrenBy(word, 'nmod').some((of) => prepositionOf(of) === 'of' && /^(?:whom|which|them)$/u.test(of.lower)),
  );
  return [...named, ...told].sort((a, b) => a.at - b.at);
}

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
  return withConjuncts(head)
    .slice(1)
    .map((other) => {
      const ownStart = childBy(other, 'det', 'nummod', 'nmod:poss', 'amod', 'compound') !== null;
      return {
        head: other,
        shares: {
          determiner: !ownStart && childBy(head, 'det') !== null,
          possessor: !ownStart && childBy(head, 'nmod:poss') !== null,
          modifiers: ownStart || other.upos !== head.upos ? [] : before,
        },
      };
    });
}
