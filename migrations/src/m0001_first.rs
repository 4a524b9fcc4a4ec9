//! The first schema, told in SQL files; what later work adds comes in migrations of its own.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 17] = [
    include_str!("schema/people.sql"),
    include_str!("schema/cases.sql"),
    include_str!("schema/access.sql"),
    include_str!("schema/codes.sql"),
    include_str!("schema/rules.sql"),
    include_str!("schema/quartet.sql"),
    include_str!("schema/canvas.sql"),
    include_str!("schema/reflections.sql"),
    include_str!("schema/live.sql"),
    include_str!("schema/rhythm.sql"),
    include_str!("schema/writing.sql"),
    include_str!("schema/steps.sql"),
    include_str!("schema/drafts.sql"),
    include_str!("schema/releases.sql"),
    include_str!("schema/agenda.sql"),
    include_str!("schema/look_back.sql"),
    include_str!("schema/logs.sql"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    // SQLite would otherwise run it statement by statement, without a transaction.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let postgres = db.get_database_backend() == DbBackend::Postgres;
        for script in TABLES {
            db.execute_unprepared(&dialect(script, postgres)).await?;
        }
        let guards = if postgres {
            include_str!("schema/guards_postgres.sql")
        } else {
            include_str!("schema/guards_sqlite.sql")
        };
        db.execute_unprepared(guards).await?;
        Ok(())
    }
}

/// The three types that the databases spell differently, as SeaORM reads them.
fn dialect(script: &str, postgres: bool) -> String {
    let types = if postgres {
        [("@uuid", "uuid"), ("@time", "timestamptz"), ("@date", "date")]
    } else {
        [("@uuid", "uuid_blob"), ("@time", "timestamp_with_timezone_text"), ("@date", "date_text")]
    };
    types.iter().fold(script.to_owned(), |script, (mark, word)| script.replace(mark, word))
}
