/** What the words of a time say before they are resolved against a publication date or a running date. */
import type { TokenRange, Token } from '../../model/annotation.ts';
import type { Days, Granularity } from '../../model/time.ts';

/** A date whose year the words may leave open. */
export interface OpenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

export type Reading =
  | { readonly form: 'fixed'; readonly value: Days; readonly granularity: Granularity }
  | { readonly form: 'open'; readonly start: OpenDate; readonly end: OpenDate; readonly granularity: Granularity }
  | {
      readonly form: 'weekday';
      readonly weekday: number;
      readonly toward: 'next' | 'last' | null;
      readonly part: boolean;
    }
  /** `whole`: the calendar unit that many units on ("last week"); else the same day moved ("three days later") */
  | {
      readonly form: 'shift';
      readonly unit: Unit;
      readonly by: number;
      readonly from: 'published' | 'running';
      readonly whole: boolean;
      readonly granularity: Granularity;
    }
  /** of the running date's month */
  | { readonly form: 'day-of-month'; readonly day: number }
  | { readonly form: 'either'; readonly readings: readonly [Days, Days] }
  | { readonly form: 'duration' | 'set' | 'vague' };

export interface Found extends TokenRange {
  readonly reading: Reading;
}

/** A recogniser looks at the token it is called on and, where needed, at those before it. */
export type Recogniser = (tokens: readonly Token[], at: number) => Found | null;
