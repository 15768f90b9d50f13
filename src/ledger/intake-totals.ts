/** What became of all files that were ever brought to a collection. */
import type { Query } from './database.ts';
import type { StoredTotals } from './types.ts';

export async function readIntakeTotals(
  query: Query,
  failuresAtMost: number,
  collection: string,
): Promise<StoredTotals> {
  const [counts] = await query<Omit<StoredTotals, 'failures'>>(
    `select count(*) filter (where outcome = 'accepted')::int as accepted,
            count(*) filter (where outcome = 'duplicate')::int as duplicates,
            count(*) filter (where outcome = 'failed')::int as failed
       from intake where collection = $1`,
    [collection],
  );
  if (counts === undefined) throw new Error('an aggregate without a row');
  const failures = await query<StoredTotals['failures'][number]>(
    `select i.came_from as "from", instant(l.at) as at, i.issue
       from intake i join log l on l.seq = i.log
      where i.collection = $1 and i.outcome = 'failed'
        and not exists (select from intake again
                         where again.collection = i.collection and again.came_from = i.came_from and again.log > i.log)
      order by i.log desc limit $2`,
    [collection, failuresAtMost],
  );
  return { ...counts, failures };
}
