/** What the net sees of a word. training/features.py says the same for training and describes each step. */

/** The order of the features in the manifest and in the embedding table. */
export const FEATURES = ['word', 'suffix3', 'prefix3', 'suffix2', 'suffix4', 'shape'] as const;

const SHAPE_LENGTH = 8;

/** The word as the vocabulary knows it. */
export function normal(form: string): string {
  let word = /^[‘’]/u.test(form) ? `'${form.slice(1)}` : form;
  if (word === '“' || word === '”' || word === '``' || word === "''") return '"';
  word = word.replace(/[‘’]/gu, "'");
  if (/[0-9]/u.test(word)) {
    if (/^(?:19|20)[0-9]{2}$/u.test(word)) return '!YEAR';
    if (/^[0-9]{1,2}$/u.test(word)) return '!D2';
    if (/^[0-9.,]+$/u.test(word)) return '!NUM';
    return word.toLowerCase().replace(/[0-9]+/gu, '0');
  }
  if (word === '–' || word === '—' || word === '--') return '-';
  return word.toLowerCase();
}

function kind(char: string): string {
  if (/[0-9]/u.test(char)) return 'd';
  if (/\p{Lu}/u.test(char)) return 'X';
  return /\p{L}/u.test(char) ? 'x' : char;
}

/** The word's outline: `Xx` for Kyiv, `X.X.` for U.S., `Xxd` for Mi24. */
export function shape(word: string): string {
  let out = '';
  let last = '';
  let length = 0;
  for (const char of word) {
    const next = kind(char);
    if (next === last) continue;
    out += next;
    last = next;
    if (++length === SHAPE_LENGTH) break;
  }
  return out;
}

/** The strings of FEATURES, in its order. Affixes are cut by code point. */
export function features(form: string): readonly string[] {
  const word = normal(form);
  const chars = [...word];
  const ending = (length: number): string => chars.slice(-length).join('');
  return [word, ending(3), chars.slice(0, 3).join(''), ending(2), ending(4), shape(form)];
}
