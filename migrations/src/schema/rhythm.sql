-- How often and when a team meets; its meetings are reflections, each for one month of it.
create table rhythms (
  team_id @uuid primary key references teams (id),
  pace text not null check (pace in ('monthly', 'two_monthly')),
  nth text not null check (nth in ('first', 'second', 'third', 'fourth', 'last')),
  weekday text not null check (weekday in ('monday', 'tuesday', 'wednesday', 'thursday', 'friday')),
  starts_at integer not null, minutes integer not null,
  from_month text not null,
  place text,
  skips text not null check (skips in ('everywhere', 'north', 'middle', 'south', 'nothing')),
  author_id @uuid not null references people (id), changed_at @time not null,
  version integer not null default 1);
-- Who would rather not lead, without a reason.
create table stands_aside (
  team_id @uuid not null references teams (id),
  person_id @uuid not null references people (id),
  primary key (team_id, person_id));
-- The address by which somebody's calendar asks for a team's meetings: its hash, never itself.
create table feeds (
  team_id @uuid not null references teams (id),
  person_id @uuid not null references people (id),
  hash text not null unique, made_at @time not null,
  primary key (team_id, person_id));
-- Weeks in which teams do not meet, beside the days in holidays; clocks in working days do not skip them.
create table vacations (
  id @uuid primary key,
  name text not null,
  from_day @date not null, until_day @date not null,
  kind text not null check (kind in ('school', 'feast')),
  region text check (region in ('north', 'middle', 'south')),
  version integer not null default 1,
  check (from_day <= until_day));
