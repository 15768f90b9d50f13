/** How many they are, told beside them between two commas: "advisers, *a few dozen at first*, were …", "(*some 300 in all*)", "contractors, *put at 1,000*, …". By tokens. */
import type { Quantity } from '../../../model/quantity.ts';
import type { Word } from '../../../model/syntax.ts';
import { lowerAt, type Scene } from '../../scene.ts';

const OPENS = /^[,(–—]$/u;
const CLOSES = /^[,)–—:;.]$/u;
/** What may stand before the figure, and behind it. */
const LEADS =
  /^(?:put|estimated|numbering|reckoned|totalling|totaling|at|an?|in|all|said|to|number|perhaps|believed|between|of)$/u;
const TRAILS =
  /^(?:number|strength|odd|men|soldiers|troops|strong|in|all|at|first|so|far|of|them|altogether|total|initially|by|the|un|un's|most|or|persons|people|personnel|fighters|each|-)$/u;
const MOST_LEADS = 4;
const MOST_TRAILS = 4;

export function figureBeside(scene: Scene, { at }: Word): Quantity | null {
  const opens = [at + 1, at + 2, at + 3, at + 4].find((one) => OPENS.test(lowerAt(scene, one)));
  // "of the 5th Brigade" may stand between
  if (opens === undefined || (opens > at + 1 && !/^(?:of|from|in|at|near|on)$/u.test(lowerAt(scene, at + 1))))
    return null;
  const figure = scene.quantities.find(({ from }) => from > opens && from <= opens + 1 + MOST_LEADS);
  if (figure === undefined || figure.share !== null) return null;
  for (let i = opens + 1; i < figure.from; i++) if (!LEADS.test(lowerAt(scene, i))) return null;
  for (let i = figure.to; i <= figure.to + MOST_TRAILS; i++) {
    if (i >= scene.sentence.to || CLOSES.test(lowerAt(scene, i))) {
      const { low, high, relation, text } = figure;
      return (low ?? high ?? 0) < FEWEST ? null : { low, high, relation, text };
    }
    if (!TRAILS.test(lowerAt(scene, i))) return null;
  }
  return null;
}
/** Two of a list are no figure of the whole. */
const FEWEST = 5;
