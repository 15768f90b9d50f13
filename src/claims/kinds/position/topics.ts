/** What a stand is about: its topic, and whether it bears on the conflict at all. */
import type { Word } from '../../../model/syntax.ts';
import type { Scene } from '../../scene.ts';
import { partOf } from '../../stand.ts';
import { BEARING, BEARING_VERBS, TOPICS } from './en.ts';
import type { Topic } from './schema.ts';

const formsOf = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.flatMap(({ lemma, lower }) => [lemma.toLowerCase(), lower]));

const LEAVING = new Set(['leave', 'quit', 'vacate', 'abandon']);

const holds = (forms: ReadonlySet<string>, list: ReadonlySet<string>): boolean =>
  [...forms].some((form) => list.has(form));

/** The topic that the head tells, else its words together; null where no list knows it. */
export function topicOf(head: Word, beside: readonly Word[] = []): Topic | null {
  // "called on them to *leave Gorica*"
  if (LEAVING.has(head.lemma) && head.children.some(({ label, upos }) => label === 'obj' && upos === 'PROPN'))
    return 'withdrawal';
  const all = formsOf([...partOf(head), ...beside]);
  const own = formsOf([head]);
  const fits = ({ any, and }: (typeof TOPICS)[number], forms: ReadonlySet<string>): boolean =>
    holds(forms, any) && (and === undefined || holds(all, and));
  return (TOPICS.find((one) => fits(one, own)) ?? TOPICS.find((one) => fits(one, all)))?.topic ?? null;
}

/** A word of war stands in it, or a party is named. */
export const bears = (scene: Scene, words: readonly Word[]): boolean =>
  isOfWar(words) || actorIn(scene, words) !== null;

/** A word of war stands in it, whoever is named. */
export const isOfWar = (words: readonly Word[]): boolean => {
  const forms = formsOf(words);
  return (
    words.some(isBearing) ||
    TOPICS.some(({ any, and }) => holds(forms, any) && (and === undefined || holds(forms, and)))
  );
};

const isBearing = ({ upos, lemma, lower }: Word): boolean =>
  upos === 'VERB' ? BEARING_VERBS.has(lemma) : BEARING.has(lemma.toLowerCase()) || BEARING.has(lower);

export function actorIn(scene: Scene, words: readonly Word[]): Scene['actors'][number] | null {
  const at = new Set(words.map((word) => word.at));
  return (
    scene.actors.find(
      ({ from, kind, reading, actor, actors }) =>
        at.has(from) &&
        kind !== 'people' &&
        kind !== 'media' &&
        reading === undefined &&
        (actor !== null || actors !== undefined || kind === 'group'),
    ) ?? null
  );
}
