/** The word that tells what was done with a measure that a phrase names. */
import { isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { FIGHTS_OFF } from './driven-off.ts';
import { ACT_WORDS, KEEPING, SHUTTING, STAYING_ON } from './en.ts';
import type { Act } from './schema.ts';

export interface Verb {
  readonly at: number;
  readonly act: Act;
}

const REACH_TOKENS = 16;

/** The nearest word that tells what was done: before the phrase in its clause, else right behind it. */
export function verbNear(scene: Scene, at: number, end: number, shutting: boolean, lasting: boolean): Verb | null {
  const fits = (i: number): Verb | null => {
    const word = lowerAt(scene, i);
    // "*open-ended* curfews"
    if (word === 'ended' && lowerAt(scene, i - 1) === '-') return null;
    // "close to the border"
    if (word === 'close' && lowerAt(scene, i + 1) === 'to') return null;
    if (/^(?:off|down)$/u.test(word) && FIGHTS_OFF.test(lowerAt(scene, i - 1))) return null;
    const put = word === 'under' ? putUnder(scene, i) : null;
    if (put !== null) return { at: put, act: 'declared' };
    const act = ACT_WORDS.get(word) ?? (shutting && SHUTTING.has(word) ? 'declared' : undefined);
    return act === undefined || (shutting && !SHUTTING.has(word)) ? null : { at: i, act };
  };
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - REACH_TOKENS); i--) {
    if (isEdge(scene, i)) break;
    const verb = fits(i);
    if (verb !== null) return verb;
  }
  for (let i = end; i < Math.min(scene.sentence.to, end + 8); i++) {
    if (isEdge(scene, i)) break;
    const verb = fits(i);
    if (verb !== null) return verb;
  }
  const staying = lasting ? stayingOn(scene, at, end) : null;
  return staying ?? inForce(scene, end);
}

/** "*put* the district *under* curfew": a verb of laying it on stands before. */
function putUnder(scene: Scene, at: number): number | null {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - PUT_TOKENS) && !isEdge(scene, i); i--)
    if (PUTTING.test(lowerAt(scene, i))) return i;
  return null;
}
const PUT_TOKENS = 9;
const PUTTING = /^(?:put|puts|putting|placed|places|placing|brought|brings|bringing)$/u;

/** "the curfew *stays*", "a curfew was *maintained*", "*kept* a curfew": nearer by than the verbs of taking it. */
function stayingOn(scene: Scene, at: number, end: number): Verb | null {
  for (let i = end; i < Math.min(scene.sentence.to, end + STAYING_TOKENS) && !isEdge(scene, i); i++) {
    // "brought *forward* to eight" is altered, "brought *back*" taken again
    const act = isTakenAgain(scene, i) ? undefined : STAYING_ON.get(lowerAt(scene, i));
    if (act !== undefined) return { at: i, act };
  }
  let first = at - 1;
  while (first > at - MOST_BEFORE && /^(?:ADJ|DET|NOUN|PROPN)$/u.test(wordAt(scene.tree(), first)?.upos ?? '')) first--;
  const before = [at - 1, at - 2, first].find((i) => KEEPING.has(lowerAt(scene, i)));
  return before === undefined ? null : { at: before, act: 'in-force' };
}
/** "A night curfew from ten to four *was in force*": what is said of it stands further off than words reach. */
function inForce(scene: Scene, end: number): Verb | null {
  const said = wordAt(scene.tree(), end - 1);
  const over = said !== null && isRelation(said.label, ['nsubj', 'nsubj:pass']) ? said.head : null;
  if (over === null || verbGroup(over).negative) return null;
  const act = ACT_WORDS.get(over.lower) ?? STAYING_ON.get(over.lower);
  return act === undefined || isTakenAgain(scene, over.at) ? null : { at: over.at, act };
}
const isTakenAgain = (scene: Scene, at: number): boolean =>
  /^br(?:ing|ings|ought)$/u.test(lowerAt(scene, at)) && /^(?:back|in)$/u.test(lowerAt(scene, at + 1));
const STAYING_TOKENS = 7;
/** "kept *the strict night* curfew" */
const MOST_BEFORE = 5;

const isEdge = (scene: Scene, at: number): boolean =>
  /^(?:;|while|whereas|but|because|although)$/u.test(lowerAt(scene, at));
