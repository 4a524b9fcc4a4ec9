//! What a database fault means to a person; never what was being written.

use domain::Problem;
use sea_orm::{DbErr, RuntimeErr, SqlErr};

/// The problem behind a database error. Only its kind is logged: messages may hold values.
pub fn fault(error: DbErr) -> Problem {
    match &error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => storage("connection"),
        DbErr::Exec(RuntimeErr::SqlxError(inner)) | DbErr::Query(RuntimeErr::SqlxError(inner)) => {
            let code = inner.as_database_error().and_then(|db| db.code()).map(|code| code.into_owned());
            match code.as_deref() {
                // SQLite: full, read-only, I/O error, cannot open, busy (primary codes, extended ones carry them in the low byte).
                Some(code)
                    if code.parse::<u32>().is_ok_and(|n| matches!(n & 0xff, 5 | 8 | 10 | 13 | 14))
                        && code.len() < 5 =>
                {
                    storage("sqlite")
                }
                // PostgreSQL: resources, shutting down, connection.
                Some(code) if ["53", "57", "08"].iter().any(|class| code.len() == 5 && code.starts_with(class)) => {
                    storage("postgres")
                }
                Some(code) => broken(code),
                None => storage("transport"),
            }
        }
        _ => broken("other"),
    }
}

/// Whether a row was there already.
pub fn already_there(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

fn storage(kind: &str) -> Problem {
    tracing::error!(kind, "the database did not answer");
    Problem::Storage
}

fn broken(code: &str) -> Problem {
    tracing::error!(code, "the database refused a statement");
    Problem::Broken
}
