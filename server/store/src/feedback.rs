//! Rows and queries: what is written for one respondent, and what they say of it; their answer itself is kept in experience.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::CaseId;
use domain::Problem;
use domain::classification::Concerned;
use domain::feedback::{Heard, Paraphrase, Said, Written};
use domain::policy::{Action, KeepOwnAnswer, Permit, SeeOwnAnswer};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Which of the two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What was done with the answer.
    Done,
    /// The respondent's words as the team would tell them on.
    Paraphrase,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Kind::Done => "done",
            Kind::Paraphrase => "paraphrase",
        }
    }
}

/// What is written for one respondent.
#[derive(Default)]
pub struct Found {
    /// Whether they chose a word to come back with.
    pub reachable: bool,
    /// What was done.
    pub done: Option<Written>,
    /// Their words as the team would tell them on.
    pub paraphrase: Option<Paraphrase>,
}

#[derive(FromQueryResult)]
struct Row {
    reachable: bool,
    kind: Option<String>,
    text: Option<String>,
    author: Option<String>,
    at: Option<DateTime<Utc>>,
    version: Option<i32>,
    agreed: Option<bool>,
}

/// What is written for a respondent of the permit's case.
///
/// # Errors
/// What the database said.
pub async fn written<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    respondent: Concerned,
) -> Result<Found, Problem> {
    let rows: Vec<Row> = sql::rows(
        db,
        "select exists (select 1 from invitations i join access_codes x on x.id = i.access_id where i.case_id = c.id \
         and i.respondent = $1 and x.word is not null and x.ended_at is null) as reachable, \
         f.kind, f.text, p.name as author, f.at, f.version, f.agreed from cases c \
         left join feedbacks f on f.case_id = c.id and f.respondent = $1 left join people p on p.id = f.author_id \
         where c.id = $2",
        values![respondent.code(), permit.case().0],
    )
    .await?;
    let mut found = Found::default();
    for row in rows {
        found.reachable = row.reachable;
        let parts = (row.text, row.author, row.at, row.version);
        let (Some(text), Some(author), Some(at), Some(version)) = parts else { continue };
        let written = Written { text, author, at, version };
        match row.kind.as_deref() {
            Some("done") => found.done = Some(written),
            _ => found.paraphrase = Some(Paraphrase { written, agreed: row.agreed }),
        }
    }
    Ok(found)
}

/// Writes a text for a respondent of the permit's case; whether it was still as it was read. What they said of an earlier text goes.
///
/// # Errors
/// What the database said.
pub async fn write<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    (id, kind, respondent): (Uuid, Kind, Concerned),
    said: &Said,
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let (case, who, author) = (permit.case().0, respondent.code(), permit.person().0);
    let touched = if version == 0 {
        sql::run(
            &**tx,
            "insert into feedbacks (id, case_id, respondent, kind, text, author_id, at) values ($1, $2, $3, $4, $5, $6, $7) \
             on conflict (case_id, respondent, kind) do nothing",
            values![id, case, who, kind.code(), said.as_str(), author, now],
        )
        .await?
    } else {
        sql::run(
            &**tx,
            "update feedbacks set text = $1, author_id = $2, at = $3, agreed = null, version = version + 1 \
             where case_id = $4 and respondent = $5 and kind = $6 and version = $7",
            values![said.as_str(), author, now, case, who, kind.code(), version],
        )
        .await?
    };
    Ok(touched == 1)
}

#[derive(FromQueryResult)]
struct HeardRow {
    kind: String,
    text: String,
    at: DateTime<Utc>,
    version: i32,
    agreed: Option<bool>,
}

/// What the permit's respondent hears.
///
/// # Errors
/// What the database said.
pub async fn heard(db: &impl ConnectionTrait, permit: &Permit<SeeOwnAnswer>) -> Result<Heard, Problem> {
    let rows: Vec<HeardRow> = sql::rows(
        db,
        "select f.kind, f.text, f.at, f.version, f.agreed from invitations i \
         join feedbacks f on f.case_id = i.case_id and f.respondent = i.respondent where i.access_id = $1",
        values![permit.access().0],
    )
    .await?;
    let mut heard = Heard::default();
    for row in rows {
        match row.kind.as_str() {
            "done" => heard.done = Some((row.text, row.at)),
            _ => heard.paraphrase = Some((row.text, row.version, row.agreed)),
        }
    }
    Ok(heard)
}

/// Writes down what the permit's respondent says of their words at this version; whether these still stood there.
///
/// # Errors
/// What the database said.
pub async fn agree(tx: &Tx, permit: &Permit<KeepOwnAnswer>, agrees: bool, version: i32) -> Result<bool, Problem> {
    let said = sql::run(
        &**tx,
        "update feedbacks set agreed = $1 where kind = 'paraphrase' and version = $2 and case_id = $3 \
         and respondent = (select respondent from invitations where access_id = $4)",
        values![agrees, version, permit.case().0, permit.access().0],
    );
    Ok(said.await? == 1)
}

/// Takes away what was written for the permit's respondent.
///
/// # Errors
/// What the database said.
pub async fn withdraw(tx: &Tx, permit: &Permit<KeepOwnAnswer>) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "delete from feedbacks where case_id = $1 and respondent = (select respondent from invitations where access_id = $2)",
        values![permit.case().0, permit.access().0],
    )
    .await
    .map(|_| ())
}

/// Takes away what was written for a respondent of the permit's case: it was about an answer that another takes the place of.
pub(crate) async fn forget<A: Action>(tx: &Tx, permit: &Permit<A>, respondent: Concerned) -> Result<(), Problem> {
    let query = "delete from feedbacks where case_id = $1 and respondent = $2";
    sql::run(&**tx, query, values![permit.case().0, respondent.code()]).await.map(|_| ())
}

#[derive(FromQueryResult)]
struct TextRow {
    text: String,
}

/// Words of a case that their respondents agreed to have told on.
///
/// # Errors
/// What the database said.
pub async fn agreed<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    case: CaseId,
) -> Result<Vec<String>, Problem> {
    let rows: Vec<TextRow> = sql::rows(
        db,
        "select f.text from feedbacks f join cases c on c.id = f.case_id \
         where f.case_id = $1 and c.team_id = $2 and f.kind = 'paraphrase' and f.agreed = true order by f.respondent",
        values![case.0, permit.team().0],
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.text).collect())
}
