/**
 * The date that a sentence without one goes on from: the last told in its section, few sentences back, and for a headline
 * that of its lead. A day on which somebody spoke is none, nor one that only bounds.
 */
import { SAYING } from '../language/en/calendar.ts';
import type { Annotated, Sentence, TimeMention } from '../model/annotation.ts';
import { isDispatchLine, isDispatchLineAlone, isEntryHead } from '../annotate/times/dispatch.ts';
import { inPassing } from '../annotate/times/background.ts';
import { daysBetween } from '../text/days.ts';
import type { Section } from './sections.ts';

/** Beyond its paragraph a date carries this far where that is one sentence: wire copy has a paragraph for each. */
const CARRY_SENTENCES = 1;
/** A longer stretch is no date to go on from. */
const LONGEST_CARRIED_DAYS = 31;
/** How many headlines and decks may stand before the lead. */
const HEADLINES = 3;

/** For each sentence, by index, the time it would go on from. */
export function runningTimes(doc: Annotated, sections: readonly Section[]): readonly (TimeMention | null)[] {
  const { sentences, times } = doc;
  const spoken = speechDays(doc);
  const running: (TimeMention | null)[] = [];
  const told: (TimeMention | null)[] = [];
  /** of those that are the line of a dispatch and no more */
  const lines = new Set<number>();
  let last: { time: TimeMention; index: number; paragraph: number } | null = null;
  let t = 0;
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.form === 'heading') last = null;
    const reaches =
      last !== null &&
      (last.paragraph === sentence.paragraph ||
        (index - last.index <= CARRY_SENTENCES && sentences[index - 2]?.paragraph !== last.paragraph));
    const own = sections[index]?.period ?? null;
    running.push(reaches && last !== null ? last.time : own !== null && own.from < sentence.from ? own : null);
    const within: TimeMention[] = [];
    for (; t < times.length && (times[t] as TimeMention).from < sentence.to; t++) within.push(times[t] as TimeMention);
    if (within.some((time) => isDispatchLineAlone(doc.tokens, sentence, time))) lines.add(index);
    const time = carriedBy(doc, within, sentence, spoken);
    told.push(time);
    if (time !== null && time !== own) last = { time, index, paragraph: sentence.paragraph };
  }
  return running.map(
    (time, i) => time ?? (sentences[i]?.form === 'heading' ? leadOf(sentences, told, i, lines) : null),
  );
}

function leadOf(
  sentences: readonly Sentence[],
  own: readonly (TimeMention | null)[],
  heading: number,
  lines: ReadonlySet<number>,
): TimeMention | null {
  for (let i = heading + 1; i <= heading + HEADLINES && i < sentences.length; i++)
    if (sentences[i]?.form !== 'heading' && !lines.has(i)) return own[i] ?? null;
  return null;
}

/** Of several dates the last day, else the last month; a year only where it opens the sentence. */
function carriedBy(
  doc: Annotated,
  times: readonly TimeMention[],
  sentence: Sentence,
  spoken: ReadonlySet<number>,
): TimeMention | null {
  const dates = times.filter(
    (time) =>
      time.kind === 'date' &&
      time.value !== null &&
      time.bound === null &&
      !isOpening(doc, time) &&
      !isDispatchLine(doc.tokens, sentence, time) &&
      (!spoken.has(time.from) || isEntryHead(doc.tokens, sentence, time)) &&
      !time.against?.startsWith('reference period') &&
      daysBetween(time.value.start, time.value.end) < LONGEST_CARRIED_DAYS,
  );
  const passing = new Map(dates.map((time) => [time, inPassing(doc.tokens, sentence, time)?.how ?? null]));
  const fit = dates.filter((time) => passing.get(time) !== 'behind');
  const main = fit.filter((time) => passing.get(time) === null);
  const days = (main.length > 0 ? main : fit).filter(
    ({ granularity }) => granularity !== 'month' && granularity !== 'part-of-month',
  );
  const year = times.find(
    ({ granularity, bound, from }) => granularity === 'year' && bound === null && from <= sentence.from + 1,
  );
  return days.at(-1) ?? main.at(-1) ?? fit.at(-1) ?? year ?? null;
}

/** "closed *from* 30 April": the first day of something, not of the deed. */
export const isOpening = ({ tokens }: Pick<Annotated, 'tokens'>, { from, value }: TimeMention): boolean =>
  tokens[from - 1]?.lower === 'from' && value !== null && value.start === value.end;

/** Where a date beside a reporting verb, or before its subject at the head of a sentence, may begin: the day of the words. */
function speechDays(doc: Annotated): ReadonlySet<number> {
  const spoken = new Set<number>();
  const leads = new Map<number, number>();
  for (const { from } of doc.sentences) for (let at = from; at <= from + 2; at++) leads.set(at, from);
  const heads = doc.times.filter(({ from, bound }) => leads.has(from) && bound === null);
  let h = 0;
  const frames = doc.speech
    .filter(({ holds }) => holds !== true)
    .sort((a, b) => (a.cue[0]?.from ?? 0) - (b.cue[0]?.from ?? 0));
  for (const { cue, source } of frames) {
    const verb = cue[0];
    if (verb === undefined) continue;
    for (const { to } of cue) for (let at = to; at <= to + 2; at++) spoken.add(at);
    if (!SAYING.has(doc.tokens[verb.from]?.lower ?? '') || doc.tokens[verb.from]?.lower === 'announced') continue;
    const begins = Math.min(verb.from, source[0]?.from ?? verb.from);
    while (h < heads.length && (heads[h] as TimeMention).to < begins - 2) h++;
    const head = heads[h];
    if (head !== undefined && head.to <= begins && begins - head.to <= 2) spoken.add(head.from);
  }
  return spoken;
}
