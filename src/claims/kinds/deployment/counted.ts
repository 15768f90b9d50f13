/**
 * Forces with a number, told in passing: "the ridge, held by 800 men", "a garrison, 2,000 all told, …", "faced 3,000
 * rebels", "twelve divisions with 120,000 men". Those who attack, leave, fall or are lost are told by other figures.
 */
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import type { Word } from '../../../model/syntax.ts';
import type { Phrase } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { COUNTERS, UNITS } from './en.ts';
import { AIDING, FACING, FALLING, HAVING, KEEPERS, KEEPING, LOSING, WATCHING } from './en-standing.ts';
import { type Force, forceAt, isArms } from './force.ts';
import type { Hit } from './hit.ts';

const FEWEST = 20;

export function countedIn(scene: Scene, hits: readonly Hit[]): Hit[] {
  if (scene.quantities.length === 0) return [];
  const found: Hit[] = [];
  for (const word of scene.tree().words) {
    if (word.upos !== 'NOUN' && word.upos !== 'PROPN') continue;
    const force = forceAt(scene, word);
    if (force === null || isArms(force.what) || force.count === null) continue;
    const escorting = isEscort(word);
    if (!escorting && !isMany(force.count)) continue;
    if ([...hits, ...found].some((hit) => isSameForce(hit.force, force))) continue;
    // a part of another figure (parts.ts)
    if (isPart(scene, word)) continue;
    const phrases = escorting ? [] : whereOf(scene, word, force);
    if (phrases === null) continue;
    const trigger = { from: force.word.at, to: force.word.at + 1 };
    found.push({ trigger, force, act: 'present', of: force.of, phrases, for: null });
  }
  return found;
}

function isPart(scene: Scene, { at }: Word): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - FURTHEST); i--)
    if (/^(?:including|among)$/u.test(lowerAt(scene, i))) return true;
  return false;
}
const FURTHEST = 40;

const isMany = ({ low, high }: { low: number | null; high: number | null }): boolean => (low ?? high ?? 0) >= FEWEST;

/** The same noun, or the same figure beside another noun of it ("a force of 900 men"). */
export const isSameForce = (one: Force, other: Force): boolean =>
  one.word === other.word ||
  (one.count !== null && one.count.text === other.count?.text && Math.abs(one.word.at - other.word.at) < NEAR);
const NEAR = 12;

/** The phrases of the place where they are; null where the sentence does not tell that they are anywhere. */
function whereOf(scene: Scene, word: Word, force: Force): Phrase[] | null {
  const carrier = carrierOf(word);
  // "the *last* of the 900 men"
  if (REST.test(carrier.lemma)) return null;
  const first = firstOfList(carrier);
  const verb = verbOver(first);
  if (verb === 'open' || childrenBy(word, 'acl').some(({ lemma }) => FALLING.has(lemma) || LOSING.has(lemma)))
    return null;
  // "the column, 400 strong, …", "the garrison of 900": whatever they do
  if (isStrength(scene, force) || KEEPERS.has(force.word.lemma))
    return verb === null || !isLost(first, verb) ? [] : null;
  if (verb === null) return null;
  if (isRelation(first.label, ['obl']) && prepositionOf(first) === 'by') {
    if (AIDING.has(verb.lemma) && isPassive(verb)) return force.what === 'volunteers' ? null : [];
    return KEEPING.has(verb.lemma) && isPassive(verb) ? keptBy(verb) : null;
  }
  if (isRelation(first.label, ['nsubj']) && !first.label.includes('pass')) {
    if (KEEPING.has(verb.lemma)) return childrenBy(verb, 'obj').map((one) => ({ preposition: 'at', word: one }));
    return FACING.has(verb.lemma) ? [] : null;
  }
  return isRelation(first.label, ['obj']) && HAVING.has(verb.lemma) ? [] : null;
}

/** "under the escort *of 40 soldiers*" */
function isEscort({ head, label }: Word): boolean {
  if (head === null || !isRelation(label, ['nmod']) || !WATCHING.has(head.lemma)) return false;
  return prepositionOf(head) === 'under';
}

const REST = /^(?:last|rest|most|remnant|half|bulk|remainder|handful|first)$/u;

/** "dozens *of fighters*", "a garrison *of 300 men*": the noun that they hang on stands for them. */
function carrierOf(word: Word): Word {
  const above = word.head;
  const hung = isRelation(word.label, ['nmod']) && prepositionOf(word) === 'of' && above !== null;
  return hung && (COUNTERS.has(above.lemma) || UNITS.has(above.lemma)) ? above : word;
}

/** The figure stands behind the noun, or is joined to "strong". */
const isStrength = (scene: Scene, { word, count }: Force): boolean =>
  scene.quantities.some(
    ({ from, to, text }) =>
      text === count?.text && (from > word.at ? from < word.at + NEAR : lowerAt(scene, to) === '-'),
  );

/** The verb that tells what they do or what is done to them, if any; `open` where it leaves open whether. */
function verbOver(word: Word): Word | 'open' | null {
  const above = isRelation(word.label, ['appos']) && word.head !== null ? firstOfList(word.head).head : word.head;
  if (above === null || (above.upos !== 'VERB' && childBy(above, 'cop') === null)) return null;
  const { negative, modality } = verbGroup(above);
  return negative || modality !== null || tellingOf(above) !== 'told' ? 'open' : above;
}

const isPassive = (verb: Word): boolean =>
  verbGroup(verb).voice === 'passive' || (verb.xpos === 'VBN' && childBy(verb, 'nsubj', 'obj') === null);

/** Their subject stands behind them at times. */
const DYING = /^(?:die|perish|fall|surrender)$/u;

function isLost(word: Word, verb: Word): boolean {
  const subject =
    isRelation(word.label, ['nsubj']) && !word.label.includes('pass') && verbGroup(verb).voice !== 'passive';
  return subject ? FALLING.has(verb.lemma) : LOSING.has(verb.lemma) || DYING.test(verb.lemma);
}

/** "*the ridge*, held by", "*the bridge* was guarded by" */
function keptBy(verb: Word): Phrase[] {
  const kept = [
    ...childrenBy(verb, 'nsubj:pass', 'nsubj'),
    ...(isRelation(verb.label, ['acl']) && verb.head !== null ? [verb.head] : []),
  ];
  return kept.slice(0, 1).map((one) => ({ preposition: 'at', word: one }));
}
