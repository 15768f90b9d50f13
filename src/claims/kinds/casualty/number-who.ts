/** "*The number of people who died* in the raid is put at 62": the figure stands behind the clause. */
import { lowerAt, type Scene } from '../../scene.ts';
import { blank, type PeopleGroup } from '../../people-group.ts';
import { broughtTo } from './brought-to.ts';
import type { Reading } from './phrases.ts';
import { LOSE, VERBS, VICTIMS } from './en.ts';
import type { Loss } from './loss.ts';
import { quantityOf } from './nouns.ts';
import { figureFor } from './toll-figure.ts';

const REACH = 24;

/** A figure told of "the number of" those whom it befell. */
export const numberLoss: Reading = (scene, people, at, word) =>
  broughtTo(scene, people, at, word) ?? numberWho(scene, people, at, word) ?? numberOfFallen(scene, at, word);

/** "The number of those *fallen* since April reaches 633", "the number of the *fallen* has reached 30" */
function numberOfFallen(scene: Scene, at: number, word: string): Loss | null {
  if (word !== 'fallen' || !/^(?:the|those)$/u.test(lowerAt(scene, at - 1)) || lowerAt(scene, at - 2) !== 'of')
    return null;
  if (!/^(?:number|total|count)$/u.test(lowerAt(scene, at - 3))) return null;
  const figure = figureFor(scene, at, REACH);
  if (figure === undefined) return null;
  const { from, to } = figure;
  return {
    at,
    effect: 'killed',
    groups: [{ ...blank, from, to, count: quantityOf(figure), category: 'military' }],
    active: false,
  };
}

/** "seven killed *and as many hurt*": the figure before it again. */
export const asMany: Reading = (scene, _, at, word) => {
  const effect = VICTIMS.get(word);
  if (effect === undefined || lowerAt(scene, at - 1) !== 'many' || lowerAt(scene, at - 2) !== 'as') return null;
  if (lowerAt(scene, at + 1) === 'as') return null;
  const figure = scene.quantities.findLast(
    ({ to, share, from }) => to <= at - 2 && share === null && from >= scene.sentence.from,
  );
  return figure === undefined
    ? null
    : {
        at,
        effect,
        groups: [{ ...blank, from: at - 2, to: at + 1, count: quantityOf(figure), category: 'unspecified' }],
        active: false,
      };
};

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
