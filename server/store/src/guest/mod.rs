//! Rows and queries: professionals without an account who were asked about a case; their names are not known here.

mod asked;
mod opened;

pub use asked::{asked, count, uncount};
pub use opened::{answer, opened};

use crate::quartet::{facts, mark};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::gap::PracticeVoice;
use domain::guest::{Asking, Conclusion, Guest, Guests, Minutes};
use domain::policy::{AskGuest, ConcludeForGuests, Permit, SeeCase};
use domain::profession::Profession;
use domain::trace::Releasable;
use domain::{AccessId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    access_id: Uuid,
    profession: String,
    minutes: i32,
    communication: Option<i32>,
    added_value: Option<i32>,
    energy: Option<i32>,
    words: Option<String>,
    answered_at: Option<DateTime<Utc>>,
    until: DateTime<Utc>,
    author: String,
}

#[derive(FromQueryResult)]
struct ConclusionRow {
    text: String,
    author: String,
    version: i32,
}

/// The guests of a case who can answer or did, and what they hear.
///
/// # Errors
/// [`Problem::Absent`] when the case is gone; what the database said.
pub async fn guests(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeCase>,
    now: DateTime<Utc>,
) -> Result<Guests, Problem> {
    let case = permit.case();
    let head = facts(db, case).await?.head;
    let rows: Vec<Row> = sql::rows(
        db,
        "select g.access_id, g.profession, g.minutes, g.communication, g.added_value, g.energy, g.words, g.answered_at, \
         a.until, p.name as author from guests g join access_codes a on a.id = g.access_id join people p on p.id = a.made_by \
         where g.case_id = $1 and (g.answered_at is not null or (a.ended_at is null and a.until > $2)) \
         order by a.made_at, g.access_id",
        values![case.0, now],
    )
    .await?;
    let conclusion: Option<ConclusionRow> = sql::row(
        db,
        "select c.text, p.name as author, c.version from guest_conclusions c join people p on p.id = c.author_id where c.case_id = $1",
        values![case.0],
    )
    .await?;
    let conclusion = conclusion.map(|row| Conclusion { text: row.text, by: row.author, version: row.version });
    Ok(Guests { head, all: rows.into_iter().map(guest).collect::<Result<_, _>>()?, conclusion, now })
}

fn guest(row: Row) -> Result<Guest, Problem> {
    let voice = PracticeVoice {
        communication: mark(row.communication),
        added_value: mark(row.added_value),
        energy: mark(row.energy),
    };
    Ok(Guest {
        id: AccessId(row.access_id),
        asking: asking(&row.profession, row.minutes)?,
        by: row.author,
        until: row.until,
        said: row.answered_at.map(|at| (voice, row.words, at)),
    })
}

fn asking(profession: &str, minutes: i32) -> Result<Asking, Problem> {
    let profession = Profession::parse(profession).ok_or(Problem::Broken)?;
    Ok(Asking { profession, minutes: Minutes::of(minutes) })
}

/// Adds a guest to the permit's case, beside the code that was drawn for them.
///
/// # Errors
/// What the database said.
pub async fn add(tx: &Tx, permit: &Permit<AskGuest>, id: AccessId, asking: Asking) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into guests (access_id, case_id, profession, minutes) values ($1, $2, $3, $4)",
        values![id.0, permit.case().0, asking.profession.code(), i32::from(asking.minutes.get())],
    )
    .await
    .map(|_| ())
}

#[derive(FromQueryResult)]
struct Gone {
    profession: String,
    minutes: i32,
    made_at: DateTime<Utc>,
}

/// Takes away a guest of the permit's case who did not answer; what was asked of them, and when, if they were there.
///
/// # Errors
/// What the database said.
pub async fn remove(
    tx: &Tx,
    permit: &Permit<AskGuest>,
    id: AccessId,
) -> Result<Option<(Asking, DateTime<Utc>)>, Problem> {
    let found: Option<Gone> = sql::row(
        &**tx,
        "select g.profession, g.minutes, a.made_at from guests g join access_codes a on a.id = g.access_id \
         where g.access_id = $1 and g.case_id = $2 and g.answered_at is null",
        values![id.0, permit.case().0],
    )
    .await?;
    let Some(gone) = found else { return Ok(None) };
    sql::run(&**tx, "delete from guests where access_id = $1", values![id.0]).await?;
    Ok(Some((asking(&gone.profession, gone.minutes)?, gone.made_at)))
}

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
