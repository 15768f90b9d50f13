/** The words of a sentence as copies keep them: case, quotes, spelling, thousands and hyphens do not matter. */
import { MONTHS } from '../language/en/calendar.ts';
import { TENS, UNITS } from '../language/en/numbers.ts';
import { ENDINGS, ONE_SPELLING } from '../language/en/spelling.ts';
import { foldName } from '../text/fold.ts';
import { hashWord } from '../text/hash.ts';

/** A figure with its thousands (comma or blank) and decimals, or a word with its hyphens and apostrophes. */
const WORD =
  /\p{N}{1,3}(?:[, \u00a0\u2009\u202f]\p{N}{3})+(?![\p{N}.]\p{N}|\p{N})|\p{N}+(?:\.\p{N}+)?|\p{L}[\p{L}\p{M}]*(?:[-‐‑'’ʼ][\p{L}\p{M}]+)*/gu;
const FIGURE = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’ʼ]s$/u;

/** "one" stands for a pronoun as often as for a figure. */
const WRITTEN: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...UNITS, ...TENS })
    .filter(([word]) => word !== 'one')
    .map(([word, value]) => [word, String(value)]),
);

/** What a word is worth when two sentences differ in it: a figure or date, a name, or any other word. */
export const PLAIN = 0;
export const NAME = 1;
export const FIGURED = 2;

/** The kind of a word is kept in the two lowest bits of its code; the rest is its hash. */
export const kindOf = (code: number): number => code & 3;
export const hashOf = (code: number): number => code >>> 2;

const known = new Map<string, number>();
/** A report repeats its words; the table is emptied before it grows large. */
const MOST_KNOWN = 50_000;

/** The codes of the words of a sentence, in order. A capital at its beginning tells nothing. */
export function codesOf(sentence: string): number[] {
  const codes: number[] = [];
  for (const [written] of sentence.matchAll(WORD)) {
    const first = codes.length === 0;
    const key = first ? `^${written}` : written;
    let code = known.get(key);
    if (code === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      code = codeOf(written, first);
      known.set(key, code);
    }
    codes.push(code);
  }
  return codes;
}

function codeOf(written: string, first: boolean): number {
  if (FIGURE.test(written)) return coded(written.replace(/[^\p{N}.]/gu, ''), FIGURED);
  const folded = foldName(written.replace(POSSESSIVE, '')).replace(/[\s']/gu, '');
  const month = CAPITAL.test(written) ? MONTHS.get(folded) : undefined;
  if (month !== undefined && folded !== 'may' && folded !== 'march') return coded(`month ${month}`, FIGURED);
  const figure = WRITTEN.get(folded);
  if (figure !== undefined) return coded(figure, FIGURED);
  return coded(oneSpelling(folded), !first && CAPITAL.test(written) ? NAME : PLAIN);
}

const coded = (word: string, kind: number): number => ((hashWord(word) & ~3) | kind) >>> 0;

function oneSpelling(word: string): string {
  const known = ONE_SPELLING.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  for (const [ending, put] of ENDINGS) if (ending.test(word)) return word.replace(ending, put);
  return word;
}
