/** Those who are shot, and what came of it. */
import { childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { before, behind, told } from './loss.ts';
import type { Reading } from './phrases.ts';
import { type Befallen, befallenAt } from './roles.ts';

/** "shot *in the leg*" */
const isInBody = (scene: Scene, at: number): boolean =>
  lowerAt(scene, at + 1) === 'in' && [2, 3, 4].some((k) => BODY.test(lowerAt(scene, at + k)));
const BODY =
  /^(?:legs?|arms?|heads?|backs?|chests?|foot|feet|stomachs?|necks?|faces?|shoulders?|thighs?|knees?|hands?|abdomen|eyes?|mouth|temple|limbs?|ankles?|spine)$/u;

/** "shot 63 men", "14 villagers were shot"; who survived it was hurt; shot and wounded, at or in the leg is told by other words. */
export const shot: Reading = (scene, people, at, word) => {
  if (
    !/^sho(?:t|ots?|oting)$/u.test(word) ||
    (/^(?:dead|at|down|through|off|back|to)$/u.test(lowerAt(scene, at + 1)) &&
      // "shot *at least* five"
      !(lowerAt(scene, at + 1) === 'at' && /^(?:least|most)$/u.test(lowerAt(scene, at + 2)))) ||
    isInBody(scene, at)
  )
    return null;
  let lived = false;
  for (let i = at + 1; i < Math.min(scene.sentence.to, at + 12); i++) {
    if (i < at + 8 && /^(?:wounded|wounding|injured|injuring|killed|killing|legs?|dead)$/u.test(lowerAt(scene, i)))
      return null;
    if (/^(?:survived|survives|recovered|recovering)$/u.test(lowerAt(scene, i))) lived = true;
  }
  // "the last of *30 farmers shot* that day"
  const beside = before(people, at, 0);
  if (word === 'shot' && beside?.count != null && beside.noun !== null && behind(people, at, 2) === undefined)
    return told(at, lived ? 'wounded' : 'killed', [beside]);
  const befallen = befallenAt(scene, people, at, 'either') ?? ledOutAndShot(scene, people, at);
  const groups = befallen?.groups.filter(({ count, name }) => count !== null || name !== null) ?? [];
  return told(at, lived ? 'wounded' : 'killed', groups, befallen?.active ?? false);
};

/** "Three men were led out of a shop *and shot*": where the parser takes it for a noun. */
function ledOutAndShot(scene: Scene, people: readonly PeopleGroup[], at: number): Befallen | null {
  if (wordAt(scene.tree(), at)?.upos === 'VERB' || lowerAt(scene, at - 1) !== 'and') return null;
  if (
    at + 1 < scene.sentence.to &&
    !/^(?:[.,;:]|by|in|at|on|outside|behind|beside|near|one)$/u.test(lowerAt(scene, at + 1))
  )
    return null;
  for (let i = at - 2; i >= Math.max(scene.sentence.from, at - LED_REACH); i--) {
    if (/^[;:]$/u.test(lowerAt(scene, i))) return null;
    const verb = wordAt(scene.tree(), i);
    if (verb?.xpos === 'VBN' && childrenBy(verb, 'aux:pass').length > 0) {
      const befallen = befallenAt(scene, people, i, 'either');
      return befallen === null ? null : { groups: befallen.groups, active: false };
    }
  }
  return null;
}
const LED_REACH = 14;
