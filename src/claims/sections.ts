/**
 * What the sections of a text say of their days: the issue they are (a bulletin, a dispatch), up to which their figures
 * speak, and the day or stretch that a heading or first line lends to all they tell ("Week of 2 to 8 February").
 */
import { NEWS_OF_THE_DAY, PERIOD_WORDS } from '../language/en/sections.ts';
import type { Annotated, Sentence, TimeMention } from '../model/annotation.ts';
import type { IsoDay } from '../model/time.ts';
import { isDispatchLine, isIssueLine } from '../annotate/times/dispatch.ts';
import { daysBetween } from '../text/days.ts';

export interface Section {
  /** the day on which its words were put out; null where it is that of the document */
  readonly issued: IsoDay | null;
  /** when what it tells without another date happened */
  readonly period: TimeMention | null;
}

const NONE: Section = { issued: null, period: null };

/** A heading of so few words parts an issue, it begins none: "Key figures". */
const PART_WORDS = 2;
/** A heading with more words beside its date tells of something else as well. */
const WORDS_BESIDE_DATE = 5;
/** A heading that names a longer stretch lends it to nothing. */
const LONGEST_PERIOD_DAYS = 31;

/** For each sentence, by index, the section it stands in; a heading stands in its own. */
export function sectionsOf({ tokens, sentences, times }: Annotated): readonly Section[] {
  let section = NONE;
  let t = 0;
  return sentences.map((sentence) => {
    const within: TimeMention[] = [];
    for (; t < times.length && (times[t] as TimeMention).from < sentence.to; t++) within.push(times[t] as TimeMention);
    const dated = within.filter(({ kind, value }) => kind === 'date' && value !== null);
    const heading = sentence.form === 'heading';
    const issue = dated.find((time) => isDay(time) && isIssueLine(tokens, sentence, time));
    const line = heading ? undefined : dated.find((time) => isDay(time) && isDispatchLine(tokens, sentence, time));
    if (issue !== undefined)
      section = { issued: dayOf(issue), period: hasWord(tokens, sentence, NEWS_OF_THE_DAY) ? issue : null };
    else if (line !== undefined) section = { issued: dayOf(line), period: null };
    else {
      const period = dated.find((time) => isPeriod(tokens, sentence, time)) ?? null;
      if (period !== null) section = { issued: section.issued, period };
      else if (heading && sentence.to - sentence.from > PART_WORDS) section = NONE;
    }
    return section;
  });
}

const isDay = ({ value }: TimeMention): boolean => value !== null && value.start === value.end;
const dayOf = ({ value }: TimeMention): IsoDay | null => value?.end ?? null;

const hasWord = (tokens: Annotated['tokens'], { from, to }: Sentence, words: ReadonlySet<string>): boolean =>
  tokens.slice(from, to).some(({ lower }) => words.has(lower));

/** "16–31 May" and "Week of 2 to 8 February" as a heading, "Period covered: 3 to 16 May" before the text. */
function isPeriod(tokens: Annotated['tokens'], sentence: Sentence, time: TimeMention): boolean {
  const { value, from, to, bound } = time;
  if (value === null || bound !== null || daysBetween(value.start, value.end) >= LONGEST_PERIOD_DAYS) return false;
  const beside = sentence.to - sentence.from - (to - from);
  if (sentence.form === 'heading') {
    const told = hasWord(tokens, sentence, PERIOD_WORDS);
    return beside <= WORDS_BESIDE_DATE && (told || beside <= 1);
  }
  return !isDay(time) && beside <= WORDS_BESIDE_DATE && hasWord(tokens, sentence, PERIOD_WORDS);
}
