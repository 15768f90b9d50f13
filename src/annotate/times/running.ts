/**
 * The running date: what a passage has told so far, against which the rest is resolved. A year, a weekday or "the next
 * day" is told from it, else from the publication. What was resolved says against what.
 */
import type { Sentence, TimeMention, Token } from '../../model/annotation.ts';
import type { Days, IsoDay } from '../../model/time.ts';
import { daysBetween } from '../../text/days.ts';
import { inPassing } from './background.ts';
import { isDispatchLine, isIssueLine } from './dispatch.ts';
import { isImprint } from './imprint.ts';
import type { Period } from './periods.ts';

export interface Anchor {
  readonly day: IsoDay;
  readonly name: string;
  /** only the year was told, of which `day` is the middle */
  readonly whole?: true;
}

/** What is known where a time stands. */
export interface Known {
  /** publication date, else the dateline */
  readonly present: Anchor | null;
  /** the day told last */
  readonly day: Anchor | null;
  /** the date told last, whole months and years included: it gives a year to those that have none */
  readonly year: Anchor | null;
  /** the year that the text is about, where it is of one */
  readonly about: Anchor | null;
  /** where no date was told yet: the next in the same sentence that tells its year */
  readonly later: Anchor | null;
  /** the year of the date that it is joined to: "in *June* and July 1897" */
  readonly joined: number | null;
  /** the stretch told last */
  readonly last: Days | null;
  /** the year told last, where the paragraph told no day */
  readonly lastYear: Anchor | null;
  /** a day still to come that the sentence, or the one before, told last: what comes later is told from it */
  readonly ahead: IsoDay | null;
  /** the day told last stands in the same paragraph */
  readonly near: boolean;
  /** it stands in the same sentence, or this is the sentence behind */
  readonly here: boolean;
  /** the passage tells of another time than that of its publication */
  readonly retrospect: boolean;
  readonly periods: readonly Period[];
}

/** A running date further from publication than this belongs to a retrospect: weekdays in it are told from it. */
const RETROSPECT_DAYS = 30;
/** A text whose first dates lie this near to its publication tells of the present: its retrospects end with their paragraph. */
const TOPICAL_DAYS = 60;
/** A stretch longer than this is no day to count on from. */
const LONGEST_RUNNING_DAYS = 25;
const A_YEAR_DAYS = 300;
/** How many sentences a head may have before its date. */
export const HEAD_SENTENCES = 6;
type Told = Pick<TimeMention, 'value' | 'granularity' | 'kind' | 'bound' | 'against' | 'from' | 'to'> & {
  /** the day of somebody's words, not of the deeds told */
  readonly aside: boolean;
};

/** Follows a text in reading order. */
export class Running {
  readonly #sentences: readonly Sentence[];
  readonly #tokens: readonly Token[];
  readonly #present: Anchor | null;
  readonly #periods: readonly Period[];
  /** the year that the text is about, where it is of one */
  readonly #about: Anchor | null;
  #s = 0;
  #paragraph = 0;
  #day: (Anchor & { readonly paragraph: number }) | null = null;
  /** the token at which it was told */
  #dayAt = -1;
  #year: Anchor | null = null;
  /** the token at which a day of it was told last */
  #yearAt = -1;
  #last: Days | null = null;
  #lastYear: Anchor | null = null;
  #ahead: { readonly day: IsoDay; readonly at: number } | null = null;
  #bareYear = false;
  /** the year was told by a heading or at the head of a paragraph: a chronology, whose next entry goes on from it */
  #entries = false;
  #topical: boolean | null = null;
  /** the day of the dispatch that a section of the text is */
  #dispatch: Anchor | null = null;

  constructor(
    tokens: readonly Token[],
    sentences: readonly Sentence[],
    present: Anchor | null,
    about: Anchor | null,
    periods: readonly Period[],
  ) {
    this.#tokens = tokens;
    this.#sentences = sentences;
    this.#present = present;
    this.#about = about;
    this.#periods = periods;
  }

  /** Goes on to the token; a paragraph or section begun on the way ends what ended with the last. */
  at(from: number): Omit<Known, 'later' | 'joined'> {
    const sentences = this.#sentences;
    while (this.#s < sentences.length - 1 && (sentences[this.#s] as Sentence).to <= from) {
      this.#s++;
      const { paragraph, form } = sentences[this.#s] as Sentence;
      if (paragraph === this.#paragraph) continue;
      this.#paragraph = paragraph;
      if (form === 'heading') this.#dispatch = null;
      const goesOn = this.#entries && this.#begins(sentences[this.#s] as Sentence, from);
      if (this.#topical && this.#isFar(this.#year) && !goesOn) this.#year = null;
      if (this.#topical && (form === 'heading' || this.#isFar(this.#day))) this.#day = null;
    }
    const day = this.#day;
    const present = this.#dispatch ?? this.#present;
    return {
      present,
      day,
      year: this.#year,
      about: this.#about,
      last: this.#last,
      lastYear: day?.paragraph === this.#paragraph ? null : this.#lastYear,
      ahead: this.#ahead !== null && this.#ahead.at >= this.#before() ? this.#ahead.day : null,
      near: day !== null && day.paragraph === this.#paragraph,
      here: day !== null && this.#dayAt >= this.#before(),
      retrospect: day !== null && (present === null || Math.abs(daysBetween(day.day, present.day)) > RETROSPECT_DAYS),
      periods: this.#periods,
    };
  }

  /** where the sentence before begins */
  #before(): number {
    return this.#sentences[Math.max(0, this.#s - 1)]?.from ?? 0;
  }

  get sentence(): Sentence | undefined {
    return this.#sentences[this.#s];
  }

  /** Takes note of a time. */
  told({ value, granularity, kind, bound, against, aside, from, to }: Told): void {
    if (kind !== 'date' || value === null || granularity === null) return;
    const day = value.end;
    if (this.#isDateline(value, from, to)) return;
    this.#lastYear = granularity === 'year' && bound === null ? { day, name: 'running date' } : null;
    if (granularity === 'year') {
      this.#tellYear(day.slice(0, 4), bound, from, to);
      return;
    }
    if (granularity === 'day' && this.#isDispatch(from, to)) {
      this.#dispatch = { day, name: 'dateline' };
      this.#year = this.#dispatch;
      this.#day = null;
      return;
    }
    const length = daysBetween(value.start, day);
    if (length > A_YEAR_DAYS) return;
    // "lasts until 20 June", "the next report: 5 May": what is still to come, when this is told
    if (this.#present !== null && value.start > this.#present.day) {
      this.#ahead = { day, at: from };
      return;
    }
    this.#ahead = null;
    // "said on 31 May that it was hit on Sunday", where nothing tells when it was published: days are told back from the words
    if (aside && this.#present === null && this.#day === null && granularity === 'day') {
      this.#dispatch = { day, name: 'running date' };
      this.#year = this.#dispatch;
      return;
    }
    this.#last = value;
    // "since May 2011 it has counted …": a stretch up to the day of the words
    if (bound === 'since' && this.#present !== null && this.#isFar({ day, name: '' }) && this.#reachesNow()) return;
    const passing = this.sentence === undefined ? null : inPassing(this.#tokens, this.sentence, { from, to });
    // "having warned us in September, he marched on the 13th": of the month told before
    if (passing !== null && granularity === 'month' && this.#day?.paragraph === this.#paragraph) return;
    // "this autumn" goes on, the tale does not
    const now = this.#present !== null && value.start <= this.#present.day && this.#present.day < day;
    // "was fought in March 2015 against those who had held it since June 2014": of the background
    const before = this.#year?.day.slice(0, 4) ?? '';
    const isEarlier = this.#yearAt >= (this.sentence?.from ?? 0) && day.slice(0, 4) < before;
    if (bound === 'since' && isEarlier) return;
    // "since the accord of 3 March 1871 guards had stood there …": the tale goes on in its own year
    if (passing?.how === 'behind' && before !== '' && day.slice(0, 4) < before) return;
    // "the feud with those who had come in June 1867 went on on 9 May"
    if (passing !== null && this.#topical === true && this.#isFar({ day, name: '' })) return;
    // "what they had held before 9 March 1868"
    if (bound === 'before' && day.slice(0, 4) < before) return;
    // "he held it until December": what follows need not
    if (bound === 'until' && against !== null && before !== '') return;
    this.#yearAt = from;
    // "has been besieged since May 2024": the tale goes on in its own year
    // "The ford, April to August 1897", a title: the year of what follows
    const title =
      this.sentence?.form === 'heading' && granularity === 'interval' && value.start.slice(0, 4) === day.slice(0, 4);
    if (bound !== 'since' || this.#topical !== true)
      this.#year = {
        day: now ? (this.#present?.day ?? day) : day,
        name: 'running date',
        ...(title && length > LONGEST_RUNNING_DAYS ? { whole: true } : {}),
      };
    this.#entries = this.#heads(from);
    this.#bareYear = false;
    if (granularity === 'month' || length > LONGEST_RUNNING_DAYS) return;
    if (this.#present !== null) this.#topical ??= Math.abs(daysBetween(day, this.#present.day)) <= TOPICAL_DAYS;
    // "said on 9 March that it fell the day before": told from the day of the words where there is none of deeds
    const held = aside && this.#day?.paragraph === this.#paragraph;
    // "closed from 30 April" beside the day of a deed: what follows is told from the deed
    const opens = length === 0 && this.#tokens[from - 1]?.lower === 'from' && this.#dayAt >= (this.sentence?.from ?? 0);
    const beside = passing?.how === 'behind' || (passing?.how === 'aside' && this.#dayAt >= (this.sentence?.from ?? 0));
    if (!held && !opens && !beside && (bound === null || bound === 'after')) {
      this.#dayAt = from;
      this.#day = { day, name: 'running date', paragraph: this.#paragraph };
    }
  }

  /** "In 1992, …" and a year in a heading: the year of what follows, until another is told so. */
  #tellYear(year: string, bound: TimeMention['bound'], from: number, to: number): void {
    const { sentence } = this;
    const { from: begins, form } = sentence ?? { from: 0, form: 'prose' };
    // "the church, which burned down in 1971": of the church alone
    const isPassing = sentence !== undefined && inPassing(this.#tokens, sentence, { from, to }) !== null;
    const led = bound === null && this.#tokens[from - 1]?.lower === 'in' && !isPassing;
    // "earlier that year", "the same year"
    const back = /^(?:that|same)$/u.test(this.#tokens[to - 2]?.lower ?? '');
    // "Thirty years ago, …"
    const ago = /^(?:ago|on)$/u.test(this.#tokens[to - 1]?.lower ?? '') && from <= begins + 1;
    if (form !== 'heading' && !back && !ago && !(led && (from <= begins + 1 || this.#bareYear))) return;
    this.#year = { day: `${year}-07-01`, name: 'running date', whole: true };
    this.#entries = form === 'heading';
    this.#bareYear = true;
  }

  /** Within an entry the years of its own dates go on; a date at the head of a paragraph begins one. */
  #heads(from: number): boolean {
    const { sentence } = this;
    const first = (this.#sentences[this.#s - 1]?.paragraph ?? -1) !== this.#paragraph;
    return first ? sentence !== undefined && this.#begins(sentence, from) : this.#entries;
  }

  /** True of what stands first in the sentence but for the mark of a list; "On 4 May" is prose. */
  #begins(sentence: Sentence, from: number): boolean {
    return (
      from - sentence.from <= 2 && this.#tokens.slice(sentence.from, from).every(({ text }) => !/\p{L}/u.test(text))
    );
  }

  /** The date of the document itself begins no tale. */
  #isDateline(value: Days, from: number, to: number): boolean {
    const { sentence } = this;
    return (
      sentence !== undefined &&
      this.#present !== null &&
      this.#s < HEAD_SENTENCES &&
      isImprint(this.#tokens, sentence, { from, to }, value, this.#present.day)
    );
  }

  #reachesNow(): boolean {
    const { from, to } = this.sentence ?? { from: 0, to: 0 };
    return this.#tokens.slice(from, to).some(({ lower }) => lower === 'has' || lower === 'have');
  }

  #isDispatch(from: number, to: number): boolean {
    const { sentence } = this;
    if (sentence === undefined) return false;
    return isDispatchLine(this.#tokens, sentence, { from, to }) || isIssueLine(this.#tokens, sentence, { from, to });
  }

  #isFar(anchor: Anchor | null): boolean {
    return (
      anchor !== null && this.#present !== null && Math.abs(daysBetween(anchor.day, this.#present.day)) > A_YEAR_DAYS
    );
  }
}
