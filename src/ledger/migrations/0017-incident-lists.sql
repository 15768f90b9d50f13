-- What narrows a list of incidents is read in the index itself, so that what is not of the view is passed without being fetched.
drop index incident_line_now, incident_line_then, incident_line_recorded;
create index incident_line_now on incident_line (collection, place_in_list, ends, lat, lon) where whole and recorded_to is null;
create index incident_line_then on incident_line (collection, place_in_list, day_from, day_to, ends, lat, lon)
  where day_from is not null and recorded_to is null;
create index incident_line_recorded on incident_line
  (collection, place_in_list, recorded_from, (coalesce(recorded_to, 'infinity')), whole, day_from, day_to, ends, lat, lon);
