/** Which words head a group of people, and which may stand before the head. */
import { wordAt } from '../annotate/syntax/tree.ts';
import {
  CATEGORY_MODIFIERS,
  CATEGORY_NOUNS,
  type Category,
  NO_TRADE,
  PEOPLE_MODIFIERS,
} from '../language/en/people.ts';
import type { ActorMention } from '../model/annotation.ts';
import { lowerAt, type Scene } from './scene.ts';

export const CATEGORY_OF: ReadonlyMap<string, Category> = new Map(
  Object.entries(CATEGORY_NOUNS).flatMap(([category, nouns]) =>
    nouns.map((noun) => [noun, category as Category] as const),
  ),
);

/** A noun for people, unless it is a word of a name ("Save the Children"). */
export const isHead = (scene: Scene, at: number): boolean =>
  CATEGORY_OF.has(lowerAt(scene, at)) &&
  !scene.materiel.some(({ from, to }) => from < at && at < to) &&
  !(
    /^\p{Lu}/u.test(scene.tokens[at]?.text ?? '') &&
    at > scene.sentence.from &&
    scene.actors.some((one) => (one.kind === 'organisation' || one.kind === 'media') && one.from <= at && at < one.to)
  );

export const actorAt = (scene: Scene, at: number): ActorMention | null =>
  scene.actors.find((one) => one.from <= at && at < one.to) ?? null;

export const isModifier = (scene: Scene, at: number): boolean =>
  PEOPLE_MODIFIERS.has(lowerAt(scene, at)) || CATEGORY_MODIFIERS.has(lowerAt(scene, at));

/** "280 *Chinese* tanks" */
const isAdjective = (scene: Scene, at: number): boolean => {
  const word = wordAt(scene.tree(), at);
  return word?.label === 'amod' && (word.head?.at ?? at) > at;
};

export const isPeopleName = (scene: Scene, at: number): boolean => {
  const actor = scene.actors.find((one) => one.from === at && one.to === at + 1 && one.kind === 'people');
  return (
    actor !== undefined &&
    /^\p{Lu}/u.test(actor.text) &&
    (/(?:s|m[ae]n|women)$/u.test(actor.text) || (actor.text.endsWith('ese') && !isAdjective(scene, at))) &&
    !isHead(scene, at + 1) &&
    !isModifier(scene, at + 1)
  );
};

/** "*its* commander", "*the* general": one person, told by the singular; a crew or a staff is many. */
export const isDefinite = (scene: Scene, from: number, head: number, possessive: boolean): boolean =>
  wordAt(scene.tree(), head)?.xpos === 'NN' &&
  CATEGORY_OF.has(lowerAt(scene, head)) &&
  !COLLECTIVES.has(lowerAt(scene, head)) &&
  (possessive ||
    OWNED.test(lowerAt(scene, isAge(scene, from - 1) ? from - 2 : from - 1)) ||
    isOwnedByTree(scene, head));

const OWNED = /^(?:the|its|their|his|her|our)$/u;
/** "*the* deposed general" */
const isOwnedByTree = (scene: Scene, head: number): boolean =>
  wordAt(scene.tree(), head)?.children.some(
    ({ label, lower, at }) => /^(?:det|nmod:poss)$/u.test(label) && at < head && OWNED.test(lower),
  ) === true;
/** "her *two-year-old* son" */
const isAge = (scene: Scene, at: number): boolean => /-(?:year|month|week|day)s?-old$/u.test(lowerAt(scene, at));

const COLLECTIVES = new Set(
  'crew staff personnel militia family enemy aircrew peshmerga janjaweed townsfolk dead troop life'.split(' '),
);

const isBeforeVerb = (scene: Scene, at: number): boolean =>
  /^(?:NNPS?)$/u.test(wordAt(scene.tree(), at)?.xpos ?? '') &&
  /^(?:were|was|have|had|has|are|fled|died|fell|who|from|crossed|left)$/u.test(lowerAt(scene, at + 1)) &&
  !scene.materiel.some(({ from, to }) => from <= at && at < to);

/** "116 Bosniaks": a capitalised plural right behind a number, if it is not the name of something else. */
export const isPluralName = (scene: Scene, at: number): boolean => {
  const [token, next] = [scene.tokens[at], scene.tokens[at + 1]];
  if (token === undefined || !/^\p{Lu}\p{Ll}{3,}$/u.test(token.text)) return false;
  // "4,000 *Hazara* have fled": a people without an ending, before its verb
  if (!token.text.endsWith('s') && !isBeforeVerb(scene, at)) return false;
  const named = [...scene.places, ...scene.times].some((one) => one.from <= at && at < one.to);
  return !named && !/^[\p{Lu}\d]/u.test(next?.text ?? '') && next?.text !== '-';
};

/** "21 Egyptian *Christians*" */
export const isActorEnd = (scene: Scene, at: number): boolean =>
  scene.actors.some(({ to, kind }) => to === at && kind !== 'person');

/** "40 miners", "three fishermen": no list holds every trade, their endings tell. Things that end so are not killed. */
export const isTrade = (scene: Scene, at: number): boolean =>
  !CATEGORY_OF.has(lowerAt(scene, at)) &&
  !NO_TRADE.has(lowerAt(scene, at)) &&
  !scene.materiel.some(({ from, to }) => from <= at && at < to) &&
  /^\p{Ll}{2,}(?:ers|ors|ists|men|women|ians|ants|ents|ees|kers)$/u.test(scene.tokens[at]?.text ?? '');

export const headFollows = (scene: Scene, at: number): boolean =>
  isHead(scene, at + 1) || (isModifier(scene, at + 1) && isHead(scene, at + 2));

/** "16-year-old", "of the", nations and capitalised names may stand between. */
const BETWEEN = new Set([
  'of',
  'them',
  'whom',
  'the',
  '-',
  'year',
  'old',
  'more',
  "'s",
  '/',
  'pro',
  'anti',
  'backed',
  'led',
  'aligned',
  'allied',
  'linked',
  'trained',
  '"',
  '“',
  '”',
  '«',
  '»',
]);

export function passes(scene: Scene, at: number, word: string): boolean {
  if (PEOPLE_MODIFIERS.has(word) || BETWEEN.has(word)) return true;
  // another figure begins another group
  if (scene.quantities.some(({ from }) => from === at)) return false;
  if (/^\d+(?:-year-old)?$/u.test(word)) return true;
  // "14 *hospital* workers"
  const tagged = wordAt(scene.tree(), at);
  if (
    tagged !== null &&
    /^(?:compound|amod)$/u.test(tagged.label) &&
    tagged.head !== null &&
    tagged.head.at > at &&
    isHead(scene, tagged.head.at)
  )
    return true;
  const token = scene.tokens[at];
  return (
    token !== undefined && (/^\p{Lu}/u.test(token.text) || actorAt(scene, at) !== null) && !/^(?:said|and)$/u.test(word)
  );
}
