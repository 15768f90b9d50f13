/** A verb with its helpers: "had not been able to carry out", "were reportedly shot down". */
import type { Word } from '../../../model/syntax.ts';
import { LIGHT_VERBS, MODALS, NEGATIONS, UNREALISED } from '../../../language/en/syntax.ts';
import { childBy, childrenBy, isRelation } from '../tree.ts';
import { prepositionOf } from './noun-group.ts';

export const TENSES = ['past', 'present', 'future'] as const;

export interface VerbGroup {
  readonly head: Word;
  /** with its particle: "shoot down" */
  readonly lemma: string;
  readonly particles: readonly Word[];
  readonly auxiliaries: readonly Word[];
  /** null of infinitives, participles and headlines' bare participles */
  readonly tense: (typeof TENSES)[number] | null;
  readonly form: 'finite' | 'infinitive' | 'participle' | 'gerund';
  readonly voice: 'active' | 'passive';
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly negative: boolean;
  /** null: told as a fact. `unrealised`: under a verb of wanting or trying ("plans to withdraw") */
  readonly modality: 'planned' | 'possible' | 'obliged' | 'conditional' | 'unrealised' | null;
  /** of a light verb, the noun that tells the act: "carried out an *attack*" */
  readonly event: Word | null;
}

export function verbGroup(head: Word): VerbGroup {
  const auxiliaries = childrenBy(head, 'aux', 'cop');
  const particles = childrenBy(head, 'compound:prt');
  const lemma = [head.lemma, ...particles.map(({ lower }) => lower)].join(' ');
  const voice = voiceOf(head, auxiliaries);
  return {
    head,
    lemma,
    particles,
    auxiliaries,
    tense: tenseOf(head, auxiliaries),
    form: formOf(head, auxiliaries),
    voice,
    perfect: auxiliaries.some((word) => word.lemma === 'have'),
    progressive: head.xpos === 'VBG' && auxiliaries.some((word) => word.lemma === 'be'),
    negative: isNegative(head),
    modality: modalityOf(head, auxiliaries),
    event: eventOf(head, lemma),
  };
}

/** A participle alone is passive too: "soldiers killed in the attack", "two killed". */
function voiceOf(head: Word, auxiliaries: readonly Word[]): VerbGroup['voice'] {
  if (childBy(head, 'aux:pass', 'nsubj:pass', 'obl:agent') !== null) return 'passive';
  if (head.xpos !== 'VBN' || auxiliaries.length > 0 || hasActiveSubject(head)) return 'active';
  if (head.label !== 'conj') return 'passive';
  // "were killed and wounded": the second participle has its auxiliary from the first
  const first = firstOfList(head);
  if (first.xpos !== 'VBN' || hasActiveSubject(first)) return 'active';
  // "had entered and burned" is active, "had been killed and wounded" is not
  const perfect = first.children.some(({ label, lemma }) => label === 'aux' && lemma === 'have');
  return childBy(first, 'aux:pass') !== null || !perfect ? 'passive' : 'active';
}

const hasActiveSubject = (head: Word): boolean => head.children.some(({ label }) => label === 'nsubj');

/** The first of the words joined with this one. */
export function firstOfList(word: Word): Word {
  let first = word;
  while (first.label === 'conj' && first.head !== null) first = first.head;
  return first;
}

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
  if (head.xpos === 'VBG') return childBy(head, 'mark') === null ? 'participle' : 'gerund';
  return head.xpos === 'VBN' ? 'participle' : 'infinitive';
}

/** "did not", "no civilians", "nobody", "without losing": of the verb, its subject or its object. */
function isNegative(head: Word): boolean {
  const own = childrenBy(head, 'advmod', 'mark', 'cc:preconj', 'det');
  const nouns = childrenBy(head, 'nsubj', 'obj').flatMap((noun) => [noun, ...childrenBy(noun, 'det')]);
  return [...own, ...nouns].some(({ lower }) => NEGATIONS.has(lower));
}

function modalityOf(head: Word, auxiliaries: readonly Word[]): VerbGroup['modality'] {
  for (const { lower } of auxiliaries) {
    const modality = MODALS.get(lower);
    if (modality !== undefined) return modality;
  }
  const above = head.head;
  const governed =
    isRelation(head.label, ['xcomp', 'ccomp', 'acl', 'advcl']) && formOf(head, auxiliaries) === 'infinitive';
  return governed && above !== null && UNREALISED.has(above.lemma) ? 'unrealised' : null;
}

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
