-- Briefs as they were saved: each version a row, signed, open until the next one or until the brief is removed. `record`
-- is checked against its schema (model/brief) before it is written; the log holds it too.
create table brief (
  row bigint generated always as identity primary key,
  id text not null,
  collection text not null references collection,
  version int not null,
  record jsonb not null,
  signed_by text not null check (signed_by <> ''),
  reason text not null,
  recorded_in bigint not null references log,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  unique (collection, id, version)
);
create unique index brief_open on brief (collection, id) where recorded_to is null;
