/** Questions with their accounts, as last reconciled. */
import type { Question } from '../model/question.ts';
import type { Database, Query } from './database.ts';
import { LOCKS, lock } from './locks.ts';
import { appendIn } from './log.ts';
import { requireCollection } from './collections.ts';
import { DEFAULT_COLLECTION, type View } from './types.ts';
import { collectionOf, instantOf, openAt } from './view.ts';

export interface SavedQuestions {
  readonly opened: number;
  readonly closed: number;
  readonly kept: number;
}

/** Makes these the open questions; what stayed as it was keeps its row, and nothing is logged when all did. */
export function saveQuestions(
  database: Database,
  questions: readonly Question[],
  collection: string = DEFAULT_COLLECTION,
): Promise<SavedQuestions> {
  return database.transaction(async (query) => {
    await lock(query, LOCKS.log);
    await requireCollection(query, collection);
    // jsonb compares by value, so neither spaces nor the order of names makes a difference.
    await query(
      `create temporary table wanted on commit drop as
       select q ->> 'id' as id, q as record from jsonb_array_elements($1::jsonb) as q`,
      [JSON.stringify(questions)],
    );
    const same = `exists (select from wanted w where w.id = q.id and w.record = q.record)`;
    const [before] = await query<{ kept: number; gone: number }>(
      `select (count(*) filter (where ${same}))::int as kept, (count(*) filter (where not ${same}))::int as gone
         from question q where q.collection = $1 and q.recorded_to is null`,
      [collection],
    );
    const { kept, gone } = before ?? { kept: 0, gone: 0 };
    const opened = questions.length - kept;
    if (opened === 0 && gone === 0) return { opened, closed: gone, kept };
    const { at } = await appendIn(query, 'questions saved', { collection, opened, closed: gone, kept });
    await query(
      `update question q set recorded_to = $2 where q.collection = $1 and q.recorded_to is null and not ${same}`,
      [collection, at],
    );
    await query(
      `insert into question (id, collection, record, recorded_from)
       select w.id, $1, w.record, $2 from wanted w
        where not exists (select from question q where q.collection = $1 and q.recorded_to is null and q.id = w.id)`,
      [collection, at],
    );
    return { opened, closed: gone, kept };
  });
}

/** The open questions, or those open at an instant, in the order of their ids. */
export async function readQuestions(query: Query, view: View = {}): Promise<readonly Question[]> {
  const rows = await query<{ record: Question }>(
    `select q.record from question q where q.collection = $1 and ${openAt('q', 2)} order by q.id`,
    [collectionOf(view), instantOf(view.recordedBy)],
  );
  return rows.map(({ record }) => record);
}
