-- What people keep beside the documents: profiles of sources, and views of lists that they gave a name. Each version a row,
-- signed, open until the next one or until it is taken out. `record` is checked against its schema (model/filed) before it
-- is written; the log holds it too.
create table filed (
  row bigint generated always as identity primary key,
  what text not null check (what in ('profile', 'view')),
  -- of a profile the source's name, as documents name it; of a view an id
  key text not null,
  collection text not null references collection,
  version int not null,
  record jsonb not null,
  signed_by text not null check (signed_by <> ''),
  reason text not null,
  recorded_in bigint not null references log,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  unique (collection, what, key, version)
);
create unique index filed_open on filed (collection, what, key) where recorded_to is null;
