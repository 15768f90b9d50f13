/** What was attacked: places by name one each, other things together. */
import type { PlaceMention, TokenRange } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import type { PlaceRef } from '../../../model/place.ts';
import type { Word } from '../../../model/syntax.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { nounGroup, prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { childrenBy, isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import { type Act, actorsOf, type Phrase, spread } from '../../act.ts';
import { governor, hasAnd, isJoin, lowerAt, partyOf, type Scene } from '../../scene.ts';
import { NAMING, RECEIVES, type Says, TAKES, TARGETS } from './en.ts';
import { KILLS } from '../../../language/en/attackers.ts';
import { harmWith, topOf } from './grammar.ts';
import { groupRange, groupText } from '../../noun-text.ts';
import { unlisted } from './place.ts';
import { undergoneBy } from './undergone.ts';
import { turnedAims } from './turning.ts';
import { PEOPLE } from './people.ts';
import { isMunition } from './weapon.ts';
import { isParty } from '../../attackers.ts';

export interface Target {
  readonly text: string;
  readonly place: PlaceMention | PlaceRef | null;
  readonly against: Party | null;
}

const REFLEXIVE = /^(?:himself|herself|itself|themselves|yourself)$/u;
const RELATIVE = /^(?:which|that|who|whom|what)$/u;

/** Nearest to the aim first: where one of these stands, those behind tell only where it was. */
const TIERS: readonly RegExp[] = [
  /^(?:on|onto|upon|against|targeting)$/u,
  /^(?:at|into|towards?|to|through|among)$/u,
  /^(?:over|across)$/u,
  /^(?:in|near|outside|inside)$/u,
];

/** The words that stand for what the act is aimed at. */
export function aimsOf(scene: Scene, act: Act, { sense }: Says): Word[] {
  if (sense === 'turned')
    return turnedAims(
      act,
      (word) => isTime(scene, word),
      (word) => isAttackable(scene, word),
    );
  const undergone = act.form === 'noun' ? undergoneBy(act.word) : null;
  if (undergone !== null) return undergone.filter((word) => isAttackable(scene, word));
  if (sense === 'munition') {
    const on = act.phrases.filter(
      ({ preposition, word }) =>
        preposition === 'on' && (word.upos === 'PROPN' || isAttackable(scene, word)) && !isTime(scene, word),
    );
    const { head, label } = act.word;
    if (on.length === 0 && head !== null && label === 'obj' && RECEIVES.has(head.lemma))
      return argumentsOf(head).doers.map(({ word }) => word);
    return on.length > 0 ? spread(on.map(({ word }) => word)) : harmedBy(scene, act.word);
  }
  // "*the dam* took eight hits"
  const { head: above, label: role } = act.word;
  if (act.form === 'noun' && above !== null && role === 'obj' && RECEIVES.has(above.lemma)) {
    const struck = argumentsOf(above).doers.map(({ word }) => word);
    if (struck.some((word) => isAttackable(scene, word))) return struck;
  }
  const isAim = (word: Word): boolean =>
    !isTime(scene, word) && !REFLEXIVE.test(word.lower) && !isMunition(scene, word);
  const sent = sense === 'sends' || sense === 'uses' || sense === 'lands';
  // "fired *Grad* and Smerch *rockets* at": names joined with what is fired are of it
  const all = spread(act.undergoers);
  const fired = sent && all.some((word) => isMunition(scene, word));
  const plain = fired ? all.filter(({ upos }) => upos !== 'PROPN') : all;
  // "three *S-300s* had been fired": what fires stands for what is fired
  const named = /^(?:fire|launch)$/u.test(act.lemma) ? plain.filter(({ at }) => !isArm(scene, at)) : plain;
  const done = named.filter((word) => isAim(word) && ((act.form === 'verb' && !sent) || isAttackable(scene, word)));
  if (done.length > 0) return done;
  // what a munition is sent at need not be of the nouns that are known
  const munition = sent && [...act.undergoers, ...act.doers].some((word) => isMunition(scene, word));
  const phrases = act.form === 'noun' ? [...act.phrases, ...behindTop(scene, act.word)] : act.phrases;
  // "slammed *into* a block on the outskirts": what is flown into comes first
  const into = sense === 'lands' && phrases.some(({ preposition, word }) => preposition === 'into' && isAim(word));
  for (const [nth, tier] of (into ? [TIERS[1] as RegExp, ...TIERS] : TIERS).entries()) {
    const words = spread(phrases.filter(({ preposition }) => tier.test(preposition)).map(({ word }) => word));
    const aims = [...new Set(words)].filter(
      (word) => isAim(word) && ((munition && nth < 2) || isAttackable(scene, word)),
    );
    // "in" and "near" lead to what was hit only where a thing is named: a place alone is the claim's place
    const kept = tier === TIERS.at(-1) ? aims.filter(({ lemma }) => TARGETS.has(lemma.toLowerCase())) : aims;
    if (kept.length > 0) return kept;
  }
  const harm = sense === 'uses' ? harmWith(act.word) : null;
  if (harm !== null)
    return withHarms(harm).flatMap((verb) =>
      spread(argumentsOf(verb).undergoers.map(({ word }) => word)).filter(isAim),
    );
  return act.form === 'noun' ? harmedBy(scene, act.word) : [];
}

export const isArm = (scene: Scene, at: number): boolean =>
  scene.materiel.some(
    ({ from, to, class: type }) =>
      from <= at && at < to && /^(?:air-defence|mlrs|missile-launcher|artillery)$/u.test(type),
  );

/** "days of raids *on the port*", "began trading strikes *against X*": phrases that the tree hangs on a word above. */
function behindTop(scene: Scene, noun: Word): Phrase[] {
  const top = topOf(noun);
  const carried = isRelation(top.label, ['obj', 'nsubj:pass']) ? top.head : null;
  const above = carried !== null && carried.label === 'xcomp' ? carried.head : null;
  // "an inquiry into the fire *on the quarter*": right behind it, whatever it is hung on
  const next = wordAt(scene.tree(), noun.at + 1);
  const words = [
    ...(next?.label === 'case' && next.head !== null ? [next.head] : []),
    ...(top === noun ? [] : childrenBy(top, 'nmod')),
    ...[carried, above].flatMap((verb) => (verb === null ? [] : childrenBy(verb, 'obl'))),
  ];
  return words.flatMap((word) => {
    const preposition = prepositionOf(word);
    return word.at > noun.at &&
      preposition !== null &&
      (/^(?:on|against|at)$/u.test(preposition) || (preposition === 'to' && noun.lemma === 'blow'))
      ? [{ preposition, word }]
      : [];
  });
}

const withHarms = (harm: Word): Word[] => [harm, ...childrenBy(harm, 'conj')];

/** The thing that the sentence says was ruined by it: "a bridge, destroyed in an air strike"; people are counted elsewhere. */
function harmedBy(scene: Scene, noun: Word): Word[] {
  const { head, label } = topOf(noun);
  if (
    head === null ||
    head.upos !== 'VERB' ||
    label === 'obj' ||
    FLEES.has(head.lemma) ||
    !(KILLS.has(head.lemma) || TAKES.has(head.lemma))
  )
    return [];
  const words = spread(argumentsOf(head).undergoers.map(({ word }) => word)).filter((word) => word !== noun);
  const things = words.filter(
    (word) =>
      isAttackable(scene, word) &&
      !PEOPLE.has(word.lemma) &&
      word.upos !== 'PRON' &&
      !scene.quantities.some(({ from, to }) => from <= word.at && word.at < to),
  );
  if (things.length > 0) return things;
  // "set fire to the ship", "an Exocet set the ship on fire"
  return head.lemma === 'set'
    ? childrenBy(head, 'obl').filter((word) => prepositionOf(word) === 'to' && isAttackable(scene, word))
    : [];
}
/** What is fled or lost was not what was hit. */
const FLEES = new Set('flee lose die perish displace'.split(' '));
const PARTS_OF_DAY = new Set('night morning afternoon evening day dawn dusk noon midnight week hour'.split(' '));
const isTime = (scene: Scene, { at, lemma }: Word): boolean =>
  PARTS_OF_DAY.has(lemma) || scene.times.some(({ from, to }) => from <= at && at < to);

/** Whether a word names what can be attacked: a place, an actor, equipment, or one of the nouns for it. */
export function isAttackable(scene: Scene, word: Word): boolean {
  if (RELATIVE.test(word.lower)) return false;
  const covers = ({ from, to }: { from: number; to: number }): boolean => from <= word.at && word.at < to;
  return (
    TARGETS.has(word.lemma.toLowerCase()) ||
    word.upos === 'PROPN' ||
    (word.upos === 'PRON' && /^(?:it|them|him|her|they|he|she|us|those)$/u.test(word.lower)) ||
    scene.places.some(covers) ||
    scene.actors.some(covers) ||
    scene.materiel.some(covers) ||
    nounGroup(word).of.some((of) => of.at !== word.at && TARGETS.has(of.lemma))
  );
}

/** One target a named place; common nouns that are joined are one. */
export function targetsOf(scene: Scene, words: readonly Word[]): Target[] {
  const out: Target[] = [];
  const plain: Word[] = [];
  for (const word of words) {
    const places = placesIn(scene, word);
    const name = places.length === 0 ? unlisted(scene, word) : null;
    if (name !== null) out.push({ text: name.text, place: name, against: null });
    else if (places.length === 0) plain.push(word);
    else if (places.length === 1)
      out.push({
        text: textOf(scene, word, places[0] as PlaceMention),
        place: places[0] as PlaceMention,
        against: againstOf(scene, word),
      });
    else out.push(...places.map((place) => ({ text: place.text, place, against: null })));
  }
  out.push(...namedLater(scene, words, out));
  const kept = plain.filter((word) => word.upos !== 'PRON');
  if (kept.length > 0 && (out.length === 0 || kept.some((word) => isAttackable(scene, word)))) {
    // "*into* the districts and *at* the barracks": each is aimed at by itself
    const apart = kept.findIndex((word, i) => i > 0 && word.label === 'conj' && childrenBy(word, 'case').length > 0);
    for (const group of apart < 0 ? [kept] : [kept.slice(0, apart), kept.slice(apart)])
      out.push({ text: joinedText(scene, group), place: null, against: againstOf(scene, group[0] as Word) });
  }
  // the same place told twice, by noun and by name, is one
  return out.filter((one, i) => !out.slice(0, i).some((before) => before.text === one.text));
}

const LATER_MOST = 20;
const NAMING_BEFORE = 8;

/** "including X", "including the second-largest city, X". */
function isNamingAt(scene: Scene, from: number): boolean {
  for (let at = from - 1; at >= Math.max(scene.sentence.from, from - NAMING_BEFORE); at--)
    if (NAMING.has(lowerAt(scene, at))) return true;
  return false;
}

/** "several towns outside the zone, most frequently A, B and C": names that tell which. */
function namedLater(scene: Scene, words: readonly Word[], told: readonly Target[]): Target[] {
  const last = words.at(-1);
  if (last === undefined || told.some(({ place }) => place !== null && place.precision !== 'country')) return [];
  const after = scene.places.filter(({ from }) => from > last.at);
  const first = after.find(
    ({ from, precision }) => precision !== 'country' && isNamingAt(scene, from) && from - last.at < LATER_MOST,
  );
  return listFrom(scene, after, first).map((place) => ({ text: place.text, place, against: null }));
}

const textOf = (scene: Scene, word: Word, place: PlaceMention): string =>
  place.from <= word.at && word.at < place.to ? withNoun(scene, word, place) : textBetween(scene, widened(scene, word));

const textBetween = (scene: Scene, { from, to }: TokenRange): string =>
  scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);

/** "a school bus *in Dahyan*": the tree may hang the place on the verb. */
function widened(scene: Scene, word: Word): TokenRange {
  const range = groupRange(scene, word);
  const place = placeBehind(scene, range.to);
  return place === undefined ? range : { from: range.from, to: place.to };
}

const placeBehind = (scene: Scene, at: number): PlaceMention | undefined =>
  /^(?:in|at|near|outside|of|inside)$/u.test(lowerAt(scene, at))
    ? scene.places.find(({ from }) => from > at && from <= at + 3 && governor(scene, from) === lowerAt(scene, at))
    : undefined;

/** "Khartoum market": the group where it is longer than the name. */
function withNoun(scene: Scene, word: Word, place: PlaceMention): string {
  const { from, to } = groupRange(scene, word);
  return from <= place.from && place.to <= to && to > place.to ? groupText(scene, word) : place.text;
}

function joinedText(scene: Scene, words: readonly Word[]): string {
  const ranges = words.map((word) => groupRange(scene, word));
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  const first = words[0] as Word;
  const close = to - from <= 20;
  return close ? textBetween(scene, { from, to }) : groupText(scene, first);
}

/** The places of a word's group: the one it names or lies at, or the list it is ("the towns of A, B and C", "including A and B"). */
function placesIn(scene: Scene, word: Word): PlaceMention[] {
  const group = groupRange(scene, word);
  const { reach } = word;
  const inside = scene.places.filter(({ from, to }) => from >= reach.from && to <= reach.to);
  const own = scene.places.filter(({ from, to }) => from <= word.at && word.at < to);
  const first =
    own[0] ?? inside.find(({ from, to }) => from >= group.from && to <= group.to) ?? placeBehind(scene, group.to);
  // "targets *in A and B*": the tree may hang the second on the verb
  const behind = own[0] === undefined && first !== undefined && first.from >= group.to;
  const among = behind ? scene.places.filter(({ from }) => from >= first.from) : inside;
  const listed = listFrom(scene, among, first ?? inside.find(({ from }) => isListed(scene, from)));
  return listed.length > 1 ? listed : first === undefined ? [] : [first];
}

/** "including X", "most frequently X": names that stand for the noun before them. */
const isListed = (scene: Scene, from: number): boolean =>
  /^(?:including|of|frequently|notably|namely|especially|:)$/u.test(governor(scene, from));

function listFrom(scene: Scene, places: readonly PlaceMention[], first: PlaceMention | undefined): PlaceMention[] {
  if (first === undefined) return [];
  const chain = [first];
  for (const place of places.filter(({ from }) => from >= first.to)) {
    const last = chain.at(-1) as PlaceMention;
    if (!isJoin(scene, last.to, place.from)) break;
    chain.push(place);
  }
  // "X, Y province": commas alone tell where a place lies
  const closed = chain.findLastIndex(
    (place, i) => i > 0 && hasAnd(scene, (chain[i - 1] as PlaceMention).to, place.from),
  );
  return closed < 0 ? [first] : chain.slice(0, closed + 1);
}

function againstOf(scene: Scene, word: Word): Party | null {
  const isWhere = ({ from, to }: TokenRange): boolean =>
    scene.places.some((place) => place.precision !== 'country' && place.from < to && from < place.to);
  const actor = actorsOf(scene, [word]).find(
    (one) => isParty(one) && !isWhere(one) && (one.actor !== null || one.actors !== undefined || one.kind === 'group'),
  );
  return actor === undefined ? null : partyOf(actor);
}
