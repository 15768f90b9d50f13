/**
 * Who and what the questions of a view are about, by name: with how much is told. Read from counts that are kept, those of an
 * earlier instant from the lines of the lists. */
import type { Query } from './database.ts';
import { parameters } from './parameters.ts';
import { conditions, daysOf } from './question-list.ts';
import type { NameFilter, NamedParty, NamedPlace } from './types.ts';
import { collectionOf } from './view.ts';

/** Claimants and those asked about, the most spoken of first. */
export function readParties(query: Query, filter: NameFilter): Promise<readonly NamedParty[]> {
  const { values, add } = parameters();
  const told = filter.recordedBy === undefined ? tallied('party', filter, add) : partiesThen(filter, add);
  return query<NamedParty>(
    `select id, min(name) as name, sum(accounts)::int as accounts, sum(claims)::int as claims, sum(about)::int as about
       from (${told}) told group by id having bool_or(position(folded(${add(filter.text ?? '')}) in folded(name)) > 0)
      order by sum(claims) desc, sum(about) desc, id limit ${add(filter.limit)}`,
    values,
  );
}

/** Places that questions ask about, the most asked about first. */
export function readPlaces(query: Query, filter: NameFilter): Promise<readonly NamedPlace[]> {
  const { values, add } = parameters();
  const told = filter.recordedBy === undefined ? tallied('place', filter, add) : placesThen(filter, add);
  return query<NamedPlace>(
    `select id, min(name) as name, sum(about)::int as questions, array_agg(distinct kind order by kind) as kinds
       from (${told}) told where position(folded(${add(filter.text ?? '')}) in folded(name)) > 0
      group by id order by sum(about) desc, id limit ${add(filter.limit)}`,
    values,
  );
}

type Add = ReturnType<typeof parameters>['add'];

/** What of the tally counts on the day: the months before its own, and the days of its own. */
function tallied(what: 'party' | 'place', { asOf, ...view }: NameFilter, add: Add): string {
  const own = `collection = ${add(collectionOf(view))} and what = '${what}'`;
  const columns = 'id, name, kind, accounts, claims, about';
  if (asOf === undefined)
    return `select ${columns} from name_tally where ${own} and grain = 'whole' and (accounts <> 0 or about <> 0)`;
  const day = `${add(asOf)}::date`;
  const month = `date_trunc('month', ${day})::date`;
  return `select id, name, kind, sum(accounts) as accounts, sum(claims) as claims, sum(about) as about
            from (select ${columns} from name_tally where ${own} and grain = 'month' and at < ${month}
                  union all
                  select ${columns} from name_tally where ${own} and grain = 'day' and at >= ${month} and at <= ${day}) so_far
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
