//! Rows and queries: the own account, its sessions and password; signing in lives in session.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::account::{Device, OwnSession};
use domain::policy::{KeepAccount, Permit, SeeAccount};
use domain::{PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// How much of a hash names a session in a form.
const NAME: usize = 16;

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

#[derive(FromQueryResult)]
struct SessionRow {
    hash: String,
    device: String,
    started_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    table_case_id: Option<Uuid>,
}

/// The open sessions of the permit's person: used since `idle` and begun since `oldest`; newest use first.
///
/// # Errors
/// What the database said.
pub async fn sessions(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeAccount>,
    this: &str,
    idle: DateTime<Utc>,
    oldest: DateTime<Utc>,
) -> Result<Vec<OwnSession>, Problem> {
    let found: Vec<SessionRow> = sql::rows(
        db,
        "select hash, device, started_at, seen_at, table_case_id from sessions \
         where person_id = $1 and ended_at is null and seen_at > $2 and started_at > $3 order by seen_at desc, hash",
        values![permit.person().0, idle, oldest],
    )
    .await?;
    let own = |row: SessionRow| OwnSession {
        this: row.hash == this,
        name: row.hash.chars().take(NAME).collect(),
        device: Device::read(&row.device),
        since: row.started_at,
        seen: row.seen_at,
        at_table: row.table_case_id.is_some(),
    };
    Ok(found.into_iter().map(own).collect())
}

#[derive(FromQueryResult)]
struct RelinkedRow {
    relinked_at: Option<DateTime<Utc>>,
}

/// When a new link was last made for the permit's person while their account was in use.
///
/// # Errors
/// What the database said.
pub async fn relinked(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeAccount>,
) -> Result<Option<DateTime<Utc>>, Problem> {
    let row: Option<RelinkedRow> =
        sql::row(db, "select relinked_at from people where id = $1", values![permit.person().0]).await?;
    Ok(row.and_then(|row| row.relinked_at))
}

/// Ends the session of the permit's person with this name; how many that were.
///
/// # Errors
/// What the database said.
pub async fn end_named(tx: &Tx, permit: &Permit<KeepAccount>, name: &str, now: DateTime<Utc>) -> Result<u64, Problem> {
    if name.chars().count() != NAME {
        return Ok(0);
    }
    sql::run(
        &**tx,
        "update sessions set ended_at = $3 where person_id = $1 and substr(hash, 1, 16) = $2 and ended_at is null",
        values![permit.person().0, name, now],
    )
    .await
}

#[derive(FromQueryResult)]
struct PasswordRow {
    password: Option<String>,
}

/// The hash of a person's password, if they set one.
///
/// # Errors
/// What the database said.
pub async fn password(db: &impl ConnectionTrait, person: PersonId) -> Result<Option<String>, Problem> {
    let row: Option<PasswordRow> =
        sql::row(db, "select password from people where id = $1 and state = 'active'", values![person.0]).await?;
    Ok(row.and_then(|row| row.password))
}
