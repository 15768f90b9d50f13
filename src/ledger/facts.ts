/** What reconciliation must know of documents, read for a few at a time. */
import type { ReportFacts } from '../reconcile/incidents/index.ts';
import { withCopies } from '../reconcile/index.ts';
import type { Query } from './database.ts';
import { familiesAround, readFamilies } from './families.ts';

/** By id, of those that are open; null means all. */
export async function factsOfDocuments(
  query: Query,
  collection: string,
  ids: readonly string[] | null,
): Promise<ReadonlyMap<string, ReportFacts>> {
  const rows = await query<ReportFacts>(
    `select d.sha256 as id, d.record ->> 'name' as name, m ->> 'publisher' as publisher, m ->> 'agency' as agency,
            m ->> 'published' as published, m ->> 'title' as title
       from document d, lateral (select d.record -> 'metadata' as m) r
      where d.collection = $1 and d.recorded_to is null and ($2::text[] is null or d.sha256 = any($2::text[]))`,
    [collection, ids],
  );
  const families = ids === null ? await readFamilies(query, collection) : await familiesAround(query, collection, ids);
  return withCopies(new Map(rows.map((row) => [row.id, row])), families, []);
}
