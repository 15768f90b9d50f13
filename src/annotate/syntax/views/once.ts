/**
 * Keeps what was read off a word or a sentence, for as long as there is one: the verbs of a list ask each other, and
 * without it a list of 70 participles took 400 ms.
 */
export function once<K extends object, T>(read: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const found = known.get(of) ?? { value: read(of) };
    known.set(of, found);
    return found.value;
  };
}
