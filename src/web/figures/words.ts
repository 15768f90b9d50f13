/** Figures and dates as they are set on the page. Numbers keep the bound the claim gave them. */
import type { Quantity } from '../../model/quantity.ts';
import type { AccountClaim } from '../../model/question.ts';
import type { Days } from '../../model/time.ts';
import { T } from '../texts.ts';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
const VAGUE_CHARACTERS_MAX = 40;

/** The language of the page, which its numbers and dates follow. */
const locale = (): string => globalThis.document?.documentElement.lang || 'en-GB';

export const number = (value: number): string => value.toLocaleString(locale());

const SHORT_FROM = 10_000;

/** On an axis, where several must stand side by side: "1,000", "10k", "1m". */
export const tick = (value: number): string =>
  value < SHORT_FROM ? number(value) : value.toLocaleString(locale(), { notation: 'compact' }).toLowerCase();

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** `2020-10-21` → "21 Oct 2020". */
export const day = (iso: string): string => new Intl.DateTimeFormat(locale(), DAY).format(utc(iso));

/** An interval of days, with what its ends share said once: "27 Sept – 9 Nov 2020". */
export const days = ({ start, end }: Days): string =>
  start === end ? day(start) : new Intl.DateTimeFormat(locale(), DAY).formatRange(utc(start), utc(end));

/** Days of which no year is told, `05-06` to `05-07` → "6 – 7 May, year not told". */
export function yearlessDays({ start, end }: Days): string {
  // a leap year, as 29 February is a day too; over the new year the end is in the next
  const [first, last] = [utc(`2000-${start}`), utc(`${end < start ? 2001 : 2000}-${end}`)];
  const format = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return T.figure.yearless(start === end ? format.format(first) : `${format.format(first)} – ${format.format(last)}`);
}

/** A count in the claim's own bound: "834", "≥ 541", "more than 5,000", "500–800", "dozens". */
export function quantity({ low, high, relation, text }: Quantity): string {
  const bound = low ?? high;
  if (relation === 'vague' || bound === null) return shortened(text);
  const n = number(bound);
  switch (relation) {
    case 'exactly':
      return n;
    case 'at-least':
      return T.figure.atLeast(n);
    case 'more-than':
      return T.figure.moreThan(n);
    case 'at-most':
      return T.figure.atMost(n);
    case 'less-than':
      return T.figure.lessThan(n);
    case 'about':
      return T.figure.about(n);
    case 'between':
      return low === null || high === null ? shortened(text) : T.figure.between(number(low), number(high));
  }
}

const shortened = (text: string): string =>
  text.length > VAGUE_CHARACTERS_MAX ? `${text.slice(0, VAGUE_CHARACTERS_MAX)}…` : text;

/** What a claim answers, in words. */
export function answer(claim: Pick<AccountClaim, 'count' | 'answer' | 'stance'>): string {
  const said = claim.count === null ? claim.answer : quantity(claim.count);
  if (claim.stance === 'withholds') return T.figure.withholds;
  if (claim.stance === 'denies')
    return said === null
      ? T.figure.denies
      : claim.count === null
        ? T.figure.deniesWords(said)
        : T.figure.deniesThat(said);
  return said ?? T.figure.none;
}

/** What was said before, behind what is said now: "changed from 834"; words stand by themselves. */
export const changedFrom = (claim: Pick<AccountClaim, 'count' | 'answer' | 'stance'>): string =>
  claim.count === null ? T.question.before(answer(claim)) : T.question.changed(answer(claim));
