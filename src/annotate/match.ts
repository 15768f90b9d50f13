/** Small ways of looking at tokens that recognisers share. */
import { PARTICLES } from '../language/en/names.ts';
import type { Span } from '../model/span.ts';
import type { Token, TokenRange } from '../model/annotation.ts';

/** True when the words stand at token `at`, one a token. */
export function wordsAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[at + i]?.lower !== words[i]) return false;
  return true;
}

/** True when the words end just before token `end`. */
export const wordsBefore = (tokens: readonly Token[], end: number, words: readonly string[]): boolean =>
  end >= words.length && wordsAt(tokens, end - words.length, words);

/** The stretch of text that a range of tokens covers. */
export function spanOf(tokens: readonly Token[], { from, to }: TokenRange): Span {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) throw new RangeError(`no tokens ${from}..${to}`);
  return { start: first.start, end: last.end };
}

export const isCapitalised = (token: Token | undefined): boolean =>
  token !== undefined && /^[\p{Lu}\p{Lt}]/u.test(token.text);

/** Where a name that begins at `from` ends: capitalised words, with particles and hyphens between ("Abdel Fattah al-Burhan"). */
export function nameEnd(tokens: readonly Token[], from: number, end: number): number {
  let to = from;
  for (let at = from; at < end; at++) {
    const token = tokens[at] as Token;
    if (isCapitalised(token)) to = at + 1;
    // "Deh-e-Bagh", "Qala-i-Nal"
    else if (isLinked(tokens, at)) continue;
    else if (!(PARTICLES.has(token.lower) || (token.text === '-' && !token.spaced)) || at - to >= 2) break;
  }
  return to;
}

/** A hyphen or short word with no blank around it, on the way to a name with a capital. */
const isLinked = (tokens: readonly Token[], at: number): boolean => {
  const [token, next, behind] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.spaced !== false || next?.spaced !== false) return false;
  if (token.text === '-')
    return isCapitalised(next) || (SHORT.test(next.text) && behind?.text === '-' && !behind.spaced);
  return SHORT.test(token.text) && next.text === '-' && isCapitalised(behind) && behind?.spaced === false;
};
const SHORT = /^\p{Ll}{1,3}$/u;

/** An index of phrases by their first word, longest phrase first: a look-up costs one map access a token. */
export function phraseIndex<P extends { readonly words: readonly string[] }>(
  phrases: readonly P[],
): ReadonlyMap<string, readonly P[]> {
  const index = new Map<string, P[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] as string;
    const list = index.get(first);
    if (list) list.push(phrase);
    else index.set(first, [phrase]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

export function phraseAt<P extends { readonly words: readonly string[] }>(
  index: ReadonlyMap<string, readonly P[]>,
  tokens: readonly Token[],
  at: number,
): P | null {
  const first = tokens[at];
  if (first === undefined) return null;
  return index.get(first.lower)?.find((phrase) => wordsAt(tokens, at, phrase.words)) ?? null;
}
