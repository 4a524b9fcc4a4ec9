//! Rows and queries: what was typed when a session slept.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::session::Kept;
use domain::{PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Keeps what was typed, in place of what was kept for the same form before.
///
/// # Errors
/// What the database said.
pub async fn keep_form(
    tx: &Tx,
    id: Uuid,
    person: PersonId,
    path: &str,
    kept: &Kept,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    forget_form(&**tx, person, path, &kept.form).await?;
    let fields = serde_json::to_string(&kept.fields).map_err(|_| Problem::Broken)?;
    sql::run(
        &**tx,
        "insert into kept_forms (id, person_id, path, form, fields, kept_at) values ($1, $2, $3, $4, $5, $6)",
        values![id, person.0, path, kept.form.as_str(), fields, now],
    )
    .await
    .map(|_| ())
}

/// Forgets what was kept for a form.
///
/// # Errors
/// What the database said.
pub async fn forget_form(db: &impl ConnectionTrait, person: PersonId, path: &str, form: &str) -> Result<(), Problem> {
    sql::run(
        db,
        "delete from kept_forms where person_id = $1 and path = $2 and form = $3",
        values![person.0, path, form],
    )
    .await
    .map(|_| ())
}

#[derive(FromQueryResult)]
struct KeptRow {
    path: String,
    form: String,
    fields: String,
}

/// The newest kept form since `since`, on one page or on any; with its page.
///
/// # Errors
/// What the database said.
pub async fn kept(
    db: &impl ConnectionTrait,
    person: PersonId,
    path: Option<&str>,
    since: DateTime<Utc>,
) -> Result<Option<(String, Kept)>, Problem> {
    let found: Option<KeptRow> = sql::row(
        db,
        "select path, form, fields from kept_forms where person_id = $1 and kept_at > $2 and ($3 = '' or path = $3) \
         order by kept_at desc limit 1",
        values![person.0, since, path.unwrap_or_default()],
    )
    .await?;
    Ok(found.and_then(|row| {
        let fields = serde_json::from_str(&row.fields).ok()?;
        Some((row.path, Kept { form: row.form, fields }))
    }))
}
