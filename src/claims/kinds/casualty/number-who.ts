/** "*The number of people who died* in the raid is put at 62": the figure stands behind the clause. */
import { lowerAt, type Scene } from '../../scene.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { broughtTo } from './brought-to.ts';
import type { Reading } from './phrases.ts';
import { LOSE, VERBS } from './en.ts';
import type { Loss } from './loss.ts';
import { quantityOf } from './nouns.ts';
import { figureFor } from './toll-figure.ts';

const REACH = 24;

/** A figure told of "the number of" those whom it befell. */
export const numberLoss: Reading = (scene, people, at, word) =>
  broughtTo(scene, people, at, word) ?? numberWho(scene, people, at, word);

function numberWho(scene: Scene, people: readonly PeopleGroup[], at: number, word: string): Loss | null {
  const losesLife = LOSE.has(word) && /^(?:lives|life)$/u.test(lowerAt(scene, at + 2));
  const effect = losesLife ? 'killed' : VERBS.get(word)?.effect;
  if (effect === undefined) return null;
  const group = people.findLast(
    (one) => one.to <= at && at - one.to <= 4 && one.count === null && one.noun !== null && isNumbered(scene, one),
  );
  if (group === undefined || !/^(?:who|that)$/u.test(lowerAt(scene, group.to))) return null;
  const figure = figureFor(scene, at, REACH);
  if (figure === undefined) return null;
  return {
    at,
    effect,
    groups: [{ ...group, from: figure.from, to: figure.to, count: quantityOf(figure) }],
    active: false,
  };
}

/** "number of", with an article at most before the people */
const isNumbered = (scene: Scene, { from }: PeopleGroup): boolean =>
  [1, 2].some(
    (back) =>
      lowerAt(scene, from - back) === 'of' && /^(?:number|total|count|figure)$/u.test(lowerAt(scene, from - back - 1)),
  );
