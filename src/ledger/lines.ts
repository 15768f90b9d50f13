/** The lines of questions: entered once a question is written, closed with it, and counted by day. */
import type { Question } from '../model/question.ts';
import { accountLinesOf, headOf, questionLinesOf } from '../reconcile/lines.ts';
import type { Query } from './database.ts';

/** Questions listed in one transaction. */
const AT_ONCE = 100;

/** Enters the lines of some questions that have none yet. Returns how many questions. */
export async function listNext(query: Query, collection: string): Promise<number> {
  const questions = await query<{ row: string; record: Question }>(
    'select row::text as row, record from question where collection = $1 and head is null order by row limit $2',
    [collection, AT_ONCE],
  );
  if (questions.length > 0) await enterLines(query, questions);
  return questions.length;
}

/** Enters the lines of these questions, by row. */
export async function enterLines(
  query: Query,
  questions: readonly { readonly row: string; readonly record: Question }[],
): Promise<void> {
  const lines = questions.flatMap(({ row, record }) =>
    questionLinesOf(record).map(({ claimants, ...line }) => ({
      ...line,
      question: row,
      words: [record.title, ...claimants.map(({ name }) => name)].join(' '),
      parties: [
        ...new Set([...(record.population === null ? [] : [record.population.id]), ...claimants.map(({ id }) => id)]),
      ],
    })),
  );
  const accounts = questions.flatMap(({ row, record }) =>
    accountLinesOf(record).map((line) => ({ ...line, question: row })),
  );
  await query(
    `update question q set head = h.head
       from jsonb_to_recordset($1) as h (row bigint, head jsonb) where q.row = h.row`,
    [JSON.stringify(questions.map(({ row, record }) => ({ row, head: headOf(record) })))],
  );
  await query(
    `insert into question_line (question, collection, id, kind, whole, day_from, day_to, standing, basis, origins, sole_origin,
                                accounts, changed, highest, title, words, parties, area, starts, ends, recorded_from, recorded_to)
     select q.row, q.collection, q.id, q.head ->> 'kind', l.whole, l."from", ${UNTIL}, l.standing, l.basis, l.origins,
            l."soleOrigin", l.accounts, l."from", l.highest, q.head ->> 'title', folded(l.words), l.parties,
            q.head -> 'area' ->> 'id', (q.head -> 'window' ->> 'start')::date, (q.head -> 'window' ->> 'end')::date,
            q.recorded_from, q.recorded_to
       from jsonb_to_recordset($1) as l (question bigint, whole boolean, "from" date, "to" date, standing text, basis text,
              origins int, "soleOrigin" text, accounts int, highest double precision, words text, parties text[])
       join question q on q.row = l.question`,
    [JSON.stringify(lines)],
  );
  await query(
    `insert into account_line (question, place, whole, day_from, day_to, claims, account)
     select l.question, l.place, l.whole, l."from", ${UNTIL}, l.claims, l.account
       from jsonb_to_recordset($1) as l (question bigint, place int, whole boolean, "from" date, "to" date, claims int, account jsonb)`,
    [JSON.stringify(accounts)],
  );
  const rows = questions.map(({ row }) => row);
  const entered = await query<{ row: string; isOpen: boolean }>(
    'select row::text as row, recorded_to is null as "isOpen" from question where row = any($1::bigint[])',
    [rows],
  );
  await tally(
    query,
    entered.filter(({ isOpen }) => isOpen).map(({ row }) => row),
    1,
  );
  await tallyThen(query, rows, 'recorded_from', 1);
  await tallyThen(query, rows, 'recorded_to', -1);
}

/** What stands to this day stands up to infinity; a line without days has no end either. */
const UNTIL = `case when l."from" is not null then coalesce(l."to", 'infinity') end`;

/** Closes the lines of questions that are closed at the instant. */
export async function closeLines(query: Query, questions: readonly string[], at: string): Promise<void> {
  await tally(query, questions, -1);
  await tallyThen(query, questions, 'recorded_to', -1);
  await query('update question_line set recorded_to = $2 where question = any($1::bigint[])', [questions, at]);
}

/** Counts these questions and their names in on the day on which they were opened, or out on that on which they were closed. */
async function tallyThen(
  query: Query,
  questions: readonly string[],
  column: 'recorded_from' | 'recorded_to',
  sign: 1 | -1,
): Promise<void> {
  await query(
    `select count_names_then(o.rows, o.at, $2), count_questions_then(o.rows, o.at, $2)
       from (select ${column} as at, array_agg(row) as rows from question
              where row = any($1::bigint[]) and ${column} is not null group by 1) o`,
    [questions, sign],
  );
}

/** Counts the open lines of these questions in, or out. */
async function tally(query: Query, questions: readonly string[], sign: 1 | -1): Promise<void> {
  await query(
    `insert into question_tally as t (collection, kind, standing, day, questions, accounts)
     select l.collection, l.kind, l.standing, e.day, $2 * sum(e.n)::int, $2 * sum(e.n * l.accounts)::int
       from question_line l
      cross join lateral (values (case when l.whole then 'infinity'::date end, 1), (l.day_from, 1), (nullif(l.day_to, 'infinity'), -1)) e (day, n)
      where l.question = any($1::bigint[]) and l.recorded_to is null and e.day is not null
      group by l.collection, l.kind, l.standing, e.day
     on conflict (collection, kind, standing, day) do update
       set questions = t.questions + excluded.questions, accounts = t.accounts + excluded.accounts`,
    [questions, sign],
  );
  await query(
    `insert into name_tally as t (collection, what, grain, at, id, name, kind, accounts, claims, about)
     select collection, what, grain, at, id, name, kind, $2 * accounts, $2 * claims, $2 * about from names_told($1::bigint[])
     on conflict (collection, what, grain, at, id, name, kind) do update
       set accounts = t.accounts + excluded.accounts, claims = t.claims + excluded.claims, about = t.about + excluded.about`,
    [questions, sign],
  );
}
