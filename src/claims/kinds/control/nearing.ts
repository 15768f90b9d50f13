/** How near a force came to a place: "pushed to within 5 km of the port", "stood 20 miles from the capital", "are at its gates". */
import type { Word } from '../../../model/syntax.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { moodOf } from '../../act-mood.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { APPROACHES, DISTANCES, THRESHOLDS } from './en-frames.ts';
import { isArmed, known } from './parties.ts';
import { draftsFor, placesIn } from './told.ts';

export function nearingIn(scene: Scene): Draft[] {
  return scene.tree().words.flatMap((word): Draft[] => {
    const near = DISTANCES.has(word.lemma) ? distanceOf(scene, word) : [...thresholdOf(word), ...farAs(scene, word)];
    const verb = near.length === 0 ? null : predicateOf(word);
    const mood = verb === null ? null : moodOf(verb, verbGroup(verb));
    if (verb === null || mood === null || mood.modality !== undefined) return [];
    const doers =
      verb === word ? childrenBy(verb, 'nsubj').flatMap(withConjuncts) : argumentsOf(verb).doers.map((one) => one.word);
    const by = known(scene, doers).filter((one) => isArmed(scene, one));
    if (by.length === 0) return [];
    const trigger = { from: verb.at, to: verb.at + 1 };
    return draftsFor(scene, { trigger, mood }, { effect: 'advanced', by, wheres: placesIn(scene, near).slice(0, 1) });
  });
}

/** "within 5 km *of the port*", "20 miles *from the capital*", "10 km *short of* it" */
function distanceOf(scene: Scene, word: Word): Word[] {
  const within = [1, 2, 3, 4, 5].some((back) => lowerAt(scene, word.at - back) === 'within');
  const shorts = (word.head?.children ?? []).filter(({ lower }) => lower === 'short');
  const behind = [word, ...shorts, ...(word.head === null ? [] : [word.head])].flatMap((one) =>
    childrenBy(one, 'nmod', 'obl'),
  );
  return behind
    .filter(({ at }) => at > word.at && at < word.at + 8)
    .filter((one) => {
      const preposition = prepositionOf(one);
      const short = lowerAt(scene, word.at + 1) === 'short' && preposition === 'of';
      return within ? preposition === 'of' : preposition === 'from' || short;
    });
}

/** "pushed east *as far as the river*" */
function farAs(scene: Scene, word: Word): Word[] {
  const as = childBy(word, 'case');
  return as?.lower === 'as' && lowerAt(scene, as.at - 1) === 'far' ? [word] : [];
}

/** "at *the gates of the city*", "on *the doorstep of* the capital" */
const thresholdOf = (word: Word): Word[] =>
  THRESHOLDS.has(word.lemma) && /^(?:at|on|to)$/u.test(prepositionOf(word) ?? '')
    ? childrenBy(word, 'nmod').filter((one) => prepositionOf(one) === 'of')
    : [];

/** The verb of moving or standing that the distance goes with, or the distance itself: "were within 5 km of it". */
function predicateOf(word: Word): Word | null {
  if (childBy(word, 'cop') !== null && childBy(word, 'nsubj') !== null) return word;
  const { head } = word;
  // "halted the advance 20 km from it": somebody else's
  return head !== null && head.upos === 'VERB' && APPROACHES.has(head.lemma) && childBy(head, 'obj') === null
    ? head
    : null;
}
