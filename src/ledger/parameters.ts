/** Statements that are put together of conditions. */

type Value = string | number | readonly string[] | null;

/** Collects the values of a statement; `add` gives the name each has in it. */
export function parameters(): { readonly values: Value[]; readonly add: (value: Value) => string } {
  const values: Value[] = [];
  return {
    values,
    add(value) {
      values.push(value);
      return `$${values.length}`;
    },
  };
}

export const wordsIn = (text = ''): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Anything with the word in it, whatever signs it holds. */
export const likeOf = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
