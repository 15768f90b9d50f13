/** Whose people the words around a loss say they are: "36 men *of the Guard*", "put *Libyan* losses at 48 killed", "143 *militants*". */
import { STARTERS } from '../../../language/en/abbreviations.ts';
import { CATEGORY_NOUNS, COUNTED_NOUNS } from '../../../language/en/people.ts';
import type { ActorMention } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import { childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { textAt } from '../../party-of.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import { LOSS_NOUNS } from './en.ts';

const ARMED: ReadonlySet<string> = new Set([...CATEGORY_NOUNS.military, ...COUNTED_NOUNS.keys()]);
/** Nouns that only "of" or a nation makes somebody's people. */
const OF_SOMEBODY = /^(?:men|man|members?|employees|bodyguards?|supporters|followers|prisoners|captives)$/u;
const MOST_BACK = 14;

/** "36 men *of the Security Belt*", "three soldiers *of the 23rd Infantry*", "six *from the battalion*". */
export function ofWhom(scene: Scene, { to, noun }: PeopleGroup): Party | null {
  if (noun === null || !(ARMED.has(noun) || OF_SOMEBODY.test(noun)) || !/^(?:of|from)$/u.test(lowerAt(scene, to)))
    return null;
  const head = scene.tree().words.find((word) => word.at > to && word.at <= to + MOST_BODY && isBody(scene, word.at));
  if (head === undefined) return null;
  for (let at = to + 1; at < head.at; at++)
    if (/^(?:[,;:(]|and|who|in|on|at|by)$/u.test(lowerAt(scene, at))) return null;
  const mention = scene.actors.find(({ from, to: end }) => from <= head.at && head.at < end);
  if (mention !== undefined) return mention.kind === 'organisation' || isSide(mention) ? partyOf(mention) : null;
  const { core } = nounGroup(head);
  const from = Math.max(core.from, to + 1);
  const first = /^(?:the|a|an|its|their)$/u.test(lowerAt(scene, from)) ? from + 1 : from;
  return { text: textAt(scene, { from: first, to: core.to }), actor: null };
}
const MOST_BODY = 6;

const BODIES =
  /^(?:army|forces?|guards?|militia|police|battalion|brigade|regiment|division|company|squadron|infantry|corps|navy|front|movement|belt|unit|legion|garrison|rifles|fusiliers|paras|marines)$/u;

const isBody = (scene: Scene, at: number): boolean =>
  BODIES.test(lowerAt(scene, at)) ||
  scene.actors.some((one) => one.to === at + 1 && isSide(one) && one.reading !== 'place');

const isSide = ({ kind, reading }: ActorMention): boolean =>
  reading !== 'place' && (kind === 'force' || kind === 'group' || kind === 'state');

/** "put *Libyan* losses at 48 killed", "*Pakistan's* military dead were 453": who stands before the noun of a loss whose figure this is. */
export function ofLosses(scene: Scene, at: number): Party | null {
  for (let i = at; i > Math.max(scene.sentence.from, at - MOST_BACK); i--) {
    const word = lowerAt(scene, i);
    const joins = word === 'and' && scene.quantities.some(({ from }) => from === i + 1);
    if (i < at && !joins && /^(?:[;:]|while|but|and)$/u.test(word)) return null;
    if (!LOSS_NOUNS.has(word) || isDeed(scene, i)) continue;
    const owner = beforeLosses(scene, i);
    if (owner !== null) return partyOf(owner);
    if (OF_A_SIDE.test(lowerAt(scene, i - 1))) return { text: textAt(scene, { from: i - 1, to: i }), actor: null };
  }
  return null;
}

/** "a raid by the army *killed* ten villagers": whom it befell stands behind it, who did it before. */
const isDeed = (scene: Scene, at: number): boolean => {
  const word = wordAt(scene.tree(), at);
  return word?.upos === 'VERB' && childrenBy(word, 'obj').some((object) => object.at > at);
};

/** "puts *its* losses at 48", "the *country's* dead", "ten *of their own*", "gives *its own* as 310 killed": those of the one who speaks. */
export function isOfOwn(scene: Scene, { from, to }: PeopleGroup): boolean {
  if (lowerAt(scene, to) === 'of' && POSSESSIVE.test(lowerAt(scene, to + 1)) && lowerAt(scene, to + 2) === 'own')
    return true;
  for (let i = from - 1; i > Math.max(scene.sentence.from - 1, from - MOST_BACK); i--) {
    const word = lowerAt(scene, i);
    if (/^(?:[;:]|while|but|and|of|for|by|in|from)$/u.test(word)) return false;
    const before = lowerAt(scene, i - 1);
    if (word === 'own' && (POSSESSIVE.test(before) || /^(?:as|at)$/u.test(lowerAt(scene, i + 1)))) return true;
    if (!LOSS_NOUNS.has(word)) continue;
    const at = /^(?:own|military|combat|civilian|total|troop)$/u.test(before) ? i - 2 : i - 1;
    const isCountry = /^(?:'s|’s)$/u.test(lowerAt(scene, at)) && /^(?:country|nation)$/u.test(lowerAt(scene, at - 1));
    return POSSESSIVE.test(lowerAt(scene, at)) || isCountry || before === 'own';
  }
  return false;
}
const POSSESSIVE = /^(?:its|their|his|her|our)$/u;

/** "*Egypt's* military dead", "*Russian army* losses" */
function beforeLosses(scene: Scene, noun: number): ActorMention | null {
  let at = noun - 1;
  while (
    /^(?:military|combat|battle|battlefield|total|confirmed|own|army|troop|human|overall|'s|’s|')$/u.test(
      lowerAt(scene, at),
    )
  ) {
    const here = scene.actors.find(({ to, text }) => to === at + 1 && !/^(?:military|combat)$/iu.test(text));
    if (here !== undefined) break;
    at--;
  }
  const actor = scene.actors.find(({ from, to }) => from <= at && at < to);
  const isUnknown = actor?.actor === null && !actor.actors && actor.kind !== 'force' && actor.kind !== 'group';
  return actor === undefined ||
    actor.reading === 'place' ||
    isUnknown ||
    actor.kind === 'media' ||
    actor.kind === 'person'
    ? null
    : actor;
}

/** "2,300 dead on the *government* side", "no man killed on *our* side" */
export function ofSide(scene: Scene, at: number, group: PeopleGroup | null): Party | null {
  // it may be where they lived
  if (group?.category === 'civilian') return null;
  const from = Math.max(at, group?.to ?? at);
  for (let i = from; i < Math.min(scene.sentence.to, from + SIDE_REACH); i++) {
    if (/^[,;:.]$/u.test(lowerAt(scene, i))) return null;
    if (lowerAt(scene, i) !== 'side') continue;
    const on = lastBefore(scene, i, 'on');
    if (on === null || on < from || i - on < 2) return null;
    const actor = scene.actors.findLast(
      (one) => one.from > on && one.to <= i + 1 && (one.actor !== null || one.actors),
    );
    return actor === undefined ? { text: textAt(scene, { from: on + 1, to: i + 1 }), actor: null } : partyOf(actor);
  }
  return null;
}
const SIDE_REACH = 9;

function lastBefore(scene: Scene, at: number, word: string): number | null {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - 4); i--) if (lowerAt(scene, i) === word) return i;
  return null;
}

/** "143 *militants*", "ten *Rohingya* men": nouns for those who bear arms, and names of peoples, name a side by themselves. */
export function ofNoun(scene: Scene, group: PeopleGroup): Party | null {
  const { noun, from, to, category } = group;
  if (group.name !== null) return null;
  if (noun === null) return ofAdjective(scene, from, to);
  const people = nameIn(scene, from, to);
  if (people !== null) return { text: textAt(scene, { from: people, to }), actor: null };
  if (!ARMED.has(noun) || category === 'civilian' || category === 'unspecified') return null;
  const armed = Array.from({ length: to - from }, (_, i) => from + i).filter((at) => ARMED.has(lowerAt(scene, at)));
  const [first, last] = [armed[0], armed.at(-1)];
  if (first === undefined || last === undefined) return null;
  let start = first;
  while (start > from && MODIFIES.test(lowerAt(scene, start - 1))) start--;
  return { text: textAt(scene, { from: start, to: last + 1 }), actor: null };
}

/** "5,113 *enemy* dead", "40 *rebel* casualties" */
function ofAdjective(scene: Scene, from: number, to: number): Party | null {
  for (let at = from; at < to; at++)
    if (OF_A_SIDE.test(lowerAt(scene, at))) return { text: textAt(scene, { from: at, to: at + 1 }), actor: null };
  return null;
}
const OF_A_SIDE = /^(?:enemy|rebel|insurgent|guerrilla|militant|separatist|government|loyalist|communist|opposition)$/u;

/** Where in the group the name of a people stands that no list has: "116 *Bosniaks*", "ten *Rohingya* men". */
function nameIn(scene: Scene, from: number, to: number): number | null {
  for (let at = Math.max(from, scene.sentence.from + 1); at < to; at++) {
    const { text, lower } = scene.tokens[at] ?? { text: '', lower: '' };
    if (!/^\p{Lu}\p{Ll}{2,}/u.test(text) || ARMED.has(lower) || STARTERS.has(lower)) continue;
    const listed = scene.actors.filter(
      ({ actor, actors, kind }) => actor !== null || actors || !/^(?:people|group)$/u.test(kind),
    );
    const known = [...scene.places, ...scene.times, ...listed, ...scene.quantities].some(
      (one) => one.from <= at && at < one.to,
    );
    const word = wordAt(scene.tree(), at);
    if (known || word === null || !/^(?:PROPN|ADJ|NOUN)$/u.test(word.upos)) return null;
    return /^(?:amod|compound|nmod:desc)$/u.test(word.label) || at === to - 1 ? at : null;
  }
  return null;
}

const MODIFIES =
  /^(?:enemy|rebel|government|army|regime|loyalist|opposition|islamist|jihadist|separatist|federal|own|coalition|militia|police|border|security|state|foreign|pro-government|paramilitary|naval|infantry|marine)$/u;
