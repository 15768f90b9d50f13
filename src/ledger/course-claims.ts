/** By what claims on courses are found: kept up document by document, with the claims that are closed. */
import type { AnyClaim } from '../model/claim.ts';
import type { CourseBearing, Reconciler } from '../reconcile/reconciler.ts';
import { packsInUse } from './bearings.ts';
import type { Query } from './database.ts';
import { enterAllCourses, takeDue } from './due.ts';
import { packsEver } from './facts.ts';
import { joinTruces } from './course-joints.ts';

/** Documents gone over in one transaction. */
const AT_ONCE = 200;

type Laid = Omit<CourseBearing, 'keys'> & {
  readonly key: string;
  readonly name: string | null;
  readonly claim: string;
  readonly sha256: string;
};

/** Enters the claims on courses of some documents that are due. Returns how many documents. */
export async function enterNextCourses(
  query: Query,
  collection: string,
  makeReconciler: (packs: readonly string[]) => Reconciler,
): Promise<number> {
  const ever = await packsEver(query, collection);
  await enterPacks(query, collection, ever);
  const ids = await takeDue(query, 'courses', collection, AT_ONCE);
  if (ids.length === 0) return 0;
  const now = await packsInUse(query, collection);
  const before = now.join() === ever.join() ? [] : [makeReconciler(ever)];
  await enterCourses(query, collection, [makeReconciler(now), ...before], ids);
  return ids.length;
}

/**
 * Everything is due where a pack is new to the collection. A view of an instant of the past knows the packs of then, and
 * one may have come and gone since: what its sides join must stand together, too.
 */
async function enterPacks(query: Query, collection: string, packs: readonly string[]): Promise<void> {
  const changed = await query(
    `update answered_with set packs_ever = $2 where collection = $1 and packs_ever is distinct from $2::text[]
     returning collection`,
    [collection, packs],
  );
  if (changed.length > 0) await enterAllCourses(query, collection);
}

/** Enters the claims on courses of these documents, as they bear in each of these worlds. */
export async function enterCourses(
  query: Query,
  collection: string,
  worlds: readonly [Reconciler, ...Reconciler[]],
  ids: readonly string[],
): Promise<void> {
  const claims = await query<{ row: string; record: AnyClaim; sha256: string; published: string | null }>(
    `select c.row::text as row, c.record, d.sha256, d.record -> 'metadata' ->> 'published' as published
       from document d join claim c on c.document = d.id
      where d.collection = $1 and d.sha256 = any($2::text[]) and c.kind = any($3::text[]) order by c.row`,
    [collection, ids, worlds[0].courseKinds],
  );
  const found = claims.flatMap(({ row, record, sha256, published }) => {
    const bearing = merged(worlds.flatMap((world) => world.courseBearing(record, published) ?? []));
    return bearing === null ? [] : [{ ...bearing, claim: row, sha256 }];
  });
  const laid: Laid[] = found
    .filter(({ course }) => course !== 'ceasefire')
    .flatMap(({ keys, ...rest }) => keys.map((key) => ({ ...rest, ...key })));
  const truces = found.filter(({ course }) => course === 'ceasefire');
  const keyOf = await joinTruces(
    query,
    collection,
    truces.map(({ keys }) => keys.map(({ key }) => key)),
  );
  for (const { keys, ...rest } of truces) laid.push({ ...rest, key: keyOf.get(keys[0]?.key ?? '') ?? '', name: null });
  await query(
    `insert into course_claim (collection, course, key, claim, sha256, name, called, parties, lat, lon, said, starts, ends)
     select $1, l.course, l.key, l.claim, l.sha256, l.name, l.called, l.parties, l.lat, l.lon, l.said, l.starts, l.ends
       from jsonb_to_recordset($2) as l (course text, key text, claim bigint, sha256 text, name text, called text[],
              parties text[], lat double precision, lon double precision, said date, starts date, ends date)
     on conflict (collection, course, key, claim) do update
       set name = excluded.name, called = excluded.called, parties = excluded.parties, said = excluded.said, starts = excluded.starts, ends = excluded.ends`,
    [collection, JSON.stringify(laid)],
  );
  for (const [course, own] of Map.groupBy(laid, (one) => one.course))
    await bound(query, collection, course, [...new Set(own.map(({ key }) => key))]);
}

/** One and the same claim in several worlds: found by whatever any of them finds it by. */
function merged(bearings: readonly CourseBearing[]): CourseBearing | null {
  const [first] = bearings;
  if (first === undefined || bearings.length === 1) return first ?? null;
  const keys = new Map(bearings.toReversed().flatMap((one) => one.keys.map((key) => [key.key, key] as const)));
  return {
    ...first,
    keys: [...keys.values()],
    called: [...new Set(bearings.flatMap(({ called }) => called))],
    parties: [...new Set(bearings.flatMap(({ parties }) => parties))],
  };
}

/** What a list of the claims of a key holds, all together. */
const union = (column: 'called' | 'parties'): string =>
  `coalesce((select array_agg(distinct n) from course_claim x, unnest(x.${column}) n
              where x.collection = b.collection and x.course = b.course and x.key = b.key), '{}')`;

/** Keeps the bounds of what the claims of these keys tell. */
async function bound(query: Query, collection: string, course: string, keys: readonly string[]): Promise<void> {
  await query(
    `insert into course_key (collection, course, key, place_in_list, called, parties, lat, lon, claims, first_said, first_recorded, starts, ends)
     select b.collection, b.course, b.key,
            case b.course when 'ceasefire' then coalesce(min(b.starts)::text, '~')
                 else coalesce((array_agg(b.name order by c.id))[1], chr(1114111)) end,
            ${union('called')}, ${union('parties')},
            (array_agg(b.lat order by c.id))[1], (array_agg(b.lon order by c.id))[1],
            count(*)::int, min(b.said), min(c.recorded_from), min(b.starts), max(b.ends)
       from course_claim b join claim c on c.row = b.claim
      where b.collection = $1 and b.course = $2 and b.key = any($3::text[])
      group by b.collection, b.course, b.key
     on conflict (collection, course, key) do update
       set place_in_list = excluded.place_in_list, called = excluded.called, parties = excluded.parties, lat = excluded.lat, lon = excluded.lon,
           claims = excluded.claims, first_said = excluded.first_said, first_recorded = excluded.first_recorded,
           starts = excluded.starts, ends = excluded.ends`,
    [collection, course, keys],
  );
}
