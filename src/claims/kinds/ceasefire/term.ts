/**
 * The clauses of an agreement: "under the deal, X will withdraw", "it obliges Y to disarm", and the plans of the sentences
 * that go on from there ("Additionally, Z undertook to …").
 */
import type { Word } from '../../../model/syntax.ts';
import { MODALS } from '../../../language/en/syntax.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { nounGroup, prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, subtree } from '../../../annotate/syntax/tree.ts';
import type { Draft } from '../../draft.ts';
import { partyAt, textAt } from '../../party-of.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { CLAUSES, CONCERNED, FURTHER, LEXICON, PROVIDING, UNDERTAKING } from './en.ts';
import { passageTellsOfWar, sentencesBefore, tellsOfAgreement, tellsOfTruce } from './passage.ts';
import type { CeasefireSlots } from './schema.ts';
import { isNamed, sortOf } from './truce.ts';

/** One of these stands in every clause that is told as a plan. */
export const TERM_WORDS: readonly string[] = [
  'will',
  'shall',
  'would',
  'must',
  'were',
  'was',
  'are',
  'is',
  ...UNDERTAKING,
  ...PROVIDING,
];

/** A sentence of its own words, or one that goes on from a sentence about an agreement; tokens only. */
export const mayHoldTerms = (scene: Scene): boolean =>
  scene.sentence.form !== 'heading' &&
  (tellsOfAgreement(scene) || tellsOfTruce(scene) ? passageTellsOfWar(scene) || hasUnder(scene) : goesOn(scene));

const hasUnder = (scene: Scene): boolean =>
  scene.tokens.slice(scene.sentence.from, scene.sentence.to).some(({ lower }) => lower === 'under');

/** The sentence before tells of the agreement, or goes on itself from one that does. */
function goesOn(scene: Scene): boolean {
  for (const sentence of sentencesBefore(scene)) {
    if (tellsOfAgreement(scene, sentence) || tellsOfTruce(scene, sentence)) return passageTellsOfWar(scene);
    if (!hasPlan(scene, sentence)) return false;
  }
  return false;
}

const PLAN = new Set(
  'will shall would undertook must bound obliged committed required provided stipulated foresaw envisaged pledged'.split(
    ' ',
  ),
);
function hasPlan(scene: Scene, { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at++)
    if (
      PLAN.has(lowerAt(scene, at)) ||
      (/^(?:were|was|are|is)$/u.test(lowerAt(scene, at)) && lowerAt(scene, at + 1) === 'to')
    )
      return true;
  return false;
}

export function termsIn(scene: Scene): Draft[] {
  const tree = scene.tree();
  const laid = tree.words
    .filter((word) => firstOfList(word).label !== 'xcomp')
    .flatMap((word) => provided(scene, word));
  if (laid.length > 0) return laid;
  const relative = tree.words.filter((word) => isUnderWhich(scene, word));
  if (relative.length > 0)
    return relative
      .flatMap((word) => [word, ...childrenBy(word, 'conj')])
      .filter(({ upos }) => upos === 'VERB')
      .map((verb) => termOf(scene, verb, verb));
  const under = tree.words.some((word) => isUnder(scene, word));
  const further = !under && goesOn(scene);
  // "a truce was signed; the alliance undertook …, the army to refrain from …"
  const within = !under && !further && tree.words.some((word) => isUndertaken(word) && hasTruceBefore(scene, word));
  if (!under && !further && !within) return [];
  const clauses = tree.words.filter(
    (word) =>
      (isPlanned(word) || isStatePlanned(word) || isTaskLeft(word) || (under && isPlanned(word, 'possible'))) &&
      isOwnClause(word) &&
      !isOfTruce(scene, word) &&
      (!within || hasTruceBefore(scene, word)),
  );
  // the clauses of one sentence are of one sort: where one fits, all are laid down
  if (further && !clauses.some((word) => fitsFurther(scene, word))) return [];
  return clauses.flatMap((word) => {
    const verb = UNDERTAKING.has(word.lemma) ? childBy(word, 'xcomp', 'advcl') : word;
    return verb === null ? [] : [termOf(scene, word, verb)];
  });
}

const isUndertaken = (word: Word): boolean => word.upos === 'VERB' && UNDERTAKING.has(word.lemma) && isPlanned(word);

/** A full statement about a truce stands before the word: "a ceasefire was concluded; …". */
function hasTruceBefore(scene: Scene, word: Word): boolean {
  const { words } = scene.tree();
  const end = words.findLast(({ at, text }) => at < word.at && /^[;:—–]$/u.test(text));
  return end !== undefined && words.some((one) => one.at < end.at && sortOf(scene, one) === 'truce');
}

/** "All fighters *must be out* of the country", "the crossings *shall be open*" */
const isStatePlanned = (word: Word): boolean =>
  word.upos !== 'VERB' &&
  childBy(word, 'cop') !== null &&
  childBy(word, 'nsubj') !== null &&
  (childrenBy(word, 'aux').some(({ lower }) => /^(?:must|shall|will)$/u.test(lower)) ||
    // "both *were to be* out of the country"
    (childBy(word, 'mark')?.lower === 'to' &&
      childrenBy(word, 'aux', 'cop').some(({ lower }) => /^(?:were|was|are|is)$/u.test(lower))));

/** "the alliance undertook not to advance, *the army to refrain*": the verb over both stands once. */
const isTaskLeft = (word: Word): boolean =>
  word.upos === 'VERB' &&
  childBy(word, 'mark')?.lower === 'to' &&
  childBy(word, 'aux', 'cop') === null &&
  childrenBy(word, 'nsubj').some(({ at }) => at < word.at);

/** "an agreement *under which* the rebels would disarm" */
const isUnderWhich = (scene: Scene, word: Word): boolean =>
  word.upos === 'VERB' &&
  word.label.startsWith('acl') &&
  (isPlanned(word) || isPlanned(word, 'possible')) &&
  word.children.some(
    (one) => one.lower === 'whereby' || (one.lower === 'which' && /^(?:under|by)$/u.test(prepositionOf(one) ?? '')),
  ) &&
  word.head !== null &&
  /^(?:truce|bare)$/u.test(sortOf(scene, word.head) ?? '');

/** "under the deal", "as part of the truce", "by the terms of the accord". */
function isUnder(scene: Scene, word: Word): boolean {
  const preposition = prepositionOf(word);
  if (preposition === null || !/^(?:under|as|by|according|in)$/u.test(preposition)) return false;
  if (!/^(?:NOUN|PROPN)$/u.test(word.upos)) return false;
  // "as part of", "by the terms of", "in line with"
  const leads = LEADING.has(word.lemma);
  if (/^(?:as|in)$/u.test(preposition) && !leads) return false;
  // "*by the deal of 24 November* the fighting was to stop"; "was to be ended by a deal" is another thing
  if (preposition === 'by' && !leads && (word.head?.at ?? 0) < word.at) return false;
  const inner = leads ? childBy(word, 'nmod') : word;
  const sort = inner === null ? null : sortOf(scene, inner);
  return (
    sort === 'truce' ||
    sort === 'proposal' ||
    (sort === 'bare' && inner !== null && (isNamed(inner) || passageTellsOfWar(scene)))
  );
}

const LEADING: ReadonlySet<string> = new Set(['term', 'part', 'accordance', 'line']);

/** "will withdraw", "were to withdraw", "undertook to withdraw". */
function isPlanned(word: Word, also: 'possible' | null = null): boolean {
  if (word.upos !== 'VERB') return false;
  if (UNDERTAKING.has(word.lemma)) {
    const task = childBy(word, 'xcomp', 'advcl');
    return task !== null && verbGroup(task).form === 'infinitive' && word.label !== 'xcomp';
  }
  const { auxiliaries, form, negative } = verbGroup(word);
  if (negative) return false;
  if (auxiliaries.some(({ lower }) => MODALS.has(lower) && (MODALS.get(lower) !== 'possible' || also !== null)))
    return true;
  const first = word.label === 'conj' ? word.head : null;
  // "was to have opened the road and *freed* all prisoners"
  const had =
    first !== null && word.xpos === 'VBD' && verbGroup(first).auxiliaries.some(({ lower }) => lower === 'have');
  if (first !== null && (form !== 'finite' || had) && isPlanned(first) && childBy(word, 'nsubj') === null) return true;
  return (
    childBy(word, 'mark')?.lower === 'to' &&
    auxiliaries.some(({ lemma }) => lemma === 'be') &&
    childBy(word, 'nsubj') !== null
  );
}

/** What is told of a noun on the side, or said by somebody of something else, is no clause of the agreement. */
const isOwnClause = (word: Word): boolean => isTaskLeft(word) || !/^(?:acl|xcomp|ccomp:|csubj)/u.test(word.label);

/** "The ceasefire will begin on Friday" is no clause of it. */
const isOfTruce = (scene: Scene, word: Word): boolean =>
  childrenBy(word, 'nsubj').some(
    (one) =>
      sortOf(scene, one) !== null &&
      // "*both* are to withdraw", "*it* was to have freed all prisoners": its parties, or what it was to do
      !(POINTS.test(one.lower) && !isFateOfTruce(word) && word.upos === 'VERB'),
  );
/** "both *are to begin*", "it *was to be signed*" */
const isFateOfTruce = (word: Word): boolean => {
  const says = LEXICON.verbs.get(word.lemma);
  const transitive = childBy(word, 'obj') !== null;
  return says !== undefined && ((says.subject !== undefined && !transitive) || verbGroup(word).voice === 'passive');
};
const POINTS = /^(?:both|all|they|each|it)$/u;

/** A plan that follows: tied by "also", told with "were to", or of those who fight. */
function fitsFurther(scene: Scene, word: Word): boolean {
  const tied = scene.tokens.slice(scene.sentence.from, scene.sentence.to).some(({ lower }) => FURTHER.has(lower));
  const to = childBy(word, 'mark')?.lower === 'to' || childrenBy(word, 'aux').some(({ lower }) => lower === 'shall');
  const { doers, undergoers } = argumentsOf(word);
  const who = [...doers, ...undergoers].map((one) => one.word);
  const subjects = isStatePlanned(word) ? childrenBy(word, 'nsubj') : [];
  return tied || to || [...who, ...subjects].some(({ lemma }) => CONCERNED.has(lemma));
}

/** "The deal provides for an exchange", "it obliges the armies to draw back and to free all prisoners". */
function provided(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || !PROVIDING.has(word.lemma) || verbGroup(word).negative) return [];
  const subjects = argumentsOf(word).doers.map((one) => one.word);
  const orders = childrenBy(word, 'obj', 'obl').some(({ lemma }) => CONCERNED.has(lemma));
  const lays = subjects.some((one) => {
    const sort = sortOf(scene, one);
    const back =
      one.lemma === 'it' &&
      sort === null &&
      sentencesBefore(scene)
        .slice(0, 1)
        .some((before) => tellsOfTruce(scene, before) || tellsOfAgreement(scene, before));
    const clause =
      CLAUSES.has(one.lemma) &&
      (childBy(one, 'nmod:poss')?.lower === 'its'
        ? goesOn(scene)
        : childrenBy(one, 'nmod').some((inner) => sortOf(scene, inner) === 'truce'));
    return (
      clause || sort === 'truce' || (sort === 'bare' && (passageTellsOfWar(scene) || isNamed(one) || orders)) || back
    );
  });
  if (!lays) return [];
  const clauses = childrenBy(word, 'xcomp', 'ccomp', 'advcl')
    .flatMap((one) => [one, ...childrenBy(one, 'conj')])
    .filter(({ upos }) => upos === 'VERB');
  const [obliged] = childrenBy(word, 'obj');
  if (clauses.length > 0) return clauses.map((verb) => termOf(scene, verb, verb, obliged));
  const nouns = [...childrenBy(word, 'obl').filter((one) => prepositionOf(one) === 'for'), ...childrenBy(word, 'obj')];
  return (
    nouns
      .flatMap(withConjuncts)
      // whom it obliges is no clause of it
      .filter(({ lemma }) => !CONCERNED.has(lemma))
      .map((noun) => draft(scene, { from: noun.at, to: noun.at + 1 }, null, textAt(scene, noun.reach), noun))
  );
}

function termOf(scene: Scene, word: Word, verb: Word, obliged?: Word): Draft {
  const { doers, undergoers } = argumentsOf(verb);
  const subject =
    (obliged === undefined ? undefined : { word: obliged }) ??
    doers[0] ??
    (verbGroup(verb).voice === 'passive' ? undergoers[0] : undefined) ??
    argumentsOf(word).doers[0] ??
    childrenBy(verb, 'nsubj').map((one) => ({ word: one }))[0];
  const party = subject === undefined ? null : partyAt(scene, subject.word);
  const who = party?.text ?? (subject === undefined ? null : textAt(scene, nounGroup(subject.word).core));
  return draft(scene, { from: word.at, to: word.at + 1 }, who, whatOf(scene, verb), verb);
}

/** From the verb, or the "not" before it, to the end of its clause, other clauses beside it left out. */
function whatOf(scene: Scene, verb: Word): string {
  const beside = (one: Word): boolean =>
    one.head === verb && one.at > verb.at && /^(?:conj|advcl|parataxis|punct|cc)/u.test(one.label);
  const last = subtree(verb, beside).at(-1) as Word;
  const negation = verb.children.find(({ lower, at }) => /^(?:not|never)$/u.test(lower) && at < verb.at);
  // "*be out of* the country"
  const cop = verb.upos === 'VERB' ? undefined : childrenBy(verb, 'cop').at(-1);
  return textAt(scene, { from: negation?.at ?? cop?.at ?? verb.at, to: Math.max(verb.at, last.at) + 1 });
}

function draft(scene: Scene, trigger: Draft['trigger'], who: string | null, what: string, of: Word): Draft {
  const day = scene.times.find(({ from, to, bound }) => bound === 'by' && of.reach.from <= from && to <= of.reach.to);
  const term = { who, what, by: day?.value?.end ?? null };
  const slots: CeasefireSlots = { act: 'agreed', parties: [], broker: [], violator: null, count: null, term };
  return { trigger, slots, modality: 'planned', place: null };
}
