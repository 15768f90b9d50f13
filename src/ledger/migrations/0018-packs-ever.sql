-- Which packs documents were ever read with, as courses were last entered: a view of the past knows those of then. Null
-- where courses were entered with the packs of that day alone: all are entered anew.
alter table answered_with add column packs_ever text[];
insert into due select distinct collection, 'courses', sha256 from course_claim on conflict do nothing;
