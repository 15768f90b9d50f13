-- What is put together of all claims, kept so that a page reads a part of it and a document touches a part of it. Made of
-- claims, documents and decisions and of nothing else: these tables may be emptied at any time and are filled again, when
-- `due` names every document.

alter table due drop constraint due_what_check,
  add constraint due_what_check check (what in ('sentences', 'kin', 'stories', 'bearings', 'claims', 'answers', 'mentions'));
insert into due select collection, 'mentions', sha256 from document where recorded_to is null on conflict do nothing;

-- ---- Incidents ----

-- What one open document tells of one happening. `component` is the least row of those that it hangs together with
-- (reconcile/incidents/components.ts).
create table mention (
  row bigint generated always as identity primary key,
  collection text not null references collection,
  component bigint not null,
  doc text not null,
  -- what was found of it, its claims by id
  record jsonb not null,
  -- numbers of what it is compared by, and ids of the decisions that join it to others
  blocks bigint[] not null,
  ties text[] not null
);
create index mention_doc on mention (collection, doc);
create index mention_component on mention (component);
create index mention_ties on mention using gin (ties) where ties <> '{}';

-- The same blocks, to be found by.
create table mention_block (
  collection text not null references collection,
  block bigint not null,
  mention bigint not null,
  primary key (collection, block, mention)
);

-- An incident from the day on which what is told of it changed up to (not with) the day of the next; `whole` and the days
-- are those of question_line.
create table incident_line (
  collection text not null references collection,
  component bigint not null,
  id text collate "C" not null,
  whole boolean not null,
  day_from date,
  day_to date,
  -- in which lists stand: its first day, then its id
  place_in_list text collate "C" not null,
  area text,
  starts date,
  ends date,
  record jsonb not null
);
create index incident_line_area on incident_line (collection, area, place_in_list) where area is not null;
create index incident_line_of on incident_line (component);
create index incident_line_id on incident_line (collection, id);
create index incident_line_now on incident_line (collection, place_in_list) where whole;
create index incident_line_then on incident_line (collection, place_in_list) include (day_from, day_to) where day_from is not null;
-- Claims of a kind are found without going over the others.
create index claim_kind on claim (kind, document) where recorded_to is null;

-- ---- Parties and places ----

-- How much is told of whom and where in the open questions: what came (and went, counted below zero) by day, and by month,
-- so that few rows give the state of a day; of what stands whole under 'whole'. Names that a party or place is called by
-- are counted each on its own.
create table name_tally (
  collection text not null references collection,
  what text not null check (what in ('party', 'place')),
  grain text not null check (grain in ('whole', 'month', 'day')),
  at date not null,
  id text not null,
  name text not null,
  -- of a place: of the questions; '' for a party
  kind text not null,
  accounts integer not null,
  claims integer not null,
  -- questions that ask about it
  about integer not null,
  primary key (collection, what, grain, at, id, name, kind)
);

-- What some questions, whose lines are open, add to the tally.
create function names_told(questions bigint[])
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
     where l.question = any(questions) and l.recorded_to is null and t.id is not null)
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
insert into name_tally select n.* from
  (select array_agg(row) as rows from question where recorded_to is null and head is not null) q, names_told(q.rows) n;
