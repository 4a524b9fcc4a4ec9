//! Rows and queries: codes of one purpose; only hashes are stored, what a code opens is decided in domain.

mod session;

pub use session::{Stored, end, end_others, find, leave, start, touch};

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::access::{Purpose, Validity};
use domain::policy::{Action, Permit};
use domain::{AccessId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// By which of its two hashes a code is found.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    /// That of the eight signs.
    Code(&'a str),
    /// That of the long key of its QR or link.
    Link(&'a str),
}

/// A code as it was found.
pub struct Found {
    /// Which.
    pub id: AccessId,
    /// How far it is.
    pub validity: Validity,
    /// The hash of the word that its holder chose.
    pub word: Option<String>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    until: DateTime<Utc>,
    used_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
    word: Option<String>,
}

/// The code of this purpose with this hash.
///
/// # Errors
/// What the database said.
pub async fn code(db: &impl ConnectionTrait, purpose: Purpose, by: By<'_>) -> Result<Option<Found>, Problem> {
    let (column, hash) = match by {
        By::Code(hash) => ("hash", hash),
        By::Link(hash) => ("link_hash", hash),
    };
    let query =
        format!("select id, until, used_at, ended_at, word from access_codes where {column} = $1 and purpose = $2");
    let found: Option<Row> = sql::row(db, &query, values![hash, purpose.code()]).await?;
    Ok(found.map(|row| Found {
        id: AccessId(row.id),
        validity: Validity { until: row.until, used_at: row.used_at, ended_at: row.ended_at },
        word: row.word,
    }))
}

/// A new code: what is stored of it.
pub struct NewCode<'a> {
    /// Its id.
    pub id: AccessId,
    /// For whom.
    pub purpose: Purpose,
    /// The hash of the eight signs.
    pub hash: &'a str,
    /// The hash of the long key.
    pub link_hash: &'a str,
    /// Until when it opens.
    pub until: DateTime<Utc>,
}

/// Adds a code to the permit's case.
///
/// # Errors
/// What the database said.
pub async fn add<A: Action>(tx: &Tx, permit: &Permit<A>, code: NewCode<'_>, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into access_codes (id, purpose, case_id, hash, link_hash, made_by, made_at, until) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            code.id.0,
            code.purpose.code(),
            permit.case().0,
            code.hash,
            code.link_hash,
            permit.person().0,
            now,
            code.until
        ],
    )
    .await
    .map(|_| ())
}

/// Ends a code of the permit's case, and everybody's session by it; whether it was still there to end.
///
/// # Errors
/// What the database said.
pub async fn cancel<A: Action>(tx: &Tx, permit: &Permit<A>, id: AccessId, now: DateTime<Utc>) -> Result<bool, Problem> {
    let ended = sql::run(
        &**tx,
        "update access_codes set ended_at = $1 where id = $2 and case_id = $3 and ended_at is null",
        values![now, id.0, permit.case().0],
    )
    .await?;
    end_all(tx, id, now).await?;
    Ok(ended == 1)
}

/// Notes that the permit's code did what it was for; whether this was the one time.
///
/// # Errors
/// What the database said.
pub async fn use_up<A: Action>(tx: &Tx, permit: &Permit<A>, now: DateTime<Utc>) -> Result<bool, Problem> {
    let used = sql::run(
        &**tx,
        "update access_codes set used_at = $1 where id = $2 and used_at is null and ended_at is null and until > $1",
        values![now, permit.access().0],
    );
    Ok(used.await? == 1)
}

/// Keeps the hash of the word with which the holder of the permit's code comes back; whether none was kept before.
///
/// # Errors
/// What the database said.
pub async fn keep_word<A: Action>(tx: &Tx, permit: &Permit<A>, word: &str) -> Result<bool, Problem> {
    let kept = sql::run(
        &**tx,
        "update access_codes set word = $1 where id = $2 and word is null and used_at is not null and ended_at is null",
        values![word, permit.access().0],
    );
    Ok(kept.await? == 1)
}

async fn end_all(tx: &Tx, id: AccessId, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update access_sessions set ended_at = $1 where access_id = $2 and ended_at is null",
        values![now, id.0],
    )
    .await
    .map(|_| ())
}
