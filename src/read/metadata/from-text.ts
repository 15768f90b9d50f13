/** What the words of a report say about it: byline, date line, agency's dateline, contributors, copyright line. */
import { linesOf } from '../../text/lines.ts';
import { AGENCY_BY_FORM, AGENCY_PATTERN } from './agencies.ts';
import { readOutlet } from './byline.ts';
import { datelineOf } from './dateline.ts';
import { headOf } from './head.ts';
import type { Facts } from './merge.ts';

export type TextFacts = Facts &
  Readonly<Record<'publisher' | 'agency' | 'author' | 'published' | 'time' | 'updated', string | null>>;

const TAIL_CHARACTERS = 4096;

/** "NAIROBI, Oct 5 (Reuters) -", "BAMAKO, Mali (AP) —" */
const DATELINE = new RegExp(`^\\p{Lu}[\\p{L} .,'/\\d-]{2,80}\\((?<agency>${AGENCY_PATTERN})\\)\\s{0,2}[-–—]`, 'u');
/** "Associated Press writers … contributed to this report." */
const CONTRIBUTORS = new RegExp(
  `^(?:the )?(?<agency>${AGENCY_PATTERN})['’s]{0,2} (?:writers?|reporters?|journalists?|correspondents?)\\b.{2,200}\\bcontributed`,
  'iu',
);
const COPYRIGHT = [
  /^(?:copyright\s{1,2})?(?:©|\(c\))\s{0,2}(?:copyright\s{1,2})?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[,\s]{0,3}(?<name>\p{L}[^.,|©]{1,60})/iu,
  /^(?<name>\p{L}[^.,|©]{1,60}?)[,\s]{0,3}(?:©|\(c\))\s?\d{4}/iu,
];

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
  for (const [i, { line, byline }] of head.entries()) {
    // above or below the date, and not the headline
    const beside = i > 0 && byline === null && [head[i - 1], head[i + 1]].some((one) => one?.byline?.published);
    const named = byline?.publisher ?? (beside ? readOutlet(line.text) : null);
    if (publisher === null && named !== null) house = 'byline';
    publisher ??= named;
    author ??= byline?.author ?? null;
    if (published === null && byline?.published) ({ published, time } = byline);
    updated ??= byline?.updated ?? null;
    const dateline = byline ? null : DATELINE.exec(line.text)?.groups?.agency;
    if (agency === null && dateline) credit = 'dateline';
    agency ??= byline?.agency ?? (dateline ? (AGENCY_BY_FORM.get(dateline) ?? null) : null);
  }
  const dateline = published === null ? datelineOf(head.map(({ line }) => line.text)) : null;
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
  return {
    ...{ publisher, agency, author, published: published ?? dateline, time, updated },
    readFrom: {
      publisher: house,
      agency: credit,
      author: 'byline',
      published: dateline === null ? 'date line' : 'dateline',
      updated: 'date line',
    },
  };
}
