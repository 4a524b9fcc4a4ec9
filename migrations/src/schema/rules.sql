-- Rules in the way: a team's own list, and what the network reads. A team's own words stay with it until two people release them.
create table released_rules (
  id @uuid primary key,
  -- The team's own rule it is written from; gone at release, so that what the network reads leads to no case.
  rule_obstacle_id @uuid unique,
  team_id @uuid not null references teams (id),
  neighbourhood_id @uuid not null references neighbourhoods (id),
  -- The words, and the same without what people write differently each time.
  text text not null, folded text not null,
  state text not null check (state in ('draft', 'prepared', 'sent_back', 'released', 'withdrawn')),
  prepared_by @uuid not null references people (id), prepared_at @time not null,
  decided_by @uuid references people (id), decided_at @time, withdrawn_at @time,
  version integer not null default 1);
create index released_rules_folded on released_rules (folded, state);
-- Which teams ever named a released rule, and since which quarter: no case, no count, never taken back.
create table released_rule_teams (
  released_rule_id @uuid not null references released_rules (id),
  team_id @uuid not null references teams (id),
  quarter text not null,
  primary key (released_rule_id, team_id));
create table rule_obstacles (
  id @uuid primary key,
  team_id @uuid not null references teams (id),
  -- The team's own words, or the network's as long as these stand.
  text text not null, own boolean not null default true,
  released_rule_id @uuid references released_rules (id),
  author_id @uuid not null references people (id), made_at @time not null,
  version integer not null default 1);
create index rule_obstacles_team on rule_obstacles (team_id);
create table rule_wordings (
  rule_obstacle_id @uuid not null references rule_obstacles (id) on delete cascade,
  number integer not null,
  text text not null,
  author_id @uuid not null references people (id), made_at @time not null,
  primary key (rule_obstacle_id, number));
