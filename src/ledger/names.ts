/**
 * Who and what the questions of a view are about, by name: with how much is told. Read from counts that are kept, by the day of
 * which they tell and by the day on which they were recorded; within a day from the lines of the lists.
 */
import type { Query } from './database.ts';
import { parameters } from './parameters.ts';
import { countedUpTo, isOfDays } from './tallies.ts';
import { conditions, daysOf } from './question-list.ts';
import type { NameFilter, NamedParty, NamedPlace } from './types.ts';
import { collectionOf } from './view.ts';

/** Claimants and those asked about, the most spoken of first. */
export function readParties(query: Query, filter: NameFilter): Promise<readonly NamedParty[]> {
  const { values, add } = parameters();
  const told = isOfDays(filter) ? tallied('party', filter, add) : partiesThen(filter, add);
  return query<NamedParty>(
    `select id, min(name) as name, sum(accounts)::int as accounts, sum(claims)::int as claims, sum(about)::int as about
       from (${told}) told group by id ${isCalled(filter, add, (called) => `having bool_or(${called})`)}
      order by sum(claims) desc, sum(about) desc, id limit ${add(filter.limit)}`,
    values,
  );
}

/** Places that questions ask about, the most asked about first. */
export function readPlaces(query: Query, filter: NameFilter): Promise<readonly NamedPlace[]> {
  const { values, add } = parameters();
  const told = isOfDays(filter) ? tallied('place', filter, add) : placesThen(filter, add);
  return query<NamedPlace>(
    `select id, min(name) as name, sum(about)::int as questions, array_agg(distinct kind order by kind) as kinds
       from (${told}) told ${isCalled(filter, add, (called) => `where ${called}`)}
      group by id order by sum(about) desc, id limit ${add(filter.limit)}`,
    values,
  );
}

type Add = ReturnType<typeof parameters>['add'];

/** Nothing where no words are sought: to fold each name takes longer than to count it. */
const isCalled = ({ text = '' }: NameFilter, add: Add, clause: (called: string) => string): string =>
  text.trim() === '' ? '' : clause(`position(folded(${add(text)}) in folded(name)) > 0`);

const COLUMNS = 'id, name, kind, accounts, claims, about';

/** What of the tally counts: the months before that of the day, and the days of its own; likewise of when it was recorded. */
function tallied(what: 'party' | 'place', { asOf, recordedBy, collection }: NameFilter, add: Add): string {
  const own = `collection = ${add(collectionOf({ collection }))} and what = '${what}'`;
  const told = asOf === undefined ? [`grain = 'whole'`] : countedUpTo('grain', 'at', asOf, add);
  if (recordedBy === undefined) return summed('name_tally', own, told);
  const recorded = countedUpTo('recorded_grain', 'recorded', recordedBy, add);
  return summed(
    'name_tally_then',
    own,
    recorded.flatMap((one) => told.map((other) => `${one} and ${other}`)),
  );
}

/** A part for each condition, as each is a stretch of the index. */
function summed(table: string, own: string, conditions: readonly string[]): string {
  const parts = conditions.map((one) => `select ${COLUMNS} from ${table} where ${own} and ${one}`);
  return `select id, name, kind, sum(accounts) as accounts, sum(claims) as claims, sum(about) as about
            from (${parts.join(' union all ')}) so_far
           group by id, name, kind having sum(accounts) <> 0 or sum(about) <> 0`;
}

function partiesThen({ text: _, limit: __, ...view }: NameFilter, add: Add): string {
  return `with l as materialized (select * from question_line l where ${conditions(view, add)})
          select a.account -> 'claimant' ->> 'id' as id, a.account -> 'claimant' ->> 'name' as name,
                 1 as accounts, a.claims, 0 as about
            from l join account_line a on a.question = l.question and ${daysOf('a', view.asOf, add)}
          union all
          select q.head -> 'population' ->> 'id', q.head -> 'population' ->> 'name', 0, 0, 1
            from l join question q on q.row = l.question where q.head -> 'population' ->> 'id' is not null`;
}

function placesThen({ text: _, limit: __, ...view }: NameFilter, add: Add): string {
  return `select l.area as id, q.head -> 'area' ->> 'name' as name, l.kind, 1 as about
            from question_line l join question q on q.row = l.question
           where ${conditions(view, add)} and l.area is not null`;
}
