//! Rows and queries: which help, which line, from which month to which, and how long was waited.

use crate::quartet::facts;
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::calendar::Month;
use domain::care::{About, Care, CareLine, CareUse};
use domain::classification::{CareForm, HelpLine, Referrer};
use domain::policy::{Permit, RecordCare, SeeCase};
use domain::waiting::Start;
use domain::{CareUseId, CaseId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    about: String,
    line: i32,
    form: String,
    referrer: Option<String>,
    asked_month: Option<String>,
    started_month: Option<String>,
    ended_month: Option<String>,
    still_waiting: bool,
    weeks: Option<i32>,
    version: i32,
}

/// The care use of a case.
///
/// # Errors
/// [`Problem::Absent`] when the case is gone; what the database said.
pub async fn care_use(db: &impl ConnectionTrait, permit: &Permit<SeeCase>, now: Month) -> Result<CareUse, Problem> {
    let head = facts(db, permit.case()).await?.head;
    Ok(CareUse { head, lines: lines(db, permit.case(), true).await?, now })
}

/// The lines of a case, in the order of the screen; the parents' only when asked for.
pub(crate) async fn lines(db: &impl ConnectionTrait, case: CaseId, parents: bool) -> Result<Vec<CareLine>, Problem> {
    let whose = if parents { "" } else { "and about = 'young'" };
    let query = format!(
        "select id, about, line, form, referrer, asked_month, started_month, ended_month, still_waiting, weeks, version \
         from care_uses where case_id = $1 {whose}"
    );
    let found: Vec<Row> = sql::rows(db, &query, values![case.0]).await?;
    let mut lines: Vec<_> = found.into_iter().filter_map(line).collect();
    lines.sort_by_key(|line| (line.care.about, line.care.asked, line.id));
    Ok(lines)
}

fn line(row: Row) -> Option<CareLine> {
    let month = |text: Option<String>| text.and_then(|text| text.parse::<Month>().ok());
    let start = match month(row.started_month) {
        _ if row.still_waiting => Start::StillWaiting,
        Some(month) => Start::In(month),
        None => Start::Unknown,
    };
    Some(CareLine {
        id: CareUseId(row.id),
        care: Care {
            about: About::parse(&row.about)?,
            form: CareForm::parse(&row.form)?,
            line: HelpLine::of(row.line)?,
            referrer: row.referrer.as_deref().and_then(Referrer::parse),
            asked: month(row.asked_month),
            start,
            weeks: row.weeks.and_then(|weeks| u32::try_from(weeks).ok()),
            ended: month(row.ended_month),
        },
        version: row.version,
    })
}

/// One line of the permit's case, as it stands now.
///
/// # Errors
/// [`Problem::Absent`] when the case has no such line; what the database said.
pub async fn one(tx: &Tx, permit: &Permit<RecordCare>, id: CareUseId) -> Result<CareLine, Problem> {
    let lines = lines(&**tx, permit.case(), true).await?;
    lines.into_iter().find(|line| line.id == id).ok_or(Problem::Absent)
}

/// Adds a line.
///
/// # Errors
/// What the database said.
pub async fn add(
    tx: &Tx,
    permit: &Permit<RecordCare>,
    id: CareUseId,
    care: &Care,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let Stored { about, line, form, referrer, asked, started, ended, waits, weeks } = Stored::of(care);
    sql::run(
        &**tx,
        "insert into care_uses (id, case_id, about, line, form, referrer, asked_month, started_month, ended_month, \
         still_waiting, weeks, author_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        values![
            id.0,
            permit.case().0,
            about,
            line,
            form,
            referrer,
            asked,
            started,
            ended,
            waits,
            weeks,
            permit.person().0,
            now
        ],
    )
    .await
    .map(|_| ())
}

/// Changes a line of the permit's case; whether it was still as it was read.
///
/// # Errors
/// What the database said.
pub async fn change(
    tx: &Tx,
    permit: &Permit<RecordCare>,
    id: CareUseId,
    care: &Care,
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let Stored { about, line, form, referrer, asked, started, ended, waits, weeks } = Stored::of(care);
    let (author, case) = (permit.person().0, permit.case().0);
    let touched = sql::run(
        &**tx,
        "update care_uses set about = $1, line = $2, form = $3, referrer = $4, asked_month = $5, started_month = $6, \
         ended_month = $7, still_waiting = $8, weeks = $9, author_id = $10, at = $11, version = version + 1 \
         where id = $12 and case_id = $13 and version = $14",
        values![about, line, form, referrer, asked, started, ended, waits, weeks, author, now, id.0, case, version],
    );
    Ok(touched.await? == 1)
}

/// Removes a line of the permit's case; whether it was still as it was read.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &Tx, permit: &Permit<RecordCare>, id: CareUseId, version: i32) -> Result<bool, Problem> {
    let touched = sql::run(
        &**tx,
        "delete from care_uses where id = $1 and case_id = $2 and version = $3",
        values![id.0, permit.case().0, version],
    );
    Ok(touched.await? == 1)
}

struct Stored {
    about: &'static str,
    line: i32,
    form: &'static str,
    referrer: Option<String>,
    asked: Option<String>,
    started: Option<String>,
    ended: Option<String>,
    waits: bool,
    weeks: Option<i32>,
}

impl Stored {
    fn of(care: &Care) -> Self {
        let started = match care.start {
            Start::In(month) => Some(month),
            Start::StillWaiting | Start::Unknown => None,
        };
        let text = |month: Option<Month>| month.map(|month| month.to_string());
        Stored {
            about: care.about.code(),
            line: i32::from(care.line.number()),
            form: care.form.code(),
            referrer: care.referrer.map(|referrer| referrer.code().to_owned()),
            asked: text(care.asked),
            started: text(started),
            ended: text(care.ended),
            waits: care.start == Start::StillWaiting,
            weeks: care.weeks.and_then(|weeks| i32::try_from(weeks).ok()),
        }
    }
}
