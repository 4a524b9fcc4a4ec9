-- What leaves a team: lessons, learning loops, reports with their words. Texts here are the released ones and stand apart from case text.
create table lessons (
  id @uuid primary key,
  insight_id @uuid not null unique,
  -- Gone when the case is erased and the lesson stays.
  case_id @uuid, family_id @uuid,
  team_id @uuid not null references teams (id),
  neighbourhood_id @uuid not null references neighbourhoods (id),
  theme text not null,
  title text not null, works text not null, context text not null, limits text not null,
  state text not null check (state in ('draft', 'prepared', 'sent_back', 'released', 'withdrawn')),
  -- Set until release: erasing the case takes an unreleased lesson along.
  open_case_id @uuid references cases (id) on delete cascade,
  -- Fixed at release and never counted again: at least this many families, or too few to show.
  seen integer,
  prepared_by @uuid not null references people (id), prepared_at @time not null,
  decided_by @uuid references people (id), decided_at @time, withdrawn_at @time,
  version integer not null default 1);
create index lessons_neighbourhood on lessons (neighbourhood_id, state);
create table learning_loops (
  id @uuid primary key,
  signal_id @uuid not null unique,
  -- Gone when the case is erased and the loop stays.
  case_id @uuid, family_id @uuid,
  team_id @uuid not null references teams (id),
  neighbourhood_id @uuid not null references neighbourhoods (id),
  theme text not null, text text not null, asks text not null,
  state text not null check (state in ('draft', 'prepared', 'sent_back', 'with_management', 'answered', 'closed')),
  open_case_id @uuid references cases (id) on delete cascade,
  prepared_by @uuid not null references people (id), prepared_at @time not null,
  decided_by @uuid references people (id), sent_at @time,
  felt text check (felt in ('yes', 'partly', 'no')), closed_at @time,
  version integer not null default 1);
create index learning_loops_neighbourhood on learning_loops (neighbourhood_id, state);
create table release_authors (
  text_id @uuid not null,
  person_id @uuid not null references people (id),
  primary key (text_id, person_id));
create table loop_steps (
  id @uuid primary key,
  loop_id @uuid not null references learning_loops (id),
  number integer not null,
  kind text not null check (kind in ('sent', 'answered', 'returned', 'closed')),
  answer text check (answer in ('yes', 'no_because', 'working_on')),
  text text,
  author_id @uuid not null references people (id), at @time not null,
  unique (loop_id, number));
create table reports (
  id @uuid primary key,
  neighbourhood_id @uuid not null references neighbourhoods (id),
  quarter text not null,
  state text not null check (state in ('draft', 'published')),
  hash text, published_at @time,
  author_id @uuid not null references people (id), made_at @time not null,
  version integer not null default 1,
  unique (neighbourhood_id, quarter));
create table published_documents (hash text primary key, report_id @uuid not null references reports (id), body text not null, published_at @time not null);
create table stories (
  id @uuid primary key,
  report_id @uuid not null references reports (id),
  attach text not null check (attach in ('theme', 'table', 'year')),
  attach_key text not null,
  lesson_id @uuid references lessons (id),
  title text not null, text text not null,
  withdrawn_at @time,
  author_id @uuid not null references people (id), made_at @time not null,
  version integer not null default 1);
create table interpretations (
  id @uuid primary key,
  story_id @uuid not null references stories (id),
  kind text not null check (kind in ('recognise', 'explain', 'value', 'improve')),
  side text not null check (side in ('front_line', 'municipality')),
  text text not null,
  withdrawn_at @time,
  author_id @uuid not null references people (id), at @time not null,
  version integer not null default 1,
  unique (story_id, kind, side));
-- In which cases a lesson was seen: what its figure is counted from.
create table lesson_sightings (
  lesson_id @uuid not null references lessons (id) on delete cascade,
  case_id @uuid not null references cases (id) on delete cascade,
  team_id @uuid not null, family_id @uuid not null,
  primary key (lesson_id, case_id));
