/** Which courses there may be in a view, a page at a time; they are made of their claims then. */
import type { Query } from './database.ts';
import { parameters } from './parameters.ts';
import type { CourseKeysAsked, CourseKeyPage } from './types.ts';
import { collectionOf, instantOf } from './view.ts';

/** Claims of which the courses of a page are made: one more key is not taken when there would be more. */
const CLAIMS_AT_ONCE = 1000;

/** What lists are sorted by, ascending, ending in the key. */
const SORTS = { name: ['place_in_list', 'text'], told: ['(-claims)', 'int'] } as const;

/**
 * Keys of the courses of which something may be told in the view: a key whose claims all turn out to be of another view, or
 * rejected, has none. At most `limit`, and fewer where their claims are many.
 */
export async function readCourseKeys(query: Query, asked: CourseKeysAsked): Promise<CourseKeyPage> {
  const { course, asOf, recordedBy, keys, called, party, from, to, box, sort = 'name', after, limit } = asked;
  const { values, add } = parameters();
  const [order, type] = SORTS[sort];
  const conditions = [
    `collection = ${add(collectionOf(asked))} and course = ${add(course)}`,
    ...(asOf === undefined ? [] : [`first_said <= ${add(asOf)}::date`]),
    ...(recordedBy === undefined ? [] : [`first_recorded <= ${add(instantOf(recordedBy))}::timestamptz`]),
    ...(keys === undefined ? [] : [`key = any(${add(keys)}::text[])`]),
    ...(called === undefined ? [] : [`called && ${add(called)}::text[]`]),
    ...(party === undefined ? [] : [`parties @> array[${add(party)}]`]),
    ...(from === undefined ? [] : [`ends >= ${add(from)}::date`]),
    ...(to === undefined ? [] : [`starts <= ${add(to)}::date`]),
    ...(box === undefined ? [] : [inBox('course_key', box, add)]),
    ...(after === undefined
      ? []
      : [`(${order}, key) > (${add(after[0] ?? null)}::${type}, ${add(after[1] ?? null)}::text)`]),
  ];
  const rows = await query<{ key: string; claims: number; place: string | number }>(
    `select key, claims, ${order} as place from course_key where ${conditions.join(' and ')}
      order by ${order}, key ${limit === undefined ? '' : `limit ${add(limit + 1)}`}`,
    values,
  );
  if (limit === undefined) return { keys: rows.map(({ key }) => key), next: null };
  const fits = fitting(rows.map(({ claims }) => claims));
  const shown = rows.slice(0, Math.min(limit, fits));
  const last = shown.at(-1);
  return {
    keys: shown.map(({ key }) => key),
    next: last === undefined || shown.length === rows.length ? null : [last.place, last.key],
  };
}

/** How many are taken until their claims are too many; the first in any case. */
function fitting(claims: readonly number[]): number {
  let sum = 0;
  for (const [i, n] of claims.entries()) {
    sum += n;
    if (i > 0 && sum > CLAIMS_AT_ONCE) return i;
  }
  return claims.length;
}

/** Whether `lat` and `lon` of the table lie in the box. */
export function inBox(
  table: string,
  { west, south, east, north }: NonNullable<CourseKeysAsked['box']>,
  add: ReturnType<typeof parameters>['add'],
): string {
  const [w, e] = [add(west), add(east)].map((one) => `${one}::float8`);
  const lon = west <= east ? `${table}.lon between ${w} and ${e}` : `(${table}.lon >= ${w} or ${table}.lon <= ${e})`;
  return `${table}.lat between ${add(south)}::float8 and ${add(north)}::float8 and ${lon}`;
}
