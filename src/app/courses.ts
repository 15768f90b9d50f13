/** Control, measures and truces over time, from the claims as they stood on any two dates. */
import type { CeasefireCourse, ControlCourse, MeasureCourse } from '../model/course.ts';
import type { Pack } from '../model/pack.ts';
import type { Country } from '../model/resources.ts';
import { ceasefireCourses, controlCourses, measureCourses } from '../reconcile/courses/index.ts';
import { foldName } from '../text/fold.ts';
import type { App } from './app.ts';
import { type Held, type HeldView, heldOf } from './held.ts';
import { settle } from './questions.ts';

/** Who held which place when; of `place` only, by id or any of its names, where one is given. Empty when none is told of. */
export async function listControl(app: App, view: HeldView = {}, place?: string | null): Promise<ControlCourse[]> {
  const { claims, context } = await settled(app, view, ['control']);
  const courses = controlCourses(claims, context);
  if (place == null) return courses;
  const wanted = foldName(place);
  const isWanted = (name: string): boolean => foldName(name) === wanted;
  const ids = new Set([
    ...context.packs
      .flatMap((pack) => pack.places)
      .flatMap(({ id, name, variants }) => ([name, ...variants].some(isWanted) ? [id] : [])),
    // and as texts write it
    ...claims.flatMap((claim) => (claim.place?.id != null && isWanted(claim.place.text) ? [claim.place.id] : [])),
  ]);
  return courses.filter(({ place: { id, name } }) => id === place || ids.has(id) || isWanted(name));
}

/** What each authority had in force; of `authority` only, by id or any of its names, where one is given. */
export async function listMeasures(app: App, view: HeldView = {}, authority?: string | null): Promise<MeasureCourse[]> {
  const { claims, context } = await settled(app, view, ['measure']);
  const courses = measureCourses(claims, context);
  if (authority == null) return courses;
  const ids = idsOf(foldName(authority), context.packs, context.countries);
  return courses.filter(
    (course) =>
      course.authority !== null &&
      (course.authority.id === authority ||
        ids.has(course.authority.id) ||
        foldName(course.authority.name) === foldName(authority)),
  );
}

const idsOf = (wanted: string, packs: readonly Pack[], countries: readonly Country[]): ReadonlySet<string> =>
  new Set([
    ...packs
      .flatMap((pack) => pack.actors)
      .flatMap(({ id, name, names }) => ([name, ...names].some((one) => foldName(one) === wanted) ? [id] : [])),
    ...countries.flatMap(({ code, name, names }) =>
      [name, ...names].some((one) => foldName(one) === wanted) ? [code] : [],
    ),
  ]);

/** The truces, with their terms and what claims on control say of them. */
export async function listCeasefires(app: App, view: HeldView = {}): Promise<CeasefireCourse[]> {
  const { claims, context } = await settled(app, view, ['ceasefire', 'control']);
  return ceasefireCourses(claims, context);
}

/** What they are made of, and which packs are in use, is known once questions are settled. */
async function settled(app: App, view: HeldView, kinds: readonly string[]): Promise<Held> {
  await settle(app);
  return heldOf(app, view, kinds);
}
