/** What befell those whom the sentences before tell of: bare figures and lists of names go back to it. */
import { SCALES, TENS, UNITS } from '../../../language/en/numbers.ts';
import type { Sentence, TokenRange } from '../../../model/annotation.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { CATEGORY_OF } from '../../people-nouns.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { LOSE, NOUNS, TAKE_AWAY, VERBS, VICTIMS } from './en.ts';
import type { Effect } from './schema.ts';

/** How many sentences back, in its paragraph and the one before. */
const BACK = 4;

/** The nearest first, and what they were. */
export function fateBefore(
  scene: Scene,
  /** where the figure stands, if its own sentence may tell it too */
  upTo: number = scene.sentence.from,
): Fate | null {
  const { sentences } = scene.doc;
  for (let index = scene.index; index >= Math.max(0, scene.index - BACK); index--) {
    const { from, paragraph } = sentences[index] as Sentence;
    const to = index === scene.index ? upTo : (sentences[index] as Sentence).to;
    if (scene.sentence.paragraph - paragraph > 1) return null;
    // another figure: of those who fled
    if (tellsOfFlight(scene, from, to)) return null;
    const fate = fateIn(scene, { from, to });
    if (fate !== null) return fate;
  }
  return null;
}

export interface Fate {
  readonly effect: Effect;
  readonly category: PeopleGroup['category'];
}

/** What befell people in a stretch of words; the nearest to its end. */
export function fateIn(scene: Scene, { from, to }: TokenRange): Fate | null {
  const effects = new Set<Effect>();
  for (let at = to - 1; at >= from; at--) {
    const word = lowerAt(scene, at);
    const effect =
      VICTIMS.get(word) ??
      NOUNS.get(word) ??
      VERBS.get(word)?.effect ??
      lostMen(scene, at, from, to) ??
      takenOff(scene, at);
    if (effect !== undefined) effects.add(effect);
  }
  // "52 dead and 120 injured": a figure alone goes on from the dead
  const [nearest] = effects;
  return nearest === undefined
    ? null
    : { effect: effects.has('killed') ? 'killed' : nearest, category: categoryIn(scene, { from, to }) };
}

/** "how many were *carried off*" */
const takenOff = (scene: Scene, at: number): Effect | undefined =>
  TAKE_AWAY.has(lowerAt(scene, at)) && /^(?:off|away)$/u.test(lowerAt(scene, at + 1)) ? 'abducted' : undefined;

const tellsOfFlight = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (/^(?:displaced|refugees|fled|evacuees|homeless)$/u.test(lowerAt(scene, at))) return true;
  return false;
};

/** "a company *lost* nineteen, most of them drivers" */
const lostMen = (scene: Scene, at: number, from: number, to: number): Effect | undefined =>
  LOSE.has(lowerAt(scene, at)) && categoryIn(scene, { from, to }) !== null ? 'killed' : undefined;

/** The people counted last in the sentence. */
function categoryIn(scene: Scene, { from, to }: TokenRange): PeopleGroup['category'] {
  for (let at = to - 1; at >= from; at--) {
    const category = CATEGORY_OF.get(lowerAt(scene, at));
    const counted = [1, 2, 3, 4].some((back) => at - back >= from && isNumber(lowerAt(scene, at - back)));
    if (counted && (category === 'military' || category === 'civilian')) return category;
  }
  return null;
}

const isNumber = (word: string): boolean => /^\d/u.test(word) || word in UNITS || word in TENS || word in SCALES;
