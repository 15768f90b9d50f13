/** Looking at tokens around a name. */
import type { Token } from '../../model/annotation.ts';

export const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === '-' || token.text === '–' || token.text === '‐' || token.text === '‑');

/** True when the token begins with a capital letter; by code for ASCII, which is nearly all of it. */
export function isCapital(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const code = token.text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return token.text[0] !== token.lower[0] && /^[\p{Lu}\p{Lt}]/u.test(token.text);
}

/** True when a line ends between the token before `at` and the one at it. */
export function isNewLine(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (before === undefined || token === undefined) return true;
  for (let i = before.end; i < token.start; i++) if (text.charCodeAt(i) === 10) return true;
  return false;
}

const OPENERS: ReadonlySet<string> = new Set([
  '.',
  '!',
  '?',
  ':',
  ';',
  '"',
  '“',
  '”',
  '‘',
  '•',
  '*',
  '…',
  ')',
  ']',
  '—',
]);

/** True when a capital at `at` says nothing: the first word of a sentence, line or quotation. */
export function isStart(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || OPENERS.has(before.text) || isNewLine(text, tokens, at);
}

/** The token before `at` when it stands on the same line and only white space or a hyphen parts them. */
export function previous(text: string, tokens: readonly Token[], at: number): Token | undefined {
  return isNewLine(text, tokens, at) ? undefined : tokens[at - 1];
}

export function following(text: string, tokens: readonly Token[], at: number): Token | undefined {
  return isNewLine(text, tokens, at) ? undefined : tokens[at];
}

/** Letters only, all capitals: an abbreviation, where the text around it is not in capitals too. */
export const isAcronym = (token: Token): boolean =>
  token.text.length > 1 && token.text.length <= 5 && token.text === token.text.toUpperCase() && isCapital(token);
