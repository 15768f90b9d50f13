-- Incidents as they were told at an earlier instant: lines are closed, no longer deleted.
alter table incident_line
  add column lat double precision generated always as ((record #>> '{place,lat}')::double precision) stored,
  add column lon double precision generated always as ((record #>> '{place,lon}')::double precision) stored,
  -- the last entry of the log when it was told: what had come by then has had its say
  add column recorded_from timestamptz not null default '-infinity',
  add column recorded_to timestamptz;
alter table incident_line alter column recorded_from drop default;

drop index incident_line_now, incident_line_then, incident_line_area, incident_line_of, incident_line_id;
create index incident_line_now on incident_line (collection, place_in_list) where whole and recorded_to is null;
create index incident_line_then on incident_line (collection, place_in_list) include (day_from, day_to)
  where day_from is not null and recorded_to is null;
create index incident_line_recorded on incident_line (collection, place_in_list) include (recorded_from, recorded_to, whole, day_from, day_to);
create index incident_line_area on incident_line (collection, area, place_in_list) where area is not null;
create index incident_line_of on incident_line (component) where recorded_to is null;
create index incident_line_id on incident_line (collection, id);

-- Since when something has been due. What becomes due in the transaction of an entry of the log is due since that instant.
create function log_head() returns timestamptz language sql stable as
  $$ select coalesce((select at from log order by seq desc limit 1), '-infinity') $$;
alter table due add column since timestamptz not null default log_head();

-- Instants (from, and up to, not with, the other) of which no lines tell: something had come and not yet had its say, or
-- lines were not kept yet. What was told then is put together of the claims of that time.
create table incident_gap (
  collection text not null references collection,
  gap_from timestamptz not null,
  gap_to timestamptz not null,
  primary key (collection, gap_from, gap_to)
);
insert into incident_gap select name, '-infinity', log_head() from collection where log_head() > '-infinity';
