/** Which questions the open claims bear on, kept up document by document. */
import type { AnyClaim } from '../model/claim.ts';
import type { Question } from '../model/question.ts';
import type { Reconciler } from '../reconcile/reconciler.ts';
import type { Query } from './database.ts';
import { enterAllCourses, enterDue, takeDue } from './due.ts';
import { factsOfDocuments } from './facts.ts';
import type { View } from './types.ts';
import { collectionOf } from './view.ts';

/** Documents gone over in one transaction. */
const AT_ONCE = 100;

/** Packs that open documents were read with, by name; found from one distinct list to the next, however many documents. */
export async function packsInUse(query: Query, collection: string): Promise<readonly string[]> {
  const rows = await query<{ pack: string }>(
    `with recursive lists as (
       (select packs from laid where collection = $1 order by packs limit 1)
       union all
       select (select l.packs from laid l where l.collection = $1 and l.packs > lists.packs order by l.packs limit 1)
         from lists where lists.packs is not null)
     select distinct split_part(pack, '@', 1) as pack from lists, unnest(packs) as pack order by pack`,
    [collection],
  );
  return rows.map(({ pack }) => pack);
}

/** Takes the documents up (or out) that are due, as far as their packs go. */
async function enrol(query: Query, collection: string, ids: readonly string[]): Promise<void> {
  await query('delete from laid where collection = $1 and sha256 = any($2::text[])', [collection, ids]);
  await query(
    `insert into laid (collection, sha256, packs)
     select d.collection, d.sha256, array(select jsonb_array_elements_text(d.record -> 'packs') order by 1)
       from document d where d.collection = $1 and d.sha256 = any($2::text[]) and d.recorded_to is null`,
    [collection, ids],
  );
}

/**
 * Every document but these is due where the world is no longer the one in which its claims were laid to questions; for its
 * courses also one that is gone, as they are shown as of then, in the order of the names of now.
 */
async function enterWorld(query: Query, collection: string, world: string, but: readonly string[]): Promise<void> {
  const changed = await query(
    `insert into answered_with (collection, world) values ($1, $2)
     on conflict (collection) do update set world = excluded.world where answered_with.world <> excluded.world
     returning collection`,
    [collection, world],
  );
  if (changed.length === 0) return;
  await query(
    `insert into due (collection, what, id)
     select l.collection, w, l.sha256 from laid l, unnest(array['bearings', 'mentions']) w
      where l.collection = $1 and (w <> 'bearings' or l.sha256 <> all($2::text[]))
     on conflict do nothing`,
    [collection, but],
  );
  await enterAllCourses(query, collection);
}

/** Lays the claims of some documents that are due to their questions, which then are due. Returns how many documents. */
export async function layNext(
  query: Query,
  collection: string,
  makeReconciler: (packs: readonly string[]) => Reconciler,
): Promise<number> {
  await enterWorld(query, collection, makeReconciler(await packsInUse(query, collection)).world, []);
  const ids = await takeDue(query, 'bearings', collection, AT_ONCE);
  if (ids.length === 0) return 0;
  // the packs first, as they decide what is asked
  await enrol(query, collection, ids);
  const reconciler = makeReconciler(await packsInUse(query, collection));
  await enterWorld(query, collection, reconciler.world, ids);
  const claims = await query<LaidClaim>(
    `select c.row::text as row, c.record, d.sha256 from claim c join document d on d.id = c.document
      where d.collection = $1 and d.sha256 = any($2::text[]) and c.recorded_to is null and not c.rejected`,
    [collection, ids],
  );
  const before = await query<{ question: string }>(
    'delete from bearing where collection = $1 and sha256 = any($2::text[]) returning question',
    [collection, ids],
  );
  const now = await lay(query, collection, claims, reconciler);
  await enterDue(query, 'answers', collection, [...new Set([...before.map(({ question }) => question), ...now])]);
  return ids.length;
}

interface LaidClaim {
  readonly row: string;
  readonly record: AnyClaim;
  readonly sha256: string;
}

/** Lays claims to their questions, whose ids it returns. */
async function lay(
  query: Query,
  collection: string,
  claims: readonly LaidClaim[],
  reconciler: Reconciler,
): Promise<readonly string[]> {
  const facts = await factsOfDocuments(query, collection, [...new Set(claims.map(({ sha256 }) => sha256))]);
  const bearings = claims.flatMap(({ row, record, sha256 }) =>
    reconciler.bearings(record, facts.get(sha256)).map((question) => ({ question, claim: row, sha256 })),
  );
  await query(
    `insert into bearing (collection, question, claim, sha256)
     select $1, b.question, b.claim, b.sha256 from jsonb_to_recordset($2) as b (question text, claim bigint, sha256 text)
     on conflict do nothing`,
    [collection, JSON.stringify(bearings)],
  );
  return bearings.map(({ question }) => question);
}

/** Lays single claims that are due to their questions, which then are due. Returns how many claims were taken. */
export async function layNextClaims(
  query: Query,
  collection: string,
  makeReconciler: (packs: readonly string[]) => Reconciler,
): Promise<number> {
  const rows = await takeDue(query, 'claims', collection, AT_ONCE);
  if (rows.length === 0) return 0;
  // one that was reviewed again meanwhile is closed, and the row in its place is due itself
  const claims = await query<LaidClaim>(
    `select c.row::text as row, c.record, d.sha256 from claim c join document d on d.id = c.document
      where d.collection = $1 and c.row = any($2::bigint[]) and c.recorded_to is null and not c.rejected`,
    [collection, rows],
  );
  const reconciler = makeReconciler(await packsInUse(query, collection));
  await enterDue(query, 'answers', collection, [...new Set(await lay(query, collection, claims, reconciler))]);
  return rows.length;
}

/**
 * Takes a claim that is closed off its questions, which then are due; the row in its place, if there is one, is due too,
 * and what their document tells of happenings and courses.
 */
export async function relay(query: Query, collection: string, closed: string | null, opened: string | null) {
  if (closed !== null) {
    const before = await query<{ question: string }>(
      'delete from bearing where collection = $1 and claim = $2 returning question',
      [collection, closed],
    );
    await enterDue(query, 'answers', collection, [...new Set(before.map(({ question }) => question))]);
  }
  if (opened !== null) await enterDue(query, 'claims', collection, [opened]);
  await query(
    `insert into due (collection, what, id)
     select distinct $1, w, d.sha256
       from claim c join document d on d.id = c.document, unnest(array['mentions', 'courses']) w
      where c.row = any($2::bigint[]) on conflict do nothing`,
    [collection, [closed, opened].filter((row) => row !== null)],
  );
}

/** The open questions that an open claim bears on, by its whole id. */
export const readBearings = (
  query: Query,
  claim: string,
  view: Pick<View, 'collection'> = {},
): Promise<readonly Pick<Question, 'id' | 'title' | 'standing'>[]> =>
  query(
    `select q.id, q.record ->> 'title' as title, q.record ->> 'standing' as standing
       from claim c join bearing b on b.claim = c.row
       join question q on q.collection = b.collection and q.id = b.question and q.recorded_to is null
      where b.collection = $1 and c.id = $2 and c.recorded_to is null order by q.id`,
    [collectionOf(view), claim],
  );
