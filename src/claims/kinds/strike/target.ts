/** What was attacked: places by name one each, other things together. */
import type { PlaceMention } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import { type Act, actorsOf, spread } from '../../act.ts';
import { governor, hasAnd, isJoin, partyOf, type Scene } from '../../scene.ts';
import { AT_TARGET, type Says, TARGETS } from './en.ts';
import { groupRange, groupText } from './text.ts';
import { isParty } from './who.ts';

export interface Target {
  readonly text: string;
  readonly place: PlaceMention | null;
  readonly against: Party | null;
}

const REFLEXIVE = /^(?:himself|herself|itself|themselves|yourself)$/u;
const RELATIVE = /^(?:which|that|who|whom|what)$/u;

/** The words that stand for what the act is aimed at. */
export function aimsOf(scene: Scene, act: Act, { sense }: Says): Word[] {
  const behind = act.phrases.filter(({ preposition }) => AT_TARGET.has(preposition)).map(({ word }) => word);
  const words =
    sense === 'sends' || sense === 'uses' || sense === 'lands'
      ? [...behind, ...act.undergoers.filter((word) => isAttackable(scene, word))]
      : sense === 'munition'
        ? []
        : [...act.undergoers, ...behind];
  return [...new Set(spread(words))].filter((word) => !isTime(scene, word) && !REFLEXIVE.test(word.lower));
}

const isTime = (scene: Scene, { at }: Word): boolean => scene.times.some(({ from, to }) => from <= at && at < to);

/** Whether a word names what can be attacked: a place, an actor, equipment, or one of the nouns for it. */
export function isAttackable(scene: Scene, word: Word): boolean {
  if (RELATIVE.test(word.lower)) return false;
  const covers = ({ from, to }: { from: number; to: number }): boolean => from <= word.at && word.at < to;
  return (
    TARGETS.has(word.lemma.toLowerCase()) ||
    word.upos === 'PROPN' ||
    (word.upos === 'PRON' && /^(?:it|them|him|her|they|he|she|us)$/u.test(word.lower)) ||
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
    if (places.length === 0) plain.push(word);
    else if (places.length === 1)
      out.push({ text: textOf(scene, word, places[0] as PlaceMention), place: places[0] as PlaceMention, against: againstOf(scene, word) });
    else out.push(...places.map((place) => ({ text: place.text, place, against: null })));
  }
  const kept = plain.filter((word) => word.upos !== 'PRON');
  const [first] = kept;
  if (first !== undefined && (out.length === 0 || kept.some((word) => isAttackable(scene, word)))) {
    const joined = joinedText(scene, kept);
    out.push({ text: joined, place: null, against: againstOf(scene, first) });
  }
  // the same place told twice, by noun and by name, is one
  return out.filter((one, i) => !out.slice(0, i).some((before) => before.text === one.text));
}

const textOf = (scene: Scene, word: Word, place: PlaceMention): string =>
  place.from <= word.at && word.at < place.to ? withNoun(scene, word, place) : groupText(scene, word);

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
  return close
    ? scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0)
    : groupText(scene, first);
}

/** The places of a word's group: the one it names or lies at, or the list it is ("the towns of A, B and C", "including A and B"). */
function placesIn(scene: Scene, word: Word): PlaceMention[] {
  const group = groupRange(scene, word);
  const { reach } = word;
  const inside = scene.places.filter(({ from, to }) => from >= reach.from && to <= reach.to);
  const own = scene.places.filter(({ from, to }) => from <= word.at && word.at < to);
  const first = own[0] ?? inside.find(({ from, to }) => from >= group.from && to <= group.to);
  const listed = listFrom(scene, inside, first ?? inside.find(({ from }) => isListed(scene, from)));
  return listed.length > 1 ? listed : first === undefined ? [] : [first];
}

/** "including X", "most frequently X": names that stand for the noun before them. */
const isListed = (scene: Scene, from: number): boolean => /^(?:including|of|frequently|notably|namely|especially|:)$/u.test(governor(scene, from));

function listFrom(scene: Scene, places: readonly PlaceMention[], first: PlaceMention | undefined): PlaceMention[] {
  if (first === undefined) return [];
  const chain = [first];
  for (const place of places.filter(({ from }) => from >= first.to)) {
    const last = chain.at(-1) as PlaceMention;
    if (!isJoin(scene, last.to, place.from)) break;
    chain.push(place);
  }
  // "X, Y province": commas alone tell where a place lies
  const closed = chain.findLastIndex((place, i) => i > 0 && hasAnd(scene, (chain[i - 1] as PlaceMention).to, place.from));
  return closed < 0 ? [first] : chain.slice(0, closed + 1);
}

function againstOf(scene: Scene, word: Word): Party | null {
  const actor = actorsOf(scene, [word]).find(
    (one) => isParty(one) && (one.actor !== null || one.actors !== undefined || one.kind === 'group'),
  );
  return actor === undefined ? null : partyOf(actor);
}
