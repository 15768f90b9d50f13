/** "*bringing to 40 the number of wounded*": the figure stands before what it counts. */
import { lowerAt, type Scene } from '../../scene.ts';
import { blank } from '../../people-group.ts';
import { VERBS, VICTIMS } from './en.ts';
import { quantityOf } from './nouns.ts';
import type { Reading } from './phrases.ts';

const REACH = 5;

export const broughtTo: Reading = (scene, _people, at, word) => {
  const effect = VICTIMS.get(word) ?? VERBS.get(word)?.effect;
  const number = effect === undefined ? null : numberBefore(scene, at);
  if (effect === undefined || number === null) return null;
  const figure = scene.quantities.find(({ to, share }) => share === null && to === number - 1);
  if (figure === undefined || lowerAt(scene, figure.from - 1) !== 'to') return null;
  if (!/^(?:bringing|brings?|brought|raising|raises|raised|taking)$/u.test(lowerAt(scene, figure.from - 2)))
    return null;
  const { from, to } = figure;
  return { at, effect, groups: [{ ...blank, from, to, count: quantityOf(figure) }], active: false };
};

/** Where "number of" stands before the word, an article before it. */
function numberBefore(scene: Scene, at: number): number | null {
  for (let i = at - 1; i >= Math.max(scene.sentence.from + 1, at - REACH); i--)
    if (/^(?:number|total|toll)$/u.test(lowerAt(scene, i))) return lowerAt(scene, i - 1) === 'the' ? i : null;
  return null;
}
