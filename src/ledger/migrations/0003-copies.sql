-- Copies: made of the texts and nothing else, so these tables may be emptied at any time and are filled again. They hold
-- what is open now; what the ledger held earlier is told by documents, claims and log.

-- The keys of a document's sentences (see copies/fingerprint.ts). The order of the index gives the sample of a key.
create table sentence (
  collection text not null references collection,
  key bigint not null,
  sha256 text not null,
  primary key (collection, key, sha256)
);

-- Documents whose sentences are in the table above.
create table fingerprinted (
  collection text not null references collection,
  sha256 text not null,
  -- of the text they were taken from: a document that is read anew may have another
  text_sha256 text not null,
  keys bigint[] not null,
  primary key (collection, sha256)
);

-- Documents whose kin must be found anew; empty when all is done.
create table kin_due (
  collection text not null references collection,
  sha256 text not null,
  primary key (collection, sha256)
);

-- Each pair once, the lesser id first.
create table kin (
  collection text not null references collection,
  a text not null,
  b text not null,
  kinship text not null check (kinship in ('copies', 'template', 'passages')),
  weight double precision not null,
  primary key (collection, a, b),
  check (a < b)
);
create index on kin (collection, b);

-- What users state of documents, over what the files say. A row is open while recorded_to is null.
create table correction (
  id bigint generated always as identity primary key,
  collection text not null references collection,
  sha256 text not null,
  stated jsonb not null,
  -- what was stated when the file was taken in
  base jsonb not null,
  recorded_from timestamptz not null,
  recorded_to timestamptz
);
create unique index correction_open on correction (collection, sha256) where recorded_to is null;
