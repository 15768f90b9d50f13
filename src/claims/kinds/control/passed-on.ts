/** Turns of control that their words alone tell: what is handed on, and what is but a name. */
import type { Word } from '../../../model/syntax.ts';
import { type Act, actorsOf } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import type { ActTurn } from './en-acts.ts';
import { isArmed } from './parties.ts';
import type { Effect } from './schema.ts';

/** "was returned to Croatia", "the first town transferred to the army": whoever takes it can hold it. */
export const isPassedOn = (scene: Scene, act: Act, { effect }: ActTurn): boolean =>
  isCelebrated(act, effect) ||
  (effect === 'handed-over' &&
    act.word.xpos !== 'VBG' &&
    act.doers.length === 0 &&
    actorsOf(scene, behindTo(act)).some((one) => isArmed(scene, one)));

/** "celebrated the *return* of the town": it has come back. */
const isCelebrated = ({ form, word }: Act, effect: Effect): boolean =>
  effect === 'handed-over' && form === 'noun' && CELEBRATES.test(word.head?.lemma ?? '');
const CELEBRATES = /^(?:celebrate|cheer|hail|mark)$/u;

const behindTo = ({ phrases }: Act): Word[] =>
  phrases.filter(({ preposition }) => preposition === 'to').map(({ word }) => word);

/** "the Movement for the *Liberation* of X" */
export const isInName = (scene: Scene, { at }: Word): boolean =>
  lowerAt(scene, at - 1) === 'the' &&
  lowerAt(scene, at - 2) === 'for' &&
  /^\p{Lu}/u.test(scene.tokens[at - 3]?.text ?? '');
