/** Folding of names for look-up: what differs only in case, accents or apostrophes folds to the same key. */

const LETTERS: Readonly<Record<string, string>> = {
  ə: 'e',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** Lower case, accents off, apostrophes straight, hyphens and white space as single spaces. */
export function foldName(name: string): string {
  const plain = /^[\x20-\x7e]*$/.test(name)
    ? name.toLowerCase()
    : name
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[əıøłđðþßæœ]/gu, (letter) => LETTERS[letter] ?? letter)
        .replace(/[‘’ʼʻ`´]/gu, "'");
  return plain.replace(/[\s\-‐-–]+/gu, ' ').trim();
}
