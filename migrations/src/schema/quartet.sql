-- The four perspectives: agreements and their checks, clients, professionals, care use.
create table agreements (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  kind text not null check (kind in ('contact', 'hand_over', 'coordination', 'safety', 'information')),
  review_on @date not null,
  ended_on @date, ended_reason text, ended_by @uuid references people (id),
  made_at @time not null,
  version integer not null default 1);
create table agreement_versions (
  id @uuid primary key,
  agreement_id @uuid not null references agreements (id),
  number integer not null,
  who text not null, what text not null, moment text not null,
  reason text, reflection_id @uuid,
  -- When the team agreed to these words, and in which reflection; none while it has not.
  consent_on @date, consent_reflection_id @uuid,
  author_id @uuid not null references people (id), made_at @time not null,
  unique (agreement_id, number));
create index agreements_team on agreements (team_id);
create table agreement_checks (
  id @uuid primary key,
  case_id @uuid not null references cases (id) on delete cascade,
  agreement_id @uuid not null references agreements (id),
  agreement_version_id @uuid not null references agreement_versions (id),
  outcome text not null check (outcome in ('kept', 'not_kept', 'not_applicable', 'blocked')),
  rule_obstacle_id @uuid references rule_obstacles (id),
  author_id @uuid not null references people (id), at @time not null,
  version integer not null default 1,
  unique (case_id, agreement_id));
create index agreement_checks_agreement on agreement_checks (agreement_id, at);
create table experiences (
  id @uuid primary key,
  case_id @uuid not null references cases (id) on delete cascade,
  respondent text not null check (respondent in ('young', 'parent1', 'parent2')),
  source text not null check (source in ('own', 'on_behalf')),
  better integer check (better between 1 and 10), got_help integer check (got_help between 1 and 10),
  taken_seriously integer check (taken_seriously between 1 and 10), story_once integer check (story_once between 1 and 10),
  knew_whom integer check (knew_whom between 1 and 10), worked_together integer check (worked_together between 1 and 10),
  words text, asked_how text,
  -- Kinds of helper with whom it went well and not; and the one who may read neither these nor the words.
  went_well text not null default '', went_badly text not null default '',
  hidden_from @uuid references people (id),
  author_id @uuid not null references people (id), at @time not null,
  version integer not null default 1,
  unique (case_id, respondent, source));
-- Who is asked by a code; what is filled in and not sent yet is read by nobody.
create table invitations (
  access_id @uuid primary key references access_codes (id) on delete cascade,
  case_id @uuid not null references cases (id) on delete cascade,
  respondent text not null check (respondent in ('young', 'parent1', 'parent2')),
  better integer, got_help integer, taken_seriously integer, story_once integer, knew_whom integer, worked_together integer,
  words text, share text check (share in ('circle', 'not_host', 'marks')),
  went_well text not null default '', went_badly text not null default '');
create index invitations_case on invitations (case_id, respondent);
-- What is written for one respondent: what was done with their answer, and their words as they may be told on.
create table feedbacks (
  id @uuid primary key,
  case_id @uuid not null references cases (id) on delete cascade,
  respondent text not null check (respondent in ('young', 'parent1', 'parent2')),
  kind text not null check (kind in ('done', 'paraphrase')),
  text text not null,
  -- What the respondent said of a paraphrase, as it stands now.
  agreed boolean,
  author_id @uuid not null references people (id), at @time not null,
  version integer not null default 1,
  unique (case_id, respondent, kind));
create table practices (
  id @uuid primary key,
  case_id @uuid not null references cases (id) on delete cascade,
  person_id @uuid not null references people (id),
  communication integer check (communication between 1 and 10),
  added_value integer check (added_value between 1 and 10),
  energy integer check (energy between 1 and 10),
  words text, at @time not null,
  version integer not null default 1,
  unique (case_id, person_id));
-- Who else was involved, as kinds of professional and never as names.
create table practice_involved (
  practice_id @uuid not null references practices (id) on delete cascade,
  profession text not null,
  primary key (practice_id, profession));
-- A round in which the circle answers without names. No row of an answer tells who gave it or when: ids are random, the rows
-- of a round are written anew with every answer, in the order of their ids, and words lie apart from marks.
create table practice_rounds (
  id @uuid primary key,
  case_id @uuid not null unique references cases (id) on delete cascade,
  announced_by @uuid not null references people (id), announced_at @time not null,
  closes_on @date not null,
  -- Makes the mark by which somebody's own next visit finds that they answered; gone, with the marks, when the round closes.
  key text);
create table practice_round_seals (
  round_id @uuid not null references practice_rounds (id) on delete cascade,
  seal text not null,
  primary key (round_id, seal));
create table practice_round_marks (
  id @uuid primary key,
  round_id @uuid not null references practice_rounds (id) on delete cascade,
  communication integer check (communication between 1 and 10),
  added_value integer check (added_value between 1 and 10),
  energy integer check (energy between 1 and 10));
create index practice_round_marks_round on practice_round_marks (round_id);
create table practice_round_words (
  id @uuid primary key,
  round_id @uuid not null references practice_rounds (id) on delete cascade,
  words text not null);
create index practice_round_words_round on practice_round_words (round_id);
-- That a doctor got word; what it said is in the doctor's file and not here.
create table care_returns (
  id @uuid primary key,
  case_id @uuid not null references cases (id) on delete cascade,
  profession text not null,
  moment text not null check (moment in ('first', 'closing')),
  outcome text not null check (outcome in ('given', 'not_needed')),
  given_on @date not null,
  author_id @uuid not null references people (id), at @time not null,
  unique (case_id, profession, moment));
-- Professionals without an account: a kind and an answer, never a name.
create table guests (
  access_id @uuid primary key references access_codes (id) on delete cascade,
  case_id @uuid not null references cases (id) on delete cascade,
  profession text not null,
  minutes integer not null check (minutes between 0 and 60),
  communication integer check (communication between 1 and 10),
  added_value integer check (added_value between 1 and 10),
  energy integer check (energy between 1 and 10),
  words text, answered_at @time);
create index guests_case on guests (case_id);
create table guest_conclusions (
  case_id @uuid primary key references cases (id) on delete cascade,
  text text not null,
  author_id @uuid not null references people (id), at @time not null,
  version integer not null default 1);
-- What a team asked of others in a year; no case stands beside it, so it outlives them.
create table guest_minutes (
  team_id @uuid not null references teams (id),
  year integer not null,
  profession text not null,
  minutes integer not null,
  primary key (team_id, year, profession));
create table care_uses (
  id @uuid primary key,
  case_id @uuid not null references cases (id) on delete cascade,
  about text not null check (about in ('young', 'parents')),
  line integer not null check (line between 0 and 3),
  form text not null, referrer text, provider text,
  asked_month text, started_month text, ended_month text, ending text,
  still_waiting boolean not null default false,
  weeks integer check (weeks between 0 and 520),
  author_id @uuid not null references people (id), at @time not null,
  version integer not null default 1);
create index care_uses_case on care_uses (case_id);
