/** The words of a list written as one string, however it is broken into lines. */
export const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
