/** Losses told by a turn of phrase. */
import type { PeopleGroup } from '../../people.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { CLAIM_LIVES, LOSE, TOLLS, VERBS } from './en.ts';
import { chainFrom, type Loss } from './loss.ts';
import { modified, quantityOf } from './nouns.ts';

/** "lost 28 soldiers" · "claimed 30,000 lives" · "the toll rose to 36" · "taken prisoner" */
export function phraseLoss(scene: Scene, people: readonly PeopleGroup[], at: number, word: string): Loss | null {
  const next = people.find((group) => group.from >= at + 1 && group.from <= at + 4);
  if (LOSE.has(word) && next !== undefined && next.noun !== null) {
    // "lost 3,360 troops killed": the loss is told by the word behind
    return VERBS.has(lowerAt(scene, next.to))
      ? null
      : { at, effect: 'killed', groups: chainFrom(scene, people, next), active: false };
  }
  if (CLAIM_LIVES.has(word) && next?.noun === 'lives')
    return { at, effect: 'killed', groups: [{ ...next, category: 'unspecified' }], active: true };
  if (word === 'lost' && people.some((group) => group.noun === 'lives' && group.to <= at && at - group.to <= 3)) {
    return { at, effect: 'killed', groups: people.filter((group) => group.noun === 'lives'), active: false };
  }
  if (TOLLS.has(word)) {
    const figure = scene.quantities.find(
      (one) =>
        one.from > at && one.from <= at + 8 && /^(?:to|at|of|is|was|stands)$/u.test(lowerAt(scene, one.from - 1)),
    );
    return figure === undefined
      ? null
      : {
          at,
          effect: 'killed',
          groups: [{ ...modified(scene, at), from: figure.from, to: figure.to, count: quantityOf(figure) }],
          active: false,
        };
  }
  const seized =
    word === 'prisoner'
      ? people.find((group) => group.to === at && /^(?:took|take|taking|takes)$/u.test(lowerAt(scene, group.from - 1)))
      : undefined;
  if (seized !== undefined) return { at, effect: 'captured', groups: [seized], active: true };
  if (word === 'prisoner' && /^(?:taken|took|take)$/u.test(lowerAt(scene, at - 1))) {
    const before = people.findLast((group) => group.to < at);
    return before === undefined ? null : { at, effect: 'captured', groups: [before], active: false };
  }
  return null;
}
