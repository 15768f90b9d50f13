/** What the words of a report say about it: byline, date line, agency's dateline, contributors, copyright line. */
import { endsSentence, linesOf } from '../../text/lines.ts';
import { AGENCY_BY_FORM, AGENCY_PATTERN } from './agencies.ts';
import { readIssuer } from './byline.ts';
import { readCredit } from './credit.ts';
import { dayOfEither, findDate } from './dates.ts';
import { datelineOf, dayOfLine, isDispatched, isIssue, isPeriod, monthDayOf } from './dateline.ts';
import { type HeadLine, headOf } from './head.ts';
import { type Imprint, readImprint } from './imprint.ts';
import type { Facts } from './merge.ts';
import { areNames, plainLine } from './names.ts';
import { isHouse, isOutlet, isPress } from './outlets.ts';

export type TextFacts = Facts &
  Readonly<Record<'publisher' | 'agency' | 'author' | 'published' | 'monthDay' | 'time' | 'updated', string | null>>;

const TAIL_CHARACTERS = 4096;
/** Lines between the headline and the report that may tell its day. */
const LINES_UNDER = 3;
/** Under a headline, without a day. */
const HOUSE_LABEL = /^(?:published by|issued by|compiled by|prepared by|produced by|statement by|from the)\s\p{Lu}/iu;

/** "NAIROBI, Oct 5 (Reuters) -", "BAMAKO, Mali (AP) —", "[Xinhua] DHAKA, April 11 --" */
const DATELINES = [
  /^\p{Lu}[\p{L} .,'/\d-]{2,80}\((?<agency>[^()]{2,40})\)\s{0,2}[-–—:]/u,
  /^[[(](?<agency>[^()[\]]{2,40})[\])]\s{0,2}[-–—:]?\s{0,2}\p{Lu}{2}/u,
];
/** "Publisher: The Northern Star", "Source: Lakes News Agency" as a line of its own */
const LABELLED =
  /^\**(?<label>publisher|published by|outlet|newspaper|source|agency)\**\s?:\s?(?<name>\p{Lu}[^:;]{1,80})$/iu;

/** The agency that the words in brackets of a dateline name; null for "(updated)", "(local time)". */
function agencyOf(words: string): string | null {
  const known = AGENCY_BY_FORM.get(words);
  if (known !== undefined) return known;
  return isOutlet(words) || /^\p{Lu}{3,7}$/u.test(words) ? words : null;
}
/** "Associated Press writers … contributed to this report." */
const CONTRIBUTORS = new RegExp(
  `^(?:the )?(?<agency>${AGENCY_PATTERN})['’s]{0,2} (?:writers?|reporters?|journalists?|correspondents?)\\b.{2,200}\\bcontributed`,
  'iu',
);
const COPYRIGHT = [
  /^(?:(?:copyright\s{1,2})?©|copyright\s{1,2}\(c\)|\(c\)(?=\s{0,2}(?:copyright|\d{4})))\s{0,2}(?:copyright\s{1,2})?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[,\s]{0,3}(?<name>\p{L}[^.,|©]{1,60})/iu,
  /^(?<name>\p{L}[^.,|©]{1,60}?)[,\s]{0,3}(?:©|\(c\))\s?\d{4}/iu,
];

/** A line of figures under the headline, "12/09/2022". */
const eitherIn = (lines: readonly string[], text: string): string | null =>
  lines
    .slice(1, LINES_UNDER + 1)
    .filter((line) => /^[\d./-]{8,10}$/u.test(line.trim()))
    .map((line) => dayOfEither(line.trim(), text.slice(0, TAIL_CHARACTERS)))
    .find((day) => day !== null) ?? null;

/** "(The Harbour Post, 4 March 2016)", "— Harbour Post, 4 March 2016" as the last line: who printed it and when. */
const CLOSING = /^(?:[-–—―]{1,2}\s|\()\s?(?<house>\p{Lu}[^(),;:.!?]{2,60}),\s(?<when>[^()]{8,40}?)\)?\.?$/u;

function closingOf(text: string): { readonly publisher: string; readonly published: string } | null {
  const last = text.trimEnd().slice(-TAIL_CHARACTERS).split('\n').at(-1)?.trim() ?? '';
  const { house, when } = CLOSING.exec(last)?.groups ?? {};
  const date = when === undefined ? null : findDate(when);
  return house === undefined || date === null || when?.slice(date.end).trim() !== ''
    ? null
    : { publisher: house.trim(), published: date.day };
}

/** A line of some words that is no sentence and no date. */
const isHeadline = (line: string | undefined): boolean =>
  line !== undefined && /\p{L}.*\s.*\p{L}/u.test(line) && line.length < 160 && !endsSentence(line);

/** "Lakes Star", "The Northern Courier": the name of a paper and nothing else. */
const isPaper = (line: string): boolean => {
  const words = plainLine(line);
  const all = words.split(/\s+/u);
  // "News Agency Bombed" is a line below the headline
  const isCalled = all[0] === 'The' || isPress(all.at(-1) ?? '');
  return all.length <= MOST_WORDS_OF_PAPER && isPress(words) && isCalled && areNames(words) && !endsSentence(words);
};
const MOST_WORDS_OF_PAPER = 6;
/** "Town falls to rebels": where a headline is written so, a line of capitals under it is none. */
const isInSmallLetters = (headline: string): boolean => /\s\p{Ll}{4,}/u.test(headline);

/** The imprint's house where it is sure and the other is no paper and not part of its name. */
const surer = ({ publisher, isSure }: Imprint, other: string | null): string | null => {
  if (other === null || publisher === null || publisher.startsWith(other)) return other;
  // "Report of the Lake Mission"
  return other.endsWith(publisher) || (isSure && !isPress(other)) ? publisher : other;
};

/** The lines down to the first blank one; those that credit an agency stand empty. */
function openingOf(head: readonly HeadLine[]): string[] {
  const end = head.findIndex(({ line }, i) => i > 0 && line.start > (head[i - 1]?.line.end ?? 0) + 2);
  return head
    .slice(0, end < 0 ? head.length : end)
    .map(({ line, byline }) => (byline !== null && byline.agency !== null ? '' : line.text));
}

/** "Savanna Press Agency" in its own story, which its dateline calls "SPA": nobody else's words. */
const isShortFor = (agency: string, publisher: string | null): boolean =>
  publisher !== null &&
  /^\p{Lu}{2,7}$/u.test(agency) &&
  agency === (publisher.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');

/** Facts found in the first and last lines of a text; null where nothing tells. */
export function factsInText(text: string): TextFacts {
  let agency: string | null = null;
  let author: string | null = null;
  let published: string | null = null;
  let time: string | null = null;
  let updated: string | null = null;
  let publisher: string | null = null;
  let credit = 'byline';
  let house = 'copyright line';
  const head = headOf(text);
  const lines = head.map(({ line }) => line.text);
  const opening = openingOf(head);
  const imprint = readImprint(opening);
  /** a credit above all else, or below the head */
  let elsewhere: string | null = null;
  /** lines under the headline, as far as no blank one parts them, that tell the day */
  const days = new Map<number, string>();
  for (const [i, { line }] of head.entries()) {
    if (i > 0 && line.start > (head[i - 1]?.line.end ?? 0) + 2) break;
    const day = i === 0 || i > LINES_UNDER ? null : dayOfLine(line.text.trim());
    if (day !== null) days.set(i, day);
  }
  for (const [i, { line, byline }] of head.entries()) {
    // above or below the date, and not the headline
    const dated = (at: number): boolean =>
      Boolean(head[at]?.byline?.published) ||
      isDispatched(lines[at] ?? '') ||
      (at > 0 && (days.has(at) || isPeriod(lines[at] ?? '')));
    // the first line is a masthead only where the headline stands below the date
    const beside = byline === null && (i > 0 ? dated(i - 1) || dated(i + 1) : dated(1) && isHeadline(lines[2]));
    const label = byline === null ? LABELLED.exec(line.text.trim())?.groups : undefined;
    const issuer = i === 0 && byline === null && isIssue(lines[1] ?? '') ? readIssuer(line.text) : null;
    const isLabelled = byline === null && i === 1 && HOUSE_LABEL.test(line.text);
    const isMasthead =
      byline === null &&
      (i === 1 || i === 2) &&
      i < opening.length &&
      isPaper(line.text) &&
      isInSmallLetters(lines[0] ?? '');
    const told = beside || isLabelled || isMasthead ? readCredit(line.text) : null;
    const credited = told?.publisher ?? null;
    const isInHead = i > 0 && i < opening.length;
    if (!isInHead && credited !== null && isHouse(credited)) elsewhere ??= credited;
    const named = byline?.publisher ?? surer(imprint, issuer ?? (isInHead ? credited : null));
    if (publisher === null && named !== null) house = 'byline';
    publisher ??= named;
    if (label?.label?.toLowerCase() === 'agency') agency ??= AGENCY_BY_FORM.get(label.name ?? '') ?? label.name ?? null;
    else if (label?.name !== undefined) publisher ??= label.name.trim();
    author ??= byline?.author ?? told?.author ?? null;
    agency ??= told?.agency ?? null;
    if (published === null && byline?.published) ({ published, time } = byline);
    updated ??= byline?.updated ?? null;
    const agencies = byline
      ? undefined
      : DATELINES.map((form) => form.exec(line.text)?.groups?.agency).find((name) => name !== undefined);
    const dispatched = agencies === undefined ? null : agencyOf(agencies);
    if (agency === null && dispatched !== null) credit = 'dateline';
    agency ??= byline?.agency ?? dispatched;
  }
  if (publisher === null && (imprint.publisher ?? elsewhere) !== null) house = 'byline';
  publisher ??= imprint.publisher ?? elsewhere;
  const dateline =
    published === null ? (datelineOf(lines) ?? imprint.published ?? days.values().next().value ?? null) : null;
  for (const { text: line } of linesOf(text.slice(-TAIL_CHARACTERS)).reverse()) {
    const words = line.trim();
    const credited = CONTRIBUTORS.exec(words)?.groups?.agency;
    if (agency === null && credited) credit = 'contributors';
    agency ??= credited ? (AGENCY_BY_FORM.get(credited) ?? null) : null;
    for (const form of COPYRIGHT) {
      publisher ??=
        form
          .exec(words)
          ?.groups?.name?.replace(/\s{1,3}all rights.*$/iu, '')
          .trim() ?? null;
    }
  }
  const closing = closingOf(text);
  if ((published ?? dateline ?? closing?.published) === closing?.published) publisher ??= closing?.publisher ?? null;
  const day = published ?? dateline ?? closing?.published ?? eitherIn(lines, text);
  if (agency !== null && isShortFor(agency, publisher)) agency = null;
  return {
    ...{ publisher, agency, author, published: day, time, updated },
    monthDay: day === null ? monthDayOf(lines) : null,
    readFrom: {
      publisher: house,
      agency: credit,
      author: 'byline',
      published: dateline === null ? 'date line' : 'dateline',
      updated: 'date line',
    },
  };
}
