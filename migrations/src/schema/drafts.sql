-- What somebody is typing in a form of a meeting and has not sent: read by nobody but its writer. Empty fields say that it was sent or thrown
-- away. Left behind is what was typed for a round or a meeting that is over since: its writer reads it still, and it goes in its time.
create table drafts (
  id @uuid primary key,
  person_id @uuid not null references people (id),
  reflection_id @uuid not null references reflections (id) on delete cascade,
  case_id @uuid references cases (id) on delete cascade,
  path text not null, form text not null,
  fields text not null, leaf text not null,
  other text not null, other_leaf text not null,
  updated_at @time not null,
  left_behind boolean not null default false,
  version integer not null,
  unique (person_id, path, form));
create index drafts_reflection on drafts (reflection_id);
create index drafts_case on drafts (case_id);
