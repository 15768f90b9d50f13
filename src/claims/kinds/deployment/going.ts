/** Forces on the move without a verb of going: "600 men are en route to X", "1,200 troops are due in X", "the last soldiers gone". */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import type { Phrase } from '../../act.ts';
import type { Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { GOING } from './en.ts';
import { forceAt, isArms } from './force.ts';
import type { Hit } from './hit.ts';
import type { Act } from './schema.ts';

export function goingIn(scene: Scene): Hit[] {
  return scene.tree().words.flatMap((word): Hit[] => {
    const going = movement(word);
    if (going === null || tellingOf(word) !== 'told') return [];
    const { modality, negative } = verbGroup(word);
    if (modality !== null && modality !== 'planned') return [];
    const phrases = childrenBy(word, 'obl', 'nmod').flatMap((one): Phrase[] => {
      const preposition = prepositionOf(one);
      return preposition === null ? [] : [{ preposition: preposition === 'for' ? 'to' : preposition, word: one }];
    });
    return subjectsOf(scene, word).flatMap((one): Hit[] => {
      const force = forceAt(scene, one);
      if (force === null || (force.count === null && (force.of === null || isArms(force.what)))) return [];
      const planned = going.planned || modality === 'planned' ? { modality: 'planned' as const } : {};
      const denied = negative ? { stance: 'denies' as const } : {};
      const trigger = { from: force.word.at, to: force.word.at + 1 };
      return [{ trigger, force, act: going.act, of: force.of, phrases, for: null, ...planned, ...denied }];
    });
  });
}

/** Its own; in a headline without a verb, the force that stands first: "*Last of the French troops* on their way home". */
function subjectsOf(scene: Scene, word: Word): Word[] {
  const own = childrenBy(word, 'nsubj').flatMap(withConjuncts);
  const { words } = scene.tree();
  if (own.length > 0 || words.some(({ upos }) => /^(?:VERB|AUX)$/u.test(upos))) return own;
  const first = words.find((one) => one.at < word.at && one.upos === 'NOUN' && forceAt(scene, one) !== null);
  return first === undefined ? [] : [first];
}

function movement(word: Word): { act: Act; planned: boolean } | null {
  const says = GOING.get(word.lower);
  if (says === undefined) return null;
  // "*on* their way", "*en* route"
  if (says.after !== undefined) {
    const moves = prepositionOf(word) === says.after || childBy(word, 'amod', 'compound', 'case')?.lower === says.after;
    // "on their way *home*"
    const home = word.children.some(({ at, lower }) => at === word.at + 1 && /^(?:home|back|out)$/u.test(lower));
    return !moves ? null : home ? { ...says, act: 'withdrawn' } : says;
  }
  // "soldiers gone", "are gone"; "had gone to the market" is another thing
  if (word.upos === 'VERB')
    return childrenBy(word, 'aux', 'obl', 'xcomp').some(({ lemma }) => lemma !== 'be') ? null : says;
  return childBy(word, 'cop') !== null || word.label === 'root' ? says : null;
}
