/** Forces that somebody counts or sees where they are: "the Pentagon *counts* four jets and 500 men at the airfield". */
import { childrenBy, subtree } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import type { Word } from '../../../model/syntax.ts';
import type { Phrase } from '../../act.ts';
import type { Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { MOVING, PICTURES, SEEING } from './en-seen.ts';
import { forceAt, isArms } from './force.ts';
import type { Hit } from './hit.ts';

export function seenIn(scene: Scene): Hit[] {
  return scene.tree().words.flatMap((verb): Hit[] => {
    if (verb.upos !== 'VERB' || !(SEEING.has(verb.lemma) || isShown(verb)) || tellingOf(verb) !== 'told') return [];
    // "were observed *moving* toward X": told by that (moved.ts)
    if (subtree(verb).some(({ lemma, xpos, label }) => xpos === 'VBG' && MOVING.has(lemma) && label !== 'root'))
      return [];
    const { negative, modality } = verbGroup(verb);
    if (negative || modality !== null) return [];
    const { undergoers } = argumentsOf(verb);
    const words = undergoers.map(({ word }) => word);
    const phrases = [verb, ...words]
      .flatMap((word) => childrenBy(word, 'obl', 'nmod'))
      .flatMap((word): Phrase[] => {
        const preposition = prepositionOf(word);
        return preposition !== null && WHERE.test(preposition) ? [{ preposition, word }] : [];
      });
    const where = phrases.some(
      ({ word }) =>
        scene.places.some(({ from, to }) => from < word.reach.to && word.reach.from < to) ||
        (isShown(verb) && SITES.test(word.lemma)),
    );
    if (!where) return [];
    return words.flatMap((word): Hit[] => {
      const force = forceAt(scene, word);
      if (force === null || (force.count === null && !(isArms(force.what) && force.of?.actor != null))) return [];
      return [{ trigger: { from: word.at, to: word.at + 1 }, force, act: 'present', of: force.of, phrases, for: null }];
    });
  });
}

/** "satellite images *show* two jets on the runway" */
const isShown = (verb: Word): boolean =>
  /^(?:show|depict|reveal)$/u.test(verb.lemma) && childrenBy(verb, 'nsubj').some(({ lemma }) => PICTURES.has(lemma));

const SITES = /^(?:runway|airfield|airbase|base|airport|apron|tarmac|camp|port|position|depot|border|hangar)$/u;
const WHERE = /^(?:in|at|near|inside|along|around|outside|on)$/u;
