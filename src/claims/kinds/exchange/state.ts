/** What an exchange comes to: done, settled, put off, or only spoken of. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation, upwards, wordAt } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import type { Act } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { BY_FORCE, FREE, HAPPENS, PUT_OFF, SETTLED, TALKED } from './en.ts';
import type { Freed } from './objects.ts';
import type { ExchangeAct } from './schema.ts';

const HIGHEST = 3;

/** Done, settled or put off; null where it is only spoken of. */
export function actOf(scene: Scene, act: Act): ExchangeAct | null {
  const above = [...upwards(act.word)].slice(1, 1 + HIGHEST);
  const own = act.form === 'noun' ? [] : childrenBy(act.word, 'conj');
  if ([...above.slice(0, 1), ...own].some(({ lemma }) => PUT_OFF.has(lemma))) return 'postponed';
  if (act.mood.modality === 'urged' || act.mood.modality === 'conditional') return null;
  const governs = act.form === 'noun' || !isFiniteVerb(act.word);
  const near = governs
    ? above.filter(
        (_, i) => i === 0 || isRelation((above[i - 1] as Word).label, ['obj', 'obl', 'nmod', 'xcomp', 'acl']),
      )
    : [];
  if (near.some(({ lemma }) => TALKED.has(lemma)) || isDemanded(act.word)) return null;
  if (act.mood.modality === 'planned' || isToBe(scene, act.word.at)) return 'agreed';
  return near.some(({ lemma }) => SETTLED.has(lemma)) ? 'agreed' : 'carried-out';
}

/** "demanded that they *release* all": told by a verb of asking over a bare form. */
const isDemanded = ({ label, head, lemma, lower, children }: Word): boolean =>
  isRelation(label, ['ccomp']) &&
  TALKED.has(head?.lemma ?? '') &&
  (lemma === lower || children.some((one) => one.lower === 'be' && one.label === 'aux:pass')) &&
  !children.some(({ label: own }) => own === 'aux');

const isFiniteVerb = (word: Word): boolean =>
  /^(?:VBD|VBZ|VBP)$/u.test(word.xpos) ||
  childrenBy(word, 'aux').some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/u.test(xpos));

/** "were to exchange", "are to be released" */
function isToBe(scene: Scene, at: number): boolean {
  // "was to have opened the road *and freed* 90 captives"
  const word = wordAt(scene.tree(), at);
  const first = word?.label === 'conj' ? word.head : null;
  if (first !== null && word?.xpos === 'VBD' && lowerAt(scene, first.at - 1) === 'have' && isToBe(scene, first.at))
    return true;
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - 3); i--)
    if (lowerAt(scene, i) === 'to') return /^(?:is|are|was|were)$/u.test(lowerAt(scene, i - 1));
  return false;
}

/** Freed in a raid or a jailbreak: nobody let them go. */
export function isByForce(scene: Scene, { lemma, trigger }: Act): boolean {
  if (lemma !== 'free' && lemma !== 'release' && lemma !== 'freeing') return false;
  for (let i = scene.sentence.from; i < scene.sentence.to; i++) {
    // "freed 140 prisoners, *among them* crews of two ferries": what was before
    if (i > trigger.to && lowerAt(scene, i) === 'among') return false;
    // "Operation Homecoming" has a name
    if (BY_FORCE.has(lowerAt(scene, i)) && scene.tokens[i]?.text !== 'Operation') return true;
  }
  return false;
}

/** "released *from hospital*", "*from duty*": nobody held them. */
export const isFromDuty = ({ phrases }: Act): boolean =>
  phrases.some(({ preposition, word }) => preposition === 'from' && FREE.has(word.lemma));

/** A noun that nobody counts must be told to happen, or it points back ("the exchange was praised"). */
export function isEvent({ form, word }: Act, { count }: Freed): boolean {
  if (form === 'verb' || count !== null) return true;
  const { head, label } = word;
  const definite = /^(?:the|this|that)$/u.test(childBy(word, 'det')?.lower ?? '');
  const happens =
    head !== null &&
    ((isRelation(label, ['nsubj', 'obj']) && HAPPENS.has(head.lemma)) ||
      // "*brought about* a swap"
      (head.lemma === 'bring' && isRelation(label, ['obl', 'obj']) && prepositionOf(word) !== 'in'));
  return happens || (!definite && !isRelation(label, ['nmod', 'obl'])) || (head !== null && SETTLED.has(head.lemma));
}
