/** Turns of phrase that tell of no change: an adjective, a wish or an aim, visitors who enter a town, people who are seized. */
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { childBy, childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { PLACE_NOUNS } from './en.ts';
import { isArmed, known } from './parties.ts';
import { isKeptFrom } from './unnamed.ts';
import type { Where } from './where.ts';

const DONE_TO = new Set(
  'managed able were was are is has have had agreed began continued forced due continues going expected'.split(' '),
);

/** An adjective ("X-occupied"), a wish or an aim ("promised to recapture", "the aim of taking"), a demand ("must withdraw"), another sense ("taken out"). */
export function isOther(scene: Scene, at: number, end: number): boolean {
  const [one, two] = [lowerAt(scene, at - 1), lowerAt(scene, at - 2)];
  const verb = wordAt(scene.tree(), at);
  if (verb?.upos === 'VERB' && (isKeptFrom(verb) || isHeldToBe(verb))) return true;
  if (one === '-' || one === 'must' || one === 'should') return true;
  // "the Movement for the *Liberation* of X"
  if (one === 'the' && two === 'for' && /^\p{Lu}/u.test(scene.tokens[at]?.text ?? '')) return true;
  if (one === 'to' && !DONE_TO.has(two)) return true;
  // "the liberated zones"
  if (/^(?:the|its|their|these|those|all|some)$/u.test(one) && PARTICIPLE.test(lowerAt(scene, at))) return true;
  if (one === 'of' && /^(?:aim|goal|hope|intention|purpose|objective)$/u.test(two)) return true;
  for (let i = end; i < end + RESPONSIBLE_WITHIN; i++)
    if (/^(?:responsible|accountable)$/u.test(lowerAt(scene, i))) return true;
  return /^(?:out|away|off|down|hostage|prisoner|part|place|up)$/u.test(lowerAt(scene, end));
}

/** "*holds* X to be guilty" */
const isHeldToBe = (verb: Word): boolean =>
  verb.lemma === 'hold' &&
  childrenBy(verb, 'xcomp', 'ccomp').some(({ children }) => children.some(({ lemma }) => lemma === 'be'));

const RESPONSIBLE_WITHIN = 5;
const PARTICIPLE = /(?:ed|en)$/u;

/** "*journalists* entered the town": who goes there bears no arms. */
export function isOfVisitors(scene: Scene, at: number): boolean {
  const verb = wordAt(scene.tree(), at);
  const doers = verb?.upos === 'VERB' ? argumentsOf(verb).doers.map(({ word }) => word) : [];
  return (
    doers.length > 0 &&
    doers.every(({ upos }) => upos === 'NOUN') &&
    !known(scene, doers).some((one) => isArmed(scene, one))
  );
}

/** "an actress, *was seized* near the palace": the subject is no place. */
export function isOfPerson(scene: Scene, at: number, wheres: readonly Where[]): boolean {
  const verb = wordAt(scene.tree(), at);
  const subject = verb === null ? null : childBy(verb, 'nsubj:pass');
  return (
    subject !== null &&
    subject.confidence > SURE &&
    !PLACE_NOUNS.has(subject.lower) &&
    !wheres.some(({ from, to }) => from <= subject.at && subject.at < to)
  );
}
const SURE = 0.5;
