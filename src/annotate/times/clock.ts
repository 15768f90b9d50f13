/** "4 p.m.", "00:00", "05:40 UTC", "0800 GMT", "16.00 local time": the hour of a day that is told elsewhere. */
import { ZONES } from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';
import type { Recogniser } from './reading.ts';

const CLOCK = /^(?:(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d)?(?:am|pm|z)?|(?:0?\d|1[0-2])(?:\.[0-5]\d)?(?:am|pm))$/u;

export const clock: Recogniser = (tokens, at) => {
  const token = tokens[at] as Token;
  const meridian = /^[ap]\.?m\.?$/u.test(tokens[at + 1]?.lower ?? '');
  const hour = meridian && /^(?:0?\d|1[0-2])(?:[.:][0-5]\d)?$/u.test(token.text);
  const to = hour || meridian ? at + 2 : at + 1;
  const hours = /^(?:hours|hrs)$/u.test(tokens[at + 1]?.lower ?? '') ? at + 2 : to;
  const end = zoneEnd(tokens, hours);
  const military = /^(?:[01]\d|2[0-3])[0-5]\d$/u.test(token.text) && end > to;
  if (!CLOCK.test(token.lower) && !hour && !military) return null;
  return {
    from: at,
    to: end,
    reading: { form: 'shift', unit: 'day', by: 0, from: 'running', whole: false, granularity: 'minute' },
  };
};

/** Behind a zone that stands at `at`: "UTC", "(GMT)", "local time", "Kuwait Time"; else `at`. */
export function zoneEnd(tokens: readonly Token[], at: number): number {
  const bracket = tokens[at]?.text === '(' ? 1 : 0;
  const token = tokens[at + bracket];
  if (token !== undefined && ZONES.has(token.lower) && /^\p{Lu}{1,4}$/u.test(token.text))
    return bracket === 0 ? at + 1 : tokens[at + 2]?.text === ')' ? at + 3 : at;
  if (tokens[at]?.lower === 'local' && tokens[at + 1]?.lower === 'time') return at + 2;
  const named = /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  if (named && /^(?:time|standard|summer|daylight)$/u.test(tokens[at + 1]?.lower ?? '')) {
    const last = tokens[at + 1]?.lower === 'time' ? at + 1 : at + 2;
    return tokens[last]?.lower === 'time' ? last + 1 : at;
  }
  return at;
}
