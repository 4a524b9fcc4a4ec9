-- Writing in silence: a team's own questions, rounds, and what was written in them.
create table prompts (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  method text not null check (method in ('looking', 'incident', 'gossip', 'five_whys', 'agreements')),
  text text not null,
  retired boolean not null default false,
  author_id @uuid not null references people (id), made_at @time not null,
  version integer not null default 1);
create index prompts_team on prompts (team_id);
create table silent_rounds (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  reflection_id @uuid not null references reflections (id) on delete cascade,
  case_id @uuid not null references cases (id) on delete cascade,
  question text not null,
  unsigned boolean not null default false,
  stage text not null check (stage in ('announced', 'writing', 'shown', 'closed')),
  -- Who announced it or began it, and when.
  author_id @uuid not null references people (id), at @time not null,
  -- Makes the seals of a round without names; gone, with the seals, when it is shown.
  key text);
create index silent_rounds_reflection on silent_rounds (reflection_id);
create index silent_rounds_case on silent_rounds (case_id);
-- While a round without names is written. No row tells who wrote it or when: ids are random, and all rows of a round are written
-- anew whenever somebody sends theirs, in the order of their ids. A seal only keeps somebody from sending twice.
create table silent_seals (
  round_id @uuid not null references silent_rounds (id) on delete cascade,
  seal text not null,
  primary key (round_id, seal));
create table unsigned_thoughts (
  id @uuid primary key,
  round_id @uuid not null references silent_rounds (id) on delete cascade,
  text text not null);
create index unsigned_thoughts_round on unsigned_thoughts (round_id);
create table thought_groups (
  id @uuid primary key,
  round_id @uuid not null references silent_rounds (id) on delete cascade,
  name text not null,
  made_at @time not null,
  version integer not null default 1);
create index thought_groups_round on thought_groups (round_id);
-- Thoughts under names, notes of paper, and from its showing on what was written without names: without author and time.
create table thoughts (
  id @uuid primary key,
  round_id @uuid not null references silent_rounds (id) on delete cascade,
  text text not null,
  author_id @uuid references people (id), at @time,
  paper boolean not null default false,
  late boolean not null default false,
  -- Where it lies: in a group, or under another that says the same.
  group_id @uuid references thought_groups (id) on delete set null,
  under_id @uuid references thoughts (id) on delete set null,
  version integer not null default 1,
  check ((author_id is null) = (at is null)));
create index thoughts_round on thoughts (round_id);
-- Weighing what lies on the table. While it goes on a choice lies under a seal, which says of nobody who they are without the key;
-- when it is closed seals, choices and key go, and totals stay when enough people chose.
create table weighings (
  id @uuid primary key,
  -- A round has one outcome; while hands are counted again the one before stands until the new one is closed.
  round_id @uuid not null references silent_rounds (id) on delete cascade,
  way text not null check (way in ('three', 'two_steps')),
  state text not null check (state in ('open', 'closed')),
  key text,
  voters integer,
  -- How often hands were counted for it; nothing when it was chosen on phones.
  hand_counts integer not null default 0,
  begun_at @time not null);
create index weighings_round on weighings (round_id);
create table weighed_topics (
  id @uuid primary key,
  weighing_id @uuid not null references weighings (id) on delete cascade,
  place integer not null,
  text text not null,
  -- What it came to.
  standing integer, chosen integer, top integer,
  parked boolean not null default false);
create index weighed_topics_weighing on weighed_topics (weighing_id);
create table weighing_seals (
  weighing_id @uuid not null references weighings (id) on delete cascade,
  seal text not null,
  primary key (weighing_id, seal));
create table weighing_choices (
  topic_id @uuid not null references weighed_topics (id) on delete cascade,
  seal text not null,
  top boolean not null,
  primary key (topic_id, seal));
-- What nobody chose: of nobody, without a time of day.
create table parked_topics (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  reflection_id @uuid not null references reflections (id) on delete cascade,
  case_id @uuid not null references cases (id) on delete cascade,
  -- What was weighed, so that it leaves the list when it is counted anew.
  topic_id @uuid references weighed_topics (id) on delete set null,
  text text not null,
  parked_at @date not null);
create index parked_topics_team on parked_topics (team_id);
create index parked_topics_case on parked_topics (case_id);
create index parked_topics_topic on parked_topics (topic_id);
