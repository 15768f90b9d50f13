/** What the words of an act name: actors, places, the day. */
import { spanOf } from '../annotate/match.ts';
import { nounGroup } from '../annotate/syntax/views/noun-group.ts';
import { CATEGORY_NOUNS } from '../language/en/people.ts';
import type { ActorMention, PlaceMention, TimeMention, TokenRange } from '../model/annotation.ts';
import type { Word } from '../model/syntax.ts';
import type { Act } from './act.ts';
import type { Scene } from './scene.ts';

/** The mentions that the words head or stand in, each once, in the order of the words. */
export const mentionsOf = <M extends TokenRange>(mentions: readonly M[], words: readonly Word[]): M[] => [
  ...new Set(words.flatMap((word) => mentionAt(mentions, word) ?? [])),
];

function mentionAt<M extends TokenRange>(mentions: readonly M[], word: Word): M | null {
  const own = mentions.find(({ from, to }) => from <= word.at && word.at < to);
  if (own !== undefined) return own;
  const { core } = nounGroup(word);
  // the last of a name is its head, and what stands nearest before the noun tells whose it is: "the *Syrian* army's *units*"
  return mentions.findLast(({ from, to }) => from >= core.from && to <= core.to) ?? null;
}

/** Who the words name: actors they head, stand in or have before them, and pronouns with whom they go back to. */
export const actorsOf = (scene: Scene, words: readonly Word[]): ActorMention[] =>
  mentionsOf([...scene.actors, ...scene.references], words);

/** Who the words name, also where no list knows the name ("the *Houthis*"): a party for each, in the order of the words. */
export function partiesOf(scene: Scene, words: readonly Word[]): (ActorMention | null)[] {
  return words.map(
    (word) => followersOf(scene, word) ?? bodyOf(scene, word) ?? actorsOf(scene, [word])[0] ?? unlisted(scene, word),
  );
}

/** "*fighters of the Liberation Army*": the army, where nothing stands before the fighters. */
function bodyOf(scene: Scene, word: Word): ActorMention | null {
  if (!MEN.has(word.lower) || word.children.some(({ label }) => /^(?:nmod:poss|compound|amod)$/u.test(label)))
    return null;
  const of = word.children.filter(
    ({ label, children }) => label === 'nmod' && children.some(({ lower }) => lower === 'of'),
  );
  return (
    scene.actors.find(
      ({ actor, kind, from, to }) =>
        actor !== null && /^(?:group|force)$/u.test(kind) && of.some(({ at }) => from <= at && at < to),
    ) ?? null
  );
}
const MEN: ReadonlySet<string> = new Set(
  'fighters militants members elements units troops soldiers forces gunmen guerrillas men'.split(' '),
);

/** "*Mustafa Kemal's cavalry*": the force, not the person whose it is. */
function followersOf(scene: Scene, word: Word): ActorMention | null {
  if (!FOLLOWERS.has(word.lower)) return null;
  const owner = word.children.find(({ label }) => label === 'nmod:poss');
  if (owner === undefined || owner.upos !== 'PROPN') return null;
  const listed = scene.actors.find(({ from, to }) => from <= word.at && word.at < to);
  const person = scene.actors.find(({ from, to }) => from <= owner.at && owner.at < to);
  if (listed?.actor != null || (person !== undefined && person.kind !== 'person')) return null;
  return mentionMade(scene, word, 'force');
}

/** A name, or a noun for people who bear arms, as a mention of its own; null of anything else. */
function unlisted(scene: Scene, word: Word): ActorMention | null {
  const isPlace = [...scene.places, ...scene.times].some(({ from, to }) => from <= word.at && word.at < to);
  if (isPlace || !(word.upos === 'PROPN' || ARMED.has(word.lower) || isNamedBody(word))) return null;
  return mentionMade(scene, word, 'group');
}

/** The words of the noun as a mention that no list has. */
export function mentionMade(scene: Scene, word: Word, kind: ActorMention['kind']): ActorMention {
  const { from, to } = nounGroup(word).core;
  const first = /^(?:the|a|an|its|their)$/u.test(scene.tokens[from]?.lower ?? '') ? from + 1 : from;
  const { start, end } = spanOf(scene.tokens, { from: first, to });
  const text = scene.doc.text.slice(start, end);
  return { from: first, to, start, end, text, actor: null, name: text, kind, detached: false };
}

/** "the *Islamic State* group", "the *Nusra* front" */
const isNamedBody = (word: Word): boolean =>
  BODIES.has(word.lower) && nounGroup(word).modifiers.some(({ upos }) => upos === 'PROPN');
const BODIES = new Set('group groups front movement faction factions wing network gang clan'.split(' '));
const ARMED: ReadonlySet<string> = new Set([
  ...CATEGORY_NOUNS.military,
  ...'government army regime junta garrison division brigade battalion regiment corps column columns coalition alliance units divisions brigades battalions regiments garrisons cavalry infantry gang gangs clansmen mutineers loyalists irregulars putschists secessionists cossacks guardsmen tribesmen horsemen warriors legion legions'.split(
    ' ',
  ),
]);
const FOLLOWERS: ReadonlySet<string> = new Set([
  ...ARMED,
  ...'men horse followers loyalists columns band bands partisans riders'.split(' '),
]);

/** The actor in whose name a noun acts: "*rebel* shelling", "a *Saudi-led* air strike". */
export function actorBefore(scene: Scene, word: Word): ActorMention | null {
  const { core } = nounGroup(word);
  return scene.actors.findLast(({ from, to }) => from >= core.from && to <= word.at) ?? null;
}

/** The places in the words' phrases, those they head before others. */
export function placesOf(scene: Scene, words: readonly Word[]): PlaceMention[] {
  const own = mentionsOf(scene.places, words);
  const within = words.flatMap(({ reach }) =>
    scene.places.filter(({ from, to }) => from >= reach.from && to <= reach.to),
  );
  return [...new Set([...own, ...within])];
}

/** The day told beside the act itself, not in a clause on one of its nouns: "the bridge, built in 1577, fell *on 9 May*". */
export function timeOf(scene: Scene, { phrases }: Act): TimeMention | null {
  const beside = phrases.map(({ word }) => word.at);
  const told = scene.times.filter(
    ({ kind, value, bound, from, to }) =>
      kind === 'date' && value !== null && bound === null && beside.some((at) => from <= at && at < to),
  );
  return told.length === 1 ? (told[0] as TimeMention) : null;
}
