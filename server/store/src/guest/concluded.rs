//! What the guests of a case hear after its reflection: one text, with its version.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::Problem;
use domain::policy::{ConcludeForGuests, Permit};
use domain::trace::Releasable;
use sea_orm::FromQueryResult;

/// Writes what the guests hear; whether it was still as it was read.
///
/// # Errors
/// What the database said.
pub async fn conclude(
    tx: &Tx,
    permit: &Permit<ConcludeForGuests>,
    text: &Releasable,
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let (case, person) = (permit.case().0, permit.person().0);
    let touched = if version == 0 {
        let text_of = "insert into guest_conclusions (case_id, text, author_id, at) values ($1, $2, $3, $4) on conflict (case_id) do nothing";
        sql::run(&**tx, text_of, values![case, text.as_str(), person, now]).await?
    } else {
        let text_of = "update guest_conclusions set text = $1, author_id = $2, at = $3, version = version + 1 where case_id = $4 and version = $5";
        sql::run(&**tx, text_of, values![text.as_str(), person, now, case, version]).await?
    };
    Ok(touched == 1)
}

#[derive(FromQueryResult)]
struct Text {
    text: String,
}

/// What stands there now.
///
/// # Errors
/// What the database said.
pub async fn concluded(tx: &Tx, permit: &Permit<ConcludeForGuests>) -> Result<Option<String>, Problem> {
    let found: Option<Text> =
        sql::row(&**tx, "select text from guest_conclusions where case_id = $1", values![permit.case().0]).await?;
    Ok(found.map(|row| row.text))
}
