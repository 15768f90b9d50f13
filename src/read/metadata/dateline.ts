/**
 * The day that opens a dispatch or closes its title: "NAIROBI, 5 October 2019 (Wire) -", "Lagos, 3 May 2015" under a
 * headline, "6 June 2017. The army …", "Situation report, 4 March 2018". Only whole dates.
 */
import { ISSUES, MONTHS, WEEKDAYS } from '../../language/en/calendar.ts';
import { ALSO_OF_PEACE, OF_HARM, WAR_WORDS } from '../../language/en/war-words.ts';
import { isoDay } from '../../text/days.ts';
import { findDate } from './dates.ts';

const WORDS = (words: ReadonlyMap<string, number>): string =>
  [...words.keys()]
    .filter((word) => /^\p{L}+$/u.test(word))
    .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join('|');

/** A dateline stands within so many characters of its line, */
const REACH = 140;
/** and this many lines below the top at most. */
const LINES = 4;
const MOST_WORDS_BEFORE = 6;

/** "BAMAKO (Newsroom)", "TYRE, Lebanon,": names alone, perhaps with an agency. */
const NAMES =
  /^\p{Lu}[\p{L}.'’-]{1,30}(?:[\s,/]{1,3}\p{Lu}[\p{L}.'’-]{1,30}){0,5}(?:\s?\([^()]{1,40}\))?[\s,:–—-]{0,3}$/u;
/** A dash, a bar, or the end of the line or of a sentence; perhaps behind an agency in brackets. */
const OPENS = /^\s{0,2}(?:\([^()]{1,40}\)\s{0,2})?(?:(?:[-–—―]{1,2}|\|)\s|\.\s{1,3}["“]?\p{Lu})/u;
/** Nothing more than the agency: a dateline in a line of its own. */
const ALONE = /^\s{0,2}(?:\([^()]{1,40}\)\s{0,2})?(?:[-–—―]{0,2}|:)$/u;
/** "…, 27 June 2012: On …", "… (2 May 2019)", "Letter dated 7 May 1996 from" */
const DATED = /(?:[,(|–—-]\s{0,2}|\bdated\s)$/u;
const CLOSES = /^(?:\)?\s{0,3}$|\)?:|\sfrom\s|\)?\.\s{1,3}["“]?\p{Lu})/u;
/** "KATHMANDU, 22 March 2004: Several thousand …": a town in capitals opens a dispatch; in small letters an entry of annals. */
const TOWN = /^\p{Lu}{3,30}(?:[\s-]\p{Lu}{2,30}){0,2}(?:,\s\p{Lu}[\p{L}.]{1,30}){0,2},\s{1,3}$/u;
/** "From our man in Benghazi, 4 July 2019", "By Ana Petrova in Tyre, 6 May 2006" */
const SENT = /^(?:from|by)\s[^.:;]{3,80},\s{1,3}$/iu;
/** A line of a chronology: "12 March", "March 12 -". */
const ENTRY = /^\W{0,3}(?:\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{L}{2,8}|\p{Lu}\p{L}{2,8}\.?\s\d{1,2})(?![\p{L}\d])/u;

/** "Daily summary — 12 April 2017": what somebody puts out, named in the line above. */
export function isIssue(line: string): boolean {
  const date = findDate(line.slice(0, REACH));
  return date !== null && isIssued(line.slice(0, date.start)) && line.slice(date.end).trim() === '';
}
const isIssued = (before: string): boolean =>
  before.split(/\P{L}+/u).some((word) => ISSUES.has(word.toLowerCase()) || /^letter$/iu.test(word));

const isNamed = (before: string): boolean =>
  NAMES.test(before) &&
  before
    .replace(/\([^()]*\)/u, '')
    .trim()
    .split(/\s+/u).length <= MOST_WORDS_BEFORE;
/** "(Nairobi, 18 December 2013) –", "NAIROBI (18 December 2013) –" */
const BRACKETED = /^(?:\(\p{Lu}[\p{L} .'’/-]{1,40},\s|\p{Lu}[\p{L} .'’/-]{1,40}\s\()$/u;

function dayIn(line: string, first: boolean): string | null {
  const date = findDate(line.slice(0, REACH));
  if (date === null) return null;
  const [before, behind] = [line.slice(0, date.start), line.slice(date.end)];
  const named = isNamed(before);
  if (BRACKETED.test(before) && /^\)\s?[-–—―]/u.test(behind)) return date.day;
  if ((before === '' || named) && OPENS.test(behind)) return date.day;
  if (TOWN.test(before) && /^\s?:\s/u.test(behind)) return date.day;
  if (SENT.test(before) && behind.trim() === '') return date.day;
  // a title that names an event has its day ("Battle of X, 3 May 1943"); a line under the title has that of the report
  if (named && !first && ALONE.test(behind)) return date.day;
  return isIssued(before) && DATED.test(before) && CLOSES.test(behind) ? date.day : null;
}

/** Words that a line of publication may have beside its day, its names and figures. */
const AROUND = new Set(
  `of for the in on at by from to and with week weekly ending ended month monthly covering period reporting afternoon morning
   evening night noon daily no nr issue online posted published issued compiled received based
   information until status updated reviewed translated version full text extract excerpt excerpts special number our
   correspondent staff reporter reporters desk hours hrs gmt utc local time photos words network brief report`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
/** "…, spokesperson, 27 March 2024", "Published 28 February 2020.", "a paper of 30 August 2021": what stands before it */
const BEFORE_CLOSING_DAY =
  /(?:[,.;|·•(–—-]\s{0,2}|(?:\b(?:published|posted|issued|dated)|(?:^|[.,;|·•(–—-]\s{0,2})(?:released|presented|drafted|findings presented))\s(?:in\s\p{Lu}\p{L}+\s)?(?:on\s)?|\bposted\sby\s\S{1,40}\son\s|\b(?:paper|sheet|note|edition|number)\sof\s)$/iu;
/** More words that neither are names nor speak of publishing make a sentence of it. */
const MOST_OTHER_WORDS = 3;
/** … but for a line that also tells who wrote it, or when it was put out. */
const WRITTEN = /\b(?:By\s\p{Lu}\p{L}+\s\p{Lu}|(?:[Pp]ublished|[Pp]osted|[Ii]ssued|[Rr]eleased)\b)/u;
/** What follows a day that closes its line: a time, a remark in brackets. */
const BEHIND_CLOSING_DAY =
  /^\)?(?:,?\s{0,2}\d{1,2}(?:[:.]?\d{2})?\s?(?:h|hrs|hours|[ap]\.?m\.?|\p{Lu}{2,4})?)?(?:\s?\([^()]{1,40}\))?\.?$/u;

/**
 * Whether the words around a day under the headline are those of a line of publication and no sentence of the report:
 * "Broadcast of 4 March 1986", "4 March 1986, evening bulletin", "Coast & Hills, regional newspaper, 4 March 1986".
 */
function isOfPublication(line: string, before: string, behind: string): boolean {
  if (line.length > REACH) return false;
  const words = `${before} ${behind}`.match(/\p{L}+/gu) ?? [];
  const isPlain = (word: string): boolean =>
    /^\p{Lu}/u.test(word) || AROUND.has(word) || ISSUES.has(word) || WEEKDAYS.has(word);
  // "Protest in Beira March 5" is a headline
  const isHeadline =
    /\s(?:in|at|near)\s\p{Lu}\p{Ll}/u.test(before) && !words.some((word) => ISSUES.has(word.toLowerCase()));
  const isAlone = !/[.!?]$/u.test(line) && words.length <= MOST_WORDS_BEFORE + 4 && !isHeadline;
  if (isAlone && words.every(isPlain)) return true;
  const others = words.filter((word) => !isPlain(word));
  if (others.length > MOST_OTHER_WORDS && !WRITTEN.test(before)) return false;
  const isSentence = others.some((word) => FINITE.test(word) && !PUBLISHED.test(word));
  return BEFORE_CLOSING_DAY.test(before) && BEHIND_CLOSING_DAY.test(behind) && !isSentence && !words.some(isOfWar);
}
/** "Nine *were killed* in X, 3 May 2012", "the treaty *signed* in X, 14 December 1995" */
const FINITE = /^(?:was|were|is|are|has|had|have|born|\p{L}{2,}ed)$/u;
const PUBLISHED = /^(?:published|posted|issued|dated|released|presented|drafted|received|translated|compiled|based)$/iu;

/** In any form: "troops", "killed", "withdrew" is none. */
function isOfWar(word: string): boolean {
  const lower = word.toLowerCase();
  const forms = ['s', 'es', 'ed', 'd', 'ing', 'er', 'ers'].flatMap((end) =>
    lower.endsWith(end) ? [lower.slice(0, -end.length)] : [],
  );
  return [lower, ...forms].some((form) => [WAR_WORDS, OF_HARM, ALSO_OF_PEACE].some((words) => words.has(form)));
}

/** "January 2024", "03-06-2024", "Thursday 06.06.24": it dates what stands above it, though it tells no day that is sure. */
const PERIOD = new RegExp(
  String.raw`^(?:(?:${WORDS(WEEKDAYS)}),?\s)?(?:(?:${WORDS(MONTHS)})\s(?:19|20)\d{2}|\d{1,2}([-./])\d{1,2}\1(?:\d{2}){1,2})$`,
  'u',
);
export const isPeriod = (line: string): boolean => PERIOD.test(line.trim());

/** The whole date of a line under the headline that is of publication; of a period, its last day. */
export function dayOfLine(line: string): string | null {
  const date = line.length > REACH ? null : findDate(line);
  if (date === null || !isOfPublication(line, line.slice(0, date.start), line.slice(date.end))) return null;
  return date.day;
}

/** "BEIRA, March 4 (Wire) - Five …", "BEIRA, Thursday": the place and day of a dispatch, the year not told. */
const PLACED = new RegExp(
  String.raw`^\p{Lu}{3}[\p{Lu}' .-]{0,40}(?:,\s\p{Lu}[\p{L}. -]{1,40})?,\s(?:(?:${WORDS(MONTHS)})\.?\s\d|\d{1,2}\s(?:${WORDS(MONTHS)})\b|(?:${WORDS(WEEKDAYS)})\b)`,
  'u',
);
export const isDispatched = (line: string): boolean => PLACED.test(line);

/** The day told by the first lines of a text (without blank ones); null where none is, or where several days have entries. */
export function datelineOf(lines: readonly string[]): string | null {
  if (lines.filter((line) => ENTRY.test(line)).length > 1) return null;
  const days = lines.slice(0, LINES).map((line, i) => dayIn(line.trim(), i === 0));
  const told = new Set(days.filter((day) => day !== null));
  return told.size === 1 ? ([...told][0] ?? null) : null;
}

const DAY = String.raw`(?<date>\d{1,2})(?:st|nd|rd|th)?`;
const NO_YEAR = String.raw`(?!\d|:\d|,?\s(?:19|20)\d{2})`;
/** "May 12", "17 January", with no year behind it */
const YEARLESS = [
  new RegExp(String.raw`\b(?<month>${WORDS(MONTHS)})\.?\s${DAY}${NO_YEAR}`, 'u'),
  new RegExp(String.raw`(?<!\d)${DAY}\s(?<month>${WORDS(MONTHS)})\b\.?${NO_YEAR}`, 'u'),
];

/** The day of a dateline that tells no year, "KABUL, May 12 (Wire) -", as `05-12`; null where the first lines have none. */
export function monthDayOf(lines: readonly string[]): string | null {
  if (lines.filter((line) => ENTRY.test(line)).length > 1) return null;
  for (const [i, whole] of lines.slice(0, LINES).entries()) {
    const line = whole.trim().slice(0, REACH);
    for (const form of YEARLESS) {
      const match = form.exec(line);
      if (match?.groups === undefined) continue;
      const [before, behind] = [line.slice(0, match.index), line.slice(match.index + match[0].length)];
      const month = MONTHS.get((match.groups.month as string).toLowerCase()) ?? 0;
      const isDispatch = isNamed(before) && (OPENS.test(behind) || (i > 0 && ALONE.test(behind)));
      // any leap year: 29 February is a day too
      const day =
        isDispatch || (i > 0 && isOfPublication(line, before, behind))
          ? isoDay(2000, month, Number(match.groups.date))
          : null;
      if (day !== null) return day.slice(5);
    }
  }
  return null;
}
