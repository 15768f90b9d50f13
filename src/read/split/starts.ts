/** Where the reports of a bundle begin. Each sort of evidence must stand at every report, and at two at least. */
import { type Line, linesOf } from '../../text/lines.ts';
import { readByline } from '../metadata/byline.ts';
import { findDate } from '../metadata/dates.ts';
import type { Facts } from '../metadata/merge.ts';
import { findRegister } from '../metadata/register.ts';

export interface Start {
  readonly at: number;
  /** what the lines of the start say of the report */
  readonly facts: Facts;
}

/** A bundle of more is no bundle but a table. */
const MOST_PARTS = 500;

/** The starts of all parts, in order; none when the text is one report. */
export function startsOf(text: string): Start[] {
  for (const find of [byRegister, byLabels, bySeparators]) {
    const starts = find(text);
    if (starts.length >= 2 && starts.length <= MOST_PARTS) return starts;
  }
  return [];
}

const FIRST_LABEL = /^[\s#*\uFEFF]{0,10}bilagsnr\.?\s{0,5}:/iu;
/** The heading of a register entry stands this many lines above its first label at most. */
const HEADING_LINES = 3;

/** Register entries, each with at least three of its labels. */
function byRegister(text: string): Start[] {
  const lines = linesOf(text);
  const starts: Start[] = [];
  lines.forEach((line, i) => {
    if (!FIRST_LABEL.test(line.text)) return;
    const above = lines
      .slice(Math.max(0, i - HEADING_LINES), i)
      .find(({ text: words }) => /baggrundsmateriale\W{0,5}$/iu.test(words));
    const at = above?.start ?? line.start;
    // The page a register prints before its entries holds no report.
    if (findRegister(text.slice(at, at + REGISTER_CHARACTERS)) !== null) starts.push({ at, facts: {} });
  });
  return starts;
}
const REGISTER_CHARACTERS = 4096;

const SOURCE =
  /^[\s*_]{0,5}(?:source|publisher|publication|kilde)[*_]{0,3}\s?:[\s*_]{0,5}(?<name>\S.{1,120}?)[*_\s]{0,5}$/iu;
const DATE =
  /^[\s*_]{0,5}(?:date|published|publication date|dated|udgivet|dato)[*_]{0,3}\s?:[\s*_]{0,5}(?<date>\S.{1,60}?)[*_\s]{0,5}$/iu;
const HEADLINE_CHARACTERS = 200;

/** "Source: …" and "Date: …" in two neighbouring lines under a headline. */
function byLabels(text: string): Start[] {
  const lines = wordsOf(text);
  const starts: Start[] = [];
  for (let i = 1; i + 1 < lines.length; i++) {
    const pair = [lines[i] as Line, lines[i + 1] as Line];
    const publisher = pair.map((line) => SOURCE.exec(line.text)?.groups?.name).find((name) => name !== undefined);
    const day = pair.map((line) => DATE.exec(line.text)?.groups?.date).find((date) => date !== undefined);
    const published = day === undefined ? null : (findDate(day)?.day ?? null);
    const headline = lines[i - 1] as Line;
    if (publisher === undefined || published === null || !isHeadline(headline)) continue;
    starts.push({ at: headline.start, facts: { title: bare(headline.text), publisher, published } });
    i++;
  }
  return starts;
}

const RULE = /^\s{0,3}(?:(?:-\s?){3,40}|(?:\*\s?){3,40}|(?:_\s?){3,40}|(?:=\s?){3,40})\s{0,3}$/u;
const HEADING = /^\s{0,3}(?<marks>#{1,3})\s\S/u;
/** Lines with words under a heading among which its date line must stand. */
const DATE_WITHIN = 3;

/** Between rules, sections that each open with a heading of one level and a date line. */
function bySeparators(text: string): Start[] {
  const lines = wordsOf(text);
  const sections: Line[][] = [[]];
  for (const line of lines) {
    if (RULE.test(line.text)) sections.push([]);
    else sections.at(-1)?.push(line);
  }
  const held = sections.filter((section) => section.length > 0);
  const starts: Start[] = [];
  const levels = new Set<number>();
  for (const [heading, ...rest] of held) {
    const level = HEADING.exec(heading?.text ?? '')?.groups?.marks?.length;
    const published = rest
      .slice(0, DATE_WITHIN)
      .map((line) => readByline(line.text)?.published ?? null)
      .find((day) => day !== null);
    // One section without them, and the rules part something else than reports.
    if (heading === undefined || level === undefined || published === undefined) return [];
    levels.add(level);
    starts.push({ at: heading.start, facts: { title: bare(heading.text), published } });
  }
  return levels.size === 1 ? starts : [];
}

const wordsOf = (text: string): Line[] => linesOf(text).filter((line) => line.text.trim() !== '');
const bare = (line: string): string => line.replace(/^[\s#*_]{1,10}|[\s*_#]{1,10}$/gu, '');
const isHeadline = ({ text }: Line): boolean =>
  text.trim().length <= HEADLINE_CHARACTERS && /\p{L}{2}/u.test(text) && !/:\s{0,5}$/u.test(text);
