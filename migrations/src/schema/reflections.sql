-- Meetings of a team and what comes out of them.
create table reflections (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  planned_on @date not null,
  starts_at integer, minutes integer,
  -- The month of the team's rhythm that it is for, whatever day it is held on.
  for_month text,
  lead_id @uuid references people (id),
  state text not null check (state in ('planned', 'open', 'closed')),
  opened_at @time, closed_at @time, quarter text,
  author_id @uuid not null references people (id),
  -- The team reads what was said looking back: from then on nothing of it moves. No time: it would tell whose the last answer was.
  look_back_told boolean not null default false,
  last_event integer not null default 0,
  version integer not null default 1);
create index reflections_team on reflections (team_id, planned_on);
create unique index reflections_month on reflections (team_id, for_month);
create table reflection_cases (
  reflection_id @uuid not null references reflections (id),
  case_id @uuid not null references cases (id) on delete cascade,
  returns boolean not null default false,
  primary key (reflection_id, case_id));
create table attendances (
  reflection_id @uuid not null references reflections (id),
  person_id @uuid not null references people (id),
  primary key (reflection_id, person_id));
create table actions (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  reflection_id @uuid not null references reflections (id),
  text text not null,
  owner_id @uuid not null references people (id), due_on @date not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  settled_at @time, settled_in @uuid,
  helped text check (helped in ('yes', 'bit', 'no', 'unknown')),
  author_id @uuid not null references people (id), made_at @time not null,
  version integer not null default 1);
-- What each reflection made of an action: minutes of a closed one stay as they were.
create table action_outcomes (
  action_id @uuid not null references actions (id) on delete cascade,
  reflection_id @uuid not null references reflections (id),
  outcome text not null check (outcome in ('open', 'done', 'dropped', 'changed')),
  helped text check (helped in ('yes', 'bit', 'no', 'unknown')),
  outside boolean not null default false,
  at @time not null,
  primary key (action_id, reflection_id));
-- Each change of an action, by the version it led to, with what stood there before; outside of a meeting when there is none.
create table action_steps (
  action_id @uuid not null references actions (id) on delete cascade,
  number integer not null,
  kind text not null check (kind in ('settled', 'changed')),
  outcome text check (outcome in ('open', 'done', 'dropped')),
  helped text check (helped in ('yes', 'bit', 'no', 'unknown')),
  was_text text not null, was_due_on @date not null, was_owner_id @uuid not null references people (id),
  person_id @uuid not null references people (id),
  reflection_id @uuid references reflections (id),
  at @time not null,
  primary key (action_id, number));
-- The agreements on the agenda of a reflection that began, why, and what was decided. No counts: a case that is erased would live on in them.
create table reflection_agreements (
  reflection_id @uuid not null references reflections (id),
  agreement_id @uuid not null references agreements (id),
  agreement_version_id @uuid not null references agreement_versions (id),
  weak boolean not null default false, due boolean not null default false, unagreed boolean not null default false,
  decision text check (decision in ('changed', 'agreed', 'kept', 'ended')),
  decided_by @uuid references people (id), decided_at @time,
  primary key (reflection_id, agreement_id));
create index reflection_agreements_agreement on reflection_agreements (agreement_id);
create index actions_team on actions (team_id, state);
create index actions_owner on actions (owner_id, state);
create table insights (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  reflection_id @uuid not null references reflections (id),
  case_id @uuid not null references cases (id) on delete cascade,
  text text not null,
  author_id @uuid not null references people (id), at @time not null,
  version integer not null default 1);
create table signals (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  reflection_id @uuid not null references reflections (id),
  case_id @uuid not null references cases (id) on delete cascade,
  text text not null,
  author_id @uuid not null references people (id), at @time not null,
  version integer not null default 1);
-- One row per case, breakdown and cell: what a quarter's figures are counted from, kept in the transaction that closes a reflection.
create table contributions (
  case_id @uuid not null references cases (id) on delete cascade,
  quarter text not null,
  neighbourhood_id @uuid not null, team_id @uuid not null, family_id @uuid not null,
  breakdown text not null check (breakdown in ('theme', 'line', 'waiting', 'checks')),
  cell text not null,
  primary key (case_id, breakdown, cell));
create index contributions_quarter on contributions (neighbourhood_id, quarter);
-- How the four perspectives of a case stood, in means (tenths of a mark) and counts: when a reflection with it closed, or just
-- before a person added something. Nobody apart, no words. Withdrawing an own answer empties effect and feeling (guards).
create table quartet_moments (
  id @uuid primary key,
  case_id @uuid not null references cases (id) on delete cascade,
  reflection_id @uuid references reflections (id),
  person_id @uuid references people (id),
  held_on @date not null, at @time not null,
  effect integer, feeling integer, communication integer, added_value integer, energy integer,
  tested integer not null, kept integer not null, running integer not null, longest integer, filled integer not null,
  check ((reflection_id is null) <> (person_id is null)),
  unique (case_id, reflection_id), unique (case_id, person_id));
