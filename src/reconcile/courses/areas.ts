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
    const seen = new Set([course.place.id]);
    let within = byId.get(course.place.id)?.within ?? null;
    while (within !== null && !seen.has(within)) {
      seen.add(within);
      const own = members.get(within);
      if (own) own.push(course);
      else members.set(within, [course]);
      within = byId.get(within)?.within ?? null;
    }
  }
  return [...members].flatMap(([id, own]) => {
    const place = byId.get(id);
    // what is said of a district is no place in it: it would count its towns twice
    const towns = own.filter(({ place: { precision } }) => precision === null || !AREAS.has(precision));
    return place !== undefined && AREAS.has(place.precision) && towns.length > 0 ? [{ place, members: towns }] : [];
  });
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
