-- What a team says of points on the agenda of a meeting: their order, the minutes, what is left out. Cases and agreements stand
-- in their own tables; without a meeting a point waits for the next one that is planned.
create table agenda_points (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  reflection_id @uuid references reflections (id),
  kind text not null check (kind in ('case', 'agreement', 'loop', 'lesson', 'own')),
  case_id @uuid references cases (id) on delete cascade,
  agreement_id @uuid references agreements (id),
  loop_id @uuid references learning_loops (id) on delete cascade,
  lesson_id @uuid references lessons (id) on delete cascade,
  text text,
  -- The case that an own line came from, by the parking list: whoever may not see that does not see the line.
  about_id @uuid references cases (id) on delete cascade,
  minutes integer check (minutes between 1 and 120),
  place integer,
  -- An agreement that the team brought up itself.
  brought boolean not null default false,
  state text not null check (state in ('on', 'out', 'talked', 'moved')),
  author_id @uuid not null references people (id), made_at @time not null,
  version integer not null default 1,
  check ((kind = 'case') = (case_id is not null)), check ((kind = 'agreement') = (agreement_id is not null)),
  check ((kind = 'loop') = (loop_id is not null)), check ((kind = 'lesson') = (lesson_id is not null)),
  check ((kind = 'own') = (text is not null)), check (about_id is null or kind = 'own'),
  unique (reflection_id, case_id), unique (reflection_id, agreement_id), unique (reflection_id, loop_id), unique (reflection_id, lesson_id));
create index agenda_points_team on agenda_points (team_id, reflection_id);
