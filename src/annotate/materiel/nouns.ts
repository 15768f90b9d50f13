/** The nouns of equipment as one index, singular and plural, longest phrase first. */
import { EQUIPMENT_NOUNS, TYPE_NAMES, UNCOUNTED } from '../../language/en/equipment.ts';
import type { MaterielClass } from '../../model/annotation.ts';
import { phraseIndex } from '../match.ts';
import { wordsOf } from '../tokens.ts';

export interface Noun {
  readonly words: readonly string[];
  readonly class: MaterielClass;
  /** the last word in the singular */
  readonly head: string;
  readonly plural: boolean;
}

function pluralOf(word: string): string {
  if (/(?:s|x|ch|sh)$/u.test(word)) return `${word}es`;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (word === 'knife') return 'knives';
  return `${word}s`;
}

function forms(phrase: string, type: MaterielClass): Noun[] {
  const words = wordsOf(phrase);
  const head = words.at(-1) as string;
  const one: Noun = { words, class: type, head, plural: false };
  if (UNCOUNTED.has(head)) return [{ ...one, plural: true }];
  return [one, { ...one, words: [...words.slice(0, -1), pluralOf(head)], plural: true }];
}

const indexOf = (
  nouns: Partial<Readonly<Record<MaterielClass, readonly string[]>>>,
): ReturnType<typeof phraseIndex<Noun>> =>
  phraseIndex(
    Object.entries(nouns).flatMap(([type, phrases]) =>
      phrases.flatMap((phrase) => forms(phrase, type as MaterielClass)),
    ),
  );

export const NOUNS = indexOf(EQUIPMENT_NOUNS);
export const NAMES_OF_TYPES = indexOf(TYPE_NAMES);
