/** Equipment that went with a place or a force: "was taken *together with 17 guns*", "surrendered *with 31 tanks*", "captured the town *with 14 tanks, five of them intact*". */
import { wordAt } from '../../../annotate/syntax/tree.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { type Act, actAt } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import type { Item } from './items.ts';

const TAKES = new Set('take capture seize overrun recapture retake occupy storm conquer'.split(' '));
const YIELDS = new Set('surrender fall yield capitulate defect desert'.split(' '));
/** "*went over* to the rebels with nine armoured cars" */
const isGoingOver = (scene: Scene, at: number): boolean =>
  /^(?:go|goes|going|went|gone|come|came|cross|crossed)$/u.test(lowerAt(scene, at)) &&
  lowerAt(scene, at + 1) === 'over';
const REACH = 14;

/** The verb that took the item with what else it took. */
export function takenWith(scene: Scene, item: Item): { readonly act: Act; readonly isYield: boolean } | null {
  const at = withBefore(scene, item);
  if (at === null || item.count === null || (item.count.low ?? 0) < 1) return null;
  const joined = /^(?:together|along)$/u.test(lowerAt(scene, at - 1));
  for (let back = at - 1; back >= Math.max(scene.sentence.from, at - REACH); back--) {
    const word = wordAt(scene.tree(), back);
    if (
      word === null ||
      /^[;:.]$/u.test(word.lower) ||
      (word.lower === ',' && back < at - 1 && !(joined && back === at - 2))
    )
      return null;
    if (word.upos !== 'VERB') continue;
    const isYield = YIELDS.has(word.lemma) || isGoingOver(scene, back);
    if (!isYield && !TAKES.has(word.lemma)) return null;
    const { voice } = verbGroup(word);
    // an army takes a town with its own tanks
    if (!isYield && !joined && voice !== 'passive' && !isIntact(scene, item.to)) return null;
    const act = actAt(scene, back);
    return act === null || act.mood.stance !== undefined || act.mood.modality !== undefined ? null : { act, isYield };
  }
  return null;
}

/** "*with* nine guns", "*with* its men and nine guns": the preposition over the list that the item stands in. */
function withBefore(scene: Scene, { from }: Item): number | null {
  for (let at = from - 1; at >= Math.max(scene.sentence.from, from - LIST); at--) {
    const word = wordAt(scene.tree(), at);
    if (word === null) return null;
    if (word.lower === 'with') return at;
    if (!/^(?:NOUN|NUM|ADJ|DET|CCONJ|PROPN)$/u.test(word.upos) && !/^(?:,|of|its|all|their)$/u.test(word.lower))
      return null;
  }
  return null;
}
const LIST = 10;

/** "…, five of them *in working order*", "… *intact*" */
function isIntact(scene: Scene, from: number): boolean {
  for (let at = from; at < Math.min(scene.sentence.to, from + 9); at++) {
    const lower = lowerAt(scene, at);
    if (/^[;.:]$/u.test(lower)) return false;
    if (/^(?:intact|undamaged|serviceable|usable)$/u.test(lower)) return true;
    if (/^(?:working|running)$/u.test(lower) && lowerAt(scene, at + 1) === 'order') return true;
  }
  return false;
}
