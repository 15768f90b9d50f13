/** Persons as groups of one: those on a list of names or with a title, and names that only the sentence tells. */
import { nounGroup } from '../annotate/syntax/views/noun-group.ts';
import { childrenBy, wordAt } from '../annotate/syntax/tree.ts';
import { CATEGORY_MODIFIERS, GROUP_OF } from '../language/en/people.ts';
import type { ActorMention, QuantityMention } from '../model/annotation.ts';
import { slug } from '../model/ids.ts';
import { blank, countOf, type PeopleGroup, textOf } from './people-group.ts';
import { CATEGORY_OF } from './people-nouns.ts';
import { lowerAt, type Scene } from './scene.ts';

/** A person on a list of names or with a title: "General Amara", "*reporter* Amal Khalil": the title tells the category. */
export function namedActor(scene: Scene, person: ActorMention, from: number): PeopleGroup {
  const words = scene.tokens.slice(from, person.to).map(({ lower }) => lower);
  // "deputy *commander* of the …": what stands last before "of" is the office
  const of = words.indexOf('of');
  const titles = of < 0 ? words : [...words.slice(0, of).reverse(), ...words.slice(of)];
  const title = [...titles, ...officeBeside(scene, person)].find((word) => CATEGORY_OF.has(word));
  const arm = officeBeside(scene, person).find((word) => CATEGORY_MODIFIERS.has(word));
  const group = title === undefined ? undefined : GROUP_OF.get(title);
  return {
    ...blank,
    from,
    to: person.to,
    count: { low: 1, high: 1, relation: 'exactly', text: person.text },
    category:
      (arm === undefined ? null : CATEGORY_MODIFIERS.get(arm)) ??
      (title === undefined ? null : (CATEGORY_OF.get(title) ?? null)),
    groups: group === undefined ? [] : [group],
    // an office speaks for its state; anybody else is nobody's
    actor:
      person.actor === null || person.actor === slug(person.name) || person.actor === slug(person.text) ? null : person,
    name: withoutOffice(person.name),
  };
}

/** "deputy commander of the Northern Front" is nobody's name; "mayor of Izmail, Olha Bondar" is hers. */
function withoutOffice(name: string): string | null {
  const office = /^\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)* of (?:the )?[^,]+(?:$|, )/u.exec(name)?.[0] ?? '';
  return name.slice(office.length) || null;
}

/** "the *military governor*, Peter Mbuyi", "Ali Salim, *a colonel*": what the name stands beside. */
function officeBeside(scene: Scene, person: ActorMention): string[] {
  const words = Array.from({ length: person.to - person.from }, (_, i) => wordAt(scene.tree(), person.from + i));
  return words.flatMap((word) => {
    if (word === null) return [];
    const beside = [...childrenBy(word, 'appos'), ...(word.label === 'appos' && word.head !== null ? [word.head] : [])];
    return beside.flatMap((noun) => [...nounGroup(noun).modifiers.map(({ lower }) => lower), noun.lower]);
  });
}

/** Two or more capitalised words that are no place and no known body, before a verb of which they are the subject. */
export function namedPerson(scene: Scene, at: number): PeopleGroup | null {
  let to = at;
  while (
    to < scene.sentence.to &&
    /^\p{Lu}\p{Ll}/u.test(scene.tokens[to]?.text ?? '') &&
    (to === at || scene.tokens[to]?.spaced === true)
  )
    to++;
  if (
    to - at < 2 ||
    to - at > 4 ||
    (at === scene.sentence.from && !isNameByTree(scene, at, to)) ||
    !/^(?:was|had|has|who|died|,)$/u.test(lowerAt(scene, to))
  )
    return null;
  if ([...scene.places, ...scene.actors, ...scene.times].some((one) => one.from < to && at < one.to)) return null;
  const name = textOf(scene, at, to);
  return { ...blank, from: at, to, count: { low: 1, high: 1, relation: 'exactly', text: name }, name };
}

const isNameByTree = (scene: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (wordAt(scene.tree(), i)?.upos !== 'PROPN') return false;
  return true;
};

const FATE = /^(?:killed|dead|slain|wounded|injured|hurt|captured|missing)$/u;
const MOST_NAME = 6;

/** "*500 Taleban and al-Qaeda* killed", "12 SPLA dead": names that no list knows, between a figure and what befell them. */
export function namesBeforeFate(scene: Scene, quantity: QuantityMention): PeopleGroup | null {
  let [to, names] = [quantity.to, 0];
  for (; to < Math.min(scene.sentence.to, quantity.to + MOST_NAME); to++) {
    if (/^\p{Lu}/u.test(scene.tokens[to]?.text ?? '')) names++;
    else if (!/^(?:and|or|al|el|-|’|'|\/)$/u.test(lowerAt(scene, to))) break;
  }
  if (names === 0 || !FATE.test(lowerAt(scene, to))) return null;
  const inside = ({ from, to: end }: { from: number; to: number }): boolean => from < to && quantity.to < end;
  if (scene.places.some(inside) || scene.times.some(inside) || scene.materiel.some(inside)) return null;
  const actor = scene.actors.find(inside) ?? null;
  return {
    ...blank,
    from: quantity.from,
    to,
    count: countOf(quantity),
    share: quantity.share,
    category: actor?.kind === 'force' || actor?.kind === 'group' ? 'military' : 'unspecified',
    actor: actor?.actor == null ? null : actor,
    noun: 'name',
  };
}

/** "*Camp* Carroll", "Tongo *Field*": no person bears such a name. */
export const isSite = (name: string): boolean =>
  /^(?:Camp|Fort|Firebase|Port|Mount|Cape|Lake|Hill|Base|Outpost|Patrol Base|Combat Outpost) |\w (?:Field|Camp|Airport|Airfield|Base|Bridge|Island|Ridge|Pass|River|Valley|Barracks|Palace|Square|Junction|Highway|Gate|Peninsula|Province|District)$/u.test(
    name,
  );
