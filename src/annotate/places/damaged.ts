/**
 * Names that lost letters on the way ("Br?ila"): each question mark stands for one letter. Matched against the packs'
 * names, then against the world's in the document's countries.
 */
import type { Token } from '../../model/annotation.ts';
import type { DocumentView } from './document.ts';
import type { Found } from './found.ts';
import type { Names } from './names.ts';
import type { PlaceOption } from './option.ts';
import { following, isCapital } from './words.ts';

/** Tokens of one damaged word: letters and question marks without space between; null when there is no such word. */
export function damagedWord(tokens: readonly Token[], at: number): { readonly to: number } | null {
  let to = at;
  let marks = 0;
  let inner = false;
  for (; to < tokens.length && to < at + 12; to++) {
    const token = tokens[to] as Token;
    if (to > at && token.spaced) break;
    if (token.text === '?') marks++;
    else if (/^\p{L}+$/u.test(token.text)) inner ||= marks > 0;
    else if (/^\p{L}[\p{L}?]+$/u.test(token.text)) {
      marks++;
      inner = true;
    } else break;
  }
  if (marks === 0 || (to - at < 2 && !inner)) return null;
  // A mark at the end alone may well be a question's.
  if (inner) return { to };
  const after = tokens[to];
  return after !== undefined &&
    (after.text === ',' || (after.spaced && after.text === after.lower && /^\p{L}/u.test(after.text)))
    ? { to }
    : null;
}

const MOST_PATTERNS = 2000;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
/** Fewer letters than this fit too much. */
const FEWEST_LETTERS = 4;
/** More marks than this are tried in packs only: each multiplies the names to look up by 26. */
const MOST_MARKS = 2;

function fillings(pattern: string): string[] {
  const at = pattern.indexOf('?');
  if (at < 0) return [pattern];
  return [...ALPHABET].flatMap((letter) => fillings(pattern.slice(0, at) + letter + pattern.slice(at + 1)));
}

export type Wildcards = (pattern: string) => readonly PlaceOption[];

/** Finds names by pattern, each pattern once a document. */
export function openWildcards(names: Names, view: DocumentView): Wildcards {
  const known = new Map<string, readonly PlaceOption[]>();
  const look = (pattern: string): readonly PlaceOption[] => {
    if (pattern.replaceAll(/[? ]/g, '').length < FEWEST_LETTERS) return [];
    const listed = names.like(pattern);
    if (listed.length > 0) return listed.flatMap((key) => names.find(key) ?? []);
    const marks = pattern.split('?').length - 1;
    // Few letters and many marks fit everything.
    if (marks > MOST_MARKS || pattern.length < 2 + 2 * marks || pattern.includes(' ')) return [];
    return fillings(pattern)
      .flatMap(names.findInWorld)
      .filter(({ country }) => country !== null && view.countries.has(country));
  };
  return (pattern) => {
    const before = known.get(pattern);
    if (before !== undefined) return before;
    // Hundreds of damaged names are a damaged text; more are no text at all.
    if (known.size >= MOST_PATTERNS) return [];
    const found = look(pattern);
    known.set(pattern, found);
    return found;
  };
}

/** The damaged name that begins at `at`: with the capitalised word after it if that is a name, else alone. */
export function readDamaged(
  text: string,
  tokens: readonly Token[],
  at: number,
  names: Names,
  wildcards: Wildcards,
): Found | null {
  const word = damagedWord(tokens, at);
  if (word === null) return null;
  const pattern = tokens
    .slice(at, word.to)
    .flatMap(({ text: part }) => part.split(/(\?)/u))
    .map((part) => (part === '?' ? part : names.fold(part)))
    .join('');
  if (!(isCapital(tokens[at]) || tokens[at]?.text === '?')) return null;
  const next = following(text, tokens, word.to);
  if (next?.spaced && isCapital(next)) {
    const longer = wildcards(`${pattern} ${names.fold(next.text)}`);
    if (longer.length > 0)
      return { from: at, to: word.to + 1, options: longer, type: null, part: null, damaged: true, plural: false };
  }
  const options = wildcards(pattern);
  return options.length > 0
    ? { from: at, to: word.to, options, type: null, part: null, damaged: true, plural: false }
    : null;
}
