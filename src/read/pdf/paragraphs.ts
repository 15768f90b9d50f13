/** How a line goes on in the next: another paragraph, the same one, or the same word. */
import { COMPOUND_PREFIXES } from '../../language/en/compounds.ts';
import { endsSentence } from '../../text/lines.ts';
import type { Line } from './lines.ts';

/** `hyphen`: the word goes on and its hyphen goes; `bare`: it goes on and its hyphen stays. */
export type Join = 'paragraph' | 'blank' | 'hyphen' | 'bare';

/** What lines are measured by. */
export interface Measures {
  /** distance of two lines of one paragraph, in sizes of their type */
  readonly leading: number;
  readonly column: (line: Line) => { readonly left: number; readonly right: number };
  /** words that the report writes with a hyphen inside (`compoundOf`) */
  readonly compounds: ReadonlySet<string>;
}

/** A gap this much larger than between lines parts paragraphs. */
const PARTED = 1.3;
const OTHER_SIZE = 0.08;
/** In sizes of the type. */
const INDENT = 0.8;
/** So many letters of the second half tell a compound whatever its ending. */
const TELLING_LETTERS = 4;

const BROKEN_WORD = /\p{L}[-\u2010\u00AD]$/u;
const startsItem = (text: string): boolean => /^(?:[-•▪●○◦*–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/u.test(text);

export function joinOf(line: Line, next: Line, measures: Measures): Join {
  if (!goesOn(line, next, measures)) return 'paragraph';
  const word = /(?<before>\p{L}{1,30})[-\u2010\u00AD]$/u.exec(line.text)?.groups?.before;
  const rest = /^\p{L}{1,30}/u.exec(next.text)?.[0];
  if (word === undefined || rest === undefined) return 'blank';
  if (/^\p{Lu}/u.test(rest)) return 'bare';
  const compound = compoundOf(word, rest);
  return measures.compounds.has(compound) || COMPOUND_PREFIXES.has(word.toLowerCase()) ? 'bare' : 'hyphen';
}

function goesOn(line: Line, next: Line, { leading, column }: Measures): boolean {
  if (Math.abs(line.size - next.size) > OTHER_SIZE * line.size) return false;
  const lower = /^\p{Ll}/u.test(next.text);
  if (line.page !== next.page || line.column !== next.column) {
    return (
      !endsSentence(line.text) &&
      !startsItem(next.text) &&
      (lower || BROKEN_WORD.test(line.text) || !hadRoom(line, next, column(line).right))
    );
  }
  if (next.y - line.y > PARTED * leading * line.size || startsItem(next.text)) return false;
  const ends = endsSentence(line.text) || /[:;]$/u.test(line.text);
  const indented = (one: Line): boolean => one.x - column(one).left > INDENT * one.size;
  // Under the sign of an item its lines hang indented.
  if (indented(next) && !indented(line) && !startsItem(line.text)) return !ends && lower;
  return BROKEN_WORD.test(line.text) || !hadRoom(line, next, column(line).right) || (!ends && lower);
}

/** True when the first word of the next line would have fitted on this one: then the line ends for a reason. */
function hadRoom(line: Line, next: Line, right: number): boolean {
  const word = /^\S{1,60}/u.exec(next.text)?.[0] ?? '';
  const letter = (line.end - line.x) / Math.max(1, line.text.length);
  return line.end + letter * (word.length + 1) < right;
}

/** What tells a compound word: "fact-finder" and "fact-finding" are two, "fact-finder" and "fact-finders" one. */
const compoundOf = (first: string, second: string): string =>
  `${first}-${second.slice(0, TELLING_LETTERS)}`.toLowerCase();

const FEWEST_DISTANCES = 3;
const USUAL_LEADING = 1.2;

/** Measures of the whole report. */
export function measuresOf(pages: readonly (readonly Line[])[]): Measures {
  const distances: number[] = [];
  const columns = new Map<string, { left: number; right: number }>();
  const compounds = new Set<string>();
  const keyOf = ({ page, column }: Line): string => `${page}/${column}`;
  for (const lines of pages) {
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      if (next?.column === line.column && next.y > line.y) distances.push((next.y - line.y) / line.size);
      const { left, right } = columns.get(keyOf(line)) ?? { left: line.x, right: line.end };
      columns.set(keyOf(line), { left: Math.min(left, line.x), right: Math.max(right, line.end) });
      for (const { groups } of line.text.matchAll(/(?<first>\p{L}{2,30})-(?<second>\p{Ll}{2,30})/gu))
        compounds.add(compoundOf(groups?.first ?? '', groups?.second ?? ''));
    });
  }
  return {
    leading: leadingOf(distances),
    column: (line) => columns.get(keyOf(line)) ?? { left: line.x, right: line.end },
    compounds,
  };
}

/** The distance that most lines have: the smallest tenth may be marks, the larger ones part paragraphs. */
function leadingOf(distances: readonly number[]): number {
  const usual = distances.filter((distance) => distance > 0.8 && distance < 2.5).sort((a, b) => a - b);
  return usual.length < FEWEST_DISTANCES ? USUAL_LEADING : (usual[Math.floor(usual.length * 0.4)] ?? USUAL_LEADING);
}
