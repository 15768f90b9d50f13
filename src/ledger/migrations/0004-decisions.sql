-- What people decided: signed, with a reason, and open until taken back. `body` is checked against the schema of its kind
-- (model/decision.ts) before it is written; who took it back and why stands in the log.
create table decision (
  row bigint generated always as identity primary key,
  id text not null,
  collection text not null references collection,
  kind text not null,
  body jsonb not null,
  signed_by text not null check (signed_by <> ''),
  reason text not null check (reason <> ''),
  recorded_in bigint not null references log,
  recorded_from timestamptz not null,
  recorded_to timestamptz
);
create unique index on decision (collection, id);
create index decision_open on decision (collection, kind) where recorded_to is null;
