/** Units counted from a day. */
import type { Days, IsoDay } from '../../model/time.ts';
import { addDays, addMonths, daysInMonth, monthOf, weekOf, wholeMonth, wholeYear, yearOf } from '../../text/days.ts';
import { date, type Resolved, unresolved } from './open.ts';
import type { Edge, Reading, Unit } from './reading.ts';
import type { Anchor } from './running.ts';

export function moved(day: IsoDay, unit: Unit, by: number): IsoDay {
  if (unit === 'month') return addMonths(day, by);
  if (unit === 'year') return addMonths(day, by * 12);
  return addDays(day, unit === 'week' ? by * 7 : unit === 'hour' ? Math.round(by / 24) : by);
}

function unitAround(day: IsoDay, unit: Unit): Days {
  if (unit === 'week') return weekOf(day);
  if (unit === 'month') return wholeMonth(yearOf(day), monthOf(day));
  return unit === 'year' ? wholeYear(yearOf(day)) : { start: day, end: day };
}

/** "early", "mid-", "the end of": a month in the contract's ten days, a year in its thirds, a week in two days and the rest. */
function edgeOf({ start, end }: Days, unit: Unit, edge: Edge): Days {
  if (unit === 'week') {
    const [from, to] = { start: [0, 1], middle: [2, 3], end: [4, 6] }[edge] as [number, number];
    return { start: addDays(start, from), end: addDays(start, to) };
  }
  if (unit === 'month') {
    if (edge === 'start') return { start, end: addDays(start, 9) };
    return edge === 'middle'
      ? { start: addDays(start, 10), end: addDays(start, 19) }
      : { start: addDays(start, 20), end };
  }
  if (unit !== 'year') return { start, end };
  const first = { start: 1, middle: 5, end: 9 }[edge];
  const year = yearOf(start);
  return { start: wholeMonth(year, first).start, end: wholeMonth(year, first + 3).end };
}

export function shifted(reading: Extract<Reading, { form: 'shift' }>, anchor: Anchor | null): Resolved {
  const { unit, by, whole, granularity, edge } = reading;
  if (anchor === null) return unresolved(granularity);
  const day = moved(anchor.day, unit, by);
  const around = whole ? unitAround(day, unit) : { start: day, end: day };
  return date(edge === undefined ? around : edgeOf(around, unit, edge), granularity, anchor.name);
}

/** Up to the anchor's day. */
export function pastUnits({ unit, count }: Extract<Reading, { form: 'past' }>, anchor: Anchor | null): Resolved {
  if (anchor === null) return unresolved('interval');
  const start = unit === 'hour' ? addDays(anchor.day, -Math.ceil(count / 24)) : moved(anchor.day, unit, -count);
  return date({ start, end: anchor.day }, 'interval', anchor.name);
}

/** "within two days", "in the first three days" begin on that day, "the next two weeks" on the one after. */
export function onward({ how, unit, count }: Extract<Reading, { form: 'onward' }>, { day, name }: Anchor): Resolved {
  if (unit === 'hour' && count <= 12) return date({ start: day, end: day }, 'day', name);
  const end = unit === 'hour' ? addDays(day, Math.ceil(count / 24)) : moved(day, unit, count);
  const start = how === 'next' ? addDays(day, 1) : day;
  return date({ start, end: how === 'first' ? addDays(end, -1) : end }, 'interval', name);
}

/** "in the month after 25 August": from that day on; "in the two weeks to 5 May": up to it. */
export function stretched(unit: Unit, by: number, { value, against }: Resolved): Resolved {
  if (value === null) return unresolved('interval');
  const { start, end } = value;
  if (by > 0) return date({ start, end: addDays(moved(start, unit, by), -1) }, 'interval', against);
  if (unit === 'hour') return date({ start: addDays(start, Math.floor(by / 24)), end }, 'interval', against);
  return date({ start: moved(addDays(end, 1), unit, by), end }, 'interval', against);
}

export function samePeriod(years: number, last: Days | null): Resolved {
  if (last === null) return unresolved('interval');
  const start = addMonths(last.start, years * 12);
  const day = addMonths(last.end, years * 12);
  const toTheEnd =
    +last.end.slice(8) === daysInMonth(yearOf(last.end), monthOf(last.end)) && last.start.endsWith('-01');
  const end = toTheEnd ? wholeMonth(yearOf(day), monthOf(day)).end : day;
  return date({ start, end }, start === end ? 'day' : 'interval', 'running date');
}
