-- Cases from proposal to erasure, with what surrounds the four perspectives.
create table families (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  -- Whether another team may know it too: then it may be counted twice, and figures count low.
  elsewhere boolean not null default false);
create table cases (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  family_id @uuid not null references families (id),
  pseudonym text not null,
  state text not null check (state in ('waiting', 'proposed', 'chosen', 'learned', 'stopped')),
  -- Whether a worry about safety is unsettled: where a stopped case goes on when the objection is taken back.
  waits boolean not null default false,
  hard text not null, hope text not null,
  line integer not null check (line between 0 and 3),
  age_band text check (age_band in ('0-11', '12-15', '16-17', '18+')),
  ends_on @date not null,
  quarter text,
  author_id @uuid not null references people (id),
  proposed_at @time not null, chosen_at @time, learned_at @time,
  version integer not null default 1,
  unique (team_id, pseudonym));
create table used_pseudonyms (team_id @uuid not null references teams (id), pseudonym text not null, primary key (team_id, pseudonym));
create table erasures (id @uuid primary key, team_id @uuid not null, case_id @uuid not null, person_id @uuid, reason text not null check (reason in ('asked', 'ended')), at @time not null);
create table case_themes (case_id @uuid not null references cases (id) on delete cascade, theme text not null, primary key (case_id, theme));
create table case_lines (case_id @uuid not null references cases (id) on delete cascade, line integer not null check (line between 0 and 3), primary key (case_id, line));
create table family_notices (
  case_id @uuid not null references cases (id) on delete cascade,
  who text not null check (who in ('young', 'parent1', 'parent2')),
  stance text not null check (stance in ('told', 'agrees', 'objects', 'not_told')),
  reason text,
  author_id @uuid not null references people (id), at @time not null,
  version integer not null default 1,
  primary key (case_id, who));
create table circle (
  case_id @uuid not null references cases (id) on delete cascade,
  person_id @uuid not null references people (id),
  added_by @uuid not null references people (id), added_at @time not null,
  primary key (case_id, person_id));
create table circle_left (
  case_id @uuid not null references cases (id) on delete cascade,
  person_id @uuid not null references people (id),
  primary key (case_id, person_id));
create table votes (
  case_id @uuid not null references cases (id) on delete cascade,
  person_id @uuid not null references people (id),
  primary key (case_id, person_id));
create table private_knowledge (
  case_id @uuid not null references cases (id) on delete cascade,
  person_id @uuid not null references people (id), at @time not null,
  primary key (case_id, person_id));
create index cases_team on cases (team_id, state);
