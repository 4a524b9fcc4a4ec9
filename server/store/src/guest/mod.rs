//! Rows and queries: professionals without an account who were asked about a case; their names are not known here.

mod asked;
mod concluded;
mod opened;
mod unsaid;

pub use asked::{asked, count, uncount};
pub use concluded::{conclude, concluded};
pub use opened::{answer, opened};
pub use unsaid::remove_words;

use crate::quartet::{facts, mark};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::gap::PracticeVoice;
use domain::guest::{Asking, Conclusion, Guest, Guests, Minutes};
use domain::policy::{AskGuest, Permit, SeeCase};
use domain::profession::Profession;
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
    next: AccessId,
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
    Ok(Guests { head, all: rows.into_iter().map(guest).collect::<Result<_, _>>()?, conclusion, next, now })
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

/// Takes away the code of a guest of the permit's case who is asked anew under the same id, with the sessions by it; whether
/// the id is free then.
///
/// # Errors
/// What the database said.
pub async fn make_room(tx: &Tx, permit: &Permit<AskGuest>, id: AccessId, replaced: bool) -> Result<bool, Problem> {
    if replaced {
        let text = "delete from access_codes where id = $1 and case_id = $2 and purpose = 'guest'";
        sql::run(&**tx, text, values![id.0, permit.case().0]).await?;
    }
    let found: Option<Taken> =
        sql::row(&**tx, "select count(*) as codes from access_codes where id = $1", values![id.0]).await?;
    Ok(found.is_none_or(|taken| taken.codes == 0))
}

#[derive(FromQueryResult)]
struct Taken {
    codes: i64,
}
