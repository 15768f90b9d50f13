/**
 * Claims → things over time: control of places, measures of authorities, truces. Pure, and a function of the claims of
 * one component each: a place (an area: its places), an authority, the parties that truces join.
 */
import type { AnyClaim } from '../../model/claim.ts';
import type { CeasefireCourse, ControlCourse, MeasureCourse } from '../../model/course.ts';
import { type CeasefireTold, components } from './agreements.ts';
import { areasOf, derivedFrom } from './areas.ts';
import { ceasefiresOf } from './ceasefires.ts';
import { controlOf, placeIdOf } from './control.ts';
import { byAuthority, type MeasureTold, measuresOf } from './measures.ts';
import { deedsOf } from './terms.ts';
import { type CourseContext, inFixedOrder, type Told, toldBy } from './told.ts';
import type { ControlTold } from './turns.ts';

export type { CourseContext } from './told.ts';

type Course = Told['step']['course'];

function toldOf<T extends Told>(claims: readonly AnyClaim[], course: Course, context: CourseContext): T[] {
  const told = claims.map((claim) => toldBy(claim, context)).filter((one) => one !== null);
  return told.filter(({ step }) => step.course === course) as T[];
}

/** The places by name; an area that is only derived from its places is among them. */
export function controlCourses(claims: readonly AnyClaim[], context: CourseContext): ControlCourse[] {
  const told = toldOf<ControlTold>(claims, 'control', context).flatMap(ofEachPlace);
  const courses = new Map([...Map.groupBy(told, placeIdOf)].map(([id, own]) => [id, controlOf(own, context)] as const));
  const places = context.packs.flatMap((pack) => pack.places);
  for (const area of areasOf([...courses.values()], places)) {
    const derived = derivedFrom(area);
    const { id, name, precision, country, lat, lon } = area.place;
    const own = courses.get(id) ?? { ...EMPTY, place: { id, name, precision, country, lat, lon } };
    if (derived !== null) courses.set(id, { ...own, derived });
  }
  return [...courses.values()].sort((a, b) => compare(a.place.name, b.place.name) || compare(a.place.id, b.place.id));
}

/** "both came under its control": told of each of the places meant. */
function ofEachPlace(told: ControlTold): ControlTold[] {
  const { place } = told.claim;
  if (place?.members === undefined) return [told];
  const { members, ...words } = place;
  return members.map((member) => ({ ...told, claim: { ...told.claim, place: { ...words, ...member } } }));
}

const EMPTY = { spans: [], turns: [], undated: [], planned: [], derived: null, voices: [] };

/** The authorities by name; measures of nobody known come last. */
export function measureCourses(claims: readonly AnyClaim[], context: CourseContext): MeasureCourse[] {
  return byAuthority(toldOf<MeasureTold>(claims, 'measure', context), context)
    .map(({ authority, told }) => measuresOf(authority, told))
    .sort(
      (a, b) =>
        compare(a.authority?.name ?? '\u{10FFFF}', b.authority?.name ?? '\u{10FFFF}') ||
        compare(a.authority?.id ?? '', b.authority?.id ?? ''),
    );
}

/** The truces in the order of time; what belongs to none that is dated comes last. */
export function ceasefireCourses(claims: readonly AnyClaim[], context: CourseContext): CeasefireCourse[] {
  const told = inFixedOrder(toldOf<CeasefireTold>(claims, 'ceasefire', context));
  const deeds = deedsOf(
    inFixedOrder(toldOf<ControlTold>(claims, 'control', context)),
    context.packs.flatMap((pack) => pack.places),
  );
  const dayOf = ({ agreed, inForce }: CeasefireCourse): string => {
    const when = agreed ?? inForce;
    return when?.start ?? when?.end ?? '~';
  };
  return components(told, context)
    .flatMap((own) => ceasefiresOf(own, deeds, context))
    .sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
