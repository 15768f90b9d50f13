/** Lines that say who wrote a report, for whom and when: "By …", "Via a news wire", "Friday 6 May 2016 09:12 BST". */
import { AGENCY_BY_FORM, AGENCY_PATTERN } from './agencies.ts';
import { findDate } from './dates.ts';
import { isOutlet } from './outlets.ts';

export interface Byline {
  readonly publisher: string | null;
  readonly author: string | null;
  readonly agency: string | null;
  readonly published: string | null;
  /** time of that day, see `PrintedDate` */
  readonly time: string | null;
  readonly updated: string | null;
}

const NOTHING: Byline = { publisher: null, author: null, agency: null, published: null, time: null, updated: null };

/** A byline is short; what is longer is a sentence of the report. */
const LONGEST_BYLINE = 180;

/** Words that stand beside a date without being part of a report. */
const AROUND_DATES =
  /\b(?:first |last )?(?:published|posted|updated|modified|created|edited|date|issued|on|at|from|the)\b|[\s:|•·,;()[\]/–—-]/giu;
/** "By Ana Petrova on Monday, …" */
const BEFORE_DATE = /\s(?:on|at)\s{1,3}$/iu;
const UPDATED = /\b(?:updated|modified|edited)\b/iu;

/** "| Published:" before a date */
const DATE_LABEL =
  /[\s|•·,–-]{0,5}\b(?:(?:first|last)\s)?(?:published|posted|updated|modified|edited)\s?(?:on|at)?\s?:?\s{0,3}$/iu;

interface Dates extends Pick<Byline, 'published' | 'time' | 'updated'> {
  /** the line without its dates; null when nothing else stands there */
  readonly rest: string | null;
  /** where the last date ends */
  readonly end: number;
}

/** The one or two days of a line: of publication, and of the last change where the words before it say so. */
function datesOf(words: string): Dates | null {
  const first = findDate(words);
  if (first === null) return null;
  const second = findDate(words.slice(first.end));
  const before = words.slice(0, first.start);
  const between = second === null ? '' : words.slice(first.end, first.end + second.start);
  const [isFirst, isSecond] = [UPDATED.test(before), UPDATED.test(between)];
  // Of two days neither of which is said to be of a change, the second may be of anything.
  const other = second !== null && isFirst !== isSecond ? second : null;
  const published = isFirst ? other : first;
  const end = other === null ? first.end : first.end + other.end;
  return {
    published: published?.day ?? null,
    time: published?.time ?? null,
    updated: (isFirst ? first : other)?.day ?? null,
    rest: tidy(
      [before.replace(BEFORE_DATE, ''), other === null ? '' : between, words.slice(end)]
        .map((part) => part.replace(DATE_LABEL, ''))
        .join(' ')
        .trim(),
    ),
    end,
  };
}

const BY =
  /^(?:by|words by|written by|reported by|report by|story by|text by|via|from|source|author)\s?:?\s{1,3}(?<who>\S.{1,120})$/iu;
/** Small words that may stand between the names of a byline. */
const BETWEEN_NAMES = new Set(
  'and an a the of in for with via from to at de da di du van von der den al el bin ibn la le y e & staff writer writers reporter reporters correspondent editor journalist agency agencies news wire service desk team'.split(
    ' ',
  ),
);
const AGENCY_ALONE = new RegExp(`^(?:${AGENCY_PATTERN})(?:\\s?[/,&]\\s?(?:${AGENCY_PATTERN})){0,4}$`, 'u');
const AGENCY_WITHIN = new RegExp(`(?<!\\p{L})(?:${AGENCY_PATTERN})(?!\\p{L})`, 'u');

/** The words of a line without the marks of links, bold type and headings. */
const plainLine = (line: string): string =>
  line
    .replace(/<\/[^<>\s]{1,300}>?|<a\s[^<>]{0,500}>|<\/a>>?/gu, ' ')
    .replace(/\*\*|^\s{0,3}#{1,6}\s/gu, '')
    .replace(/\s{1,20}/gu, ' ')
    .replace(/ ,/gu, ',')
    .trim();

/** The name this system uses for an agency that a credit names; null when it names none. */
export const agencyIn = (words: string): string | null => {
  const form = AGENCY_WITHIN.exec(words)?.[0];
  return form ? (AGENCY_BY_FORM.get(form) ?? null) : null;
};

const areNames = (words: string): boolean => {
  const all = words.split(/[\s,/|•·]{1,3}/u).filter((word) => word !== '');
  return (
    all.length > 0 &&
    all.length <= 16 &&
    /^[\p{Lu}]/u.test(all[0] ?? '') &&
    all.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || BETWEEN_NAMES.has(word.toLowerCase()))
  );
};

const tidy = (names: string): string | null => names.replace(/^[\s,|•·–—-]{1,5}|[\s,|•·–—-]{1,5}$/gu, '') || null;

/** A line that is nothing but the name of an outlet. */
export const readOutlet = (line: string): string | null => {
  const words = plainLine(line);
  if (words.length > LONGEST_NAME || !isOutlet(words)) return null;
  return DOMAIN.test(words) || areNames(words) ? tidy(words) : null;
};
/** The name of whoever puts out what the next line calls a report: "Health Cluster". */
export const readIssuer = (line: string): string | null => {
  const words = plainLine(line);
  return words.length <= LONGEST_NAME && areNames(words) ? tidy(words) : null;
};
const DOMAIN = /^[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{1,20}){1,3}$/u;
const LONGEST_NAME = 60;

/**
 * What a line says when it is nothing but a byline, credit or date line; null when it is anything else.
 * `line` is as in the source, its link and bold marks included: they tell names from headlines.
 */
export function readByline(line: string): Byline | null {
  if (line.length > 2 * LONGEST_BYLINE || /^\s{0,3}#/u.test(line)) return null;
  const words = plainLine(line);
  if (words.length < 2 || words.length > LONGEST_BYLINE) return null;
  if (AGENCY_ALONE.test(words)) return { ...NOTHING, agency: agencyIn(words) };

  const dates = datesOf(words);
  const { published = null, time = null, updated = null, rest = words } = dates ?? {};
  const told = { ...NOTHING, published, time, updated };
  if (dates && (rest === null || rest.replace(AROUND_DATES, '') === '')) return told;

  const who = BY.exec(rest ?? '')?.groups?.who;
  if (who && areNames(who)) {
    const agency = agencyIn(who);
    return { ...told, author: agency ? null : tidy(who), agency };
  }
  const marked = /\*\*|<\/|[|•·]/u.test(line);
  const isSite = rest !== null && DOMAIN.test(rest);
  if (dates && rest && isSite) return { ...told, publisher: rest };
  if (dates && rest && (marked || isOutlet(rest)) && dates.end >= words.length - 2 && areNames(rest)) {
    const agency = agencyIn(rest);
    const name = agency ? null : tidy(rest);
    return { ...told, agency, ...(name !== null && isOutlet(name) ? { publisher: name } : { author: name }) };
  }
  return null;
}
