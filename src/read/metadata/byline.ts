/** Lines that say who wrote a report, for whom and when: "By …", "Via a news wire", "Friday 6 May 2016 09:12 BST". */
import { AGENCY_PATTERN } from './agencies.ts';
import { readCredit } from './credit.ts';
import { findDate } from './dates.ts';
import { agencyIn, areNames, DOMAIN, plainLine, tidy } from './names.ts';
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
const AGENCY_ALONE = new RegExp(`^(?:${AGENCY_PATTERN})(?:\\s?[/,&]\\s?(?:${AGENCY_PATTERN})){0,4}$`, 'u');
/** The name of whoever puts out what the next line calls a report: "Health Cluster". */
export const readIssuer = (line: string): string | null => {
  const words = plainLine(line);
  return words.length <= LONGEST_NAME && areNames(words) ? tidy(words) : null;
};
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
    // "By Ana Petrova, Lakes Wire": what stands behind the writer may be for whom
    const credit = agency === null && /[,—–|(]/u.test(who) ? readCredit(`By ${who}`) : null;
    return { ...told, ...(credit ?? { author: agency ? null : tidy(who), agency }) };
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
