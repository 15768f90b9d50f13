/** Times in figures: "2020-09-27", "27.09.2020", "04/05/2020" (both readings), years, spans of years, decades. */
import { SEASONS, TIME_PREPOSITIONS } from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';
import { daysInMonth, isoDay, wholeYear } from '../../text/days.ts';
import type { Found, Reading, Recogniser } from './reading.ts';

const one = (at: number, reading: Reading | null): Found | null =>
  reading === null ? null : { from: at, to: at + 1, reading };

const day = (value: string | null): Reading | null =>
  value === null ? null : { form: 'fixed', value: { start: value, end: value }, granularity: 'day' };

export const figures: Recogniser = (tokens, at) => {
  const text = (tokens[at] as Token).text;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (iso) return one(at, day(isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text);
  if (dotted) return one(at, day(isoDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  return slashed ? one(at, either(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]))) : null;
};

/** Never a silent guess: where both orders make a date, both are kept. */
function either(a: number, b: number, year: number): Reading | null {
  const dayFirst = isoDay(year, b, a);
  const monthFirst = isoDay(year, a, b);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return day(dayFirst ?? monthFirst);
  return {
    form: 'either',
    readings: [
      { start: dayFirst, end: dayFirst },
      { start: monthFirst, end: monthFirst },
    ],
  };
}

const YEAR = /^(?:1[5-9]|20)\d\d$/u;

/** A bare year counts as one only where the words around it say so: "in 2020", "(2020)", "early 1992", "2020 war". */
export const years: Recogniser = (tokens, at) => {
  const token = tokens[at] as Token;
  const span = /^((?:1[5-9]|20)\d\d)[-–]((?:1[5-9]|20)?\d\d)$/u.exec(token.text);
  if (span) {
    const [from, to] = [span[1] as string, span[2] as string];
    const last = to.length === 2 ? from.slice(0, 2) + to : to;
    return last <= from
      ? null
      : one(at, { form: 'fixed', value: { start: `${from}-01-01`, end: `${last}-12-31` }, granularity: 'interval' });
  }
  const decade = /^((?:1[5-9]|20)\d)0'?s$/u.exec(token.lower);
  if (decade)
    return one(at, {
      form: 'fixed',
      value: { start: `${decade[1]}0-01-01`, end: `${decade[1]}9-12-31` },
      granularity: 'interval',
    });
  if (!YEAR.test(token.text)) return null;
  const year = Number(token.text);
  const before = tokens[at - 1]?.lower ?? '';
  const season = seasonBefore(tokens, at, year);
  if (season !== null) return season;
  const part = { early: [1, 4], mid: [5, 8], late: [9, 12] }[before === '-' ? (tokens[at - 2]?.lower ?? '') : before];
  if (part !== undefined) {
    const end = `${year}-${String(part[1]).padStart(2, '0')}-${daysInMonth(year, part[1] as number)}`;
    return {
      from: before === '-' ? at - 2 : at - 1,
      to: at + 1,
      reading: {
        form: 'fixed',
        value: { start: `${year}-${String(part[0]).padStart(2, '0')}-01`, end },
        granularity: 'interval',
      },
    };
  }
  const after = tokens[at + 1];
  const told =
    TIME_PREPOSITIONS.has(before) || before === '(' || before === 'the' || before === 'and' || before === ',';
  const plain =
    after === undefined ||
    !/^\p{Ll}/u.test(after.text) ||
    TIME_PREPOSITIONS.has(after.lower) ||
    /^(?:and|war|conflict|elections?|ceasefire|agreement|when|as|that|which|was|were|had|has|is)$/u.test(after.lower);
  return told && plain ? one(at, { form: 'fixed', value: wholeYear(year), granularity: 'year' }) : null;
};

function seasonBefore(tokens: readonly Token[], at: number, year: number): Found | null {
  const of = tokens[at - 1]?.lower === 'of';
  const months = SEASONS.get(tokens[of ? at - 2 : at - 1]?.lower ?? '');
  if (months === undefined) return null;
  const lastYear = months[0] > months[1] ? year + 1 : year;
  const start = `${year}-${String(months[0]).padStart(2, '0')}-01`;
  const end = `${lastYear}-${String(months[1]).padStart(2, '0')}-${daysInMonth(lastYear, months[1])}`;
  return {
    from: of ? at - 2 : at - 1,
    to: at + 1,
    reading: { form: 'fixed', value: { start, end }, granularity: 'interval' },
  };
}
