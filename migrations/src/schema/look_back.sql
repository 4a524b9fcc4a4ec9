-- How those who were there look back on a meeting. Whose answer it is, is known until the meeting closes, so that it can be changed; then
-- nothing tells it any more: ids are of chance, and no time is kept.
create table look_backs (
  id @uuid primary key,
  reflection_id @uuid not null references reflections (id),
  person_id @uuid references people (id),
  worth text not null check (worth in ('yes', 'half', 'no')),
  energy text not null check (energy in ('gave', 'even', 'cost')),
  gave_agreement_id @uuid references agreements (id),
  gave_rule_id @uuid references rule_obstacles (id) on delete set null,
  gave_words text,
  cost_agreement_id @uuid references agreements (id),
  cost_rule_id @uuid references rule_obstacles (id) on delete set null,
  cost_words text,
  unique (reflection_id, person_id));
