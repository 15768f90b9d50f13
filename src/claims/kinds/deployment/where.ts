/** Where a force is told to be or to come from, and whether that is abroad. */
import type { PlaceMention, TokenRange } from '../../../model/annotation.ts';
import type { PlaceRef } from '../../../model/place.ts';
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, subtree } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { nounGroup, prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { type Act as Told, type Phrase, placesOf } from '../../act.ts';
import { textAt } from '../../party-of.ts';
import type { Scene } from '../../scene.ts';
import { LANDS, PLACE_NOUNS, PLACING } from './en.ts';
import type { Force } from './force.ts';

/** The verb's phrases, its participles' and those that the parser hung on the force itself. */
export const phrasesFor = (told: Told, force: Force): Phrase[] =>
  // "flew *in two battalions*": the particle is taken for a preposition
  allPhrases(told, force).filter(({ word }) => word !== force.word);

const allPhrases = (told: Told, { word }: Force): Phrase[] => [
  ...told.phrases,
  // "fight *beside the army*": taken for an object at times
  ...childrenBy(told.word, 'obj').flatMap((one) => {
    const preposition = prepositionOf(one);
    return preposition === null ? [] : [{ preposition, word: one }];
  }),
  // "sent *to patrol the corridor*", "signed up *to go to X*", "deployed *as peacekeeping forces along Y*"
  ...childrenBy(told.word, 'advcl', 'xcomp', 'acl').flatMap(taskPhrases),
  // "patrolled the border": what they guard is where they are
  ...(GUARDING.test(told.lemma) ? told.undergoers.map((one) => ({ preposition: 'at', word: one })) : []),
  ...[word, ...figuresOf(word)].flatMap(hangingOn),
];

const hangingOn = (word: Word): Phrase[] =>
  argumentsOf(word).circumstances.flatMap((one) => {
    const preposition = prepositionOf(one.word);
    return preposition === null ? [] : [{ preposition, word: one.word }];
  });

/** "a team of *250* in X" */
const figuresOf = (word: Word): Word[] =>
  childrenBy(word, 'nmod').filter((one) => one.upos === 'NUM' && prepositionOf(one) === 'of');

function taskPhrases(task: Word): Phrase[] {
  const as = childBy(task, 'mark', 'case')?.lower === 'as';
  if (!as && verbGroup(task).form !== 'infinitive') return [];
  const guarded = GUARDING.test(task.lemma) ? childrenBy(task, 'obj').map((word) => ({ preposition: 'at', word })) : [];
  const behind = as || /^(?:go|serve|fight)$/u.test(task.lemma) ? childrenBy(task, 'obl') : [];
  return [...guarded, ...behind.map((word) => ({ preposition: prepositionOf(word) ?? '', word }))];
}

const GUARDING = /^(?:guard|patrol|protect|man|monitor)$/u;

/** The phrases that tell where; the end of a way before what lies on it. */
export function wheresOf(scene: Scene, phrases: readonly Phrase[]): Word[] {
  const all = phrases.filter(({ preposition, word }) => PLACING.has(preposition) && isWhere(scene, word));
  const ends = all.filter(({ preposition }) => /^(?:to|into|onto)$/u.test(preposition));
  return (ends.length > 0 ? ends : all).map(({ word }) => word);
}

const isWhere = (scene: Scene, word: Word): boolean =>
  /^(?:NOUN|PROPN)$/u.test(word.upos) &&
  !NOWHERE.has(word.lemma) &&
  !scene.times.some(({ from, to }) => from <= word.at && word.at < to);

const NOWHERE = new Set(
  'peak height strength moment estimate effort total number addition order response accordance case fact place view opinion attempt bid operation return exchange support'.split(
    ' ',
  ),
);

/** The phrase without its preposition; of a predicate ("were in X") without what the clause says beside. */
export function whereRange(word: Word): TokenRange {
  if (childBy(word, 'nsubj', 'cop') === null) return nounGroup(word).core;
  const own = subtree(
    word,
    ({ head, label, at }) => head === word && (at > word.at || !/^(?:det|amod|compound|nummod)/u.test(label)),
  );
  return { from: (own[0] as Word).at, to: word.at + 1 };
}

/** The place that the phrase names; where it names none ("to the frontier"), the words, as long as they stand for a place. */
export function placeIn(scene: Scene, [word]: readonly Word[]): PlaceMention | PlaceRef | undefined {
  if (word === undefined) return undefined;
  const range = whereRange(word);
  const own = scene.places.find(({ from, to }) => from >= range.from && to <= range.to);
  const named = own ?? (childBy(word, 'nsubj') === null ? placesOf(scene, [word])[0] : undefined);
  if (named !== undefined) return named;
  if (word.upos === 'NOUN' && !PLACE_NOUNS.has(word.lemma)) return undefined;
  const text = textAt(scene, range).replace(/^(?:the|its|their|an?) /iu, '');
  return { text, id: null, name: null, lat: null, lon: null, country: null, precision: null };
}

export const isCountry = (place: PlaceMention | undefined): boolean => place?.precision === 'country';

/** Forces of another country than the place's. */
export function isAbroad(scene: Scene, of: Party | null, words: readonly Word[]): boolean {
  const where = placesOf(scene, words)[0];
  if (where === undefined || (!isCountry(where) && where.country === null)) return false;
  const host = scene.actors.find(({ from, to }) => from < where.to && where.from < to)?.actor ?? where.country;
  return host !== (of?.actor ?? null) && (of?.actor != null || (of?.text != null && !OWN.test(of.text)));
}

/** Those of a country's own war, whoever they are. */
const OWN = /(?:rebels|insurgents|separatists|guerrillas|loyalists|mutineers|defenders|partisans|tribesmen)$/u;

/** Who gives up a town or a region has lost control of it; a contingent that goes home has not. */
export function leavesNoPlace(
  scene: Scene,
  told: Told,
  { word, what, count, of }: Force,
  phrases: readonly Phrase[],
): boolean {
  // "a 500-strong column left X *for Y*"
  if (told.lemma === 'leave' && count !== null && told.phrases.some(({ preposition }) => preposition === 'for'))
    return true;
  // "pulled back *to the highway*": on the field
  const falls =
    told.form === 'verb' && /^(?:pull|fall|draw)$/u.test(told.word.lemma) && !told.undergoers.includes(word);
  const to = told.phrases.flatMap((one) => (one.preposition === 'to' && !LANDS.has(one.word.lemma) ? [one.word] : []));
  if (falls && to.some((one) => !isCountry(placesOf(scene, [one])[0]))) return false;
  // ships that leave a port hold nothing there
  if (told.lemma === 'leave' && what === 'other') return true;
  // "left the port for home"
  if (told.phrases.some((one) => one.preposition === 'for' && one.word.lemma === 'home')) return true;
  // "flew out of the airport": there they only embark
  if (!/^(?:troops|arms|aircraft|other)$/u.test(what) || /^(?:fly|sail|embark|ship)$/u.test(told.word.lemma))
    return true;
  const from = phrases.filter(({ preposition }) => /^(?:from|of|out)$/u.test(preposition)).map((one) => one.word);
  const left = [...from, ...(told.form === 'verb' ? childrenBy(told.word, 'obj') : [])].filter((one) => one !== word);
  const places = placesOf(scene, left);
  if (places.length > 0) return places.every(isCountry);
  if (left.length > 0) return left.every(({ lemma }) => LANDS.has(lemma));
  // "the rebels withdrew" gives up the ground they held; "the last American soldier left", "the general withdrew his men"
  if (told.form === 'noun' || told.undergoers.includes(word)) return true;
  return told.lemma !== 'withdraw' && (count !== null || (of?.actor ?? null) !== null);
}
