-- The ledger as it began. Rows are never changed in place: a row is open while recorded_to is null, and what
-- replaces it opens a row of its own, so that "what did the ledger hold by then" stays answerable for every date.

-- Instants are read with microseconds, which a JavaScript Date would cut off.
create function instant(at timestamptz) returns text language sql immutable parallel safe as
  $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

-- What happened, in order. Each entry carries the hash of the one before (see log.ts for what is hashed).
create table log (
  seq bigint primary key,
  at timestamptz not null unique,
  action text not null,
  detail jsonb not null,
  previous text not null,
  hash text not null
);

create function log_is_append_only() returns trigger language plpgsql as
  $$ begin raise exception 'the log is append-only: % refused', lower(tg_op); end $$;
create trigger log_is_append_only before update or delete or truncate on log
  for each statement execute function log_is_append_only();

create table collection (
  name text primary key,
  recorded_from timestamptz not null
);

create table collection_settings (
  id bigint generated always as identity primary key,
  collection text not null references collection,
  packs jsonb,
  sides jsonb,
  period jsonb,
  languages jsonb not null,
  recorded_from timestamptz not null,
  recorded_to timestamptz
);
create unique index on collection_settings (collection) where recorded_to is null;

-- Original bytes. External: stored as they are, so that verification can read them a stretch at a time.
create table original (
  sha256 text primary key,
  bytes bytea not null
);
alter table original alter column bytes set storage external;

create table document (
  id bigint generated always as identity primary key,
  collection text not null references collection,
  sha256 text not null references original,
  came_from text not null,
  -- the document record without text, map, cites and removals
  record jsonb not null,
  -- map, cites and removals
  reading jsonb not null,
  published date,
  -- of the clean text, whose stretches are the passages; length in UTF-16 code units
  text_sha256 text not null,
  length integer not null,
  recorded_in bigint not null references log,
  recorded_from timestamptz not null,
  recorded_to timestamptz
);
create unique index document_open on document (collection, sha256) where recorded_to is null;
create index document_open_text on document (collection, text_sha256) where recorded_to is null;

-- Other bytes with the same clean text.
create table copy (
  document bigint not null references document,
  sha256 text not null references original,
  came_from text not null,
  recorded_from timestamptz not null,
  primary key (document, sha256)
);

create table tombstone (
  document bigint primary key references document,
  sha256 text not null,
  reason text not null,
  recorded_from timestamptz not null
);

-- The clean text, in stretches without gaps: put together in order they are the text.
create table passage (
  document bigint not null references document,
  start integer not null,
  stop integer not null,
  text text not null,
  -- the text-search configuration that `words` was made with
  config text not null,
  words tsvector not null,
  primary key (document, start)
);
create index passage_words on passage using gin (words);

-- Every word of every text, folded: where a misspelled word of a query is looked up by likeness.
create table word (
  word text primary key
);

create table claim (
  row bigint generated always as identity primary key,
  id text not null,
  document bigint not null references document,
  kind text not null,
  stance text not null,
  said date,
  as_of date,
  quote_start integer not null,
  quote_stop integer not null,
  -- of the last link of the attribution
  claimant text not null,
  claimant_actors text[] not null,
  record jsonb not null,
  recorded_from timestamptz not null,
  recorded_to timestamptz
);
create unique index claim_open on claim (document, id) where recorded_to is null;
create index claim_id on claim (id text_pattern_ops);
create index claim_in_order on claim (document, quote_start);

create table question (
  row bigint generated always as identity primary key,
  id text not null,
  collection text not null references collection,
  -- with its accounts
  record jsonb not null,
  recorded_from timestamptz not null,
  recorded_to timestamptz
);
create unique index question_open on question (collection, id) where recorded_to is null;

-- What became of every file that was handed in.
create table intake (
  log bigint primary key references log,
  collection text not null references collection,
  run text not null,
  came_from text not null,
  outcome text not null check (outcome in ('accepted', 'duplicate', 'failed')),
  sha256 text,
  issue jsonb,
  check ((outcome = 'failed') = (issue is not null) and (outcome = 'failed') = (sha256 is null))
);
create index on intake (run);

-- Text search: English with stems, everything else word for word; accents do not matter in either. The two
-- extensions come with every PostgreSQL, but the user of a shared server may not be allowed to switch them on:
-- then accents count, and misspelled words find nothing.
create text search configuration bilag_en (copy = english);
create text search configuration bilag_plain (copy = simple);

do $$
begin
  create extension if not exists unaccent;
  alter text search configuration bilag_en alter mapping for hword, hword_part, word with unaccent, english_stem;
  alter text search configuration bilag_plain alter mapping for hword, hword_part, word with unaccent, simple;
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise notice 'without unaccent: %', sqlerrm;
end $$;

do $$
begin
  create extension if not exists pg_trgm;
  create index word_likeness on word using gin (word gin_trgm_ops);
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise notice 'without pg_trgm: %', sqlerrm;
end $$;
