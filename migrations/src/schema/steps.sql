-- Routes of a team's own: named lists of steps. The ones that every team has stand in the domain.
create table routes (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  name text not null,
  author_id @uuid not null references people (id), made_at @time not null,
  version integer not null default 1);
create index routes_team on routes (team_id);
create table route_steps (
  route_id @uuid not null references routes (id) on delete cascade,
  position integer not null,
  kind text not null,
  title text,
  minutes integer not null check (minutes between 1 and 90),
  optional boolean not null default false,
  primary key (route_id, position));
-- Which route a meeting follows, the one of an hour when neither is filled; and the case it is about now.
create table reflection_routes (
  reflection_id @uuid primary key references reflections (id) on delete cascade,
  template text, route_id @uuid references routes (id) on delete set null,
  current_case_id @uuid references cases (id) on delete set null);
-- The steps that a meeting copied when it began: a route that changes later changes no meeting.
create table reflection_steps (
  reflection_id @uuid not null references reflections (id) on delete cascade,
  position integer not null,
  kind text not null,
  title text, built text,
  minutes integer not null,
  optional boolean not null default false,
  state text not null check (state in ('waiting', 'at', 'done', 'skipped')),
  started_at @time,
  spent_seconds integer not null default 0,
  primary key (reflection_id, position));
