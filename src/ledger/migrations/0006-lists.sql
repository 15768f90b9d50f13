-- What lists show, kept so that a page of any view is read from an index. Made of the questions, documents and kin and of
-- nothing else: filled by `settleQuestions` and `settleCopies`, for the rows that are here already too.

-- For looking up: case, accents and apostrophes' forms do not count (the same letters as in text/fold.ts).
create function folded(words text) returns text language sql immutable parallel safe as $$
  select replace(replace(replace(replace(
    translate(regexp_replace(normalize(lower(words), NFD),
      '[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u0610-\u061A\u064B-\u065F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]', '', 'g'),
      'əıøłđð‘’ʼʻ`´', 'eioldd'''''''''''''), 'þ', 'th'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')
$$;

-- ---- Questions ----

-- The key, title and id of a question; null until its lines are entered.
alter table question add column head jsonb;
-- What was answered before standings were kept has no days to be listed by.
update question set head = 'null' where recorded_to is not null and not record ? 'standings';
create index question_unlisted on question (collection, row) where head is null;
create index question_id on question (collection, id text_pattern_ops);
-- Those that count the same of the same people or things; and all that are of one kind of effect at one place.
create index question_alike on question
  (collection, (head ->> 'kind'), (head ->> 'effect'), (coalesce(head -> 'population' ->> 'id', '')), (coalesce(head ->> 'item', '')));

create index question_there on question
  (collection, (coalesce(head -> 'area' ->> 'id', '')), (coalesce(head -> 'window' ->> 'start', '')), (head ->> 'kind'));

-- A question as a list shows it, from the day on which what it shows changed up to (not with) the day of the next.
-- `whole` is how it stands with what nothing dates, too: where that makes a difference, in a line without days. What
-- stands to this day stands up to infinity.
create table question_line (
  question bigint not null references question,
  collection text not null references collection,
  id text collate "C" not null,
  kind text not null,
  whole boolean not null,
  day_from date,
  day_to date,
  standing text not null,
  basis text not null,
  origins integer not null,
  sole_origin text,
  accounts integer not null,
  -- the last day on which who speaks or how it stands changed
  changed date,
  -- the highest bound of the figures it shows
  highest double precision not null,
  title text collate "C" not null,
  -- title and claimants, folded
  words text not null,
  -- ids of the claimants and of those it is about
  parties text[] not null,
  area text,
  starts date,
  ends date,
  recorded_from timestamptz not null,
  recorded_to timestamptz
);
create index question_line_of on question_line (question);
create index question_line_now on question_line (collection, kind, (-accounts), (-origins), title, id)
  include (standing, question) where recorded_to is null and whole;
create index question_line_then on question_line (collection, kind, (-accounts), (-origins), title, id)
  include (standing, question, day_from, day_to) where recorded_to is null and day_from is not null;
create index question_line_latest on question_line (collection, kind, (- (coalesce(changed, '0001-01-01') - '0001-01-01'::date)), title, id)
  include (standing, question) where recorded_to is null and whole;
create index question_line_changed on question_line (collection, kind, (- (coalesce(changed, '0001-01-01') - '0001-01-01'::date)), title, id)
  include (standing, question, day_from, day_to) where recorded_to is null and day_from is not null;
create index question_line_days on question_line (collection, day_from, day_to)
  where recorded_to is null and day_from is not null;
create index question_line_highest on question_line (collection, kind, highest) where recorded_to is null;
create index question_line_parties on question_line using gin (parties) where recorded_to is null;
create index question_line_area on question_line (collection, area) where recorded_to is null and area is not null;
create index question_line_recorded on question_line (collection, recorded_from, recorded_to);

-- What each claimant last said, with how many claims were heard by then. `place` is the order of the accounts.
create table account_line (
  question bigint not null references question,
  place integer not null,
  whole boolean not null,
  day_from date,
  day_to date,
  claims integer not null,
  -- claimant, alignment and the claim that stands
  account jsonb not null
);
create index account_line_of on account_line (question, place);
create index account_line_whole on account_line (question, place) where whole;

-- How many questions of the open lines came (and went, counted below zero) by kind, standing and day; of the whole ones
-- under the day 'infinity'. Kept up with every line, so that no list is gone through to be counted.
create table question_tally (
  collection text not null references collection,
  kind text not null,
  standing text not null,
  day date not null,
  questions integer not null,
  accounts integer not null,
  primary key (collection, kind, standing, day)
);

-- ---- Documents ----

alter table document
  add column title text collate "C" generated always as (coalesce(record -> 'metadata' ->> 'title', record ->> 'name')) stored,
  add column publisher text generated always as (record -> 'metadata' ->> 'publisher') stored,
  add column language text generated always as (record -> 'metadata' ->> 'language') stored,
  add column words text generated always as (folded(
    coalesce(record -> 'metadata' ->> 'title', '') || ' ' || (record ->> 'name') || ' ' ||
    coalesce(record -> 'metadata' ->> 'publisher', ''))) stored,
  add column open_claims integer not null default 0;
update document d set open_claims = n
  from (select document, count(*)::int as n from claim where recorded_to is null group by document) c where c.document = d.id;

-- Whoever writes or closes claims, their documents' counts follow.
create function count_claims() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update document d set open_claims = open_claims + n
      from (select document, count(*)::int as n from came where recorded_to is null group by document) c
     where c.document = d.id;
  else
    update document d set open_claims = open_claims + n
      from (select document, sum(n)::int as n
              from (select document, 1 as n from came where recorded_to is null
                    union all select document, -1 from went where recorded_to is null) both_ways
             group by document having sum(n) <> 0) c
     where c.document = d.id;
  end if;
  return null;
end $$;
create trigger claims_come after insert on claim
  referencing new table as came for each statement execute function count_claims();
create trigger claims_change after update on claim
  referencing old table as went new table as came for each statement execute function count_claims();

create index document_by_day on document (collection, (- (coalesce(published, '0001-01-01') - '0001-01-01'::date)), id)
  where recorded_to is null;
create index document_by_title on document (collection, title, id) where recorded_to is null;
create index document_by_claims on document (collection, (-open_claims), id) where recorded_to is null;
create index document_in_order on document (collection, id) include (publisher, language, published, open_claims, recorded_from)
  where recorded_to is null;
create index document_name on document (collection, (record ->> 'name')) where recorded_to is null;
create index document_sha256 on document (collection, sha256 text_pattern_ops);
create index tombstone_sha256 on tombstone (sha256 text_pattern_ops);

-- Documents that carry the story of another as a copy.
create table carried (
  collection text not null references collection,
  sha256 text not null,
  source text not null,
  primary key (collection, sha256)
);
create index on carried (collection, source);
alter table due drop constraint due_what_check,
  add constraint due_what_check check (what in ('sentences', 'kin', 'stories', 'bearings', 'answers'));
insert into due select distinct k.collection, 'stories', s from kin k, unnest(array[k.a, k.b]) s where k.kinship <> 'passages';

do $$
begin
  create index question_line_words on question_line using gin (words gin_trgm_ops) where recorded_to is null;
  create index document_words on document using gin (words gin_trgm_ops) where recorded_to is null;
exception when undefined_object then
  raise notice 'without pg_trgm: %', sqlerrm;
end $$;
