//! Rows and queries: passwords and the one-time links that set them; only hashes are stored.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::{PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// An account's secret side.
#[derive(FromQueryResult)]
pub struct Secret {
    /// Whose.
    pub id: Uuid,
    /// The password's hash, once one was set.
    pub password: Option<String>,
    /// invited, active or stopped.
    pub state: String,
}

/// The account that signs in with this address (lower case).
///
/// # Errors
/// What the database said.
pub async fn secret(db: &impl ConnectionTrait, email: &str) -> Result<Option<Secret>, Problem> {
    sql::row(db, "select id, password, state from people where email = $1", values![email]).await
}

/// A one-time link and whom it is for.
#[derive(FromQueryResult)]
pub struct Link {
    /// Whose.
    pub person_id: Uuid,
    /// Their name.
    pub name: String,
    /// Until when it holds.
    pub until: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
}

/// The link with this hash.
///
/// # Errors
/// What the database said.
pub async fn link(db: &impl ConnectionTrait, hash: &str) -> Result<Option<Link>, Problem> {
    sql::row(
        db,
        "select l.person_id, p.name, l.until, l.used_at from password_links l join people p on p.id = l.person_id \
         where l.hash = $1 and p.state <> 'stopped'",
        values![hash],
    )
    .await
}

/// Uses a link up; whether this was the one time.
///
/// # Errors
/// What the database said.
pub async fn use_link(tx: &Tx, hash: &str, now: DateTime<Utc>) -> Result<bool, Problem> {
    let used = sql::run(
        &**tx,
        "update password_links set used_at = $2 where hash = $1 and used_at is null",
        values![hash, now],
    );
    Ok(used.await? == 1)
}

/// Sets a password and makes the account active.
///
/// # Errors
/// What the database said.
pub async fn set_password(tx: &Tx, person: PersonId, password: &str) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update people set password = $2, state = 'active', version = version + 1 where id = $1 and state <> 'stopped'",
        values![person.0, password],
    )
    .await
    .map(|_| ())
}

/// Adds a one-time link.
///
/// # Errors
/// What the database said.
pub async fn add_link(
    tx: &Tx,
    hash: &str,
    person: PersonId,
    made_by: PersonId,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into password_links (hash, person_id, made_by, made_at, until) values ($1, $2, $3, $4, $5)",
        values![hash, person.0, made_by.0, now, until],
    )
    .await
    .map(|_| ())
}
