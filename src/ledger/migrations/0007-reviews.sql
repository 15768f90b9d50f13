-- Claims as people reviewed them. What was read is never changed: its row is closed, and a row opens that holds the claim
-- as it stands after their decisions. So what the ledger said at any instant, before and after, is read from the rows.

alter table claim
  -- ids of the decisions in force on it, in the order in which they were taken
  add column reviews text[] not null default '{}',
  -- the claim before corrections, as it was read or as a person added it; null where `record` has none
  add column uncorrected jsonb,
  -- takes no part in questions, incidents and courses
  add column rejected boolean not null default false;
create index claim_reviewed on claim using gin (reviews) where recorded_to is null and reviews <> '{}';

-- To accept what was read needs no reason.
alter table decision drop constraint decision_reason_check;
create index decision_reviews on decision (collection, (body -> 'claim' ->> 'doc')) where body ? 'claim';
create index log_taken_back on log ((detail ->> 'decision')) where action = 'decision taken back';

-- Which questions a claim bears on.
create index bearing_claim on bearing (claim);

-- Single claims that are due: their questions are found without going over the rest of their document.
alter table due drop constraint due_what_check,
  add constraint due_what_check check (what in ('sentences', 'kin', 'stories', 'bearings', 'claims', 'answers'));
