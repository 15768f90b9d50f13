-- What `name_tally` counts, by when it was recorded: what questions were opened (and closed, counted below zero) on a day,
-- and in a month, so that few rows give the state of the end of any day (UTC).
create table name_tally_then (
  collection text not null references collection,
  what text not null check (what in ('party', 'place')),
  recorded_grain text not null check (recorded_grain in ('month', 'day')),
  grain text not null check (grain in ('whole', 'month', 'day')),
  recorded date not null,
  at date not null,
  id text not null,
  name text not null,
  kind text not null,
  accounts integer not null,
  claims integer not null,
  about integer not null,
  primary key (collection, what, recorded_grain, grain, recorded, at, id, name, kind)
);

-- As it was, but of questions whose lines are closed too.
create or replace function names_told(questions bigint[])
returns table (collection text, what text, grain text, at date, id text, name text, kind text, accounts integer, claims integer, about integer)
language sql stable as $$
  with told as (
    select q.collection, 'party' as what, a.account -> 'claimant' ->> 'id' as id, a.account -> 'claimant' ->> 'name' as name,
           '' as kind, 1 as accounts, a.claims, 0 as about, a.whole, a.day_from, a.day_to
      from account_line a join question q on q.row = a.question
     where a.question = any(questions)
    union all
    select l.collection, t.what, t.id, t.name, t.kind, 0, 0, 1, l.whole, l.day_from, l.day_to
      from question_line l join question q on q.row = l.question
     cross join lateral (values
       ('party', q.head -> 'population' ->> 'id', q.head -> 'population' ->> 'name', ''),
       ('place', l.area, q.head -> 'area' ->> 'name', l.kind)) t (what, id, name, kind)
     where l.question = any(questions) and t.id is not null)
  select told.collection, told.what, e.grain, e.at, told.id, coalesce(told.name, ''), told.kind,
         sum(e.n * told.accounts)::int, sum(e.n * told.claims)::int, sum(e.n * told.about)::int
    from told
   cross join lateral (values
     ('whole', case when told.whole then 'infinity'::date end, 1),
     ('day', told.day_from, 1), ('day', nullif(told.day_to, 'infinity'), -1),
     ('month', date_trunc('month', told.day_from)::date, 1),
     ('month', date_trunc('month', nullif(told.day_to, 'infinity'))::date, -1)) e (grain, at, n)
   where e.at is not null
   group by 1, 2, 3, 4, 5, 6, 7
$$;

create function count_names_then(questions bigint[], recorded_at timestamptz, sign int) returns void language sql as $$
  insert into name_tally_then as t
  select n.collection, n.what, g.grain, n.grain, date_trunc(g.grain, recorded_at at time zone 'UTC')::date, n.at, n.id, n.name,
         n.kind, sign * n.accounts, sign * n.claims, sign * n.about
    from names_told(questions) n cross join (values ('month'), ('day')) g (grain)
  on conflict (collection, what, recorded_grain, grain, recorded, at, id, name, kind) do update
    set accounts = t.accounts + excluded.accounts, claims = t.claims + excluded.claims, about = t.about + excluded.about
$$;

do $$
declare opened record;
begin
  for opened in select recorded_from as at, array_agg(row) as rows from question where head is not null and head <> 'null' group by 1 loop
    perform count_names_then(opened.rows, opened.at, 1);
  end loop;
  for opened in select recorded_to as at, array_agg(row) as rows from question
                 where recorded_to is not null and head is not null and head <> 'null' group by 1 loop
    perform count_names_then(opened.rows, opened.at, -1);
  end loop;
end $$;
