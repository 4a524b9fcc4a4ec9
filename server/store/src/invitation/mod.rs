//! Rows and queries: invitations by a code, and the answer while it is filled in; the code itself is kept in access.

mod draft;

pub use draft::{draft, keep_helpers, keep_marks, keep_words, opened, stands, taken_for_sending};

use crate::{Tx, access, sql, values};
use chrono::{DateTime, Utc};
use domain::classification::Concerned;
use domain::invitation::{Invitation, Sent};
use domain::policy::{Action, Invite, KeepOwnAnswer, Permit, SeeCase};
use domain::{AccessId, CaseId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    respondent: String,
    by: String,
    until: DateTime<Utc>,
}

/// Invitations of the permit's case that wait for an answer, those whose time is over included; the newest of each respondent.
///
/// # Errors
/// What the database said.
pub async fn waiting(db: &impl ConnectionTrait, permit: &Permit<SeeCase>) -> Result<Vec<Invitation>, Problem> {
    let found: Vec<Row> = sql::rows(
        db,
        "select i.respondent, p.name as by, x.until from invitations i join access_codes x on x.id = i.access_id \
         join people p on p.id = x.made_by \
         where i.case_id = $1 and x.used_at is null and x.ended_at is null order by x.made_at",
        values![permit.case().0],
    )
    .await?;
    let one =
        |row: Row| Some(Invitation { respondent: Concerned::parse(&row.respondent)?, by: row.by, until: row.until });
    Ok(found.into_iter().filter_map(one).collect())
}

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
}

/// Ends every code of a respondent of the permit's case that was not used, with what was filled in by it.
///
/// # Errors
/// What the database said.
pub async fn end_unused<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    respondent: Concerned,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    for id in unanswered(tx, permit, respondent).await? {
        access::cancel(tx, permit, id, now).await?;
        forget(tx, permit, id).await?;
    }
    Ok(())
}

/// The same for everybody of a case about which nobody is asked any more.
pub(crate) async fn end_of_case(tx: &Tx, case: CaseId, now: DateTime<Utc>) -> Result<(), Problem> {
    let unused = "select x.id from access_codes x join invitations i on i.access_id = x.id \
                  where i.case_id = $2 and x.used_at is null and x.ended_at is null";
    for table in [
        "access_sessions set ended_at = $1 where ended_at is null and access_id",
        "access_codes set ended_at = $1 where id",
    ] {
        sql::run(&**tx, &format!("update {table} in ({unused})"), values![now, case.0]).await?;
    }
    sql::run(&**tx, &format!("{EMPTY} where case_id = $1"), values![case.0]).await.map(|_| ())
}

/// Codes for a respondent of the permit's case that were not used nor ended.
async fn unanswered<A: Action>(tx: &Tx, permit: &Permit<A>, respondent: Concerned) -> Result<Vec<AccessId>, Problem> {
    let found: Vec<Id> = sql::rows(
        &**tx,
        "select x.id from invitations i join access_codes x on x.id = i.access_id \
         where i.case_id = $1 and i.respondent = $2 and x.used_at is null and x.ended_at is null",
        values![permit.case().0, respondent.code()],
    )
    .await?;
    Ok(found.into_iter().map(|row| AccessId(row.id)).collect())
}

/// Adds an invitation to the permit's case, with the code that was kept for it.
///
/// # Errors
/// What the database said.
pub async fn add(tx: &Tx, permit: &Permit<Invite>, id: AccessId, respondent: Concerned) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into invitations (access_id, case_id, respondent) values ($1, $2, $3)",
        values![id.0, permit.case().0, respondent.code()],
    )
    .await
    .map(|_| ())
}

/// A draft with nothing in it.
const EMPTY: &str = "update invitations set better = null, got_help = null, taken_seriously = null, story_once = null, \
 knew_whom = null, worked_together = null, words = null, share = null, went_well = '', went_badly = ''";

/// Ends an invitation's draft: what was filled in and not sent goes.
async fn forget<A: Action>(tx: &Tx, permit: &Permit<A>, id: AccessId) -> Result<(), Problem> {
    let query = format!("{EMPTY} where access_id = $1 and case_id = $2");
    sql::run(&**tx, &query, values![id.0, permit.case().0]).await.map(|_| ())
}

#[derive(FromQueryResult)]
struct SentRow {
    respondent: String,
    used_at: Option<DateTime<Utc>>,
    has_word: bool,
    kept: bool,
}

/// How it stands after sending; nothing when nothing was sent by the permit's code.
///
/// # Errors
/// What the database said.
pub async fn sent<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<Option<Sent>, Problem> {
    let found: Option<SentRow> = sql::row(
        db,
        "select i.respondent, x.used_at, (x.word is not null) as has_word, \
         exists (select 1 from experiences e where e.case_id = i.case_id and e.respondent = i.respondent and e.source = 'own') as kept \
         from invitations i join access_codes x on x.id = i.access_id where x.id = $1",
        values![permit.access().0],
    )
    .await?;
    Ok(found.and_then(|row| {
        let respondent = Concerned::parse(&row.respondent)?;
        Some(Sent { respondent, at: row.used_at?, has_word: row.has_word, kept: row.kept })
    }))
}

/// Takes the own answer of the permit's respondent away.
///
/// # Errors
/// What the database said.
pub async fn withdraw(tx: &Tx, permit: &Permit<KeepOwnAnswer>) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "delete from experiences where case_id = $1 and source = 'own' \
         and respondent = (select respondent from invitations where access_id = $2)",
        values![permit.case().0, permit.access().0],
    )
    .await
    .map(|_| ())
}
