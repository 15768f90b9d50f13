/** What the words of a time say before they are resolved against a publication date or a running date. */
import type { TokenRange, Token } from '../../model/annotation.ts';
import type { Days, Granularity } from '../../model/time.ts';

/** A date whose year the words may leave open. */
export interface OpenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

export type Toward = 'next' | 'last' | 'this';
export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';
export type Edge = 'start' | 'middle' | 'end';
/** `published`: told by who writes ("last week"); `running`: told within the tale ("the next day") */
export type From = 'published' | 'running';

/** "of last year", "that year" after a date without one */
export interface OtherYear {
  readonly by: number;
  readonly from: From;
}

export type Reading =
  | {
      readonly form: 'fixed';
      readonly value: Days;
      readonly granularity: Granularity;
      /** of a numeric date that only one order makes a date */
      readonly order?: 'day-first' | 'month-first';
    }
  | {
      readonly form: 'open';
      readonly start: OpenDate;
      readonly end: OpenDate;
      readonly granularity: Granularity;
      readonly ofYear?: OtherYear;
      /** "the following May", "the previous March": the first after, or the last before, the date told last */
      readonly toward?: 'next' | 'last';
    }
  | {
      readonly form: 'weekday';
      readonly weekday: number;
      readonly toward: 'next' | 'last' | null;
      readonly granularity: 'day' | 'part-of-day' | 'minute';
      /** "Monday of last week": of the week that many on */
      readonly week?: number;
    }
  /** `whole`: the calendar unit that many units on ("last week"); else the same day moved ("three days later") */
  | {
      readonly form: 'shift';
      readonly unit: Unit;
      readonly by: number;
      readonly from: From;
      readonly whole: boolean;
      readonly granularity: Granularity;
      /** only a part of that unit: "the end of last year" */
      readonly edge?: Edge;
    }
  /** that many units up to now: "the past 24 hours" */
  | { readonly form: 'past'; readonly unit: Unit; readonly count: number }
  /** Saturday and Sunday, that many weeks on */
  | { readonly form: 'weekend'; readonly by: number | null }
  /** `last`: the night before who writes ("last night"), not the one behind the day told last */
  | { readonly form: 'overnight'; readonly last?: true }
  /** from the day told last on: "within two days", "in the first three days", "over the next two weeks" */
  | { readonly form: 'onward'; readonly how: 'within' | 'first' | 'next'; readonly unit: Unit; readonly count: number }
  /** the stretch told last, that many years on: "the same period last year" */
  | { readonly form: 'same'; readonly years: number }
  /** months of a year that is not told: "last winter", "the third quarter"; `ofYear`: "the third quarter of last year" */
  | {
      readonly form: 'months';
      readonly months: readonly [number, number];
      readonly toward: Toward;
      readonly ofYear?: true;
      /** "during *the* summer", which may be that of the tale */
      readonly ofTale?: true;
    }
  /** of the running date's month */
  | { readonly form: 'day-of-month'; readonly day: number; readonly weekday?: number }
  /** "the last Saturday in July"; `nth` -1 is the last */
  | {
      readonly form: 'weekday-of-month';
      readonly nth: number;
      readonly weekday: number;
      readonly month: number;
      readonly year: number | null;
    }
  | { readonly form: 'range'; readonly first: Reading; readonly last: Reading }
  /** "three days after 27 September" */
  | { readonly form: 'offset'; readonly base: Reading; readonly unit: Unit; readonly by: number }
  /** "in the month after 25 August", "in the 24 hours to dawn": that many units behind the day, or up to it */
  | { readonly form: 'stretch'; readonly base: Reading; readonly unit: Unit; readonly by: number }
  /** the day of who writes, in another year: "on this day in 2000" */
  | { readonly form: 'anniversary'; readonly year: number }
  /** a war or phase that a pack knows; `day` counts from its first day, 1 being that */
  | { readonly form: 'period'; readonly name: string | null; readonly day: number | null }
  | { readonly form: 'either'; readonly readings: readonly [Days, Days] }
  | { readonly form: 'duration'; readonly count?: { readonly unit: Unit; readonly value: number } }
  | { readonly form: 'set' | 'vague' };

export interface Found extends TokenRange {
  readonly reading: Reading;
  /** a second date in the same words: "on 4 and 17 March" */
  readonly also?: Found;
}

/** A recogniser looks at the token it is called on and, where needed, at those before it. */
export type Recogniser = (tokens: readonly Token[], at: number) => Found | null;
