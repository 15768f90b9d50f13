/** Questions with their accounts: answered a few at a time, and only those whose claims are not what they were. */
import type { Question } from '../model/question.ts';
import type { Reconciler } from '../reconcile/reconciler.ts';
import { layNext, layNextClaims, packsInUse } from './bearings.ts';
import { readClaims } from './claims.ts';
import { requireCollection } from './collections.ts';
import { enterNextCourses } from './course-claims.ts';
import type { Database, Query } from './database.ts';
import { takeDue } from './due.ts';
import { factsOfDocuments } from './facts.ts';
import { closeLines, listNext } from './lines.ts';
import { LOCKS, lock } from './locks.ts';
import { appendIn } from './log.ts';
import type { SettledQuestions, View } from './types.ts';
import { collectionOf, instantOf, openAt } from './view.ts';

/** Questions answered in one transaction. */
const AT_ONCE = 50;

/** Safe to call at any time, and after a kill: what is due is in the database. */
export async function settleQuestions(
  database: Database,
  collection: string,
  makeReconciler: (packs: readonly string[]) => Reconciler,
): Promise<SettledQuestions> {
  await requireCollection(database.query, collection);
  const settled = { documents: 0, questions: 0 };
  // asked first without holding anybody up: nearly always nothing is due
  if (await isSettled(database.query, collection, makeReconciler)) return settled;
  const step = (work: (query: Query) => Promise<number>): Promise<number> =>
    database.transaction(async (query) => {
      // whoever takes a document in holds the log and enters what is due: in the other order each would wait for the other
      await lock(query, LOCKS.log);
      return work(query);
    });
  for (let more = true; more; ) {
    const documents = await step((query) => layNext(query, collection, makeReconciler));
    const claims = documents > 0 ? 0 : await step((query) => layNextClaims(query, collection, makeReconciler));
    const questions = documents + claims > 0 ? 0 : await step((query) => answerNext(query, collection, makeReconciler));
    const listed = documents + claims + questions > 0 ? 0 : await step((query) => listNext(query, collection));
    const courses =
      documents + claims + questions + listed > 0
        ? 0
        : await step((query) => enterNextCourses(query, collection, makeReconciler));
    settled.documents += documents;
    settled.questions += questions;
    more = documents + claims + questions + listed + courses > 0;
  }
  return settled;
}

async function isSettled(
  query: Query,
  collection: string,
  makeReconciler: (packs: readonly string[]) => Reconciler,
): Promise<boolean> {
  // one statement: asked before every page that is shown
  const [state] = await query<{ left: boolean; world: string | null }>(
    `select exists (select from due where collection = $1 and what in ('bearings', 'claims', 'answers', 'courses'))
              or exists (select from question where collection = $1 and head is null) as left,
            (select world from answered_with where collection = $1) as world`,
    [collection],
  );
  if (state === undefined || state.left) return false;
  return state.world === makeReconciler(await packsInUse(query, collection)).world;
}

async function answerNext(
  query: Query,
  collection: string,
  makeReconciler: (packs: readonly string[]) => Reconciler,
): Promise<number> {
  const ids = await takeDue(query, 'answers', collection, AT_ONCE);
  if (ids.length === 0) return 0;
  const reconciler = makeReconciler(await packsInUse(query, collection));
  const claims = await readClaims(query, { collection, questions: ids });
  const docs = [...new Set(claims.map(({ doc }) => doc))];
  const documents = await factsOfDocuments(query, collection, docs, { shares: true });
  await save(query, collection, ids, reconciler.answers(new Set(ids), claims, documents));
  // in the same transaction, so that the list is never without a question that is there
  await listNext(query, collection);
  return ids.length;
}

/** Makes these the open questions of the ids; what stayed as it was keeps its row, and nothing is logged when all did. */
async function save(
  query: Query,
  collection: string,
  ids: readonly string[],
  questions: readonly Question[],
): Promise<void> {
  // jsonb compares by value, so neither spaces nor the order of names makes a difference. Each record is looked at once.
  const open = await query<{ row: string; id: string; same: boolean }>(
    `with wanted as materialized (select r ->> 'id' as id, r as record from jsonb_array_elements($3::jsonb) r)
     select q.row::text as row, q.id, coalesce(q.record = w.record, false) as same
       from question q left join wanted w on w.id = q.id
      where q.collection = $1 and q.recorded_to is null and q.id = any($2::text[])`,
    [collection, ids, JSON.stringify(questions)],
  );
  const kept = new Set(open.filter(({ same }) => same).map(({ id }) => id));
  const closed = open.filter(({ same }) => !same).map(({ row }) => row);
  const opened = questions.filter(({ id }) => !kept.has(id));
  if (opened.length === 0 && closed.length === 0) return;
  const { at } = await appendIn(query, 'questions saved', {
    ...{ collection, opened: opened.length, closed: closed.length, kept: kept.size },
  });
  if (closed.length > 0) {
    await query('update question set recorded_to = $2 where row = any($1::bigint[])', [closed, at]);
    await closeLines(query, closed, at);
  }
  await query(
    `insert into question (id, collection, record, recorded_from)
     select r ->> 'id', $1, r, $3 from jsonb_array_elements($2::jsonb) r`,
    [collection, JSON.stringify(opened), at],
  );
}

/** The open questions, or those open at an instant, in the order of their ids. */
export async function readQuestions(query: Query, view: View = {}): Promise<readonly Question[]> {
  const rows = await query<{ record: Question }>(
    `select q.record from question q where q.collection = $1 and ${openAt('q', 2)} order by q.id`,
    [collectionOf(view), instantOf(view.recordedBy)],
  );
  return rows.map(({ record }) => record);
}
