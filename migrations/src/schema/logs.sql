-- Who did and who saw what; never case text.
create table audit (
  id @uuid primary key,
  at @time not null, person_id @uuid,
  deed text not null, thing text not null, thing_id text,
  team_id @uuid,
  outcome text not null check (outcome in ('permitted', 'refused')));
create index audit_at on audit (at);
create table read_log (
  team_id @uuid not null, seq integer not null,
  at @time not null, person_id @uuid not null, case_id @uuid not null,
  deed text not null, on_behalf text,
  previous text not null, hash text not null,
  primary key (team_id, seq));
create index read_log_case on read_log (case_id);
create table read_log_heads (team_id @uuid primary key, seq integer not null, hash text not null);
