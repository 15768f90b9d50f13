/** "the rebels were expelled from the town": fighters are driven off, and not turned out of a country. */
import type { Word } from '../../../model/syntax.ts';
import { actAt } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';

export const isDrivenOff = (undergoers: readonly Word[]): boolean =>
  undergoers.some(
    ({ lower, lemma, upos }) => lower === 'it' || FIGHTING.test(lemma) || (upos === 'PROPN' && ARMIES.test(lemma)),
  );

const ARMIES = /^(?:forces?|army|front|militia|brigades?)$/iu;

const FIGHTING =
  /^(?:rebel|insurgent|militant|fighter|guerrilla|jihadist|garrison|militia|militiaman|brigade|battalion|division|regiment|army|attacker|defender)$/u;

/** "*beat* off an attack": no closing. */
export const FIGHTS_OFF =
  /^(?:beat|beaten|beating|fought|fend|fended|fending|drove|driven|warded|shot|shooting|gunned|burned|broke|held)$/u;

/** "the militia *charged with its defence*": a task, and no crime. */
const isEntrusted = (scene: Scene, end: number): boolean =>
  [0, 1, 2].some((on) => TASKS.test(lowerAt(scene, end + on)));

const TASKS =
  /^(?:defence|defense|protection|protecting|guarding|defending|security|task|mission|job|duty|responsibility|supervision|overseeing|monitoring|holding|keeping|command)$/u;

/** The words tell of war, or of a task, and of no measure. */
export const isOtherSense = (scene: Scene, words: readonly string[], at: number, end: number): boolean =>
  // a *power blackout*
  (/^(?:blackout|black)$/u.test(words[0] ?? '') &&
    /^(?:power|electricity|electrical|energy|total|complete)$/u.test(lowerAt(scene, at - 1))) ||
  words[0] === 'power' ||
  (words[0] === 'charged' && isEntrusted(scene, end)) ||
  (words.at(-1) === 'expelled' && isDrivenOff(actAt(scene, at)?.undergoers ?? []));
