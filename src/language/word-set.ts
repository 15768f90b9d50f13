/** The words of a list written as one string, however it is broken into lines; of an empty one, none. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));
