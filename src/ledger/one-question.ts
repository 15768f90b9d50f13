/** One question, and those that may stand beside it. */
import type { Question, QuestionHead } from '../model/question.ts';
import type { Query } from './database.ts';
import { LedgerError } from './error.ts';
import type { QuestionsBeside, View } from './types.ts';
import { collectionOf, instantOf, openAt } from './view.ts';

/** By id or an unambiguous beginning of it. Throws `ambiguous`. */
export async function readQuestion(query: Query, prefix: string, view: View = {}): Promise<Question | null> {
  if (!/^\w+$/.test(prefix)) return null;
  const rows = await query<{ id: string; row: string }>(
    `select q.id, q.row::text as row from question q
      where q.collection = $1 and ${openAt('q', 2)} and q.id like $3 order by q.id limit 2`,
    [collectionOf(view), instantOf(view.recordedBy), `${prefix.replace(/_/g, '\\_')}%`],
  );
  const exact = rows.find(({ id }) => id === prefix);
  if (exact === undefined && rows.length > 1) {
    throw new LedgerError('ambiguous', `Several questions begin with ${prefix}. Give more of the id.`);
  }
  const found = exact ?? rows[0];
  if (found === undefined) return null;
  const [read] = await query<{ record: Question }>('select record from question where row = $1', [found.row]);
  return read?.record ?? null;
}

/** Those of these ids that there are in the view. */
export async function readQuestionsById(
  query: Query,
  ids: readonly string[],
  view: View = {},
): Promise<readonly Question[]> {
  const rows = await query<{ record: Question }>(
    `select q.record from question q where q.collection = $1 and ${openAt('q', 2)} and q.id = any($3::text[]) order by q.id`,
    [collectionOf(view), instantOf(view.recordedBy), ids],
  );
  return rows.map(({ record }) => record);
}

/** Ids of the questions on which claims of these documents bear, as last settled. */
export async function readQuestionsOn(
  query: Query,
  collection: string,
  documents: readonly string[],
): Promise<readonly string[]> {
  const rows = await query<{ question: string }>(
    'select distinct question from bearing where collection = $1 and sha256 = any($2::text[])',
    [collection, documents],
  );
  return rows.map(({ question }) => question);
}

/** What a question counts, at which place and in which days, as conditions on a head; null where it says none. */
const POPULATION = `coalesce(q.head -> 'population' ->> 'id', '')`;
const ITEM = `coalesce(q.head ->> 'item', '')`;
const AREA = `coalesce(q.head -> 'area' ->> 'id', '')`;
const STARTS = `coalesce(q.head -> 'window' ->> 'start', '')`;
const ENDS = `coalesce(q.head -> 'window' ->> 'end', '')`;

/**
 * The heads among which the neighbours, wholes and parts of a question are, itself included, the weightiest first: totals of
 * the same people or things; where it is a total itself, single events in its days; and what at its place and in its days
 * counts more, less or other people.
 */
export async function readHeadsBeside(
  query: Query,
  { kind, effect, item, population, area, window, scope }: QuestionHead,
  { effects, items, asOf, ...view }: QuestionsBeside,
): Promise<readonly QuestionHead[]> {
  const isOpen = window?.start === window?.end;
  const rows = await query<{ head: QuestionHead }>(
    `with beside as (
       select q.row from question q
        where q.collection = $1 and ${openAt('q', 2)}
          and (q.head ->> 'kind') = $3 and (q.head ->> 'effect') = $4
          and ${POPULATION} = $5 and ${ITEM} = $6
          and ((q.head ->> 'scope') = 'total'
               or ($7 = 'total' and $9 <> '' and ${STARTS} >= $9 and ($10 or ${ENDS} <= $11))
               or (${AREA} = $8 and ${STARTS} = $9 and ${ENDS} = $11))
       union
       select q.row from question q
        where q.collection = $1 and ${openAt('q', 2)}
          and ${AREA} = $8 and ${STARTS} = $9 and ${ENDS} = $11
          and (q.head ->> 'kind') = $3 and (q.head ->> 'scope') = $7
          and (((q.head ->> 'effect') = $4 and ${ITEM} = $6)
               or (${POPULATION} = $5
                   and (((q.head ->> 'effect') = any($12::text[]) and ${ITEM} = $6)
                        or ((q.head ->> 'effect') = $4 and ${ITEM} = any($13::text[]))))))
     select q.head from beside b
       join question q on q.row = b.row
       join question_line l on l.question = b.row
        and case when $14::date is null then l.whole else l.day_from <= $14 and l.day_to > $14 end
      order by l.accounts desc, l.origins desc, l.title, l.id`,
    [
      ...[collectionOf(view), instantOf(view.recordedBy), kind, effect, population?.id ?? '', item ?? '', scope],
      ...[area?.id ?? '', window?.start ?? '', window !== null && isOpen, window?.end ?? ''],
      ...[effects, items, asOf ?? null],
    ],
  );
  return rows.map(({ head }) => head);
}
