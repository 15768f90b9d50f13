/** A verb with its helpers: "had not been able to carry out", "were reportedly shot down". */
import type { Word } from '../../../model/syntax.ts';
import {
  ADVERSATIVES,
  HINDERING,
  HINDERING_FROM,
  LIGHT_VERBS,
  MODALS,
  NEGATIONS,
  UNREALISED,
} from '../../../language/en/syntax.ts';
import { childBy, childrenBy, isRelation } from '../tree.ts';
import { prepositionOf } from './noun-group.ts';
import { once } from './once.ts';
import { isReducedPassive } from './reduced-passive.ts';
import { bareBefore, helpersOf, lentHelpers, markOf, ownHelpers, verbBefore } from './verb-list.ts';

export const TENSES = ['past', 'present', 'future'] as const;

export interface VerbGroup {
  readonly head: Word;
  /** with its particle: "shoot down" */
  readonly lemma: string;
  readonly particles: readonly Word[];
  /** its own behind those that it shares with the verbs before it */
  readonly auxiliaries: readonly Word[];
  /** null of infinitives, participles and headlines' bare participles */
  readonly tense: (typeof TENSES)[number] | null;
  readonly form: 'finite' | 'infinitive' | 'participle' | 'gerund';
  readonly voice: 'active' | 'passive';
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly negative: boolean;
  /** null: told as a fact. `unrealised`: under a verb of wanting, trying or hindering ("plans to withdraw") */
  readonly modality: 'planned' | 'possible' | 'obliged' | 'conditional' | 'unrealised' | null;
  /** of a light verb, the noun that tells the act: "carried out an *attack*" */
  readonly event: Word | null;
}

export const verbGroup: (head: Word) => VerbGroup = once((head) => {
  const auxiliaries = helpersOf(head);
  const particles = childrenBy(head, 'compound:prt');
  const lemma = [head.lemma, ...particles.map(({ lower }) => lower)].join(' ');
  return {
    head,
    lemma,
    particles,
    auxiliaries,
    tense: tenseOf(head, auxiliaries),
    form: formOf(head, auxiliaries),
    voice: voiceOf(head),
    perfect: auxiliaries.some((word) => word.lemma === 'have'),
    progressive: head.xpos === 'VBG' && auxiliaries.some((word) => word.lemma === 'be'),
    negative: isNegative(head),
    modality: modalityOf(head, auxiliaries),
    event: eventOf(head, lemma),
  };
});

/** A participle alone is passive too: "soldiers killed in the attack", "two killed". */
const voiceOf: (head: Word) => VerbGroup['voice'] = once((head) => {
  if (childBy(head, 'aux:pass', 'nsubj:pass', 'obl:agent') !== null || isReducedPassive(head)) return 'passive';
  if (head.xpos !== 'VBN' || ownHelpers(head).length > 0 || hasActiveSubject(head)) return 'active';
  if (head.label !== 'conj') return 'passive';
  // "were killed and wounded" is passive, "had entered and burned" is not
  const helper = lentHelpers(head, head).at(-1);
  if (helper !== undefined) return helper.lemma === 'have' ? 'active' : 'passive';
  const before = bareBefore(head);
  return before === null ? 'active' : voiceOf(before);
});

const hasActiveSubject = (head: Word): boolean => head.children.some(({ label }) => label === 'nsubj');

function tenseOf(head: Word, auxiliaries: readonly Word[]): VerbGroup['tense'] {
  const first = auxiliaries[0] ?? head;
  if (MODALS.get(first.lower) === 'planned') return 'future';
  if (first.xpos === 'VBD') return 'past';
  return /^(?:VBZ|VBP|MD)$/u.test(first.xpos) ? 'present' : null;
}

function formOf(head: Word, auxiliaries: readonly Word[]): VerbGroup['form'] {
  if (auxiliaries.some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/u.test(xpos)) || /^(?:VBD|VBZ|VBP)$/u.test(head.xpos))
    return 'finite';
  if (head.children.some((word) => word.lower === 'to' && word.label === 'mark')) return 'infinitive';
  if (head.xpos === 'VBG') return markOf(head) === null ? 'participle' : 'gerund';
  return head.xpos === 'VBN' ? 'participle' : 'infinitive';
}

/** "did not", "no civilians", "nobody", "without losing": of the verb, its subject or its object, or shared in a list. */
function isNegative(head: Word): boolean {
  const objects = childrenBy(head, 'obj');
  if (isDenied(head) || objects.some(isNobody)) return true;
  let verb = head;
  for (let before = verbBefore(head); before !== null; before = verbBefore(verb)) {
    // "did not withdraw but shelled"
    if (verb.children.some(({ label, lower }) => /^(?:cc|advmod)$/u.test(label) && ADVERSATIVES.has(lower)))
      return false;
    if (subjectsOf(before).some(isNobody)) return true;
    if (negatesBoth(before, verb) && isDenied(before)) return true;
    verb = before;
  }
  return subjectsOf(verb).some(isNobody);
}

const subjectsOf = (head: Word): Word[] => childrenBy(head, 'nsubj');
const isNobody = (noun: Word): boolean =>
  [noun, ...childrenBy(noun, 'det', 'cc')].some(({ lower }) => NEGATIONS.has(lower));

const isDenied = (head: Word): boolean =>
  childrenBy(head, 'advmod', 'mark', 'cc', 'det').some(
    (word) =>
      (NEGATIONS.has(word.lower) && !isNotOnly(word, head)) ||
      // "no longer"
      (word.lower === 'longer' && word.children.some(({ lower }) => lower === 'no')),
  );

/** "not only shelled but burned" denies nothing. */
const isNotOnly = (negation: Word, head: Word): boolean =>
  [...negation.children, ...head.children].some(
    ({ at, lower }) => at === negation.at + 1 && /^(?:only|just|merely|simply)$/u.test(lower),
  );

/** The negation of the first goes on to a verb under the same helper or governor; to a finite one by "or" alone. */
const negatesBoth = (before: Word, verb: Word): boolean =>
  lentHelpers(verb, ownHelpers(verb)[0] ?? verb).length > 0 ||
  bareBefore(verb) !== null ||
  (before.xpos === verb.xpos && childrenBy(verb, 'cc').some(({ lower }) => lower === 'or' || lower === 'nor'));

function modalityOf(head: Word, auxiliaries: readonly Word[]): VerbGroup['modality'] {
  for (const { lower } of auxiliaries) {
    const modality = MODALS.get(lower);
    if (modality !== undefined) return modality;
  }
  return isUnrealised(head, auxiliaries) ? 'unrealised' : null;
}

/** "plans *to leave*", "kept them *from leaving*", "avoided *leaving*"; not "kept shelling". */
function isUnrealised(head: Word, auxiliaries: readonly Word[]): boolean {
  if (formOf(head, auxiliaries) === 'finite') return false;
  let first = head;
  for (let before = verbBefore(first); before !== null; before = verbBefore(first)) first = before;
  const above = first.head;
  if (above === null || !isRelation(first.label, ['xcomp', 'ccomp', 'acl', 'advcl', 'obj'])) return false;
  const mark = childBy(first, 'mark')?.lower;
  if (first.xpos === 'VBG')
    return (mark === 'from' ? HINDERING_FROM : mark === undefined ? HINDERING : NONE).has(above.lemma);
  return formOf(first, auxiliaries) === 'infinitive' && UNREALISED.has(above.lemma);
}
const NONE: ReadonlySet<string> = new Set();

/** The object that a light verb takes, or the noun behind its preposition: "came under fire". */
function eventOf(head: Word, lemma: string): Word | null {
  const nouns = LIGHT_VERBS.get(lemma);
  if (nouns === undefined) return null;
  return (
    [...childrenBy(head, 'obj', 'nsubj:pass'), ...childrenBy(head, 'obl')].find(
      (word) => nouns.has(word.lemma) && (word.label !== 'obl' || prepositionOf(word) !== 'by'),
    ) ?? null
  );
}
