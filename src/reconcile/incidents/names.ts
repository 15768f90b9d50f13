/** Names of places as different writers spell them. */
import { foldName } from '../../text/fold.ts';
import { ARTICLES, SORTS_OF_PLACE, TELLING_APART } from './en.ts';

/** What is left of a name: its own words, each written as plainly as it may be. Empty for "the village". */
export type NameWords = readonly string[];

export function nameWords(name: string): NameWords {
  const words = foldName(name)
    .replace(/'/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SORTS_OF_PLACE.has(word));
  const own = words.filter((word) => !ARTICLES.has(word));
  return (own.length > 0 ? own : words).map(plainly);
}

/** True of a name that only says what sort of place it is: "the same village", "a border crossing". */
export const isBare = (name: string): boolean => nameWords(name).length === 0;

const CAPITAL = /(?<![\p{L}'’])\p{Lu}[\p{L}\p{M}'’]+/gu;
/** Every word of a text that may belong to a name, as `nameWords` writes it. */
export const wordsWithCapital = (text: string): string[] =>
  (text.match(CAPITAL) ?? []).map((word) => word.replace(/['’]s$/u, '')).flatMap(nameWords);

/** One letter for the letters that writers put for one sound. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(?:kh|gh|q|ck|k|c(?!h))/gu, 'k'],
  [/(?:tch|ch|sh|ts|tz)/gu, 'x'],
  [/(?:dzh|dj|zh)/gu, 'j'],
  [/(?:ou|oo|u|w|v)/gu, 'u'],
  [/(?:ee|iy|yi|ii|i|y|e)/gu, 'i'],
  [/ph/gu, 'f'],
  [/h/gu, ''],
  [/(.)\1+/gu, '$1'],
];
const plainly = (word: string): string => {
  const plain = SOUNDS.reduce((letters, [sound, letter]) => letters.replace(sound, letter), word);
  return plain.length < 3 ? word : plain;
};

/** How long a word must be to be taken for another that differs in one letter, and in two. */
const LEAST_FOR = [0, 4, 9] as const;

export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  const most = length >= LEAST_FOR[2] ? 2 : length >= LEAST_FOR[1] ? 1 : 0;
  return a[0] === b[0] && Math.abs(a.length - b.length) <= most && edits(a, b) <= most;
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + cost));
    }
    row = next;
  }
  return row[b.length] as number;
}

export type NameLikeness = 'same' | 'spelling' | 'part' | 'other';

/** `part`: one name is in the other ("Nasa Hablod", "Nasa Hablod Two"). A bare name is like none. */
export function nameLikeness(a: NameWords, b: NameWords): NameLikeness {
  if (a.length === 0 || b.length === 0) return 'other';
  const [joinedA, joinedB] = [a.join(''), b.join('')];
  if (joinedA === joinedB) return 'same';
  if (apart(a, b)) return 'other';
  if (alike(joinedA, joinedB)) return 'spelling';
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const within = few.every((word) => many.some((other) => alike(word, other)));
  return within && few.length < many.length && few.some((word) => word.length >= 4) ? 'part' : 'other';
}

/** "Upper X" is not "Lower X", nor simply X. */
const apart = (a: NameWords, b: NameWords): boolean => {
  const telling = (words: NameWords, other: NameWords): boolean =>
    words.some((word) => TELLING.has(word) && !other.includes(word));
  return telling(a, b) || telling(b, a);
};
const TELLING: ReadonlySet<string> = new Set([...TELLING_APART].map(plainly));

/** Consonants by which a long name is known however its vowels are written. */
const LEAST_CONSONANTS = 5;
/** A name, whole, in the form in which two spellings of it are most likely the same; '' of a bare name. */
export function nameKey(name: string): string {
  const words = nameWords(name).join(' ');
  const consonants = words.replace(/[aiueo]/gu, '');
  return consonants.replace(/ /gu, '').length >= LEAST_CONSONANTS ? consonants : words;
}

/** What likely spellings of one word have in common: its first letter and the consonant after it. */
const keyOf = (word: string): string => `${word.slice(0, 1)}${/[^aiueo]/u.exec(word.slice(1))?.[0] ?? ''}`;
export const nameKeys = (words: NameWords): string[] => [...new Set([...words, words.join('')].map(keyOf))];

/** Whether two sets of words have one in common. */
export const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...b].some((one) => a.has(one));
