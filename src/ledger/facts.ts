/** What reconciliation must know of documents, read for a few at a time. */
import type { ReportFacts } from '../reconcile/incidents/index.ts';
import { withCopies } from '../reconcile/index.ts';
import type { Query } from './database.ts';
import { familiesAround, readFamilies } from './families.ts';
import { sharesAmong } from './shares.ts';
import type { View } from './types.ts';
import { collectionOf, instantOf, openAt } from './view.ts';

const COLUMNS = `d.sha256 as id, d.record ->> 'name' as name, m ->> 'publisher' as publisher, m ->> 'agency' as agency,
            m ->> 'published' as published, m ->> 'title' as title, m ->> 'monthDay' as "monthDay"`;
const GIST = `, d.record -> 'gist' as gist`;

/**
 * By id, of those that are open; null means all. `shares`: with the passages that they have in common; `gists`: with what
 * short reports tell in all.
 */
export async function factsOfDocuments(
  query: Query,
  collection: string,
  ids: readonly string[] | null,
  { shares = false, gists = false }: { readonly shares?: boolean; readonly gists?: boolean } = {},
): Promise<ReadonlyMap<string, ReportFacts>> {
  const rows = await query<ReportFacts>(
    `select ${COLUMNS}${gists ? GIST : ''}
       from document d, lateral (select d.record -> 'metadata' as m) r
      where d.collection = $1 and d.recorded_to is null and ($2::text[] is null or d.sha256 = any($2::text[]))`,
    [collection, ids],
  );
  const families = ids === null ? await readFamilies(query, collection) : await familiesAround(query, collection, ids);
  const passages = shares ? await sharesAmong(query, collection, ids) : [];
  return withCopies(new Map(rows.map((row) => [row.id, row])), families, passages);
}

/** By id, as they were told at an instant of the past; what was known of copies then is not held. */
export async function factsThen(
  query: Query,
  ids: readonly string[],
  view: View & { readonly recordedBy: string },
): Promise<ReadonlyMap<string, ReportFacts>> {
  const rows = await query<ReportFacts>(
    `select ${COLUMNS}${GIST}
       from document d, lateral (select d.record -> 'metadata' as m) r
      where d.collection = $1 and ${openAt('d', 2)} and d.sha256 = any($3::text[])`,
    [collectionOf(view), instantOf(view.recordedBy), ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Packs that the documents of an instant of the past were read with, by name. */
export const packsThen = (query: Query, view: View & { readonly recordedBy: string }): Promise<readonly string[]> =>
  packsOf(query, [collectionOf(view), instantOf(view.recordedBy)], openAt('d', 2));

/** Packs that any document of the collection was ever read with, by name. */
export const packsEver = (query: Query, collection: string): Promise<readonly string[]> =>
  packsOf(query, [collection], 'true');

/** Found from one distinct list to the next, however many documents; `held` is a condition on a document `d`. */
async function packsOf(query: Query, values: readonly (string | null)[], held: string): Promise<readonly string[]> {
  const rows = await query<{ pack: string }>(
    `with recursive lists as (
       (select record ->> 'packs' as packs from document where collection = $1 order by 1 limit 1)
       union all
       select (select d.record ->> 'packs' from document d
                where d.collection = $1 and d.record ->> 'packs' > lists.packs order by 1 limit 1)
         from lists where lists.packs is not null)
     select distinct split_part(pack, '@', 1) as pack from lists, jsonb_array_elements_text(lists.packs::jsonb) as pack
      where exists (select from document d where d.collection = $1 and d.record ->> 'packs' = lists.packs and ${held})
      order by pack`,
    values,
  );
  return rows.map(({ pack }) => pack);
}
