/** What a short report tells besides its claims (`gist.ts`), as it is lent to its mentions. */
import type { Gist } from '../../model/document.ts';
import { addDays } from '../../text/days.ts';
import type { ReportFacts } from './incident.ts';
import type { Around, Mention } from './mention.ts';
import { type Spot, spotOf } from './places.ts';
import { daysWithoutYear, timeRelation, type When } from './times.ts';

export function aroundOf(facts: ReportFacts | undefined): Around | undefined {
  const gist = facts?.gist ?? null;
  if (gist === null) return undefined;
  return {
    days: daysBesides(gist, facts),
    places: gist.places.map(spotOf),
    named: new Set(gist.named),
    rare: new Set(gist.rare),
    things: new Set(gist.things),
  };
}

/** The days told but that of publication, which the head of the report tells. */
const daysBesides = ({ days, monthDays = [] }: Gist, facts: ReportFacts | undefined): When[] =>
  [...days.map((one) => ({ ...one, inferred: false })), ...monthDays.map(daysWithoutYear)].filter(
    ({ end }) => end !== facts?.published && end.slice(5) !== facts?.monthDay,
  );

/** A report of more happenings is a list, and what it tells elsewhere is of any of them. */
const MOST = 4;
/** What a report lends to so many happenings of its own: a list lends none of its gist. */
export const lentTo = (happenings: number, facts: ReportFacts | undefined): ReportFacts | undefined =>
  facts === undefined || happenings <= MOST ? facts : { ...facts, gist: null };

/** With what its report tells besides, as far as that may be of it: not a day on which the report tells of another. */
export function withWhatIsAround(mention: Mention, all: readonly Mention[]): Mention {
  const { around } = mention;
  if (around === undefined) return mention;
  const others = all.flatMap(({ id, when }) => (id === mention.id || when === null || when.inferred ? [] : [when]));
  const days = around.days.filter((day) =>
    others.every((other) => timeRelation(day, other) === 'apart' || timeRelation(day, other) === 'day-off'),
  );
  return { ...mention, around: { ...around, days } };
}

/** A short report that names one place is of that place. */
export function onlyPlaceOf(facts: ReportFacts | undefined): Spot | null {
  const [only, ...others] = facts?.gist?.places ?? [];
  return only === undefined || others.length > 0 ? null : spotOf(only);
}

/** … and one that tells one day, not long before its publication, is of that day. */
export function onlyDayOf(facts: ReportFacts | undefined): When | null {
  const [only, ...others] = facts?.gist == null ? [] : daysBesides(facts.gist, facts);
  if (only === undefined || others.length > 0) return null;
  const published = facts?.published ?? null;
  const isNews =
    published === null ||
    only.yearless === true ||
    (only.start >= addDays(published, -MOST_DAYS_BACK) && only.end <= published);
  return isNews ? only : null;
}
/** Of a day further back a report tells what led to its news. */
const MOST_DAYS_BACK = 31;
