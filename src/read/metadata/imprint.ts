/**
 * The imprint of a report: the lines at its very head, down to the first blank one, that name who puts it out and the day:
 * "Valley Rights Group, Osh, 2 March 2015", "From The Open Lexicon, the reader-edited encyclopedia", "Article revised
 * 14 October 2019". None of them is a sentence.
 */
import { endsSentence } from '../../text/lines.ts';
import { findDate, type PrintedDate } from './dates.ts';
import { areNames } from './names.ts';
import { isNamedBody, isPress, isReference } from './outlets.ts';

export interface Imprint {
  readonly publisher: string | null;
  /** its name, place and day leave no doubt */
  readonly isSure: boolean;
  readonly published: string | null;
}

/** A head has no more lines, and none so long. */
const MOST_LINES = 7;
const LONGEST_LINE = 160;
const MOST_WORDS = 11;
/** What stands before a name: "Published by the", "Report of the", "in:". */
const LEADS =
  /^(?:(?:first )?(?:published|issued|released|compiled|prepared|produced|distributed|translated|submitted) (?:by|for|to|in \p{Lu}\p{L}+ by)|reports? (?:of|by|from)|statement (?:of|by)|review article,?|source|from|in|by|for)\s?:?\s(?:the\s(?=\p{Lu}))?/iu;
const WRITER = /^(?:[Bb][Yy]|[Ff]rom|FROM|[Ww]ords by|[Rr]eporting by|[Tt]ext by)\s\p{Lu}/u;
/** Between the parts of an imprint. */
const PARTS = /\s?[|•·;]\s?|\s\/\s|\s[–—―-]{1,2}\s|[,:]\s|\.\s(?=["“\p{Lu}])|\s?[()]\s?/u;
/** The day that something was put out, not one that it covers: nothing but the thing itself stands before the word. */
const PUT_OUT =
  /(?:^|[.;:(,|]\s?)(?:(?:this|the|as|was|article|entry|page|text|report|document|online|editorial|last|first|fully|substantive|and)\s){0,4}(?:published|issued|released|distributed|updated|revised|edited|edit|version|edition|status|reviewed|posted|dated|modified|changed|closed|deadline)\s?:?\s?(?:in\s\p{Lu}\p{L}+\s)?(?:(?:on|of|as of)\s)?(?:\p{L}+day,?\s)?$/iu;
const COVERED =
  /(?:as of|as at|covering|covers?|period|data|until|up to|received|to|from|between|and|since|by|on|of|[–—-])\s?:?\s?$/iu;
const GOES_ON = /^\s?(?:[–—-]|to|until|and)\s?\d/u;

/** "Port Sudan, Monday, 4 May 2015" */
const TOWN = /^\p{Lu}[\p{L} .'’/-]{1,40}(?:,\s\p{Lu}[\p{L} .]{1,30}){0,2},\s$/u;

/** "Pell & Crane, 1984" */
const YEAR_LAST = /,\s(?:19|20)\d{2}$/u;

/** How sure a name must be. */
const ENOUGH = 4;
const SURE = 6;

/** `head`: the lines down to the first blank one, the headline among them. */
export function readImprint(head: readonly string[]): Imprint {
  const lines = head.slice(0, MOST_LINES).map((line) => line.trim());
  if (lines.length < 2) return { publisher: null, isSure: false, published: null };
  const house = houseIn(lines);
  return {
    publisher: house?.name ?? null,
    isSure: house !== null && house.points >= SURE,
    published: dayIn(lines, house?.line ?? null),
  };
}

interface House {
  readonly name: string;
  /** by its index */
  readonly line: number;
  readonly points: number;
}

function houseIn(lines: readonly string[]): House | null {
  const dated = lines.map((line, i) => findDate(line) !== null || (i > 0 && YEAR_LAST.test(line)));
  if (!dated.includes(true)) return null;
  const rated = lines.flatMap((line, i) => {
    if (line.length > LONGEST_LINE || (i > 0 && isSentence(line))) return [];
    // a masthead stands above a headline and its day
    if (i === 0 && !lines.some((other, k) => k > 0 && dated[k] !== true && !isSentence(other))) return [];
    const besides = dated[i] === true || dated[i + 1] === true || dated[i - 1] === true;
    return namesIn(line).map(({ name, sort, isFirst, isAlone }) => ({
      name,
      line: i,
      points: sort + Number(i > 0) + Number(isFirst) + Number(besides) + Number(isAlone && i > 0),
    }));
  });
  const best = rated.reduce<House | null>(
    (a, b) =>
      a === null || b.points > a.points || (b.points === a.points && isPress(b.name) && !isPress(a.name)) ? b : a,
    null,
  );
  return best !== null && best.points >= ENOUGH ? best : null;
}

interface Name {
  readonly name: string;
  readonly sort: number;
  /** it opens the line, but for "From the", and fills it */
  readonly isFirst: boolean;
  readonly isAlone: boolean;
}

/** The names of a line that may be a house's. */
function namesIn(line: string): Name[] {
  const parts = line
    .replace(LEADS, '')
    .split(PARTS)
    .filter((part) => part.trim() !== '');
  const isAlone = parts.length === 1;
  // a headline may end like a sentence
  if (isAlone && /\p{Ll}{3}\.$/u.test(line)) return [];
  return parts.flatMap((part, k): Name[] => {
    // "By Ana Dias, Global Desk": what stands behind a writer is a desk or a wire
    if (k > 0 && WRITER.test(line)) return [];
    const name = part
      .trim()
      .replace(LEADS, '')
      .replace(/^["“']|["”'.]$/gu, '');
    const sort = sortOf(name, parts[k + 1] ?? '');
    if (sort === 0 || NO_NAME.test(name) || !areNames(name) || name.split(' ').length > MOST_WORDS) return [];
    // "ARMY TAKES PORT; BRIDGE DOWN": a headline in capitals
    const isShouted = name === name.toUpperCase() && !isAlone;
    return [{ name, sort: isShouted ? sort - SHOUTED : sort, isFirst: k === 0, isAlone }];
  });
}
const SHOUTED = 2;

/** What it is, not whose: "Press release", "Daily report to …". */
const NO_NAME =
  /^(?:(?:daily|weekly|monthly|quarterly|annual|periodic|press|media|news|bulletin|report|digest|summary)\s(?:reports?|summary|to|of|for|release|statement|briefing|note|bulletin|update|brief|conference)|summary|publisher)(?!\p{L})/iu;

/** Nothing but names and numbers before a date: "Issue 3 |", "Lake Rights Group, Osh,". */
const isPlain = (before: string): boolean => {
  const words = before
    .replace(/[^\p{L}\s’'-]/gu, ' ')
    .replace(/(?<!\p{L})(?:issue|no|number|vol|volume|edition)(?!\p{L})/giu, ' ')
    .trim();
  return words === '' || areNames(words);
};

/** Words in small letters that tell something, up to a full stop. */
const isSentence = (line: string): boolean =>
  line.length > LONGEST_LINE || (endsSentence(line) && /\p{Ll}{2,}\s\p{Ll}{2,}\s\p{Ll}{2,}/u.test(line));

/** How much a name says of itself that it puts things out: a paper, a reference work, a body; or what follows says it. */
function sortOf(name: string, next: string): number {
  // "Openlex, the free encyclopedia", "Pell & Crane, 2012"
  if (/^(?:the|an?)\s/iu.test(next.trim()) && (isReference(next) || isPress(next))) return 2.5;
  if (!/\p{Lu}.*\s.*\p{Lu}|pedia$/u.test(name)) return 0;
  if (isPress(name)) return 3;
  if (isReference(name)) return 2.5;
  if (isNamedBody(name)) return 2;
  return /^(?:19|20)\d{2}$/u.test(next.trim()) && /\s(?:&|and)\s/u.test(name) ? 2 : 0;
}

/** A day said to be that of the edition; else one in the line of the house or beside it that does not only bound what is covered. */
function dayIn(lines: readonly string[], house: number | null): string | null {
  const days = lines.flatMap((line, i) =>
    i === 0 || line.length > LONGEST_LINE || isSentence(line)
      ? []
      : datesIn(line).map((date) => ({
          line: i,
          date,
          before: line.slice(0, date.start),
          behind: line.slice(date.end),
        })),
  );
  const putOut = days.find(({ before }) => PUT_OUT.test(before));
  if (putOut !== undefined) return putOut.date.day;
  const own = days.filter(
    ({ line, before, behind }) =>
      ((house !== null && Math.abs(line - house) <= 1 && isPlain(before)) || TOWN.test(before)) &&
      !COVERED.test(before) &&
      !GOES_ON.test(behind),
  );
  return own.at(-1)?.date.day ?? days.find(({ before }) => /\bas (?:of|at)\s$/iu.test(before))?.date.day ?? null;
}

function datesIn(line: string): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (let from = 0; from < line.length; ) {
    const date = findDate(line.slice(from));
    if (date === null) break;
    found.push({ ...date, start: from + date.start, end: from + date.end });
    from += date.end;
  }
  return found;
}
