/**
 * Numeric dates that can be read in two ways, where the document decides: by other numeric dates that allow one order
 * alone, or by a date it names in words.
 */
import type { Found, Reading } from './reading.ts';
import { isoDay } from '../../text/days.ts';

export function decided(found: readonly Found[]): readonly Found[] {
  if (!found.some(({ reading }) => reading.form === 'either')) return found;
  const orders = new Set(
    found.flatMap(({ reading }) => (reading.form === 'fixed' && reading.order ? [reading.order] : [])),
  );
  const named = new Set(found.flatMap(({ reading }) => namedDay(reading)));
  const [only] = orders.size === 1 ? [...orders] : [];
  return found.map((hit) => {
    if (hit.reading.form !== 'either') return hit;
    const [dayFirst, monthFirst] = hit.reading.readings;
    const told = [dayFirst, monthFirst].filter(({ start }) => named.has(start));
    const value =
      only === undefined ? (told.length === 1 ? told[0] : undefined) : only === 'day-first' ? dayFirst : monthFirst;
    return value === undefined ? hit : { ...hit, reading: { form: 'fixed', value, granularity: 'day' } };
  });
}

function namedDay(reading: Reading): string[] {
  if (reading.form !== 'open' || reading.start.year === null) return [];
  const day = isoDay(reading.start.year, reading.start.month, reading.start.day);
  return day === null ? [] : [day];
}
