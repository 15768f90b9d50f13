/** Things over time in words: days as people write them, who says so, and quotes on demand. */
import type { Contest, Said, Voice, When } from '../model/course.ts';
import { lastDayOfMonth } from '../text/days.ts';
import type { Io } from './io.ts';
import { dim } from './table.ts';
import { day, safe, shortened } from './words.ts';

const QUOTE_CHARACTERS = 160;
const HOUR_CHARACTERS = 40;
const CLOCK = /\b\d{1,2}[:.]\d{2}\b/u;

/**
 * "9 Oct 2020", "by 3 May 2022", "Oct 2020", "1994", "27 Sep – 10 Nov 2020"; in brackets where the sentence does not say
 * so itself. An hour stands as the source has it.
 */
export function when(value: When | null): string {
  if (value === null) return '';
  const { start, end, granularity, text, how } = value;
  const isHour = (granularity === 'minute' || granularity === 'hour') && text !== null;
  const hour = isHour ? `, ${CLOCK.exec(text)?.[0] ?? shortened(text, HOUR_CHARACTERS)}` : '';
  const words = start === null ? `by ${day(end)}` : `${span(start, end)}${hour}`;
  return how === 'inherited' || how === 'inferred' ? `(${words})` : words;
}

function span(start: string, end: string): string {
  if (start === end) return day(start);
  const [year, month] = [start.slice(0, 4), start.slice(0, 7)];
  if (start === `${year}-01-01` && end === `${year}-12-31`) return year;
  if (start === `${month}-01` && end === lastDayOfMonth(start)) return day(start).slice(2);
  const [from, to] = [day(start), day(end)];
  return start.slice(0, 4) === end.slice(0, 4) ? `${from.slice(0, -5)} – ${to}` : `${from} – ${to}`;
}

export const names = ({ claimants }: Said): string => claimants.map(({ name }) => name).join(', ');

/** "Reporters say Y held it, 3 – 9 May 2022". */
export function contestWords({ reason, holder, from, to, ...said }: Contest): string {
  const until = to === null ? '' : ` to ${when(to)}`;
  const time = from === null ? until.slice(1) : `${when(from)}${until}`;
  switch (reason) {
    case 'denial':
      return `${names(said)}: denied, ${time}${holder === null ? '' : `; ${holder.name} still there`}`;
    case 'date':
      return `${names(said)}: only from ${when(to)}`;
    case 'presence':
      return `${names(said)}: ${holder?.name ?? 'others'} in it, ${time}`;
    case 'holder':
      return `${names(said)}: ${holder?.name ?? 'others'}, ${time}`;
  }
}

/** The quotes of those claims, one a line, each with its claimant, day and id. */
export function quoteLines(io: Io, voices: readonly Voice[], claims: readonly string[]): string[] {
  const wanted = new Set(claims);
  return voices
    .filter(({ id }) => wanted.has(id))
    .map(({ id, claimant, said, quote, page }) => {
      const of = [claimant.name, said === null ? '' : day(said), page === undefined ? '' : `p. ${page}`];
      return `  “${safe(shortened(quote.text, QUOTE_CHARACTERS))}” ${dim(io, `${safe(of.filter((part) => part !== '').join(', '))}  ${id}`)}`;
    });
}

export const BRACKETS = 'Days in brackets follow from the passage; the sentence does not say them itself.';
