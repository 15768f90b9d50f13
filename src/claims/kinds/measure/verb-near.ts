/** The word that tells what was done with a measure that a phrase names. */
import { childrenBy, isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import type { Word } from '../../../model/syntax.ts';
import { tellingOf } from '../../told.ts';
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
  // "the curfew, *in place from spring on*, was lifted": what is said of it, and not what stands between commas
  const beside = wordAt(scene.tree(), end);
  const main = lowerAt(scene, end) === ',' || beside?.label === 'acl' ? inForce(scene, end, shutting) : null;
  const later = main === null && beside?.xpos === 'VBN' ? saidLater(scene, end) : null;
  if (main !== null || later !== null) return main ?? later;
  for (let i = end; i < Math.min(scene.sentence.to, end + 8); i++) {
    if (isEdge(scene, i)) break;
    const verb = fits(i);
    if (verb !== null) return verb.act === 'in-force' && isNoLonger(scene, end, i) ? { ...verb, act: 'lifted' } : verb;
  }
  const staying = lasting ? stayingOn(scene, at, end) : null;
  return staying ?? inForce(scene, end, shutting) ?? works(scene, at, end);
}

/** "*put* the district *under* curfew": a verb of laying it on stands before. */
function putUnder(scene: Scene, at: number): number | null {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - PUT_TOKENS) && !isEdge(scene, i); i--)
    if (PUTTING.test(lowerAt(scene, i))) return i;
  return null;
}
/** "is *no longer* in force", "is *not* valid *any more*" */
export function isNoLonger(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (lowerAt(scene, at) === 'longer' && lowerAt(scene, at - 1) === 'no') return true;
  return [1, 2].some((on) => lowerAt(scene, to + on) === 'more' && lowerAt(scene, to + on - 1) === 'any');
}
const PUT_TOKENS = 9;
const PUTTING = /^(?:put|puts|putting|placed|places|placing|brought|brings|bringing)$/u;

/** "the curfew *stays*", "a curfew was *maintained*", "*kept* a curfew": nearer by than the verbs of taking it. */
function stayingOn(scene: Scene, at: number, end: number): Verb | null {
  for (let i = end; i < Math.min(scene.sentence.to, end + STAYING_TOKENS) && !isEdge(scene, i); i++) {
    // "brought *forward* to eight" is altered, "brought *back*" taken again
    const act = isTakenAgain(scene, i) ? undefined : STAYING_ON.get(lowerAt(scene, i));
    if (act !== undefined) return { at: i, act: act === 'in-force' && isNoLonger(scene, end, i) ? 'lifted' : act };
  }
  let first = at - 1;
  while (first > at - MOST_BEFORE && /^(?:ADJ|DET|NOUN|PROPN)$/u.test(wordAt(scene.tree(), first)?.upos ?? '')) first--;
  const before = [at - 1, at - 2, first].find((i) => KEEPING.has(lowerAt(scene, i)));
  return before === undefined ? null : { at: before, act: 'in-force' };
}
/** "A night curfew from ten to four *was in force*": what is said of it stands further off than words reach. */
function inForce(scene: Scene, end: number, shutting: boolean): Verb | null {
  const last = wordAt(scene.tree(), end - 1);
  // "a state of *siege*"
  const said = last?.label === 'nmod' && last.head?.lower === 'state' ? last.head : last;
  const over = said !== null && isRelation(said.label, ['nsubj', 'nsubj:pass']) ? said.head : null;
  if (over === null || verbGroup(over).negative) return null;
  // "came *to an end*", "came *down* on the city"
  const came = over.lemma === 'come' || over.lemma === 'draw' ? comesTo(over) : null;
  if (came !== null) return { at: over.at, act: came };
  // "the airport *remains* under guard"
  if (shutting && !SHUTTING.has(over.lower)) return null;
  const act = ACT_WORDS.get(over.lower) ?? STAYING_ON.get(over.lower);
  return act === undefined || isTakenAgain(scene, over.at) ? null : { at: over.at, act };
}
/** "the curfew imposed in May *was lifted*", where the parser takes the participle for the verb */
function saidLater(scene: Scene, end: number): Verb | null {
  if (!ACT_WORDS.has(lowerAt(scene, end)) || /^(?:was|were|been|is|are|being)$/u.test(lowerAt(scene, end - 1)))
    return null;
  for (let at = end + 1; at < Math.min(scene.sentence.to, end + LATER_TOKENS) && !isEdge(scene, at); at++) {
    if (!/^(?:was|were|been|is|are)$/u.test(lowerAt(scene, at))) continue;
    const verb = [at + 1, at + 2].find((i) => ACT_WORDS.has(lowerAt(scene, i)));
    if (verb !== undefined) return { at: verb, act: ACT_WORDS.get(lowerAt(scene, verb)) as Act };
  }
  return null;
}
const LATER_TOKENS = 14;

/** "a curfew *empties* the streets", "a curfew *made* it hard": who tells what it does tells that it is in force. */
function works(scene: Scene, at: number, end: number): Verb | null {
  const said = wordAt(scene.tree(), end - 1);
  const over = said?.lemma === 'curfew' && said.label === 'nsubj' ? said.head : null;
  if (over?.upos !== 'VERB' || over.at < end || verbGroup(over).negative || verbGroup(over).modality !== null)
    return null;
  return verbGroup(over).form === 'finite' && tellingOf(over) === 'told' ? { at, act: 'in-force' } : null;
}

function comesTo(over: Word): Act | null {
  const beside = childrenBy(over, 'obl', 'advmod', 'compound:prt').map(({ lower }) => lower);
  if (beside.some((one) => /^(?:end|close)$/u.test(one))) return 'lifted';
  return beside.some((one) => /^(?:down|effect|force)$/u.test(one)) ? 'declared' : null;
}
const isTakenAgain = (scene: Scene, at: number): boolean =>
  /^br(?:ing|ings|ought)$/u.test(lowerAt(scene, at)) && /^(?:back|in)$/u.test(lowerAt(scene, at + 1));
const STAYING_TOKENS = 7;
/** "kept *the strict night* curfew" */
const MOST_BEFORE = 5;

const isEdge = (scene: Scene, at: number): boolean =>
  /^(?:;|while|whereas|but|because|although)$/u.test(lowerAt(scene, at));
