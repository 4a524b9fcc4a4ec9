//! Rows and queries: which help, which line, from which month to which, and how long was waited.

use crate::code_list;
use crate::quartet::facts;
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::calendar::Month;
use domain::care::{About, Care, CareLine, CareUse, Names};
use domain::classification::HelpLine;
use domain::code_list::Code;
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
    provider: Option<String>,
    asked_month: Option<String>,
    started_month: Option<String>,
    ended_month: Option<String>,
    ending: Option<String>,
    still_waiting: bool,
    weeks: Option<i32>,
    version: i32,
    form_name: Option<String>,
    referrer_name: Option<String>,
    provider_name: Option<String>,
    ending_name: Option<String>,
}

/// The care use of a case.
///
/// # Errors
/// [`Problem::Absent`] when the case is gone; what the database said.
pub async fn care_use(db: &impl ConnectionTrait, permit: &Permit<SeeCase>, now: Month) -> Result<CareUse, Problem> {
    let head = facts(db, permit.case()).await?.head;
    Ok(CareUse { head, lines: lines(db, permit.case(), true).await?, lists: code_list::lists(db).await?, now })
}

/// The lines of a case, in the order of the screen; the parents' only when asked for.
pub(crate) async fn lines(db: &impl ConnectionTrait, case: CaseId, parents: bool) -> Result<Vec<CareLine>, Problem> {
    let whose = if parents { "" } else { "and u.about = 'young'" };
    let query = format!(
        "select u.id, u.about, u.line, u.form, u.referrer, u.provider, u.asked_month, u.started_month, u.ended_month, \
         u.ending, u.still_waiting, u.weeks, u.version, f.label as form_name, r.label as referrer_name, \
         p.label as provider_name, e.label as ending_name from care_uses u \
         left join codes f on f.list = 'form' and f.code = u.form \
         left join codes r on r.list = 'referrer' and r.code = u.referrer \
         left join codes p on p.list = 'provider' and p.code = u.provider \
         left join codes e on e.list = 'ending' and e.code = u.ending \
         where u.case_id = $1 {whose}"
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
    let code = |text: Option<String>| text.and_then(|text| Code::parse(&text).ok());
    Some(CareLine {
        id: CareUseId(row.id),
        care: Care {
            about: About::parse(&row.about)?,
            form: Code::parse(&row.form).ok()?,
            line: HelpLine::of(row.line)?,
            referrer: code(row.referrer),
            provider: code(row.provider),
            asked: month(row.asked_month),
            start,
            weeks: row.weeks.and_then(|weeks| u32::try_from(weeks).ok()),
            ended: month(row.ended_month),
            ending: code(row.ending),
        },
        // A row of a list is never taken away, so a name is always there.
        names: Names {
            form: row.form_name.unwrap_or(row.form),
            referrer: row.referrer_name,
            provider: row.provider_name,
            ending: row.ending_name,
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
    let Stored { about, line, form, referrer, provider, asked, started, ended, ending, waits, weeks } =
        Stored::of(care);
    sql::run(
        &**tx,
        "insert into care_uses (id, case_id, about, line, form, referrer, provider, asked_month, started_month, \
         ended_month, ending, still_waiting, weeks, author_id, at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        values![
            id.0,
            permit.case().0,
            about,
            line,
            form,
            referrer,
            provider,
            asked,
            started,
            ended,
            ending,
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
    let Stored { about, line, form, referrer, provider, asked, started, ended, ending, waits, weeks } =
        Stored::of(care);
    let (author, case) = (permit.person().0, permit.case().0);
    let touched = sql::run(
        &**tx,
        "update care_uses set about = $1, line = $2, form = $3, referrer = $4, provider = $5, asked_month = $6, \
         started_month = $7, ended_month = $8, ending = $9, still_waiting = $10, weeks = $11, author_id = $12, at = $13, \
         version = version + 1 where id = $14 and case_id = $15 and version = $16",
        values![
            about, line, form, referrer, provider, asked, started, ended, ending, waits, weeks, author, now, id.0,
            case, version
        ],
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
    form: String,
    referrer: Option<String>,
    provider: Option<String>,
    asked: Option<String>,
    started: Option<String>,
    ended: Option<String>,
    ending: Option<String>,
    waits: bool,
    weeks: Option<i32>,
}

impl Stored {
    fn of(care: &Care) -> Self {
        let started = match care.start {
            Start::In(month) => Some(month),
            Start::StillWaiting | Start::Unknown => None,
        };
        let code = |code: Option<Code>| code.map(|code| code.to_string());
        let text = |month: Option<Month>| month.map(|month| month.to_string());
        Stored {
            about: care.about.code(),
            line: i32::from(care.line.number()),
            form: care.form.to_string(),
            referrer: code(care.referrer),
            provider: code(care.provider),
            asked: text(care.asked),
            started: text(started),
            ended: text(care.ended),
            ending: code(care.ending),
            waits: care.start == Start::StillWaiting,
            weeks: care.weeks.and_then(|weeks| i32::try_from(weeks).ok()),
        }
    }
}
