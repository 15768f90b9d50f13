import type { Word } from '../../../model/syntax.ts';

/**
 * Keeps what was read off a word, for as long as there is the word: the verbs of a list ask each other, and without it
 * a list of 70 participles took 400 ms.
 */
export function once<T>(read: (word: Word) => T): (word: Word) => T {
  const known = new WeakMap<Word, { readonly value: T }>();
  return (word) => {
    const found = known.get(word) ?? { value: read(word) };
    known.set(word, found);
    return found.value;
  };
}
