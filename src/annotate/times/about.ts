/** The year that a text is about where it says so once or not at all: "on 12 July" in a history is no day of the year it was written in. */
import type { Sentence, TimeMention, Token } from '../../model/annotation.ts';
import { isoDay } from '../../text/days.ts';
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
/** Told so often, a year is what a text is about wherever it stands. */
const OFTEN_TOLD = 2;
const LEAD_SENTENCES = 4;

/** The past year of which a history tells. */
function pastYear(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  found: readonly Told[],
  present: Anchor,
): Anchor | null {
  const now = Number(present.day.slice(0, 4));
  const deictic = found.filter(({ reading }) => isDeictic(reading)).length;
  if (deictic > FEW_DEICTIC * found.length || isOfItsDays(found, present)) return null;
  if (tellsOfNow(tokens, sentences, found, present)) return null;
  const lead = sentences[LEAD_SENTENCES - 1]?.to ?? Number.POSITIVE_INFINITY;
  const past = found.flatMap(({ reading, bound, from }) => {
    const year = yearIn(reading);
    return year === null || year >= now || bound !== null ? [] : [{ year, isLead: from < lead }];
  });
  const counts = Map.groupBy(past, ({ year }) => year);
  const [year, own] = [...counts].reduce<readonly [number, readonly { readonly isLead: boolean }[]]>(
    (best, one) => (one[1].length > best[1].length ? one : best),
    [0, []],
  );
  if (own.length < OFTEN_TOLD && !own.some(({ isLead }) => isLead)) return null;
  return { day: `${year}-07-01`, name: 'the year the document is about', whole: true };
}

/** "SAIGON, 29 March -", and a day of its own year told in full, but for the line that says when it was put out. */
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

function yearIn(reading: Reading): number | null {
  if (reading.form === 'open') return reading.end.year;
  return reading.form === 'fixed' ? Number(reading.value.end.slice(0, 4)) : null;
}
