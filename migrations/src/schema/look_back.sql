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
-- What was counted in the room in place of answers: hands for each answer, and what the room named. Whose hands they were is not
-- known; three people at least raised them, once for each of the two questions.
create table look_back_hands (
  reflection_id @uuid primary key references reflections (id),
  worth_yes integer not null check (worth_yes >= 0),
  worth_half integer not null check (worth_half >= 0),
  worth_no integer not null check (worth_no >= 0),
  energy_gave integer not null check (energy_gave >= 0),
  energy_even integer not null check (energy_even >= 0),
  energy_cost integer not null check (energy_cost >= 0),
  gave_agreement_id @uuid references agreements (id),
  gave_rule_id @uuid references rule_obstacles (id) on delete set null,
  gave_words text,
  cost_agreement_id @uuid references agreements (id),
  cost_rule_id @uuid references rule_obstacles (id) on delete set null,
  cost_words text,
  check (worth_yes + worth_half + worth_no >= 3),
  check (worth_yes + worth_half + worth_no = energy_gave + energy_even + energy_cost));
