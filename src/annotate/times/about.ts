/** The year that a text is about where it says so once or not at all: "on 12 July" in a history is no day of the year it was written in. */
import type { Sentence, TimeMention, Token } from '../../model/annotation.ts';
import type { Days } from '../../model/time.ts';
import { daysInMonth, isoDay } from '../../text/days.ts';
import { inPassing } from './background.ts';
import { isDispatchLine } from './dispatch.ts';
import { isImprint } from './imprint.ts';
import type { Found, Reading } from './reading.ts';
import type { Anchor } from './running.ts';

type Told = Found & Pick<TimeMention, 'bound'>;

/** Null where the text tells of the days before its publication, or of no one year. */
export const yearAbout = (
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  found: readonly Told[],
  present: Anchor | null,
): Anchor | null => (present === null ? onlyYear(found) : pastYear(tokens, sentences, found, present));

/** The year of a document that tells all its full dates in one. */
function onlyYear(found: readonly Found[]): Anchor | null {
  const years = new Set<number>();
  for (const { reading } of found) {
    if (reading.form === 'open' && reading.end.year !== null) years.add(reading.end.year);
    if (reading.form === 'fixed')
      for (const day of [reading.value.start, reading.value.end]) years.add(+day.slice(0, 4));
  }
  const [year] = years;
  return years.size === 1 ? { day: `${year}-07-01`, name: 'the only year the document tells' } : null;
}

/** A report of its day says "yesterday" and "on Friday" more often than this, in all its times. */
const FEW_DEICTIC = 0.1;
/** A year that is told less often is no more than the background, but in a title. */
const OFTEN_TOLD = 2;
const LEAD_SENTENCES = 4;

/** The past year of which a history tells. */
function pastYear(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  found: readonly Told[],
  present: Anchor,
): Anchor | null {
  const deictic = found.filter(({ reading }) => isDeictic(reading)).length;
  if (deictic > FEW_DEICTIC * found.length || isOfItsDays(found, present)) return null;
  if (tellsOfNow(tokens, sentences, found, present)) return null;
  const now = Number(present.day.slice(0, 4));
  const lead = sentences[LEAD_SENTENCES - 1]?.to ?? Number.POSITIVE_INFINITY;
  const years = Map.groupBy(yearsTold(tokens, sentences, found, present), ({ year }) => year);
  const [first, second] = [...years].sort(([, a], [, b]) => b.length - a.length);
  if (first === undefined || first[0] >= now || second?.[1].length === first[1].length) return null;
  const [year, told] = first;
  const isOften = told.length >= OFTEN_TOLD && told.some(({ from }) => from < lead);
  if (!isOften && !told.some(({ from, isTitle }) => isTitle && from < lead)) return null;
  return { day: `${year}-07-01`, name: 'the year the document is about', whole: true };
}

/** The years that are told of themselves: not in passing, nor of what has lasted until now, nor of the text itself. */
function yearsTold(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  found: readonly Told[],
  { day }: Anchor,
): { year: number; from: number; isTitle: boolean }[] {
  let s = 0;
  return found.flatMap(({ reading, bound, from, to }) => {
    while (s < sentences.length - 1 && (sentences[s] as Sentence).to <= from) s++;
    const sentence = sentences[s] as Sentence;
    if (isThisYear(reading)) return [{ year: Number(day.slice(0, 4)), from, isTitle: false }];
    const days = yearIn(reading);
    if (days === null || bound !== null || isImprint(tokens, sentence, { from, to }, days, day)) return [];
    if (inPassing(tokens, sentence, { from, to }) !== null) return [];
    const isTitle = sentence.form === 'heading';
    const lasts = tokens.slice(sentence.from, sentence.to).some(({ lower }) => LASTS.test(lower));
    return !isTitle && lasts ? [] : [{ year: Number(days.end.slice(0, 4)), from, isTitle }];
  });
}
/** "The war that began in 1871 *has* cost a generation." */
const LASTS = /^(?:has|have|'ve|is|are|now|today|this)$/u;

/** "SALAMI, 12 November -", and a day of its own year told in full, but for the line that says when it was put out. */
function tellsOfNow(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  found: readonly Told[],
  { day }: Anchor,
): boolean {
  let s = 0;
  return found.some(({ reading, from, to }) => {
    while (s < sentences.length - 1 && (sentences[s] as Sentence).to <= from) s++;
    const sentence = sentences[s] as Sentence;
    if (reading.form !== 'open') return false;
    if (isDispatchLine(tokens, sentence, { from, to })) return true;
    const { year, month, day: on } = reading.end;
    const told = year === null || sentence.form === 'heading' ? null : isoDay(year, month, on);
    return (
      told?.slice(0, 4) === day.slice(0, 4) &&
      !isImprint(tokens, sentence, { from, to }, { start: told, end: told }, day)
    );
  });
}

/** Days without a year lie in the months before a news report; in a history, anywhere in the year. */
function isOfItsDays(found: readonly Told[], present: Anchor): boolean {
  const days = found.flatMap(({ reading }) =>
    reading.form === 'open' && reading.start.year === null && reading.end.year === null ? [reading.end] : [],
  );
  const now = dayOfYear(Number(present.day.slice(5, 7)), Number(present.day.slice(8)));
  const near = days.filter(({ month, day }) => (now - dayOfYear(month, day) + 12 * 31) % (12 * 31) <= LATELY_DAYS);
  return near.length > LATELY_SHARE * days.length;
}
const LATELY_DAYS = 92;
const LATELY_SHARE = 0.4;
const dayOfYear = (month: number, day: number): number => (month - 1) * 31 + day;

const isDeictic = (reading: Reading): boolean =>
  reading.form === 'weekday' ||
  reading.form === 'weekend' ||
  reading.form === 'past' ||
  (reading.form === 'shift' && reading.from === 'published' && reading.unit !== 'year');

const isThisYear = (reading: Reading): boolean =>
  reading.form === 'shift' && reading.from === 'published' && reading.unit === 'year' && reading.by === 0;

/** The days of a time that tells its year, within one year; null of others. */
function yearIn(reading: Reading): Days | null {
  if (reading.form === 'fixed') {
    const { start, end } = reading.value;
    return start.slice(0, 4) === end.slice(0, 4) ? reading.value : null;
  }
  if (reading.form !== 'open' || reading.end.year === null) return null;
  const { year, month, day } = reading.end;
  const end = isoDay(year, month, Math.min(day, daysInMonth(year, month)));
  return end === null ? null : { start: `${end.slice(0, 8)}01`, end };
}
