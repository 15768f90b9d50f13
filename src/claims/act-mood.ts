/** Whether what a verb or noun tells was done: its own helpers and what stands over it. */
import { firstOfList } from '../annotate/syntax/views/verb-list.ts';
import { rankedOver } from '../annotate/syntax/views/ranked.ts';
import { type VerbGroup, verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { prepositionOf } from '../annotate/syntax/views/noun-group.ts';
import { childBy, childrenBy, isRelation } from '../annotate/syntax/tree.ts';
import { CHARGES, DENYING, UNTRUE } from '../language/en/denials.ts';
import { PLANNING, UNDONE, URGING } from '../language/en/moods.ts';
import type { Modality } from '../model/claim.ts';
import type { Word } from '../model/syntax.ts';
import type { Draft } from './draft.ts';

/** Stance and modality for the draft; empty where it is told as a fact. */
export type Mood = Pick<Draft, 'stance' | 'modality'>;

/** What the verb's helpers and the verb over it make of the act; null where it is not told as done or to be done. */
export function moodOf(word: Word, { negative, modality }: VerbGroup): Mood | null {
  const stance = (negative && !isOnlyLate(word)) || isDenied(word) ? { stance: 'denies' as const } : {};
  if (isOnlyLikely(word)) return null;
  const ranked = rankedOver(word);
  if (ranked !== null) return moodOfRanked(ranked.over);
  const told = MODALITIES[modality ?? 'fact'];
  const noun = modality === null && word.head !== null ? nounBetween(word.head, word) : undefined;
  const governed = noun === undefined ? {} : governedBy(noun);
  if (governed === null) return null;
  if (noun !== undefined) return { ...stance, ...governed };
  // "took it *only to lose* it again": lost it is
  if (modality === 'unrealised' && isOutcome(word)) return stance;
  if (modality !== 'unrealised') return told === undefined ? stance : { ...stance, modality: told };
  const { head } = firstOfList(word);
  const above = head === null ? null : governedBy(head);
  return above === null ? null : { ...stance, ...above };
}

/**
 * "welcomed Rabat's *readiness to withdraw*", "extended the *deadline for troops to withdraw*": the noun right before the
 * infinitive, or before who is to do it, governs it, though it hangs on the verb.
 */
const nounBetween = (head: Word, word: Word): Word | undefined => {
  const to = childBy(word, 'mark', 'case');
  return childrenBy(head, 'obj', 'obl').find(
    (noun) =>
      (PLANNING.has(noun.lemma) || URGING.has(noun.lemma) || UNDONE.has(noun.lemma)) &&
      to !== null &&
      (noun.at === to.at - 1 ||
        childrenBy(noun, 'nmod').some((one) => prepositionOf(one) === 'for' && one.reach.to === to.at)),
  );
};

/** "is *likely* to withdraw", "with the *aim* of pushing them back": a forecast or a purpose. */
function isOnlyLikely(word: Word): boolean {
  const { head, label, xpos } = firstOfList(word);
  if (head === null) return false;
  if (head.upos === 'ADJ') return isRelation(label, ['xcomp', 'ccomp', 'advcl', 'csubj']) && LIKELY.has(head.lower);
  return xpos === 'VBG' && head.upos === 'NOUN' && isRelation(label, ['acl', 'nmod']) && AIMS.has(head.lemma);
}
const LIKELY = new Set(['likely', 'unlikely', 'liable', 'unable', 'reluctant', 'unwilling', 'impossible']);
const AIMS = new Set(['aim', 'goal', 'purpose', 'intention', 'objective', 'hope', 'intent']);

function isOutcome({ children, head }: Word): boolean {
  const to = children.find(({ lower, label }) => lower === 'to' && label === 'mark');
  return (
    to !== undefined &&
    [...children, ...(head?.children ?? [])].some(({ lower, at }) => lower === 'only' && at === to.at - 1)
  );
}

/** "became the first town *to fall*": fallen, as far as the verb over it tells a fact. */
function moodOfRanked(over: Word): Mood {
  const told = MODALITIES[verbGroup(over).modality ?? 'fact'];
  return told === undefined ? {} : { modality: told };
}

/** "did *not* lift it *until January*", "not before Tuesday": it was done, then. */
const isOnlyLate = ({ children }: Word): boolean =>
  children.some(
    (one) =>
      (isRelation(one.label, ['obl', 'advcl']) &&
        one.children.some(({ lower }) => lower === 'until' || lower === 'till')) ||
      (one.label === 'advmod' && one.lower === 'until'),
  );

const MODALITIES: Readonly<Record<string, Modality | undefined>> = {
  planned: 'planned',
  possible: 'alleged',
  obliged: 'urged',
  conditional: 'conditional',
};

/** "planned an attack", "called for a withdrawal", "an attempt at a siege": of the noun's governor. */
export function governedMood(first: Word): Mood | null {
  const { head, label } = first;
  if (
    head === null ||
    !isRelation(label, ['obj', 'obl', 'nmod']) ||
    (label !== 'obj' && !GOVERNS.has(prepositionOf(first) ?? ''))
  )
    return {};
  if (isTurnedDown(first, head)) return null;
  // "rejected their *demand for a withdrawal*": hung on the verb
  return governedBy((label === 'obj' ? undefined : nounBetween(head, first)) ?? head);
}
/** "ruled out *any withdrawal*", "rejected *a takeover*", "talk *of a withdrawal*"; "rejected *the* takeover" leaves it done. */
function isTurnedDown(first: Word, { lemma, children }: Word): boolean {
  const rules = lemma === 'rule' && children.some(({ lower, label }) => lower === 'out' && label === 'compound:prt');
  if (rules || RUMOURS.has(lemma)) return true;
  // "rejected accusations of" denies them
  if (CHARGES.has(first.lemma)) return false;
  return TURNING_DOWN.has(lemma) && !childrenBy(first, 'det', 'nmod:poss').some(({ lower }) => DEFINITE.test(lower));
}
const RUMOURS = new Set(['talk', 'rumour', 'rumor', 'speculation']);
const TURNING_DOWN = new Set(['reject', 'exclude', 'veto']);
const DEFINITE = /^(?:the|this|that|these|those|its|their|his|her)$/u;

const GOVERNS = new Set(['for', 'of', 'to', 'on', 'at']);

function governedBy({ lemma }: Word): Mood | null {
  if (UNDONE.has(lemma)) return null;
  if (PLANNING.has(lemma)) return { modality: 'planned' };
  return URGING.has(lemma) ? { modality: 'urged' } : {};
}

/** "denied *having shelled* the town", "the claims that jets *hit* it are unfounded": who tells it says it is not so. */
function isDenied(word: Word): boolean {
  const first = firstOfList(word);
  const { head } = first;
  if (head === null) return false;
  // "it is *untrue that* they left", "there was *no question of* troops having crossed"
  if (head.upos === 'ADJ' && UNTRUE.has(head.lemma) && isRelation(first.label, ['ccomp', 'csubj']))
    return !verbGroup(head).negative;
  if (head.lemma === 'question' && childBy(head, 'det')?.lower === 'no')
    return isRelation(first.label, ['acl', 'ccomp']);
  if (head.upos === 'VERB')
    return DENYING.has(head.lemma) && isRelation(first.label, ['xcomp', 'ccomp', 'advcl']) && !verbGroup(head).negative;
  if (!CHARGES.has(head.lemma) || childBy(first, 'mark')?.lower !== 'that') return false;
  const above = isRelation(head.label, ['nsubj']) ? head.head : null;
  const denied = isRelation(head.label, ['obj', 'nsubj:pass']) && DENYING.has(head.head?.lemma ?? '');
  return denied || (above !== null && UNTRUE.has(above.lemma) && childBy(above, 'cop') !== null);
}
