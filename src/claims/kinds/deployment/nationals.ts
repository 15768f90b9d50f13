/** Soldiers called by their nation alone, told by what they do. */
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { quantityOf } from '../../act.ts';
import type { Scene } from '../../scene.ts';

/** "10,000 *North Koreans* training in the east": so many of a nation who do what soldiers do. */
export const areNationals = (scene: Scene, word: Word): boolean =>
  /^NNPS?$/u.test(word.xpos) &&
  [word.head, ...childrenBy(word, 'acl')].some((verb) => verb?.upos === 'VERB' && SOLDIERING.has(verb.lemma)) &&
  scene.actors.some(({ from, to, kind }) => kind === 'people' && from <= word.at && word.at < to) &&
  (quantityOf(scene, word)?.low ?? 0) >= MANY;
const SOLDIERING = new Set(
  'train fight deploy garrison mass invade join reinforce comprise include make consist number land parachute'.split(
    ' ',
  ),
);
const MANY = 100;
