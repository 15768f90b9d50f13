/** The figure that a toll comes to, and the loss that it tells. */
import type { QuantityMention } from '../../../model/annotation.ts';
import { CATEGORY_OF } from '../../people-nouns.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { BODIES, COMES_TO, NOUNS, VERBS, VICTIMS } from './en.ts';
import type { Loss } from './loss.ts';
import { modified, quantityOf } from './nouns.ts';
import type { Effect } from './schema.ts';

const BOUND =
  /^(?:to|at|as|of|is|was|were|are|stands|stood|hits?|pass(?:es|ed|ing)?|past|above|beyond|range|top(?:s|ped|ping)?|reach(?:es|ed|ing)?|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|cross(?:es|ed)?|near(?:s|ed|ing)?|approach(?:es|ed|ing)?|numbered|from|:|,)$/u;
/** "may *exceed* 250", "*tops* 90": more than that. */
const BEYOND =
  /^(?:past|above|beyond|pass(?:es|ed|ing)?|top(?:s|ped|ping)?|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|cross(?:es|ed)?)$/u;

/** The figure that a noun of loss comes to: "… has climbed to 61", "… numbered 130", "…: 240". */
export function figureFor(scene: Scene, at: number, reach: number): QuantityMention | undefined {
  return scene.quantities.find(
    (one) =>
      one.from > at &&
      one.from <= at + reach &&
      one.share === null &&
      (BOUND.test(lowerAt(scene, one.from - 1)) ||
        isMovedUp(scene, one) ||
        // "range *from 900 to 1,400*"
        (one.relation === 'between' && COMES_TO.has(lowerAt(scene, one.from - 1)))) &&
      lowerAt(scene, one.from - 1) !== ',' &&
      // "the toll in X, the hardest hit *of six valleys*, has come to 48"
      !(lowerAt(scene, one.from - 1) === 'of' && one.unit !== null && !CATEGORY_OF.has(one.unit.toLowerCase())) &&
      // "no casualties, and found *the bodies of* 12"
      !BODIES.has(lowerAt(scene, one.from - 2)) &&
      // "the dead were *14*", but not "the dead were two teachers"
      !(
        /^(?:were|are)$/u.test(lowerAt(scene, one.from - 1)) &&
        !/^(?:[,.;:)–—-]|and|by|according)$/u.test(lowerAt(scene, one.to))
      ) &&
      !isOwnFigure(scene, one) &&
      !between(scene, at, one.from, (word) => /^(?:\(|;|destroyed|damaged)$/u.test(word)) &&
      between(scene, at, one.from, (word) => COMES_TO.has(word) || word === ':'),
  );
}

/** "had gone *up to fifty*", "shot up to 90": as far as that, and no more than that is not meant. */
const isMovedUp = (scene: Scene, { from, relation }: QuantityMention): boolean =>
  relation === 'at-most' &&
  lowerAt(scene, from) === 'up' &&
  /^(?:goes|went|gone|go|shot|crept|inched)$/u.test(lowerAt(scene, from - 1));

/** "412 dead and 900 wounded" is told by the words behind; "3 tanks" are no people. */
export const isOwnFigure = (scene: Scene, { to }: QuantityMention): boolean => {
  const next = lowerAt(scene, to);
  return VICTIMS.has(next) || VERBS.has(next) || NOUNS.has(next) || scene.materiel.some(({ from }) => from === to);
};

export const between = (scene: Scene, from: number, to: number, fits: (word: string) => boolean): boolean => {
  for (let i = from + 1; i < to; i++) if (fits(lowerAt(scene, i))) return true;
  return false;
};

export const losing = (
  scene: Scene,
  people: readonly PeopleGroup[],
  at: number,
  figure: QuantityMention,
  effect: Effect,
  bare = false,
): Loss => {
  const own = people.find(({ from, count }) => from === figure.from && count !== null);
  const context = modified(scene, at);
  const known =
    own?.category != null &&
    own.category !== 'unspecified' &&
    !(bare && own.noun === null && own.category === 'civilian');
  const beyond = figure.relation === 'exactly' && BEYOND.test(lowerAt(scene, figure.from - 1));
  const count = isMovedUp(scene, figure)
    ? { ...quantityOf(figure), low: figure.high, relation: 'exactly' as const }
    : beyond
      ? { ...quantityOf(figure), high: null, relation: 'more-than' as const }
      : null;
  const group = known ? own : { ...context, ...spanned(figure), ...(count === null ? {} : { count }) };
  // "Russian losses: *88,000 prisoners*, 1,007 tanks"
  const taken = known && effect !== 'captured' && /^(?:prisoners|pows|captives)$/u.test(own.noun ?? '');
  return { at, effect: taken ? 'captured' : effect, groups: [group], active: false };
};
export const spanned = (figure: QuantityMention) => ({ from: figure.from, to: figure.to, count: quantityOf(figure) });
