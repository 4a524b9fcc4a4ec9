-- What happened in a meeting, in order: that something changed and of which kind; never who did it, never what it says.
create table reflection_events (
  reflection_id @uuid not null references reflections (id) on delete cascade,
  sequence integer not null,
  kind text not null,
  at @time not null,
  primary key (reflection_id, sequence));
-- Who led a meeting before whoever leads it now, each by the event with which another took over; the minutes name them.
create table former_leads (
  reflection_id @uuid not null references reflections (id) on delete cascade,
  sequence integer not null,
  person_id @uuid not null references people (id) on delete cascade,
  primary key (reflection_id, sequence));
-- Who is in the room of a meeting on which node, for the other nodes; what is told again every few seconds and forgotten soon.
create table reflection_presence (
  reflection_id @uuid not null references reflections (id) on delete cascade,
  person_id @uuid not null references people (id) on delete cascade,
  node_id @uuid not null,
  until @time not null,
  primary key (reflection_id, person_id, node_id));
