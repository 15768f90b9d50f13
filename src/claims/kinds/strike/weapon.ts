/** With what it was done, what sort of attack that makes it, and how many. */
import type { Quantity } from '../../../model/quantity.ts';
import type { Word } from '../../../model/syntax.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import { type Act, countOf, modifiersOf } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { FROM_THE_AIR, MUNITION_WORDS, type Says, SERIES, TYPE_WORDS } from './en.ts';
import { MUNITION_NOUNS, WEAPON_NOUNS } from '../../../language/en/attackers.ts';
import type { Munition, StrikeType } from './schema.ts';
import { groupRange, headText } from '../../noun-text.ts';
import { isRigged, sortOf } from '../../attackers.ts';

const MEANS = new Set(['with', 'using', 'by', 'from', 'via', 'through', 'of', 'under']);

/** A munition, by its noun or as annotation knows it. */
export const isMunition = (scene: Scene, word: Word): boolean =>
  !isTearGas(word) &&
  (isRigged(word) || knownMunition(scene, word) || countsOf(word).some((one) => knownMunition(scene, one)));
/** "*thousands* of rockets" */
const countsOf = (word: Word): readonly Word[] =>
  word.upos === 'NUM' || SERIES.has(word.lemma) ? nounGroup(word).of.filter((one) => one !== word) : [];
const isTearGas = (word: Word): boolean => word.lemma === 'gas' && modifiersOf(word).includes('tear');
const knownMunition = (scene: Scene, word: Word): boolean =>
  MUNITION_NOUNS.has(word.lemma.toLowerCase()) ||
  scene.materiel.some(
    ({ from, to, class: sort }) =>
      from <= word.at && word.at < to && (sort === 'missile' || sort === 'munitions' || sort === 'uav'),
  );

const isWeapon = (scene: Scene, word: Word): boolean =>
  isMunition(scene, word) ||
  (WEAPON_NOUNS.has(word.lemma.toLowerCase()) && !EVENTS.has(word.lemma)) ||
  scene.materiel.some(({ from, to }) => from <= word.at && word.at < to);
const EVENTS = new Set(
  'attack strike airstrike shelling bombing assault raid offensive blast explosion bombardment fire'.split(' '),
);

/** The noun of the weapon: what was fired, what hit, or what stands behind "with" and "by". */
export function weaponOf(scene: Scene, act: Act, { sense }: Says): Word | null {
  if (sense === 'munition') return act.word;
  const sent = sense === 'sends' || sense === 'uses' || sense === 'lands' ? act.undergoers : [];
  const means = act.phrases.filter(({ preposition }) => MEANS.has(preposition)).map(({ word }) => word);
  return (
    [...sent, ...act.doers, ...means]
      .flatMap((word) => [word, ...countsOf(word)])
      .find((word) => isWeapon(scene, word) && word !== act.word && sortOf(scene, word) === 'weapon') ?? null
  );
}

/** The sort of attack: by the words before its noun, by the weapon, by who carries it out, else by the act's own word. */
export function typeOf(scene: Scene, act: Act, says: Says, weapon: Word | null): StrikeType {
  const doers = act.doers.flatMap((word) => [word.lemma.toLowerCase(), ...modifiersOf(word)]);
  if (doers.some((word) => word === 'drone' || word === 'uav')) return 'drone-strike';
  const suicide =
    doers.includes('suicide') ||
    (doers.includes('bomber') && /^(?:detonate|blow up|explode|ram|trigger|set off)$/u.test(act.lemma));
  if (!suicide && doers.some((word) => FROM_THE_AIR.has(word))) return 'air-strike';
  const own = act.form === 'noun' ? (typeAmong([...modifiers(scene, act.word), act.word.lower]) ?? gunfire(act)) : null;
  const told = weapon === null ? null : typeAmong(rangeWords(scene, weapon));
  const sure = says.type === 'unspecified' ? null : says.type;
  if (says.sense === 'munition') return own ?? says.type;
  const generic = sure === 'bombing';
  return (
    own ??
    (generic ? (told ?? sure) : (sure ?? told)) ??
    typeAmong(doers) ??
    (act.lemma === 'fire' ? 'shooting' : says.type)
  );
}

/** "opened fire", "came under fire": by small arms, unless the words before it say otherwise. */
const gunfire = ({ word }: Act): StrikeType | null =>
  word.lemma === 'fire' && /^(?:open|come)$/u.test(word.head?.lemma ?? '') ? 'shooting' : null;

/** All words before the noun that belong to it: "a *Saudi-led air* strike". */
const modifiers = (scene: Scene, word: Word): string[] => {
  const { from } = groupRange(scene, word);
  return Array.from({ length: Math.max(0, word.at - from) }, (_, i) => lowerAt(scene, from + i));
};

const rangeWords = (scene: Scene, word: Word): string[] => {
  const { from } = groupRange(scene, word);
  return Array.from({ length: word.at + 1 - from }, (_, i) => lowerAt(scene, from + i));
};

function typeAmong(words: readonly string[]): StrikeType | null {
  for (const [known, type] of TYPE_WORDS) if (words.includes(known) || words.includes(`${known}s`)) return type;
  return null;
}

export function munitionsOf(scene: Scene, act: Act, weapon: Word | null): Munition[] {
  const words = [
    ...(weapon === null ? [] : rangeWords(scene, weapon)),
    ...(act.form === 'noun' ? modifiers(scene, act.word) : []),
  ];
  return MUNITION_WORDS.filter((row) => row.words.some((word) => words.includes(word))).map(({ munition }) => munition);
}

export const weaponText = (scene: Scene, weapon: Word | null): string | null =>
  weapon === null ? null : headText(scene, weapon);

/** "four missile attacks", "fired 12 rockets", "hit twice", "was hit four times". */
export function strikesCounted(scene: Scene, act: Act, weapon: Word | null): Quantity | null {
  if (act.form === 'noun')
    return plural(countOf(scene, act.word)) ?? (weapon === null ? null : plural(countOf(scene, weapon)));
  const times = childrenBy(act.word, 'advmod', 'obl').find(
    ({ lower }) => lower === 'twice' || lower === 'thrice' || lower === 'times',
  );
  if (times?.lower === 'times') return countOf(scene, times);
  if (times !== undefined) {
    const count = times.lower === 'twice' ? 2 : 3;
    return { low: count, high: count, relation: 'exactly', text: times.text };
  }
  const attack = act.doers.find(({ lemma }) => EVENTS.has(lemma));
  const counted = weapon ?? attack;
  return counted === undefined || counted === null ? null : plural(countOf(scene, counted));
}

/** "a strike" is no number of strikes. */
const plural = (count: Quantity | null): Quantity | null =>
  count === null || /^(?:an?|another)\s/iu.test(count.text ?? '') ? null : count;
