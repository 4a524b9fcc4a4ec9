-- Codes of one purpose, and who came in by them; only hashes are stored.
create table access_codes (
  id @uuid primary key,
  purpose text not null check (purpose in ('client', 'guest')),
  case_id @uuid not null references cases (id) on delete cascade,
  -- Of the eight signs that are typed, and of the long key of a QR or a link.
  hash text not null unique, link_hash text not null unique,
  -- Of the word with which its holder comes back after it was used.
  word text,
  made_by @uuid not null references people (id), made_at @time not null,
  until @time not null, used_at @time, ended_at @time);
create index access_codes_case on access_codes (case_id);
create table access_sessions (
  hash text primary key,
  access_id @uuid not null references access_codes (id) on delete cascade,
  by_word boolean not null,
  started_at @time not null, seen_at @time not null, ended_at @time);
create index access_sessions_access on access_sessions (access_id);
