/** Whom a verb moves: groups of people with their count, told from things that are moved and parties that withdraw. */
import { NOT_DISPLACED, POPULATION, STANDS_FOR_PEOPLE } from '../../../language/en/displaced.ts';
import { CATEGORY_NOUNS } from '../../../language/en/people.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Counted, countedIn } from '../../counted.ts';
import type { Scene } from '../../scene.ts';

export interface Group extends Counted {
  /** as written, without the count */
  readonly text: string | null;
  readonly military: boolean;
  /** a named person, or one in an office */
  readonly person: boolean;
  /** "two of whom", "including 30 children" */
  readonly part: boolean;
}

const MILITARY: ReadonlySet<string> = new Set(CATEGORY_NOUNS.military);
const PEOPLE: ReadonlySet<string> = new Set([...CATEGORY_NOUNS.civilian, ...CATEGORY_NOUNS.unspecified]);

/** The group that `head` stands for; null where it is no group of people. */
export function groupIn(scene: Scene, head: Word): Group | null {
  // "the bodies *of 12 soldiers*"
  if (NOT_DISPLACED.has(head.lemma)) return null;
  const counted = countedIn(scene, head, (word) => isPeople(scene, word));
  if (counted === null) return null;
  const { word } = counted;
  const { core } = nounGroup(head);
  const person = scene.actors.some(({ from, to, kind }) => kind === 'person' && from <= word.at && word.at < to);
  const one = person
    ? { low: 1, high: 1, relation: 'exactly' as const, text: textOf(scene, core.from, core.to) }
    : null;
  return {
    ...counted,
    count: counted.count ?? restated(scene, counted) ?? one,
    text: describe(scene, counted),
    military: MILITARY.has(word.lower) || isForce(scene, word),
    person,
    part: childrenBy(head, 'nmod').some(({ lower }) => /^(?:whom|them)$/u.test(lower)),
  };
}

/** "more than half of the population, *or about 90,000 people*", "the islanders, *some 4,000 of them*": the same people in figures. */
function restated(scene: Scene, { head, word, share }: Counted): Counted['count'] {
  const again = [head, word]
    .flatMap((one) => [...childrenBy(one, 'appos'), ...(share === null ? [] : childrenBy(one, 'conj'))])
    .find((other) => other.label === 'appos' || childBy(other, 'cc')?.lower === 'or');
  return again === undefined ? null : (countedIn(scene, again, (one) => isPeople(scene, one))?.count ?? null);
}

function isPeople(scene: Scene, word: Word): boolean {
  if (word.upos === 'NUM') return !scene.times.some(({ from, to }) => from <= word.at && word.at < to);
  if (word.upos === 'PRON') return STANDS_FOR_PEOPLE.has(word.lower);
  if (scene.materiel.some(({ from, to }) => from <= word.at && word.at < to)) return false;
  if (NOT_DISPLACED.has(word.lemma) || FORMATIONS.has(word.lemma)) return false;
  // "35 of *the injured*"
  if (/^(?:injured|wounded|sick|displaced)$/u.test(word.lower) && childBy(word, 'det') !== null) return true;
  if (PEOPLE.has(word.lower) || MILITARY.has(word.lower) || POPULATION.has(word.lemma)) return true;
  const actor = scene.actors.find(({ from, to }) => from <= word.at && word.at < to);
  if (actor?.kind === 'people') return /^NN/u.test(word.xpos) || word.upos === 'PROPN';
  if (actor?.kind === 'person') return true;
  // "700,000 Rohingya", "thousands of Yazidis", "40 miners": what is counted like people and named like them
  if (word.xpos === 'NNPS') return isCounted(word);
  if (word.upos === 'PROPN') return actor === undefined && isCounted(word) && !isPlace(scene, word);
  if (word.xpos === 'NNS' && /(?:ers|ors|ists|men|women|ians|ants|ees)$/u.test(word.lower)) return isCounted(word);
  // "several hundred were evacuated", "most have left"
  return STANDS_FOR_PEOPLE.has(word.lemma) && childrenBy(word, 'nmod').length === 0;
}

/** Soldiers by their unit: where they go is a deployment. */
const FORMATIONS = new Set(
  'battalion brigade regiment division company platoon squad squadron contingent battlegroup'.split(' '),
);

const isCounted = (word: Word): boolean =>
  childrenBy(word, 'nummod').length > 0 ||
  (word.head !== null && isRelation(word.label, ['nmod']) && nounGroup(word.head).counts.includes(word.head));

const isPlace = (scene: Scene, { at }: Word): boolean => scene.places.some(({ from, to }) => from <= at && at < to);

const isForce = (scene: Scene, { at }: Word): boolean =>
  scene.actors.some(({ from, to, kind }) => kind === 'force' && from <= at && at < to);

/** What stands in the group behind its count: "displaced Darfuris", "people". */
function describe(scene: Scene, { head, word }: Counted): string | null {
  if (word.upos === 'NUM') return null;
  const { core, conjuncts } = nounGroup(word);
  const numbers = scene.quantities.filter(
    ({ from, to }) => to > Math.min(core.from, head.at) && from < word.at && to <= word.at,
  );
  const from = Math.max(core.from, ...numbers.map(({ to }) => to));
  // "women, children and old people" are one group where only the first is counted
  const shared = conjuncts
    .filter((other) => nounGroup(other.head).counts.length === 0)
    .map((other) => other.head.at + 1);
  const text = textOf(scene, Math.min(from, word.at), Math.max(core.to, ...shared));
  return text.replace(/^(?:of|the|an?|estimated|some|about)\s+/iu, '');
}

const textOf = (scene: Scene, from: number, to: number): string =>
  scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);
