-- A conversation on a canvas: cards, and a row once those at the table chose to keep it.
create table canvas_cards (
  id @uuid primary key,
  case_id @uuid not null references cases (id) on delete cascade,
  spot text not null check (spot in ('body-now', 'body-wished', 'mind-now', 'mind-wished',
    'society-now', 'society-wished', 'social-now', 'social-wished')),
  text text not null,
  author_id @uuid not null references people (id), laid_at @time not null,
  version integer not null default 1);
create index canvas_cards_case on canvas_cards (case_id);
create table canvases (
  case_id @uuid primary key references cases (id) on delete cascade,
  author_id @uuid not null references people (id), kept_at @time not null);
