//! Rows and queries: an answer while it is filled in; it goes from here the moment it is sent.

use super::forget;
use crate::quartet::{mark, stored};
use crate::{Tx, experience, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::classification::Concerned;
use domain::gap::Mark;
use domain::invitation::{Draft, Helpers, Opened, Share};
use domain::policy::{Action, AnswerInvitation, Permit, SeeInvitation};
use domain::{PersonId, Problem, Words};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    respondent: String,
    made_by: Uuid,
    host: Option<String>,
    until: DateTime<Utc>,
    better: Option<i32>,
    got_help: Option<i32>,
    taken_seriously: Option<i32>,
    story_once: Option<i32>,
    knew_whom: Option<i32>,
    worked_together: Option<i32>,
    words: Option<String>,
    share: Option<String>,
    went_well: String,
    went_badly: String,
}

impl Row {
    fn draft(&self) -> Draft {
        let marks =
            [self.better, self.got_help, self.taken_seriously, self.story_once, self.knew_whom, self.worked_together];
        Draft {
            marks: marks.map(mark),
            helpers: Helpers::remembered(&self.went_well, &self.went_badly),
            words: self.words.as_deref().and_then(|words| Words::optional(words).ok().flatten()),
            share: self.share.as_deref().and_then(Share::parse),
        }
    }
}

/// The permit's invitation, while its code is neither used nor ended nor out of time.
async fn row<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    now: DateTime<Utc>,
) -> Result<(Concerned, Row), Problem> {
    let found: Option<Row> = sql::row(
        db,
        "select i.respondent, x.made_by, p.profession as host, x.until, i.better, i.got_help, i.taken_seriously, \
         i.story_once, i.knew_whom, i.worked_together, i.words, i.share, i.went_well, i.went_badly \
         from invitations i join access_codes x on x.id = i.access_id join people p on p.id = x.made_by \
         where x.id = $1 and x.used_at is null and x.ended_at is null and x.until > $2",
        values![permit.access().0, now],
    )
    .await?;
    let row = found.ok_or(Problem::NotNow("invitation-over"))?;
    let respondent = Concerned::parse(&row.respondent).ok_or(Problem::Broken)?;
    // A yes can be taken back, an age corrected, an answer given at the table: whatever it is, the page says the same.
    if !experience::turn(db, permit, respondent).await?.is_open() {
        return Err(Problem::NotNow("invitation-over"));
    }
    Ok((respondent, row))
}

#[derive(FromQueryResult)]
struct WhoRow {
    respondent: String,
    state: String,
}

/// Whether the case is still open and it is still the turn of whoever was invited by the permit's code.
///
/// # Errors
/// What the database said.
pub async fn stands<A: Action>(tx: &Tx, permit: &Permit<A>) -> Result<bool, Problem> {
    let query =
        "select i.respondent, c.state from invitations i join cases c on c.id = i.case_id where i.access_id = $1";
    let found: Option<WhoRow> = sql::row(&**tx, query, values![permit.access().0]).await?;
    let Some(row) = found else { return Ok(true) };
    let respondent = Concerned::parse(&row.respondent).ok_or(Problem::Broken)?;
    Ok(row.state == "chosen" && experience::turn(&**tx, permit, respondent).await?.is_open())
}

/// What whoever came in by the permit's code reads, and filled in so far.
///
/// # Errors
/// [`Problem::NotNow`] when it was answered or ended; what the database said.
pub async fn opened(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeInvitation>,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Opened, Problem> {
    let (respondent, row) = row(db, permit, now).await?;
    let table = experience::table(db, permit, respondent, today).await?;
    let others_read = table.readers.iter().any(|reader| reader.id != PersonId(row.made_by));
    Ok(Opened {
        host_reads_by: table.read_within,
        table,
        others_read,
        until: row.until,
        draft: row.draft(),
        host: row.host,
    })
}

/// What was filled in so far, before more is kept.
///
/// # Errors
/// As [`opened`].
pub async fn draft(tx: &Tx, permit: &Permit<AnswerInvitation>, now: DateTime<Utc>) -> Result<Draft, Problem> {
    row(&**tx, permit, now).await.map(|(_, row)| row.draft())
}

/// What was filled in, taken out to be sent: for whom, and who invited them.
///
/// # Errors
/// As [`opened`].
pub async fn taken_for_sending(
    tx: &Tx,
    permit: &Permit<AnswerInvitation>,
    now: DateTime<Utc>,
) -> Result<(Concerned, PersonId, Draft), Problem> {
    let (respondent, row) = row(&**tx, permit, now).await?;
    forget(tx, permit, permit.access()).await?;
    Ok((respondent, PersonId(row.made_by), row.draft()))
}

/// Keeps the marks so far.
///
/// # Errors
/// What the database said.
pub async fn keep_marks(tx: &Tx, permit: &Permit<AnswerInvitation>, marks: [Option<Mark>; 6]) -> Result<(), Problem> {
    let [better, got_help, seriously, once, whom, together] = marks.map(stored);
    sql::run(
        &**tx,
        "update invitations set better = $1, got_help = $2, taken_seriously = $3, story_once = $4, knew_whom = $5, \
         worked_together = $6 where access_id = $7",
        values![better, got_help, seriously, once, whom, together, permit.access().0],
    )
    .await
    .map(|_| ())
}

/// Keeps with whom it went well or not.
///
/// # Errors
/// What the database said.
pub async fn keep_helpers(tx: &Tx, permit: &Permit<AnswerInvitation>, helpers: &Helpers) -> Result<(), Problem> {
    let (well, badly) = helpers.stored();
    sql::run(
        &**tx,
        "update invitations set went_well = $1, went_badly = $2 where access_id = $3",
        values![well, badly, permit.access().0],
    )
    .await
    .map(|_| ())
}

/// Keeps own words so far, and who may read them.
///
/// # Errors
/// What the database said.
pub async fn keep_words(tx: &Tx, permit: &Permit<AnswerInvitation>, draft: &Draft) -> Result<(), Problem> {
    let words = draft.words.as_ref().map(|words| words.as_str().to_owned());
    let share = draft.share.map(Share::code);
    sql::run(
        &**tx,
        "update invitations set words = $1, share = $2 where access_id = $3",
        values![words, share, permit.access().0],
    )
    .await
    .map(|_| ())
}
