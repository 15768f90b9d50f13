/** Soldiers called by their nation alone, told by what they do. */
import { childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { quantityOf } from '../../act.ts';
import type { Scene } from '../../scene.ts';

/** "10,000 *North Koreans* training in the east", "guarded by 60 *Tajiks*": so many of a nation who do what soldiers do. */
export const areNationals = (scene: Scene, word: Word): boolean =>
  (/^NN(?:S|PS?)$/u.test(word.xpos) || /(?:ese|sh|ch|ss)$/u.test(word.lower)) &&
  word.lemma !== 'people' &&
  (doesSoMuch(word) || childrenBy(word, 'acl').some((verb) => SOLDIERING.has(verb.lemma))) &&
  scene.actors.some(({ from, to, kind }) => kind === 'people' && from <= word.at && word.at < to) &&
  (quantityOf(scene, word)?.low ?? 0) >= MANY;

/** The verb over it tells of soldiers, and of what they do rather than of what is done to them. */
function doesSoMuch({ head, label }: Word): boolean {
  if (head?.upos !== 'VERB') return false;
  return (
    SOLDIERING.has(head.lemma) || (KEEPING.has(head.lemma) && !label.includes('pass') && !isRelation(label, ['obj']))
  );
}

const SOLDIERING = new Set(
  `train fight deploy garrison mass invade join reinforce comprise include make consist number land parachute man encamp bivouac entrench
   airlift disembark station quarter post hire`.split(/\s+/u),
);
const KEEPING = new Set(
  'hold defend guard occupy face confront oppose besiege encircle surround assault storm block drop'.split(' '),
);
const MANY = 20;
