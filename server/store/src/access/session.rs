//! Rows and queries: sessions of those who came in by a code; only hashes of tokens are stored.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::access::{Holder, Purpose, Validity};
use domain::policy::{Action, Permit};
use domain::{AccessId, CaseId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    access_id: Uuid,
    purpose: String,
    case_id: Uuid,
    by_word: bool,
    started_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    until: DateTime<Utc>,
    used_at: Option<DateTime<Utc>>,
    code_ended_at: Option<DateTime<Utc>>,
}

/// A session as stored, with its code.
pub struct Stored {
    /// Who.
    pub holder: Holder,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was last used.
    pub seen_at: DateTime<Utc>,
    /// When it was ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// How far its code is.
    pub validity: Validity,
}

/// The session with this hash.
///
/// # Errors
/// What the database said.
pub async fn find(db: &impl ConnectionTrait, hash: &str) -> Result<Option<Stored>, Problem> {
    let found: Option<Row> = sql::row(
        db,
        "select s.access_id, x.purpose, x.case_id, s.by_word, s.started_at, s.seen_at, s.ended_at, x.until, x.used_at, \
         x.ended_at as code_ended_at from access_sessions s join access_codes x on x.id = s.access_id where s.hash = $1",
        values![hash],
    )
    .await?;
    Ok(found.and_then(|row| {
        let (access, case) = (AccessId(row.access_id), CaseId(row.case_id));
        Some(Stored {
            holder: Holder { access, purpose: Purpose::parse(&row.purpose)?, case, by_word: row.by_word },
            started_at: row.started_at,
            seen_at: row.seen_at,
            ended_at: row.ended_at,
            validity: Validity { until: row.until, used_at: row.used_at, ended_at: row.code_ended_at },
        })
    }))
}

/// Begins a session by a code.
///
/// # Errors
/// What the database said.
pub async fn start(tx: &Tx, hash: &str, access: AccessId, by_word: bool, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into access_sessions (hash, access_id, by_word, started_at, seen_at) values ($1, $2, $3, $4, $4)",
        values![hash, access.0, by_word, now],
    )
    .await
    .map(|_| ())
}

/// Notes that a session was used.
///
/// # Errors
/// What the database said.
pub async fn touch(db: &impl ConnectionTrait, hash: &str, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(
        db,
        "update access_sessions set seen_at = $2 where hash = $1 and ended_at is null and seen_at < $2",
        values![hash, now],
    )
    .await
    .map(|_| ())
}

/// Ends a session, if there is one with this hash.
///
/// # Errors
/// What the database said.
pub async fn end(tx: &Tx, hash: &str, now: DateTime<Utc>) -> Result<(), Problem> {
    leave(tx, hash, now).await.map(|_| ())
}

/// Ends a session; whether it was still on.
///
/// # Errors
/// What the database said.
pub async fn leave(tx: &Tx, hash: &str, now: DateTime<Utc>) -> Result<bool, Problem> {
    let ended = sql::run(
        &**tx,
        "update access_sessions set ended_at = $1 where hash = $2 and ended_at is null",
        values![now, hash],
    );
    Ok(ended.await? == 1)
}

/// Ends every session by the permit's code but the one with this hash.
///
/// # Errors
/// What the database said.
pub async fn end_others<A: Action>(tx: &Tx, permit: &Permit<A>, hash: &str, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update access_sessions set ended_at = $1 where access_id = $2 and hash <> $3 and ended_at is null",
        values![now, permit.access().0, hash],
    )
    .await
    .map(|_| ())
}
