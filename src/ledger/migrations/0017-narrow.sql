-- What narrows a list to a view (days, instants, a stretch of the map) is read in the index itself, behind what it is sorted
-- by: what is not of the view is passed without being fetched.
drop index incident_line_now, incident_line_then, incident_line_recorded;
create index incident_line_now on incident_line (collection, place_in_list, ends, lat, lon) where whole and recorded_to is null;
create index incident_line_then on incident_line (collection, place_in_list, day_from, day_to, ends, lat, lon)
  where day_from is not null and recorded_to is null;
create index incident_line_recorded on incident_line
  (collection, place_in_list, recorded_from, (coalesce(recorded_to, 'infinity')), whole, day_from, day_to, ends, lat, lon);

drop index question_line_now, question_line_then, question_line_latest, question_line_changed, question_line_standing,
  question_line_standing_then;
create index question_line_now on question_line
  (collection, kind, (-accounts), (-origins), title, id, recorded_from) where recorded_to is null and whole;
create index question_line_then on question_line
  (collection, kind, (-accounts), (-origins), title, id, day_from, day_to, recorded_from)
  where recorded_to is null and day_from is not null;
create index question_line_latest on question_line
  (collection, kind, (- (coalesce(changed, '0001-01-01') - '0001-01-01'::date)), title, id, recorded_from)
  where recorded_to is null and whole;
create index question_line_changed on question_line
  (collection, kind, (- (coalesce(changed, '0001-01-01') - '0001-01-01'::date)), title, id, day_from, day_to, recorded_from)
  where recorded_to is null and day_from is not null;
create index question_line_standing on question_line
  (collection, kind, standing, (-accounts), (-origins), title, id, recorded_from) where recorded_to is null and whole;
create index question_line_standing_then on question_line
  (collection, kind, standing, (-accounts), (-origins), title, id, day_from, day_to, recorded_from)
  where recorded_to is null and day_from is not null;

-- Names are counted from the index alone.
alter table name_tally drop constraint name_tally_pkey,
  add primary key (collection, what, grain, at, id, name, kind) include (accounts, claims, about);
alter table name_tally_then drop constraint name_tally_then_pkey,
  add primary key (collection, what, recorded_grain, grain, recorded, at, id, name, kind) include (accounts, claims, about);

-- Whose words a document carries.
create index claim_voices on claim (document) include (claimant, claimant_actors, said)
  where recorded_to is null and not rejected;
