/** What the map shows on a day: the incidents of a time before it, and who held which place. */
import type { ControlCourse } from '../../../model/course.ts';
import type { Incident } from '../../../model/incident.ts';
import type { Precision } from '../../../model/place.ts';
import { spanOf, type Toll, tollOf } from '../../figures/incidents.ts';
import { DAY_MS } from '../../figures/time.ts';
import type { Row, Stretch } from '../timeline/rows.ts';

export const WINDOWS = { week: 7 * DAY_MS, month: 31 * DAY_MS, all: Infinity } as const;
export type Window = keyof typeof WINDOWS;

interface Located {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly precision: Precision | null;
}
export interface Happened extends Located {
  readonly incident: Incident;
  readonly toll: Toll | null;
}
export interface HeldPlace extends Located {
  readonly name: string;
  readonly holder: string;
  readonly tone: number;
  readonly faint: boolean;
  readonly contested: boolean;
}

/** Incidents that may have happened in the window that ends with the day; those without a place on the map apart. */
export function happenedBy(
  incidents: readonly Incident[],
  day: number,
  window: Window,
): { located: Happened[]; nowhere: number } {
  const end = day + DAY_MS;
  const within = incidents.filter((incident) => {
    const span = spanOf(incident);
    return span !== null && span.from < end && span.to > end - WINDOWS[window];
  });
  const located = within.flatMap((incident): Happened[] => {
    const { id, place } = incident;
    if (place?.lat == null || place.lon === null) return [];
    return [{ id, lat: place.lat, lon: place.lon, precision: place.precision, incident, toll: tollOf(incident) }];
  });
  return { located, nowhere: within.length - located.length };
}

/** Whether it held on the day: surely begun by its end, and not surely over before it. */
const holdsOn = ({ from, to }: Stretch, day: number): boolean =>
  (from === null || from.sure <= day) && (to === null || to.sure > day + DAY_MS);

/** @param rows the courses' own rows, by the place's id */
export function heldOn(courses: readonly ControlCourse[], rows: readonly Row[], day: number): HeldPlace[] {
  const places = new Map(courses.map(({ place }) => [place.id, place]));
  return rows.flatMap(({ id, name, stretches }): HeldPlace[] => {
    const place = places.get(id);
    const stretch = stretches.findLast((one) => holdsOn(one, day));
    if (place?.lat == null || place.lon === null || stretch === undefined) return [];
    const contested = stretch.contested.some(({ from, to }) => (from ?? -Infinity) <= day && (to ?? Infinity) > day);
    const { words: holder, tone, faint } = stretch;
    return [
      {
        id: stretch.id,
        lat: place.lat,
        lon: place.lon,
        precision: place.precision,
        name,
        holder,
        tone,
        faint,
        contested,
      },
    ];
  });
}
