/** Who and what the questions of a view are about, by name: with how much is told. Read from the lines of the lists. */
import type { Query } from './database.ts';
import { parameters } from './parameters.ts';
import { conditions, daysOf } from './question-list.ts';
import type { NameFilter, NamedParty, NamedPlace } from './types.ts';

/** Claimants and those asked about, the most spoken of first. */
export function readParties(query: Query, filter: NameFilter): Promise<readonly NamedParty[]> {
  const { values, add } = parameters();
  const { text, limit, ...view } = filter;
  const lines = conditions(view, add);
  const days = daysOf('a', filter.asOf, add);
  const wanted = add(text ?? '');
  return query<NamedParty>(
    `with l as materialized (select * from question_line l where ${lines}),
          told as (
            select a.account -> 'claimant' ->> 'id' as id, a.account -> 'claimant' ->> 'name' as name,
                   1 as accounts, a.claims, 0 as about
              from l join account_line a on a.question = l.question and ${days}
            union all
            select q.head -> 'population' ->> 'id', q.head -> 'population' ->> 'name', 0, 0, 1
              from l join question q on q.row = l.question where q.head -> 'population' ->> 'id' is not null)
     select id, min(name) as name, sum(accounts)::int as accounts, sum(claims)::int as claims, sum(about)::int as about
       from told group by id having bool_or(position(folded(${wanted}) in folded(name)) > 0)
      order by sum(claims) desc, sum(about) desc, id limit ${add(limit)}`,
    values,
  );
}

/** Places that questions ask about, the most asked about first. */
export function readPlaces(query: Query, filter: NameFilter): Promise<readonly NamedPlace[]> {
  const { values, add } = parameters();
  const { text, limit, ...view } = filter;
  const lines = conditions(view, add);
  const wanted = add(text ?? '');
  return query<NamedPlace>(
    `select l.area as id, min(q.head -> 'area' ->> 'name') as name, count(*)::int as questions,
            array_agg(distinct l.kind order by l.kind) as kinds
       from question_line l join question q on q.row = l.question
      where ${lines} and l.area is not null and position(folded(${wanted}) in folded(q.head -> 'area' ->> 'name')) > 0
      group by l.area order by count(*) desc, l.area limit ${add(limit)}`,
    values,
  );
}
