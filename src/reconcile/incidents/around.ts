/** What a short report tells besides its claims (`gist.ts`), as it is lent to its mentions. */
import type { Gist } from '../../model/document.ts';
import type { ReportFacts } from './incident.ts';
import type { Around, Mention } from './mention.ts';
import { type Spot, spotOf } from './places.ts';
import { daysWithoutYear, timeRelation, type When } from './times.ts';

export const aroundOf = ({ days, monthDays = [], places, named, rare, things }: Gist): Around => ({
  days: [...days.map((one) => ({ ...one, inferred: false })), ...monthDays.map(daysWithoutYear)],
  places: places.map(spotOf),
  named: new Set(named),
  rare: new Set(rare),
  things: new Set(things),
});

/** A report of more happenings is a list, and what it tells elsewhere is of any of them. */
const MOST = 4;

/** With what its report tells besides, as far as that may be of it: not a day on which the report tells of another. */
export function withWhatIsAround(mention: Mention, all: readonly Mention[]): Mention {
  const { around, ...bare } = mention;
  if (around === undefined || all.length > MOST) return bare;
  const others = all.flatMap(({ id, when }) => (id === mention.id || when === null || when.inferred ? [] : [when]));
  const days = around.days.filter((day) =>
    others.every((other) => timeRelation(day, other) === 'apart' || timeRelation(day, other) === 'day-off'),
  );
  return { ...bare, around: { ...around, days } };
}

/** A short report that names one place is of that place. */
export function onlyPlaceOf(facts: ReportFacts | undefined): Spot | null {
  const [only, ...others] = facts?.gist?.places ?? [];
  return only === undefined || others.length > 0 ? null : spotOf(only);
}

/** … and one that tells one day, beside that of its publication, is of that day. */
export function onlyDayOf(facts: ReportFacts | undefined): When | null {
  const { days = [], monthDays = [] } = facts?.gist ?? {};
  const told = [...days.map((one) => ({ ...one, inferred: false })), ...monthDays.map(daysWithoutYear)];
  const [only, ...others] = told.filter(({ end }) => end !== facts?.published && end.slice(5) !== facts?.monthDay);
  return only === undefined || others.length > 0 ? null : only;
}
