/** Which questions the open claims bear on, kept up document by document. */
import type { AnyClaim } from '../model/claim.ts';
import type { Reconciler } from '../reconcile/reconciler.ts';
import type { Query } from './database.ts';
import { enterDue, takeDue } from './due.ts';
import { factsOfDocuments } from './facts.ts';

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

/** Every document but these is due where the world is no longer the one in which its claims were laid to questions. */
async function enterWorld(query: Query, collection: string, world: string, but: readonly string[]): Promise<void> {
  const changed = await query(
    `insert into answered_with (collection, world) values ($1, $2)
     on conflict (collection) do update set world = excluded.world where answered_with.world <> excluded.world
     returning collection`,
    [collection, world],
  );
  if (changed.length > 0)
    await query(
      `insert into due (collection, what, id) select collection, 'bearings', sha256 from laid where collection = $1 and sha256 <> all($2::text[])
       on conflict do nothing`,
      [collection, but],
    );
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
  const facts = await factsOfDocuments(query, collection, ids);
  const claims = await query<{ row: string; record: AnyClaim; sha256: string }>(
    `select c.row::text as row, c.record, d.sha256 from claim c join document d on d.id = c.document
      where d.collection = $1 and d.sha256 = any($2::text[]) and c.recorded_to is null`,
    [collection, ids],
  );
  const before = await query<{ question: string }>(
    'delete from bearing where collection = $1 and sha256 = any($2::text[]) returning question',
    [collection, ids],
  );
  const bearings = claims.flatMap(({ row, record, sha256 }) =>
    reconciler.bearings(record, facts.get(sha256)).map((question) => ({ question, claim: row, sha256 })),
  );
  await query(
    `insert into bearing (collection, question, claim, sha256)
     select $1, b.question, b.claim, b.sha256 from jsonb_to_recordset($2) as b (question text, claim bigint, sha256 text)`,
    [collection, JSON.stringify(bearings)],
  );
  const touched = new Set([...before, ...bearings].map(({ question }) => question));
  await enterDue(query, 'answers', collection, [...touched]);
  return ids.length;
}
