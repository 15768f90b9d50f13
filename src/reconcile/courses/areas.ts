/** Areas from their places: a district is held by whoever holds the places told of in it. Nothing here is said by anyone. */
import type { ControlCourse, Derived, Holder } from '../../model/course.ts';
import type { PackPlace } from '../../model/pack.ts';
import type { Precision } from '../../model/place.ts';
import type { IsoDay } from '../../model/time.ts';
import { sideKey } from './spans.ts';

const AREAS: ReadonlySet<Precision> = new Set(['district', 'region']);

export interface Area {
  readonly place: PackPlace;
  readonly members: readonly ControlCourse[];
}

/** The districts and regions that hold places with a course, with those places; what joins a component: one area. */
export function areasOf(courses: readonly ControlCourse[], places: readonly PackPlace[]): Area[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const members = new Map<string, ControlCourse[]>();
  for (const course of courses) {
    for (const within of idsAbove(course.place.id, byId)) {
      const own = members.get(within);
      if (own) own.push(course);
      else members.set(within, [course]);
    }
  }
  return [...members].flatMap(([id, own]) => {
    const place = byId.get(id);
    // what is said of a district is no place in it: it would count its towns twice
    const towns = own.filter(({ place: { precision } }) => precision === null || !AREAS.has(precision));
    return place !== undefined && AREAS.has(place.precision) && towns.length > 0 ? [{ place, members: towns }] : [];
  });
}

/** The districts and regions around each place, by its id; places in none are left out. */
export function areaIdsAbove(places: readonly PackPlace[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(places.map((place) => [place.id, place]));
  return new Map(
    places.flatMap(({ id }) => {
      const areas = idsAbove(id, byId).filter((above) => AREAS.has(byId.get(above)?.precision as Precision));
      return areas.length === 0 ? [] : [[id, areas] as const];
    }),
  );
}

function idsAbove(id: string, byId: ReadonlyMap<string, PackPlace>): string[] {
  const seen = new Set([id]);
  for (let at = byId.get(id)?.within ?? null; at !== null && !seen.has(at); at = byId.get(at)?.within ?? null)
    seen.add(at);
  return [...seen].slice(1);
}

/** Places that lie within some of these, however deep. */
export function placesWithin(ids: readonly string[], places: readonly PackPlace[]): string[] {
  const wanted = new Set(ids);
  const byId = new Map(places.map((place) => [place.id, place]));
  return places.filter(({ id }) => idsAbove(id, byId).some((above) => wanted.has(above))).map(({ id }) => id);
}

interface Change {
  readonly day: IsoDay;
  readonly place: string;
  readonly holder: Holder | null;
}

/** From the day on which a place had changed hands at the latest, it counts for its new holder; contested or not. */
const changesOf = ({ place, spans }: ControlCourse): Change[] =>
  spans.flatMap(({ from, holder }) => (from === null ? [] : [{ day: from.end, place: place.id, holder }]));

export function derivedFrom({ members }: Area): Derived | null {
  const changes = members.flatMap(changesOf).sort((a, b) => compare(a.day, b.day) || compare(a.place, b.place));
  const heldBy = new Map<string, Holder | null>();
  const counts = new Map<string, { holder: Holder; places: number }>();
  const spans: Derived['spans'] = [];
  for (const [day, own] of Map.groupBy(changes, (change) => change.day)) {
    for (const { place, holder } of own) {
      const old = heldBy.get(place) ?? null;
      if (old !== null) add(counts, old, -1);
      if (holder !== null) add(counts, holder, 1);
      heldBy.set(place, holder);
    }
    const shares = [...counts.values()]
      .map(({ holder, places }) => ({ holder, places }))
      .sort((a, b) => b.places - a.places || compare(sideKey(a.holder), sideKey(b.holder)));
    const last = spans.at(-1);
    if (last !== undefined) last.to = day;
    spans.push({ from: day, to: null, shares });
  }
  return spans.length === 0 ? null : { places: members.map(({ place }) => place.id).sort(), spans };
}

function add(counts: Map<string, { holder: Holder; places: number }>, holder: Holder, n: number): void {
  const key = sideKey(holder);
  const share = counts.get(key) ?? { holder, places: 0 };
  share.places += n;
  if (share.places === 0) counts.delete(key);
  else counts.set(key, share);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
