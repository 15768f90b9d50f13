/** Days and intervals of days. A day is an ISO date (`2020-10-21`); `end` is inclusive. */
import { z } from 'zod';

export const GRANULARITIES = [
  'minute',
  'hour',
  'part-of-day',
  'day',
  'week',
  'month',
  'part-of-month',
  'year',
  'interval',
] as const;
export type Granularity = (typeof GRANULARITIES)[number];

export const isoDaySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export type IsoDay = string;
/** A day of which no year is told. */
export const monthDaySchema = z.string().regex(/^\d{2}-\d{2}$/);

export const daysSchema = z.object({ start: isoDaySchema, end: isoDaySchema });
export type Days = z.infer<typeof daysSchema>;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day as people write it: "8 December 2020". */
export const dayInWords = (day: IsoDay): string =>
  `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

export const daysInWords = ({ start, end }: Days): string =>
  start === end ? dayInWords(start) : `${dayInWords(start)} to ${dayInWords(end)}`;

export const timeSpanSchema = daysSchema.extend({
  text: z.string().nullable(),
  granularity: z.enum(GRANULARITIES),
});
export type TimeSpan = z.infer<typeof timeSpanSchema>;
