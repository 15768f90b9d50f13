/** From readings to days, in reading order. Nothing is guessed where there is neither a running date nor a publication date. */
import { SAYING } from '../../language/en/calendar.ts';
import type { Sentence, TimeMention, Token } from '../../model/annotation.ts';
import type { Days, IsoDay } from '../../model/time.ts';
import { addDays, isoDay } from '../../text/days.ts';
import { spanOf } from '../match.ts';
import { yearAbout } from './about.ts';
import { date, type OpenTense, openDays, type Resolved, unresolved } from './open.ts';
import { moved, onward, pastUnits, samePeriod, shifted, stretched } from './shifts.ts';
import type { Period } from './periods.ts';
import type { Found, Reading, Unit } from './reading.ts';
import { type Anchor, HEAD_SENTENCES, type Known, Running } from './running.ts';
import { isAhead, isBehind, isPlanned } from './tense.ts';
import { inMonth, monthsNear, monthsOf, weekdayInMonth, weekdayOn, weekendOn } from './calendar-days.ts';

export interface Bounded extends Found {
  readonly bound: TimeMention['bound'];
}

export function resolve(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  found: readonly Bounded[],
  published: IsoDay | null,
  periods: readonly Period[],
): TimeMention[] {
  const present: Anchor | null =
    published === null
      ? (datelineOf(sentences, found) ?? wordsDay(tokens, sentences, found))
      : { day: published, name: 'published' };
  const running = new Running(tokens, sentences, present, yearAbout(tokens, sentences, found, present), periods);
  const joined = yearsJoined(tokens, sentences, found);
  return found.map(({ from, to, reading, bound }, i) => {
    const known = {
      ...running.at(from),
      later: laterIn(running.sentence, tokens, found, i),
      joined: joined[i] ?? null,
    };
    const tense: Tense = {
      since: bound === 'since',
      ahead: () => isAhead(tokens, running.sentence, { from, to }, bound),
      planned: () => isPlanned(tokens, running.sentence, from),
      behind: () => isBehind(tokens, running.sentence, { from, to }),
    };
    const resolved = read(reading, known, tense);
    // "to this day" in a tale of long ago
    const ofTeller = reading.form === 'shift' && reading.from === 'published' && known.retrospect;
    if (!COMPARED.has(reading.form) && !ofTeller)
      running.told({ ...resolved, bound, from, to, aside: isOfSpeech(tokens, from) });
    const { start, end } = spanOf(tokens, { from, to });
    return { from, to, start, end, text: text.slice(start, end), ...resolved, bound };
  });
}

const CLAUSE_TOKENS = 8;

/** "which had been taken in October, fell on 26 January 2015": the day that the sentence goes on to, from which "had" looks back. */
function laterIn(
  sentence: Sentence | undefined,
  tokens: readonly Token[],
  found: readonly Found[],
  index: number,
): Anchor | null {
  const { from, reading } = found[index] as Found;
  const next = found[index + 1];
  if (reading.form !== 'open' || next?.reading.form !== 'open' || next.from >= (sentence?.to ?? 0)) return null;
  const clause = tokens.slice(Math.max(sentence?.from ?? 0, from - CLAUSE_TOKENS), from);
  const day = clause.some(({ lower }) => lower === 'had') ? fullDay(next.reading.start) : null;
  return day === null ? null : { day, name: 'the date that the sentence goes on to' };
}

/** "in *June* and July 1897", "between *December* and March 1896": the year that the last of such dates tells, by date. */
function yearsJoined(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  found: readonly Found[],
): readonly (number | null)[] {
  const years: (number | null)[] = found.map(() => null);
  let s = sentences.length - 1;
  for (let i = found.length - 2; i >= 0; i--) {
    const [{ reading, from, to }, next] = [found[i] as Found, found[i + 1] as Found];
    while (s > 0 && (sentences[s] as Sentence).from > from) s--;
    if (reading.form !== 'open' || reading.end.year !== null || next.reading.form !== 'open') continue;
    const words = tokens.slice(to, next.from).map(({ lower }) => lower);
    const months = reading.granularity === 'month' && next.reading.granularity === 'month';
    if (next.from >= (sentences[s]?.to ?? 0) || !(months ? JOINED_MONTHS : JOINED_DAYS).test(words.join(' '))) continue;
    const { year: own, month } = next.reading.start;
    const year = own ?? years[i + 1] ?? null;
    const turns = reading.end.month > month;
    years[i] = year !== null && turns ? (months ? year - 1 : null) : year;
  }
  return years;
}
const JOINED_MONTHS = /^(?:,|(?:, )?(?:and|or|to|until)(?: in)?|[-–—])$/u;
const JOINED_DAYS = /^(?:,|(?:, )?(?:and|or|to|until)|[-–—])$/u;

/** Stretches beside the tale: what follows is not told from them. */
const COMPARED: ReadonlySet<Reading['form']> = new Set(['same', 'past', 'period', 'onward', 'stretch']);

/** "said on Monday", "reported late on 5 May": the day of the words. */
function isOfSpeech(tokens: readonly Token[], from: number): boolean {
  const at = tokens[from - 1]?.lower === 'on' ? from - 2 : from - 1;
  return SAYING.has(tokens[at]?.lower ?? '');
}

/** A full date that is a line of its own in the head of a text: the day it was written, where nothing else tells. */
function datelineOf(sentences: readonly Sentence[], found: readonly Found[]): Anchor | null {
  const lines = new Map(sentences.slice(0, HEAD_SENTENCES).map((sentence) => [sentence.from, sentence.to]));
  for (const { from, to, reading } of found) {
    const end = lines.get(from);
    if (end === undefined || end - to > 1) continue;
    const day = reading.form === 'open' && reading.granularity === 'day' ? fullDay(reading.start) : null;
    if (day !== null) return { day, name: 'dateline' };
  }
  return null;
}

/** "Eight were killed on Thursday, the council said on 22 January 2015": the day of a report that opens so. */
function wordsDay(tokens: readonly Token[], [first]: readonly Sentence[], found: readonly Bounded[]): Anchor | null {
  const told = found.find(
    ({ from, to }) => first !== undefined && from >= first.from && to <= first.to && isOfSpeech(tokens, from),
  );
  const day = told?.reading.form === 'open' && told.reading.granularity === 'day' ? fullDay(told.reading.start) : null;
  return day === null ? null : { day, name: 'running date' };
}

const fullDay = ({ year, month, day }: { year: number | null; month: number; day: number }): IsoDay | null =>
  year === null ? null : isoDay(year, month, day);

/** What the sentence tells of when its day lies; asked only where the words leave it open. */
interface Tense extends OpenTense {
  readonly ahead: () => boolean;
}

function read(reading: Reading, known: Known, tense: Tense): Resolved {
  const { present, day, year } = known;
  switch (reading.form) {
    case 'fixed':
      return date(reading.value, reading.granularity, null);
    case 'either':
      return { ...unresolved('day'), readings: [...reading.readings] };
    case 'open':
      return openDays(reading, known, tense);
    case 'day-of-month':
      return inMonth(reading, year ?? present);
    case 'shift':
      return shifted(
        reading,
        reading.from === 'published'
          ? present
          : (yearTold(reading.unit, known) ?? day ?? monthTold(reading.unit, known) ?? present),
      );
    case 'past':
      return pastUnits(reading, known.retrospect ? day : present);
    case 'same':
      return samePeriod(reading.years, known.last);
    case 'months':
      if (reading.ofTale && known.retrospect && day !== null) return monthsNear(reading.months, day);
      return reading.ofTale && year === null && known.about !== null
        ? monthsNear(reading.months, known.about)
        : monthsOf(reading, present ?? year);
    case 'overnight':
      return overnight(known, reading.last === true);
    case 'onward':
      return day === null || !(reading.how === 'within' ? known.here : known.near) || tense.ahead()
        ? { value: null, granularity: null, kind: reading.how === 'next' ? 'vague' : 'duration', against: null }
        : onward(reading, day);
    case 'stretch':
      return stretched(reading.unit, reading.by, read(reading.base, known, tense));
    case 'weekend':
      return weekendOn(reading.by, known.retrospect ? day : present);
    case 'weekday':
      return weekdayOn(reading, known.retrospect ? day : present, known.retrospect, tense.ahead);
    case 'weekday-of-month':
      return weekdayInMonth(reading, year ?? present);
    case 'range':
      return range(reading.first, reading.last, known, tense);
    case 'offset': {
      const base = read(reading.base, known, tense);
      if (base.value === null) return unresolved('day');
      const value = moved(base.value.end, reading.unit, reading.by);
      return date({ start: value, end: value }, 'day', base.against);
    }
    case 'anniversary':
      return inYear(reading.year, present);
    case 'period':
      return inPeriod(reading, known);
    case 'duration':
    case 'set':
    case 'vague':
      return { value: null, granularity: null, kind: reading.form, against: null };
  }
}

/** 29 February has no day of its own in other years. */
function inYear(year: number, present: Anchor | null): Resolved {
  const day = present === null ? null : isoDay(year, Number(present.day.slice(5, 7)), Number(present.day.slice(8)));
  return day === null ? unresolved('day') : date({ start: day, end: day }, 'day', present?.name ?? null);
}

/** "In June they took it; *a month later* they left": from a month that was told without a day. */
const monthTold = (unit: Unit, { last }: Known): Anchor | null =>
  last !== null && (unit === 'month' || unit === 'year') ? { day: last.end, name: 'running date' } : null;

/** "It ended in 1897, and *a year later* …" */
const yearTold = (unit: Unit, { lastYear }: Known): Anchor | null => (unit === 'year' ? lastYear : null);

/** Both days: the night behind the day told last, or before the publication (`last`: "last night"). */
function overnight({ present, day, near, retrospect }: Known, last: boolean): Resolved {
  if (day !== null && ((near && !last) || retrospect))
    return date({ start: day.day, end: addDays(day.day, 1) }, 'part-of-day', day.name);
  return present === null
    ? unresolved('part-of-day')
    : date({ start: addDays(present.day, -1), end: present.day }, 'part-of-day', present.name);
}

/** The second end is told from the first. */
function range(first: Reading, last: Reading, known: Known, tense: Tense): Resolved {
  const b = read(last, known, tense);
  const end: Anchor | null = b.value === null ? null : { day: b.value.end, name: b.against ?? 'running date' };
  const a = read(first, first.form === 'open' ? { ...known, year: end ?? known.year } : known, tense);
  let start = a.value?.start ?? null;
  if (start === null || end === null) return unresolved('interval');
  if (start > end.day && first.form === 'open') start = `${+start.slice(0, 4) - 1}${start.slice(4)}`;
  if (start > end.day && first.form === 'weekday') start = addDays(start, -7);
  return start > end.day ? unresolved('interval') : date({ start, end: end.day }, 'interval', a.against ?? b.against);
}

/** The period a pack names, or the shortest one that holds the day told last or the publication. */
function inPeriod(reading: Extract<Reading, { form: 'period' }>, { present, day, periods }: Known): Resolved {
  const length = ({ start, end }: Days): number => Date.parse(end) - Date.parse(start);
  const holding = (anchor: Anchor | null): Period[] =>
    anchor === null ? [] : periods.filter(({ start, end }) => start <= anchor.day && anchor.day <= end);
  const named = periods.filter(({ id }) => id === reading.name);
  const [own, inDay, inPresent] = [named, holding(day), holding(present)];
  const candidates = reading.name !== null ? own : inDay.length > 0 ? inDay : inPresent;
  const period = candidates.sort((a, b) => length(a) - length(b))[0];
  if (period === undefined) return { value: null, granularity: null, kind: 'vague', against: null };
  const against = `reference period "${period.name}"`;
  if (reading.day === null) return date({ start: period.start, end: period.end }, 'interval', against);
  const on = addDays(period.start, reading.day - 1);
  return on > period.end
    ? { value: null, granularity: null, kind: 'vague', against: null }
    : date({ start: on, end: on }, 'day', against);
}
