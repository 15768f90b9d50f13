/** "the rebels were expelled from the town": fighters are driven off, and not turned out of a country. */
import type { Word } from '../../../model/syntax.ts';

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
