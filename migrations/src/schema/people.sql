-- Who there is and what they may be; @uuid, @time, @date are written per database.
create table organisations (id @uuid primary key, name text not null unique, version integer not null default 1);
create table municipalities (id @uuid primary key, name text not null, slug text not null unique, version integer not null default 1);
create table neighbourhoods (
  id @uuid primary key,
  municipality_id @uuid not null references municipalities (id),
  name text not null, slug text not null, cbs_code text,
  version integer not null default 1,
  unique (municipality_id, slug));
create table teams (
  id @uuid primary key,
  neighbourhood_id @uuid not null references neighbourhoods (id),
  name text not null, slug text not null unique,
  organisation_id @uuid references organisations (id),
  purpose text, legal_basis text, privacy_contact text,
  version integer not null default 1);
create table people (
  id @uuid primary key,
  name text not null, email text not null unique, profession text,
  organisation_id @uuid references organisations (id),
  password text,
  state text not null check (state in ('invited', 'active', 'stopped')),
  demo boolean not null default false,
  made_at @time not null,
  -- When somebody else last made a new link for an account in use; its owner reads it.
  relinked_at @time,
  version integer not null default 1);
create table roles (
  id @uuid primary key,
  person_id @uuid not null references people (id),
  kind text not null check (kind in ('member', 'coordinator', 'manager', 'administrator', 'privacy_officer')),
  scope text not null check (scope in ('network', 'municipality', 'neighbourhood', 'team')),
  scope_id @uuid,
  leads_others boolean not null default false,
  from_day @date not null, until_day @date,
  version integer not null default 1);
create index roles_person on roles (person_id);
create index roles_scope on roles (scope_id);
create table password_links (
  hash text primary key,
  person_id @uuid not null references people (id),
  made_by @uuid not null, made_at @time not null, until @time not null, used_at @time);
create table sessions (
  hash text primary key,
  person_id @uuid not null references people (id),
  device text not null,
  started_at @time not null, seen_at @time not null, ended_at @time,
  table_case_id @uuid, table_respondent text);
create index sessions_person on sessions (person_id);
create table kept_forms (
  id @uuid primary key,
  person_id @uuid not null references people (id),
  path text not null, form text not null, fields text not null,
  kept_at @time not null);
create index kept_forms_person on kept_forms (person_id);
create table holidays (day @date primary key, name text not null);
