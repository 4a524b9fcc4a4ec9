//! Rows and queries: accounts; sessions live in session.

use crate::{sql, values};
use domain::Problem;
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Whether anybody has an account, of the demonstration or not.
///
/// # Errors
/// What the database said.
pub async fn anybody(db: &impl ConnectionTrait, demo: bool) -> Result<bool, Problem> {
    #[derive(FromQueryResult)]
    struct Row {
        #[expect(dead_code)]
        id: Uuid,
    }
    let found: Option<Row> = sql::row(db, "select id from people where demo = $1 limit 1", values![demo]).await?;
    Ok(found.is_some())
}

/// Whether the demonstration has its administrator, who comes last.
///
/// # Errors
/// What the database said.
pub async fn demo_administrator(db: &impl ConnectionTrait) -> Result<bool, Problem> {
    #[derive(FromQueryResult)]
    struct Row {
        #[expect(dead_code)]
        id: Uuid,
    }
    let sql = "select p.id from people p join roles r on r.person_id = p.id where p.demo = true and r.kind = 'administrator' limit 1";
    Ok(sql::row::<Row>(db, sql, values![]).await?.is_some())
}
