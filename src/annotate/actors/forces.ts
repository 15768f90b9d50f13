/** Bodies that bear arms, by their names: units, movements, and forces that no list has. */
import { MOVEMENT_WORDS, UNIT_HEADS } from '../../language/en/offices.ts';
import type { Token, TokenRange } from '../../model/annotation.ts';
import { slug } from '../../model/ids.ts';
import { isCapitalised } from '../match.ts';
import type { Head } from './heads.ts';

const SPELLED =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)$/u;
export const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/u;

/** "the 47th Mechanised *Brigade*", "the Republican *Guard*" */
export const isUnit = (tokens: readonly Token[], at: number): boolean =>
  isCapitalised(tokens[at]) && UNIT_HEADS.has(tokens[at]?.lower ?? '');

export const isMovement = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  isCapitalised(tokens[to - 1]) &&
  tokens.slice(from, to - 1).some((token) => isCapitalised(token) && MOVEMENT_WORDS.has(token.lower));

/**
 * A force that no list has goes by its name, without a plain "troops" or "army" behind it: "ECOMOG troops". By an
 * adjective alone ("Yugoslav forces") it goes by no name: whose it is, the word says and no list knows.
 */
export function forceId(tokens: readonly Token[], { from, to }: TokenRange, head: Head): string | null {
  // of a unit or a numbered army the name does not tell whose it is
  if (UNIT_HEADS.has(tokens[to - 1]?.lower ?? '') || SPELLED.test(tokens[from]?.lower ?? '')) return null;
  if (isCapitalised(tokens[to - 1])) return slug(nameOf(tokens, from, to));
  const end = to - head.words.length;
  const own = tokens.slice(from, end).filter(isCapitalised);
  return own.length > 1 || /^\p{Lu}{2}/u.test(own[0]?.text ?? '') ? slug(nameOf(tokens, from, end)) : null;
}

export function nameOf(tokens: readonly Token[], from: number, to: number): string {
  let name = '';
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    name += i > from && token.spaced ? ` ${token.text}` : token.text;
  }
  return name;
}
