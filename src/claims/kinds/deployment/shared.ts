/** Figures that share the noun of the next: "*1,200 French* and 100 Swedish troops", "*three Soviet* and two Cuban battalions". */
import { wordAt } from '../../../annotate/syntax/tree.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import type { Hit } from './hit.ts';

/** A hit of its own for each figure and nation that stand before the force's own, joined by "and" or a comma. */
export function sharedWith(scene: Scene, hits: readonly Hit[]): Hit[] {
  return hits.flatMap((hit): Hit[] => {
    const own =
      hit.force.count === null
        ? undefined
        : scene.quantities.find(
            ({ from, to, text }) =>
              to <= hit.force.word.at && hit.force.word.at - to <= NEAR && text === hit.force.count?.text && from > 0,
          );
    const found: Hit[] = [];
    for (let start = own?.from; start !== undefined; ) {
      const join = start - 1;
      const nation = JOINS.test(lowerAt(scene, join))
        ? scene.actors.find(({ to, actor }) => to === join && actor !== null)
        : undefined;
      const figure = nation === undefined ? undefined : scene.quantities.find(({ to }) => to === nation.from);
      if (nation === undefined || figure === undefined || figure.share !== null) break;
      const { low, high, relation, text } = figure;
      const of = partyOf(nation);
      const trigger = { from: figure.from, to: nation.to };
      // "15,000 *Cubans* and 1,500 Soviet advisers": they are soldiers of their own
      const people = wordAt(scene.tree(), nation.to - 1)?.xpos.endsWith('S') === true;
      const what = people ? ('troops' as const) : hit.force.what;
      found.push({ ...hit, trigger, of, force: { ...hit.force, what, of, count: { low, high, relation, text } } });
      start = figure.from;
    }
    return found;
  });
}
const JOINS = /^(?:and|,|or)$/u;
const NEAR = 4;
