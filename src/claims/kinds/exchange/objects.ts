/** Who is exchanged, returned or released: prisoners, detainees and bodies, with their number and nation. */
import { CATEGORY_NOUNS } from '../../../language/en/people.ts';
import type { ActorMention } from '../../../model/annotation.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Word } from '../../../model/syntax.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import { childBy, childrenBy, isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import { actorBefore, actorsOf, countOf, modifiersOf, quantityOf } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { CAPTIVE, CONTAINERS, COUNTERS, HELD, NOUNS } from './en.ts';
import type { What } from './schema.ts';

export interface Freed {
  readonly word: Word;
  readonly what: What;
  readonly count: Quantity | null;
  /** the nation or party they are named by */
  readonly nation: ActorMention | null;
}

const MILITARY = new Set(CATEGORY_NOUNS.military);
const PEOPLE = new Set([...CATEGORY_NOUNS.civilian, ...CATEGORY_NOUNS.unspecified]);

/** The people or bodies that the word names, one for each nation that has a number of its own; none where it is something else. */
export function freedBy(scene: Scene, word: Word, strict: boolean): Freed[] {
  const what = whatOf(scene, word, strict);
  if (what === null) return [];
  const counted = countedIn(scene, word, what);
  const first: Freed = { word, what, count: counted.count, nation: counted.nation };
  return [...shared(scene, word, what), first];
}

function whatOf(scene: Scene, word: Word, strict: boolean): What | null {
  const { of } = nounGroup(word);
  const named = NOUNS.get(word.lemma) ?? NOUNS.get(word.lower);
  // "*body* armour"; "gave *the dead* as 40" counts them
  if (
    isRelation(word.label, ['compound']) ||
    (/^(?:dead|fallen)$/u.test(word.lower) && /^(?:give|put)$/u.test(word.head?.lemma ?? ''))
  )
    return null;
  if (named !== undefined) return named;
  // "12 of the prisoners", "boxes with the remains of": the noun inside tells
  const [inside] = holds(word) ? of.flatMap((one) => NOUNS.get(one.lemma) ?? []) : [];
  if (inside !== undefined) return inside;
  const held = childrenBy(word, 'acl').flatMap((one) => HELD.get(one.lemma) ?? []);
  if (held[0] !== undefined && MILITARY.has(word.lower)) return 'prisoners';
  if (held[0] !== undefined && !scene.materiel.some(({ from, to }) => from <= word.at && word.at < to)) return held[0];
  const captive = modifiersOf(word).some((one) => CAPTIVE.has(one));
  if (MILITARY.has(word.lower)) return strict && !captive ? null : 'prisoners';
  if (captive) return 'detainees';
  if (strict) return null;
  const counted = countOf(scene, word) !== null;
  // of a paragraph that speaks of prisoners
  if (PEOPLE.has(word.lower) && counted && (namedBefore(scene, word.at) === 'prisoners' || namesCaptives(scene)))
    return 'prisoners';
  if (
    PEOPLE.has(word.lower) ||
    COUPLE.test(word.lower) ||
    (counted && /^\p{Ll}+(?:girls|boys|ers|men|ians|ants|ists|ors)$/u.test(word.text))
  )
    return 'detainees';
  const actor = scene.actors.find(({ from, to }) => from <= word.at && word.at < to);
  if (actor !== undefined && /^(?:people|group|force)$/u.test(actor.kind) && counted && word.upos !== 'ADJ')
    return 'prisoners';
  // "128 Houthis"
  if (counted && actor === undefined && /^\p{Lu}\p{Ll}+s$/u.test(word.text))
    return isThing(scene, word) ? null : 'prisoners';
  return actor?.kind === 'person' || isPersonName(scene, word) ? 'prisoners' : null;
}

/** "the *couple* were freed" */
const COUPLE = /^(?:couple|pair|duo|twins|trio)$/u;
const numberOf = ({ lower, text }: Word): Quantity | null =>
  COUPLE.test(lower)
    ? { low: lower === 'trio' ? 3 : 2, high: lower === 'trio' ? 3 : 2, relation: 'exactly', text }
    : null;

export const isThing = (scene: Scene, { at }: Word): boolean =>
  [...scene.places, ...scene.times, ...scene.materiel].some(({ from, to }) => from <= at && at < to);

/** A soldier that is counted, whatever else may be returned or handed over. */
export const isSoldier = (scene: Scene, word: Word): boolean =>
  MILITARY.has(word.lower) && countOf(scene, word) !== null;

const holds = ({ lemma, upos }: Word): boolean => upos === 'NUM' || CONTAINERS.has(lemma);

/** "a total of *222 soldiers*": what is counted. */
export const heldIn = (word: Word): readonly Word[] => {
  const { of } = nounGroup(word);
  return (COUNTERS.has(word.lemma) || word.upos === 'NUM') && of.length > 0 ? of : [word];
};

/** Two capitalised words that are nothing else. */
function isPersonName(scene: Scene, { at, upos }: Word): boolean {
  if (upos !== 'PROPN') return false;
  const known = [...scene.places, ...scene.times, ...scene.actors, ...scene.materiel].some(
    ({ from, to }) => from <= at && at < to,
  );
  return !known && [-1, 1].some((step) => /^\p{Lu}\p{Ll}+$/u.test(scene.tokens[at + step]?.text ?? ''));
}

/** "the bodies *of 12 soldiers*": the number of the bodies is that of the soldiers. */
function countedIn(scene: Scene, word: Word, what: What): { count: Quantity | null; nation: ActorMention | null } {
  const { of } = nounGroup(word);
  const [inner] = of;
  const own = numberOf(word) ?? countOf(scene, word);
  const single = word.upos === 'PROPN' || (word.xpos === 'NN' && childBy(word, 'det', 'nmod:poss') !== null);
  const person = own === null && single ? ({ low: 1, high: 1, relation: 'exactly', text: word.text } as const) : own;
  if (what !== 'bodies' || inner === undefined) return { count: person, nation: actorBefore(scene, word) };
  return { count: own ?? countOf(scene, inner), nation: actorsOf(scene, [inner])[0] ?? actorBefore(scene, word) };
}

/** "*30 Serb* and 15 Croat prisoners": a number and a nation that share the noun of the next. */
function shared(scene: Scene, word: Word, what: What): Freed[] {
  const quantity = quantityOf(scene, word);
  if (quantity === null || lowerAt(scene, quantity.from - 1) !== 'and') return [];
  const nation = scene.actors.find(({ to }) => to === quantity.from - 1) ?? null;
  const before =
    nation === null ? undefined : scene.quantities.find(({ to }) => to === nation.from || to === nation.from - 1);
  const adjective = nation !== null && wordAt(scene.tree(), nation.to - 1)?.upos === 'ADJ';
  if (nation === null || !adjective || before === undefined || before.share !== null) return [];
  const { low, high, relation, text } = before;
  return [{ word, what, count: { low, high, relation, text }, nation }];
}

/** "twenty were let go, which raised to 90 the number of *captives* …" */
function namesCaptives(scene: Scene): boolean {
  for (let at = scene.sentence.from; at < scene.sentence.to; at++)
    if (
      /^(?:prisoners?|pows?|captives?|captivity)$/u.test(lowerAt(scene, at)) &&
      !/^(?:political|civilian)$/u.test(lowerAt(scene, at - 1))
    )
      return true;
  return false;
}

const BACK = 60;

/** Prisoners, hostages or bodies that the paragraph has named before, not far back. */
export function namedBefore(scene: Scene, at: number): What | null {
  const paragraph = scene.doc.paragraphs[scene.sentence.paragraph]?.start ?? 0;
  for (let i = at; i >= Math.max(0, at - BACK) && (scene.tokens[i]?.start ?? 0) >= paragraph; i--) {
    const word = lowerAt(scene, i);
    const what = NOUNS.get(word) ?? NOUNS.get(word.replace(/s$/u, '')) ?? (word === 'bodies' ? 'bodies' : undefined);
    if (what !== undefined) return what;
  }
  return null;
}
