//! What the family knows: notices, the stop that an objection brings, and the sheet for the family.

use super::sheet::head;
use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::case::{Information, Notice, Seated, Stance};
use domain::classification::{AgeBand, Concerned};
use domain::policy::{Action, Permit, RecordNotice, ResumeCase, SeeCase};
use domain::{CaseId, PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};

#[derive(FromQueryResult)]
struct Row {
    who: String,
    stance: String,
    reason: Option<String>,
    version: i32,
}

/// What is recorded, each with its version.
///
/// # Errors
/// What the database said.
pub async fn notices<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<Vec<(Notice, i32)>, Problem> {
    let sql = "select who, stance, reason, version from family_notices where case_id = $1";
    let rows: Vec<Row> = sql::rows(db, sql, values![permit.case().0]).await?;
    let read = |row: Row| {
        let (who, stance) = (Concerned::parse(&row.who)?, Stance::parse(&row.stance)?);
        Some((Notice { who, stance, reason: row.reason }, row.version))
    };
    let mut all: Vec<_> = rows.into_iter().filter_map(read).collect();
    all.sort_by_key(|(notice, _)| notice.who);
    Ok(all)
}

/// Adds a notice for somebody who has none.
pub(super) async fn insert_notice(
    tx: &Tx,
    case: CaseId,
    author: PersonId,
    notice: &Notice,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into family_notices (case_id, who, stance, reason, author_id, at) values ($1, $2, $3, $4, $5, $6)",
        values![case.0, notice.who.code(), notice.stance.code(), notice.reason.clone(), author.0, now],
    )
    .await
    .map(|_| ())
}

/// Writes a notice over the version that was seen, 0 for none; whether that was the newest. The case is locked before.
///
/// # Errors
/// What the database said.
pub async fn save_notice(
    tx: &Tx,
    permit: &Permit<RecordNotice>,
    notice: &Notice,
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    if version == 0 {
        let there = notices(&**tx, permit).await?.iter().any(|(stored, _)| stored.who == notice.who);
        if !there {
            insert_notice(tx, permit.case(), permit.person(), notice, now).await?;
        }
        return Ok(!there);
    }
    let touched = sql::run(
        &**tx,
        "update family_notices set stance = $4, reason = $5, author_id = $6, at = $7, version = version + 1 \
         where case_id = $1 and who = $2 and version = $3",
        values![
            permit.case().0,
            notice.who.code(),
            version,
            notice.stance.code(),
            notice.reason.clone(),
            permit.person().0,
            now
        ],
    )
    .await?;
    Ok(touched == 1)
}

/// Stops a case; its votes go.
///
/// # Errors
/// What the database said.
pub async fn stop(tx: &Tx, permit: &Permit<RecordNotice>) -> Result<(), Problem> {
    let sql = "update cases set state = 'stopped', version = version + 1 where id = $1 and state <> 'stopped'";
    sql::run(&**tx, sql, values![permit.case().0]).await?;
    sql::run(&**tx, "delete from votes where case_id = $1", values![permit.case().0]).await.map(|_| ())
}

/// Lets a stopped case go on where it was.
///
/// # Errors
/// What the database said.
pub async fn resume(tx: &Tx, permit: &Permit<RecordNotice>) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update cases set version = version + 1, state = case when learned_at is not null then 'learned' \
         when chosen_at is not null then 'chosen' when waits = true then 'waiting' else 'proposed' end \
         where id = $1 and state = 'stopped'",
        values![permit.case().0],
    )
    .await
    .map(|_| ())
}

/// Lets a case that waited go on to the list; whether it waited.
///
/// # Errors
/// What the database said.
pub async fn settle(tx: &Tx, permit: &Permit<ResumeCase>) -> Result<bool, Problem> {
    let sql =
        "update cases set state = 'proposed', waits = false, version = version + 1 where id = $1 and state = 'waiting'";
    Ok(sql::run(&**tx, sql, values![permit.case().0]).await? == 1)
}

#[derive(FromQueryResult)]
struct Sheet {
    organisation: String,
    purpose: String,
    legal_basis: String,
    privacy_contact: String,
    ends_on: NaiveDate,
    age_band: Option<String>,
}

/// What the sheet for the family says.
///
/// # Errors
/// What the database said; [`Problem::Absent`] when the team is not open.
pub async fn information(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeCase>,
    readers: Vec<Seated>,
) -> Result<Information, Problem> {
    let found: Option<Sheet> = sql::row(
        db,
        "select o.name as organisation, t.purpose, t.legal_basis, t.privacy_contact, c.ends_on, c.age_band from cases c \
         join teams t on t.id = c.team_id join organisations o on o.id = t.organisation_id where c.id = $1",
        values![permit.case().0],
    )
    .await?;
    let sheet = found.ok_or(Problem::Absent)?;
    Ok(Information {
        head: head(db, permit).await?,
        age: sheet.age_band.as_deref().and_then(AgeBand::parse),
        organisation: sheet.organisation,
        purpose: sheet.purpose,
        legal_basis: sheet.legal_basis,
        privacy_contact: sheet.privacy_contact,
        ends_on: sheet.ends_on,
        readers,
    })
}
