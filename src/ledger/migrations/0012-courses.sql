-- By what claims on courses are found, so that a page of courses is made of its own claims. Made of claims and documents and
-- of nothing else: these tables may be emptied at any time and are filled again, when `due` names every document.

alter table due drop constraint due_what_check,
  add constraint due_what_check
  check (what in ('sentences', 'kin', 'stories', 'bearings', 'claims', 'answers', 'mentions', 'courses'));

-- What joins a claim to a course: of control its place, of a measure an authority ('' where none is named), of a truce all
-- whom truces join. A claim that is closed or rejected stays: it tells what a course was.
create table course_claim (
  collection text not null references collection,
  course text not null check (course in ('control', 'measure', 'ceasefire')),
  key text collate "C" not null,
  claim bigint not null references claim,
  sha256 text not null,
  -- null where an authority or truce has none
  name text collate "C",
  -- as texts and lists call it, folded
  called text[] not null,
  -- of control: ids of those who hold the place before or after
  parties text[] not null,
  lat double precision,
  lon double precision,
  -- on which it was said, or its document published
  said date,
  -- between which days it places what it tells; on the last of them where it tells no time
  starts date,
  ends date,
  primary key (collection, course, key, claim)
);
create index course_claim_doc on course_claim (collection, course, sha256);

-- The keys, with the bounds of what their claims tell: what is outside of them needs no look at the claims.
create table course_key (
  collection text not null references collection,
  course text not null,
  key text collate "C" not null,
  -- the name of a place or authority, the first day of truces; what has none comes last
  place_in_list text collate "C" not null,
  called text[] not null,
  parties text[] not null,
  lat double precision,
  lon double precision,
  claims integer not null,
  first_said date,
  first_recorded timestamptz not null,
  starts date,
  ends date,
  primary key (collection, course, key)
);
create index course_key_order on course_key (collection, course, place_in_list, key);

-- Under which key the parties and documents of truces stand.
create table course_joint (
  collection text not null references collection,
  joint text collate "C" not null,
  key text collate "C" not null,
  primary key (collection, joint)
);
create index on course_joint (collection, key);

insert into due select distinct d.collection, 'courses', d.sha256 from claim c join document d on d.id = c.document
  where c.kind in ('control', 'measure', 'ceasefire') on conflict do nothing;

-- Which packs documents were read with, and since when.
create index document_packs on document (collection, (record ->> 'packs'), recorded_from);
