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
create index mention_blocks on mention using gin (blocks);
create index mention_ties on mention using gin (ties) where ties <> '{}';

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
  starts date,
  ends date,
  record jsonb not null
);
create index incident_line_of on incident_line (component);
create index incident_line_id on incident_line (collection, id);
create index incident_line_now on incident_line (collection, place_in_list) where whole;
create index incident_line_then on incident_line (collection, place_in_list) include (day_from, day_to) where day_from is not null;
