/** Whether two texts name the same, word by word (claim contract, section 4). */

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 's']);
const TITLES: ReadonlySet<string> = new Set(
  'president premier prime minister general major lieutenant colonel captain brigadier admiral commander sergeant dr mr mrs ms spokesman spokeswoman spokesperson'.split(
    ' ',
  ),
);

/** A country and its adjective share their beginning: "Mali", "Malian". Less than this is chance. */
const SHARED_LETTERS = 5;
const SHARED_WHOLE = 4;
const MOST_ENDING = 3;

type Same = (one: string, other: string) => boolean;

function wordsOf(text: string, isDropped: (word: string) => boolean): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = words.filter((word) => !isDropped(word.toLowerCase()));
  return kept.length > 0 ? kept : words;
}

/** The words of one stand in a row in the other. */
function holds(one: readonly string[], other: readonly string[], same: Same): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return false;
  for (let at = 0; at + short.length <= long.length; at++)
    if (short.every((word, i) => same(word, long[at + i] as string))) return true;
  return false;
}

const sameWord: Same = (one, other) => one.toLowerCase() === other.toLowerCase();

function sameName(one: string, other: string): boolean {
  if (sameWord(one, other)) return true;
  if (!/^\p{Lu}/u.test(one) || !/^\p{Lu}/u.test(other)) return false;
  const shorter = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < shorter && one[shared] === other[shared]) shared++;
  const ending = Math.max(one.length, other.length) - shared;
  return shared >= (shared === shorter ? SHARED_WHOLE : SHARED_LETTERS) && ending <= MOST_ENDING;
}

const isArticle = (word: string): boolean => ARTICLES.has(word);

/** Articles aside, one text is a run of words of the other. */
export const sameText = (one: string, other: string): boolean =>
  holds(wordsOf(one, isArticle), wordsOf(other, isArticle), sameWord);

/** Articles and titles aside; a country's name is the same as its adjective. */
export function samePartyName(one: string, other: string): boolean {
  const isDropped = (word: string): boolean => isArticle(word) || TITLES.has(word);
  return holds(wordsOf(one, isDropped), wordsOf(other, isDropped), sameName);
}
