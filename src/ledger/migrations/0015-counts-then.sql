-- What `question_tally` counts, by when it was recorded; as `name_tally_then`.
create table question_tally_then (
  collection text not null references collection,
  recorded_grain text not null check (recorded_grain in ('month', 'day')),
  grain text not null check (grain in ('whole', 'month', 'day')),
  recorded date not null,
  at date not null,
  kind text not null,
  standing text not null,
  questions integer not null,
  accounts integer not null,
  primary key (collection, recorded_grain, grain, recorded, at, kind, standing)
);

create function count_questions_then(counted bigint[], recorded_at timestamptz, sign int) returns void language sql as $$
  insert into question_tally_then as t
  select l.collection, g.grain, e.grain, date_trunc(g.grain, recorded_at at time zone 'UTC')::date, e.at, l.kind, l.standing,
         sign * sum(e.n)::int, sign * sum(e.n * l.accounts)::int
    from question_line l
   cross join lateral (values
     ('whole', case when l.whole then 'infinity'::date end, 1),
     ('day', l.day_from, 1), ('day', nullif(l.day_to, 'infinity'), -1),
     ('month', date_trunc('month', l.day_from)::date, 1),
     ('month', date_trunc('month', nullif(l.day_to, 'infinity'))::date, -1)) e (grain, at, n)
   cross join (values ('month'), ('day')) g (grain)
   where l.question = any(counted) and e.at is not null
   group by l.collection, g.grain, e.grain, e.at, l.kind, l.standing
  on conflict (collection, recorded_grain, grain, recorded, at, kind, standing) do update
    set questions = t.questions + excluded.questions, accounts = t.accounts + excluded.accounts
$$;

do $$
declare opened record;
begin
  for opened in select recorded_from as at, array_agg(row) as rows from question where head is not null and head <> 'null' group by 1 loop
    perform count_questions_then(opened.rows, opened.at, 1);
  end loop;
  for opened in select recorded_to as at, array_agg(row) as rows from question
                 where recorded_to is not null and head is not null and head <> 'null' group by 1 loop
    perform count_questions_then(opened.rows, opened.at, -1);
  end loop;
end $$;

-- By standing, too: what few questions are is not to be sought among the many.
create index question_line_standing on question_line (collection, kind, standing, (-accounts), (-origins), title, id)
  where recorded_to is null and whole;
create index question_line_standing_then on question_line (collection, kind, standing, (-accounts), (-origins), title, id)
  include (question, day_from, day_to) where recorded_to is null and day_from is not null;
-- By the days that are asked about.
create index question_line_window on question_line using gist (daterange(starts, ends, '[]'))
  where recorded_to is null and starts <= ends;
