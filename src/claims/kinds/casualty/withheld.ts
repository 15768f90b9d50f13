/** A figure that nobody gives: "published no total of its own dead", "refused to say how many men it lost". */
import { lowerAt, type Scene } from '../../scene.ts';
import { LOSE, NOUNS, VERBS } from './en.ts';
import { modified } from './nouns.ts';
import type { Reading } from './phrases.ts';
import type { Effect } from './schema.ts';

const FIGURES =
  /^(?:figures?|totals?|number|numbers|tolls?|counts?|data|tally|breakdown|estimates?|details|information|statistics)$/u;
const GIVES =
  /^(?:g[ia]ve|gives|given|giving|published?|publishes|publishing|released?|releases|releasing|provided?|provides|providing|issued?|issuing|offered|disclosed?|announced?|mentioned?|reported)$/u;
const TELLS =
  /^(?:say|tell|disclose|reveal|specify|confirm|comment|state|saying|telling|disclosing|revealing|specifying)$/u;
const NOT = /^(?:not|n't|never|no|without|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing))$/u;
const REACH = 9;

const effectOf = (word: string): Effect | undefined =>
  /^tolls?$/u.test(word) ? 'killed' : LOSE.has(word) ? 'killed' : (NOUNS.get(word) ?? VERBS.get(word)?.effect);

/** The first word of loss from `at`, of a figure that "of", "for" or "on" links or that stands beside it. */
function lossFrom(scene: Scene, at: number): { readonly at: number; readonly effect: Effect } | null {
  for (let i = at; i < Math.min(scene.sentence.to, at + REACH); i++) {
    const effect = effectOf(lowerAt(scene, i));
    if (effect !== undefined) return { at: i, effect };
    if (/^[,;.:]$/u.test(lowerAt(scene, i))) return null;
  }
  return null;
}

/** "gave *no casualty figures*", "published *no total* of its own dead", "gave *no toll*" */
const noFigure: Reading = (scene, _people, at, word) => {
  if (!FIGURES.test(word)) return null;
  let no = at - 1;
  while (no >= Math.max(scene.sentence.from, at - 4) && lowerAt(scene, no) !== 'no') no--;
  if (lowerAt(scene, no) !== 'no' || !gives(scene, no)) return null;
  return withheld(scene, lossFrom(scene, no + 1));
};

const gives = (scene: Scene, no: number): boolean => {
  for (let i = no - 1; i >= Math.max(scene.sentence.from, no - 4); i--) if (GIVES.test(lowerAt(scene, i))) return true;
  return false;
};

/** "refused to say *how many* men it lost", "did not disclose *how many*" */
const howMany: Reading = (scene, _people, at, word) => {
  if (word !== 'how' || lowerAt(scene, at + 1) !== 'many') return null;
  if (!TELLS.test(lowerAt(scene, at - 1)) && !TELLS.test(lowerAt(scene, at - 2))) return null;
  const silent = [2, 3, 4].some((back) => NOT.test(lowerAt(scene, at - back)));
  return silent ? withheld(scene, lossFrom(scene, at + 2)) : null;
};

/** "*its own* dead", "how many *men* it lost": an army's, unless they are civilians. */
const isOfSoldiers = (scene: Scene, at: number): boolean => {
  const before = [1, 2, 3].map((back) => lowerAt(scene, at - back));
  if (before.includes('own')) return true;
  return LOSE.has(lowerAt(scene, at)) && before.some((word) => /^(?:men|soldiers|troops|fighters)$/u.test(word));
};

const withheld = (scene: Scene, loss: ReturnType<typeof lossFrom>): ReturnType<Reading> => {
  if (loss === null) return null;
  const group = {
    ...modified(scene, loss.at),
    ...(isOfSoldiers(scene, loss.at) ? { category: 'military' as const } : {}),
  };
  return { at: loss.at, effect: loss.effect, groups: [group], active: false, stance: 'withholds' };
};

export const WITHHELD_READINGS: readonly Reading[] = [noFigure, howMany];
