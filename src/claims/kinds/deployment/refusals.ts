/** A way that is refused: "barred soldiers from crossing its territory", "denied aircraft passage". */
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { partiesAt } from '../../party-of.ts';
import type { Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { BARRING, PASSING } from './en.ts';
import { forceAt } from './force.ts';
import type { Hit } from './hit.ts';

const WAY = /^(?:passage|overflight|transit)$/u;

export function refusalsIn(scene: Scene): Hit[] {
  return scene.tree().words.flatMap((word): Hit[] => {
    if (word.upos !== 'VERB' || !BARRING.has(word.lemma) || verbGroup(word).modality !== null) return [];
    const way = childrenBy(word, 'advcl', 'xcomp', 'obl', 'obj').find(
      ({ lemma }) => PASSING.has(lemma) || WAY.test(lemma),
    );
    if (way === undefined || tellingOf(word) !== 'told') return [];
    const { undergoers, doers, receivers } = argumentsOf(word);
    const by = partiesAt(
      scene,
      doers.map((doer) => doer.word),
    )[0];
    return [...undergoers, ...receivers].flatMap((one): Hit[] => {
      const force = one.word === way ? null : forceAt(scene, one.word);
      if (force === null) return [];
      return [
        {
          trigger: { from: word.at, to: word.at + 1 },
          force,
          act: 'denied-passage',
          of: force.of ?? by ?? null,
          phrases: [],
          for: null,
        },
      ];
    });
  });
}
