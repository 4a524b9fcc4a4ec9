//! Use cases, played on a fresh database each: SQLite, or PostgreSQL when `TEST_POSTGRES_URL` names a server.

mod access;
mod account;
mod administration;
mod agenda;
mod agreement;
mod canvas;
mod case;
mod case_family;
mod chosen;
mod code_list;
mod door;
mod experience;
mod feedback;
mod ground;
mod invitation;
mod learning_loop;
mod lesson;
mod own_work;
mod quartet;
mod reflection;
mod report;
mod retention;
mod review;
mod rule_obstacle;
mod sheets;
mod world;
