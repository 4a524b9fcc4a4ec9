//! Use cases, played on a fresh database each: SQLite, or PostgreSQL when `TEST_POSTGRES_URL` names a server.

mod agreement;
mod case;
mod door;
mod ground;
mod learning_loop;
mod lesson;
mod world;
