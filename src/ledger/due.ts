/** What must be gone over, entered in the transaction that makes it so: a run that is killed is gone on with by the next. */
import type { Query } from './database.ts';

export type Due = 'sentences' | 'kin' | 'stories' | 'bearings' | 'claims' | 'answers' | 'mentions' | 'courses';

export async function enterDue(query: Query, what: Due, collection: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await query('insert into due (collection, what, id) select $1, $2, unnest($3::text[]) on conflict do nothing', [
    ...[collection, what],
    ids,
  ]);
}

/** For a document that came, went or is read anew: its copies, its questions, its incidents and its courses. */
export async function enterDocumentDue(query: Query, collection: string, sha256: string): Promise<void> {
  for (const what of ['sentences', 'stories', 'bearings', 'mentions', 'courses'] as const)
    await enterDue(query, what, collection, [sha256]);
}

/** Whatever was ever entered on courses. */
export async function enterAllCourses(query: Query, collection: string): Promise<void> {
  await query(
    `insert into due (collection, what, id) select distinct collection, 'courses', sha256 from course_claim
      where collection = $1 on conflict do nothing`,
    [collection],
  );
}

/** The first that are due, in order, and due no longer. */
export async function takeDue(query: Query, what: Due, collection: string, most: number): Promise<readonly string[]> {
  const rows = await query<{ id: string }>(
    `delete from due where (collection, what, id) in
       (select collection, what, id from due where collection = $1 and what = $2 order by id limit $3) returning id`,
    [collection, what, most],
  );
  return rows.map(({ id }) => id).sort();
}

export async function isDue(query: Query, what: readonly Due[], collection: string): Promise<boolean> {
  const [row] = await query<{ due: boolean }>(
    'select exists (select from due where collection = $1 and what = any($2::text[])) as due',
    [collection, what],
  );
  return row?.due === true;
}
