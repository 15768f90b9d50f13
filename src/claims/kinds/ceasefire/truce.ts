/** Whether a word stands for a truce: by itself, by what stands before or behind it, or by what it points back to. */
import { MONTHS } from '../../../language/en/calendar.ts';
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation, subtree, wordAt } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { modifiersOf } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { sentencesBefore, tellsOfTruce } from './passage.ts';
import {
  AGREEMENTS,
  BROKERING,
  ENDINGS,
  FIGHTING,
  NEUTRAL,
  ORDINALS,
  PEACE,
  PROPOSALS,
  TRUCE_PAUSES,
  TRUCES,
} from './en.ts';

/** `truce`: the words say so. `bare`: an agreement, of what the passage must tell. `proposal`: of a truce, not yet agreed. */
export type Sort = 'truce' | 'bare' | 'proposal';

export function sortOf(scene: Scene, word: Word): Sort | null {
  // of a name ("the Dayton Agreement") the lemma is as written
  const lemma = word.lemma.toLowerCase();
  // "the cessation of *hostilities* agreed in Nairobi": what is told of it may hang on the noun inside
  if (FIGHTING.has(lemma) && isRelation(word.label, ['nmod']) && word.head !== null && ENDINGS.has(word.head.lemma))
    return sortOf(scene, word.head);
  if (TRUCES.has(lemma) || TRUCES.has(lemma.replace(/s$/u, '')) || isCeaseFire(scene, word)) return 'truce';
  if (ENDINGS.has(lemma)) return isEnding(word) ? 'truce' : /^(?:pause|lull)$/u.test(lemma) ? 'bare' : null;
  if (lemma === 'term') return ofTruce(scene, word) || isToldBefore(scene, word) ? 'proposal' : null;
  if (PROPOSALS.has(lemma)) return isOfPeace(scene, word) || isToldBefore(scene, word) ? 'proposal' : null;
  if (lemma === 'peace') return 'bare';
  if (lemma === 'it' || lemma === 'they' || (ORDINALS.has(word.lower) && isElliptic(word)))
    return ofTruce(scene, word) ? 'truce' : pointsBack(scene, word);
  if (!AGREEMENTS.has(lemma)) return null;
  if (isOfPeace(scene, word)) return 'truce';
  return isNeutral(word) ? 'bare' : null;
}

/** "accepted *the terms*", "rejected *the plan*": of the truce that the sentence before tells of. */
const isToldBefore = (scene: Scene, word: Word): boolean =>
  /^(?:the|this|that|these)$/u.test(childBy(word, 'det')?.lower ?? '') &&
  childrenBy(word, 'compound', 'amod', 'nmod', 'acl').length === 0 &&
  [scene.sentence, ...sentencesBefore(scene).slice(0, 1)].some((one) => tellsOfTruce(scene, one));

/** "*the second* collapsed at once": no noun of its own. */
const isElliptic = ({ upos, label }: Word): boolean =>
  /^(?:ADJ|NUM|PRON|DET)$/u.test(upos) && isRelation(label, ['nsubj', 'obj', 'parataxis', 'conj']);

/** "cease-fire", "cease fire", in whatever way the parser links the two. */
const isCeaseFire = (scene: Scene, { at, lemma }: Word): boolean =>
  (lemma === 'fire' && [1, 2].some((back) => lowerAt(scene, at - back) === 'cease')) ||
  (lemma === 'cease' && [1, 2].some((on) => /^fires?$/u.test(lowerAt(scene, at + on))));

function isEnding(word: Word): boolean {
  // "an end *to hostilities* was proclaimed"
  if (word.lemma === 'end')
    return childrenBy(word, 'nmod').some((one) => one.lemma === 'hostility' && prepositionOf(one) === 'to');
  // "the lull … was *respected*"
  if (/^(?:pause|lull)$/u.test(word.lemma) && KEPT_OR_BROKEN.has(word.head?.lemma ?? '')) return true;
  if (/^(?:pause|lull)$/u.test(word.lemma) && modifiersOf(word).some((one) => TRUCE_PAUSES.has(one))) return true;
  // "the pause that X had brokered"
  if (/^(?:pause|lull)$/u.test(word.lemma) && childrenBy(word, 'acl').some(({ lemma }) => BROKERING.has(lemma)))
    return true;
  const behind = childrenBy(word, 'nmod').filter((one) => /^(?:of|in|to)$/u.test(prepositionOf(one) ?? ''));
  return (
    /^(?:cessation|pause|suspension|halt|moratorium)$/u.test(word.lemma) &&
    behind.some(({ lemma }) => FIGHTING.has(lemma))
  );
}

const KEPT_OR_BROKEN = new Set('respect observe honour honor violate break breach extend prolong'.split(' '));

/** "a *ceasefire* agreement", "an agreement *to end the war*", "a deal *on a truce*". */
function isOfPeace(scene: Scene, word: Word): boolean {
  const before = childrenBy(word, 'compound', 'amod', 'nmod:desc', 'nmod:poss').some(
    (one) => PEACE.has(one.lemma) || PEACE.has(one.lower) || isCeaseFire(scene, one),
  );
  if (before) return true;
  // "turned down the plan *for a ceasefire*": hung on the verb at times
  const beside = childrenBy(word.head ?? word, 'obl').filter(({ reach }) => reach.from === word.at + 1);
  return [...childrenBy(word, 'nmod', 'acl'), ...beside].some(
    (one) =>
      /^(?:of|on|for|to|about)$/u.test(prepositionOf(one) ?? childBy(one, 'mark')?.lower ?? '') &&
      tellsOfPeace(scene, one),
  );
}

const tellsOfPeace = (scene: Scene, word: Word): boolean =>
  subtree(word, (one) => isRelation(one.label, ['acl', 'advcl', 'conj'])).some(
    (one) => PEACE.has(one.lemma) || isCeaseFire(scene, one),
  );

const ofTruce = (scene: Scene, word: Word): boolean =>
  childrenBy(word, 'nmod').some((one) => prepositionOf(one) === 'of' && sortOf(scene, one) === 'truce');

/** "the *Pretoria* agreement", "the Lusaka Protocol": known by its name. */
export const isNamed = (word: Word): boolean =>
  AGREEMENTS.has(word.lemma.toLowerCase()) &&
  (childrenBy(word, 'compound', 'nmod:desc', 'flat', 'amod').some(({ upos }) => upos === 'PROPN') ||
    // "the agreement *of Khasavyurt*"
    childrenBy(word, 'nmod').some((one) => one.upos === 'PROPN' && prepositionOf(one) === 'of' && !isDate(one)));

/** Nothing before or behind it tells another subject: trade, grain, a border. */
function isNeutral(word: Word): boolean {
  const own = childrenBy(word, 'compound', 'amod', 'nmod:desc');
  if (own.some((one) => one.upos !== 'PROPN' && one.upos !== 'NUM' && !NEUTRAL.has(one.lower))) return false;
  return !childrenBy(word, 'nmod', 'acl').some(
    (one) =>
      /^(?:on|for|over|about|to|of)$/u.test(prepositionOf(one) ?? childBy(one, 'mark')?.lower ?? '') &&
      !isDate(one) &&
      !(one.upos === 'PROPN' && prepositionOf(one) === 'of'),
  );
}

/** "the agreement *of December 2018*" */
const isDate = ({ upos, lower }: Word): boolean => upos === 'NUM' || /^\d/u.test(lower) || MONTHS.has(lower);

/** "signed it", where a truce or a peace is named before in the sentence. */
function pointsBack(scene: Scene, word: Word): Sort | null {
  const tree = scene.tree();
  if (
    sentencesBefore(scene)
      .slice(0, 1)
      .some((one) => tellsOfTruce(scene, one)) &&
    !hasNounBefore(scene, word)
  )
    return 'truce';
  for (let at = word.at - 1; at >= Math.max(tree.from, word.at - FURTHEST_BACK); at--) {
    const other = wordAt(tree, at) as Word;
    if (other.upos === 'NOUN' && other.label !== 'compound' && /^(?:obj|nsubj)/u.test(other.label)) {
      const sort = sortOf(scene, other);
      if (sort !== null) return sort;
    }
  }
  return null;
}
const FURTHEST_BACK = 40;

/** "it" goes back to the sentence before only where this one has named nothing else by then; those who fight are no "it" that is broken. */
const hasNounBefore = (scene: Scene, { at }: Word): boolean =>
  scene
    .tree()
    .words.some(
      (one) =>
        one.at < at &&
        one.upos === 'NOUN' &&
        /^(?:nsubj|obj|root)/u.test(one.label) &&
        !/^(?:side|party|rebel|government|junta|army|group|movement|militia|guerrilla|force|envoy)$/u.test(one.lemma) &&
        ![...scene.actors, ...scene.times].some(({ from, to }) => from <= one.at && one.at < to),
    );
