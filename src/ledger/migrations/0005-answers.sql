-- Reconciliation a piece at a time. All but `question` is made of claims and documents and nothing else: these tables may
-- be emptied at any time and are filled again, when `due` names every document.

-- What must be gone over: documents that came, went or changed ('sentences', then 'kin' for copies; 'bearings' for
-- questions), and questions whose claims are no longer what they were ('answers'). Written with what makes it due, in one
-- transaction.
create table due (
  collection text not null references collection,
  what text not null check (what in ('sentences', 'kin', 'bearings', 'answers')),
  id text not null,
  primary key (collection, what, id)
);
insert into due select collection, w, sha256 from document, unnest(array['sentences', 'bearings']) w
  where recorded_to is null;
insert into due select collection, 'sentences', sha256 from fingerprinted on conflict do nothing;
insert into due select collection, 'kin', sha256 from kin_due on conflict do nothing;
drop table kin_due;

-- Documents whose claims are laid to their questions.
create table laid (
  collection text not null references collection,
  sha256 text not null,
  packs text[] not null,
  primary key (collection, sha256)
);
create index on laid (collection, packs);

-- The questions that an open claim bears on.
create table bearing (
  collection text not null references collection,
  question text not null,
  claim bigint not null references claim,
  sha256 text not null,
  primary key (collection, question, claim)
);
create index on bearing (collection, sha256);

-- With which rules, packs and sides the open questions were answered.
create table answered_with (
  collection text primary key references collection,
  world text not null
);
