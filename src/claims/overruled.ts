/**
 * What is told only to be denied: "rejected *claims that* nine farmers had been killed", "the report *that* soldiers had
 * surrendered is a fabrication", "dismissed reports *of* civilian deaths".
 */
import { childBy, childrenBy, isRelation, wordAt } from '../annotate/syntax/tree.ts';
import { prepositionOf } from '../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { CALLING, CHARGES, DENYING, UNTRUE } from '../language/en/denials.ts';
import type { Word } from '../model/syntax.ts';
import { denierOf, mayDeny } from './denials.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

const MOST_STEPS = 8;

/** The draft as its sentence denies it; as it is where the sentence doesn't. */
export function overruled(scene: Scene, draft: Draft): Draft {
  const by = overrulingOf(scene, draft.trigger.from);
  if (by === null || draft.stance === 'denies' || draft.claimant !== undefined) return draft;
  const party = by === 'a verdict' ? null : denierOf(scene, by);
  return {
    ...draft,
    stance: 'denies',
    modality: 'reported',
    ...(party === null ? {} : { claimant: { name: party.text ?? party.actor ?? '', party } }),
  };
}

/** The verb that denies what the word at `at` tells, or that a verdict does; null where nobody denies it. */
export function overrulingOf(scene: Scene, at: number): Word | 'a verdict' | null {
  if (!mayDeny(scene.tokens, scene.sentence)) return null;
  let word = wordAt(scene.tree(), at);
  for (let steps = 0; word !== null && steps < MOST_STEPS; steps++) {
    const above: Word | null = word.head;
    if (above !== null && above.at < at && CHARGES.has(above.lemma) && above.upos !== 'VERB' && tellsOf(word))
      return verdictOn(above);
    word = above;
  }
  return null;
}

/** A clause that says what the charge is, or what it is of. */
const tellsOf = (word: Word): boolean =>
  isRelation(word.label, ['acl', 'ccomp']) ||
  (isRelation(word.label, ['nmod', 'obl']) && /^(?:of|about)$/u.test(prepositionOf(word) ?? ''));

function verdictOn(noun: Word): Word | 'a verdict' | null {
  const { head, label } = noun;
  if (head === null) return null;
  if (label === 'nsubj' && UNTRUE.has(head.lemma) && childBy(head, 'cop') !== null)
    return verbGroup(head).negative ? null : 'a verdict';
  const isObject = isRelation(label, ['obj', 'obl']) && noun.at > head.at && head.upos === 'VERB';
  if (!isObject || verbGroup(head).negative || verbGroup(head).modality !== null) return null;
  const called = CALLING.has(head.lemma) && childrenBy(head, 'xcomp', 'obl', 'ccomp', 'advcl').some(isUntrue);
  return DENYING.has(head.lemma) || called ? head : null;
}

const isUntrue = ({ lemma, children }: Word): boolean =>
  UNTRUE.has(lemma) || children.some((one) => UNTRUE.has(one.lemma));
