-- What happened in a meeting, in order: that something changed and of which kind; never who did it, never what it says.
create table reflection_events (
  reflection_id @uuid not null references reflections (id) on delete cascade,
  sequence integer not null,
  kind text not null,
  at @time not null,
  primary key (reflection_id, sequence));
