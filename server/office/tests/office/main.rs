//! Use cases, played on a fresh database each: SQLite, or PostgreSQL when `TEST_POSTGRES_URL` names a server.

mod access;
mod account;
mod administration;
mod agreement;
mod case;
mod case_family;
mod chosen;
mod door;
mod experience;
mod ground;
mod learning_loop;
mod lesson;
mod own_work;
mod quartet;
mod reflection;
mod report;
mod retention;
mod review;
mod round;
mod sheets;
mod world;
