/** Control, measures and truces over time, as they stood on any two dates: all of them, or a page, made of its own claims. */
import type { CourseKeysAsked } from '../ledger/types.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { CeasefireCourse, ControlCourse, MeasureCourse } from '../model/course.ts';
import type { Pack } from '../model/pack.ts';
import type { Country } from '../model/resources.ts';
import { ceasefireCourses, controlCourses, isTerm, measureCourses, termPlaces } from '../reconcile/courses/index.ts';
import { foldName } from '../text/fold.ts';
import type { App } from './app.ts';
import { areasOnPage } from './course-areas.ts';
import { contextOf, type HeldView, viewOf, worldIn } from './held.ts';
import { settle } from './questions.ts';

/** Of what something is told in some days, in a stretch of the map, of a holder; `limit` of them from behind `after` on. Default: all. */
export type CoursesAsked = HeldView &
  Pick<CourseKeysAsked, 'party' | 'from' | 'to' | 'box' | 'sort' | 'after' | 'limit'>;

export interface CoursePage<T> {
  readonly courses: readonly T[];
  /** to be asked for as `after`; null when there are no more */
  readonly next: readonly (string | number)[] | null;
}

const askedOf = (app: App, { party, from, to, box, sort, after, limit, ...view }: CoursesAsked) => ({
  ...viewOf(app, view),
  ...{ party, from, to, box, sort, after, limit },
});

/** Who held which place when; of `place` only, by id or any of its names, where one is given. */
export async function pageOfControl(
  app: App,
  asked: CoursesAsked,
  place?: string | null,
): Promise<CoursePage<ControlCourse>> {
  await settle(app);
  const world = await worldIn(app, asked);
  const held = { ...askedOf(app, asked), course: 'control' } as const;
  const named = place == null ? undefined : await idsOfPlace(app, held, place, world.packs);
  const { keys, next } = await app.ledger.courseKeys({ ...held, keys: named });
  const places = world.packs.flatMap((pack) => pack.places);
  const areas = await areasOnPage({ keys, named }, places, (of) =>
    app.ledger.courseKeys({ ...held, keys: of, after: undefined, limit: undefined }).then((page) => page.keys),
  );
  const claims = await app.ledger.claims({
    ...{ ...viewOf(app, asked), kind: 'control' },
    keys: [...new Set([...keys, ...areas.members])],
  });
  const shown = new Set([...keys, ...areas.ids]);
  const courses = controlCourses(claims, await contextOf(app, asked, claims, world));
  return {
    courses: inOrder(
      courses.filter(({ place: { id } }) => shown.has(id)),
      keys,
      asked,
    ),
    next,
  };
}

/** By name as they are, else in the order of the keys. */
function inOrder(courses: readonly ControlCourse[], keys: readonly string[], { sort }: CoursesAsked) {
  if (sort !== 'told') return courses;
  const placeOf = new Map(keys.map((key, i) => [key, i]));
  const at = ({ place }: ControlCourse): number => placeOf.get(place.id) ?? keys.length;
  return courses.toSorted((a, b) => at(a) - at(b));
}

/** Of the id, and of what packs or texts call so. */
async function idsOfPlace(
  app: App,
  held: CourseKeysAsked,
  place: string,
  packs: readonly Pack[],
): Promise<readonly string[]> {
  const wanted = foldName(place);
  const { keys } = await app.ledger.courseKeys({ ...held, called: [wanted], after: undefined, limit: undefined });
  const listed = packs
    .flatMap((pack) => pack.places)
    .filter(({ name, variants }) => [name, ...variants].some((one) => foldName(one) === wanted));
  return [...new Set([place, ...listed.map(({ id }) => id), ...keys])];
}

/** What each authority had in force; of `authority` only, by id or any of its names, where one is given. */
export async function pageOfMeasures(
  app: App,
  asked: CoursesAsked,
  authority?: string | null,
): Promise<CoursePage<MeasureCourse>> {
  await settle(app);
  const world = await worldIn(app, asked);
  const held = { ...askedOf(app, asked), course: 'measure' } as const;
  const named = authority == null ? undefined : await idsOfAuthority(app, held, authority, world);
  const { keys, next } = await app.ledger.courseKeys({ ...held, keys: named });
  // those that name no authority belong to that of their document
  const claims = await app.ledger.claims({ ...viewOf(app, asked), kind: 'measure', documentsOf: keys });
  const shown = new Set(keys);
  const courses = measureCourses(claims, await contextOf(app, asked, claims, world));
  return { courses: courses.filter((course) => shown.has(course.authority?.id ?? '')), next };
}

async function idsOfAuthority(
  app: App,
  held: CourseKeysAsked,
  authority: string,
  { packs, countries }: { readonly packs: readonly Pack[]; readonly countries: readonly Country[] },
): Promise<readonly string[]> {
  const wanted = foldName(authority);
  const isWanted = (name: string): boolean => foldName(name) === wanted;
  const { keys } = await app.ledger.courseKeys({ ...held, called: [wanted], after: undefined, limit: undefined });
  const actors = packs.flatMap((pack) => pack.actors).filter(({ name, names }) => [name, ...names].some(isWanted));
  const states = countries.filter(({ name, names }) => [name, ...names].some(isWanted));
  return [...new Set([authority, ...actors.map(({ id }) => id), ...states.map(({ code }) => code), ...keys])];
}

/** The truces, with their terms and what claims on control say of them; a page holds all whom its truces join. */
export async function pageOfCeasefires(app: App, asked: CoursesAsked): Promise<CoursePage<CeasefireCourse>> {
  await settle(app);
  const world = await worldIn(app, asked);
  const view = viewOf(app, asked);
  const { keys, next } = await app.ledger.courseKeys({ ...askedOf(app, asked), course: 'ceasefire' });
  const told = await app.ledger.claims({ ...view, kind: 'ceasefire', keys });
  const claims = [...told, ...(await deedsOn(app, asked, told, world.packs))];
  return { courses: ceasefireCourses(claims, await contextOf(app, asked, claims, world)), next };
}

/** Claims on control that may be of the terms of these truces: in their documents, and on the places these speak of. */
async function deedsOn(
  app: App,
  asked: CoursesAsked,
  told: readonly AnyClaim[],
  packs: readonly Pack[],
): Promise<readonly AnyClaim[]> {
  const view = { ...viewOf(app, asked), kind: 'control' };
  const docs = [...new Set(told.filter(isTerm).map(({ doc }) => doc))];
  if (docs.length === 0) return [];
  const beside = await app.ledger.claims({ ...view, docs });
  const keys = termPlaces(
    beside,
    packs.flatMap((pack) => pack.places),
  );
  const there = await app.ledger.claims({ ...view, keys });
  return [...new Map([...beside, ...there].map((claim) => [claim.id, claim])).values()];
}

/** All of them, whatever they cost. */
const all = async <T>(page: Promise<CoursePage<T>>): Promise<readonly T[]> => (await page).courses;

export const listControl = (app: App, view: HeldView = {}, place?: string | null): Promise<readonly ControlCourse[]> =>
  all(pageOfControl(app, { asOf: view.asOf, recordedBy: view.recordedBy }, place));
export const listMeasures = (app: App, view: HeldView = {}, authority?: string | null) =>
  all(pageOfMeasures(app, { asOf: view.asOf, recordedBy: view.recordedBy }, authority));
export const listCeasefires = (app: App, view: HeldView = {}) =>
  all(pageOfCeasefires(app, { asOf: view.asOf, recordedBy: view.recordedBy }));
