//! Queries: what has had its time and goes; when that is decided lives in office.

use crate::case::take_away;
use crate::reflection::hold_open;
use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::Problem;
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct CaseRow {
    id: Uuid,
}

/// Cases whose last day lies before this day.
///
/// # Errors
/// What the database said.
pub async fn ended_cases(db: &impl ConnectionTrait, today: NaiveDate) -> Result<Vec<Uuid>, Problem> {
    let found: Vec<CaseRow> =
        sql::rows(db, "select id from cases where ends_on < $1 order by ends_on, id", values![today]).await?;
    Ok(found.into_iter().map(|row| row.id).collect())
}

#[derive(FromQueryResult)]
struct Gone {
    team_id: Uuid,
}

/// Erases a case that has ended, leaving a line under `id`; whether it was still there: another server may have been first.
///
/// # Errors
/// What the database said.
pub async fn erase_ended(tx: &Tx, case: Uuid, id: Uuid, today: NaiveDate, now: DateTime<Utc>) -> Result<bool, Problem> {
    hold_open(tx, case).await?;
    let found: Option<Gone> =
        sql::row(&**tx, "select team_id from cases where id = $1 and ends_on < $2", values![case, today]).await?;
    let Some(gone) = found else { return Ok(false) };
    if !take_away(tx, case, now).await? {
        return Ok(false);
    }
    sql::run(
        &**tx,
        "insert into erasures (id, team_id, case_id, reason, at) values ($1, $2, $3, 'ended', $4)",
        values![id, gone.team_id, case, now],
    )
    .await
    .map(|_| true)
}

/// Forgets forms that were kept before this instant; how many.
///
/// # Errors
/// What the database said.
pub async fn forget_forms(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64, Problem> {
    sql::run(db, "delete from kept_forms where kept_at < $1", values![before]).await
}

/// Forgets sessions that were ended, or last used, before this instant; how many.
///
/// # Errors
/// What the database said.
pub async fn forget_sessions(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64, Problem> {
    sql::run(db, "delete from sessions where coalesce(ended_at, seen_at) < $1", values![before]).await
}

/// Forgets sessions by a code that were ended, or last used, before this instant; how many.
///
/// # Errors
/// What the database said.
pub async fn forget_code_sessions(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64, Problem> {
    sql::run(db, "delete from access_sessions where coalesce(ended_at, seen_at) < $1", values![before]).await
}

/// Forgets what was filled in by a code and never sent in its time, or not before its case was closed or stopped; of how many.
///
/// # Errors
/// What the database said.
pub async fn forget_drafts(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, Problem> {
    sql::run(
        db,
        "update invitations set better = null, got_help = null, taken_seriously = null, story_once = null, \
         knew_whom = null, worked_together = null, words = null, share = null, went_well = '', went_badly = '' \
         where (access_id in (select id from access_codes where until <= $1 or ended_at is not null) \
          or case_id in (select id from cases where state <> 'chosen')) \
         and (coalesce(better, got_help, taken_seriously, story_once, knew_whom, worked_together) is not null \
          or words is not null or share is not null or went_well <> '' or went_badly <> '')",
        values![now],
    )
    .await
}

/// Forgets links that were used, or no longer hold; how many.
///
/// # Errors
/// What the database said.
pub async fn forget_links(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, Problem> {
    sql::run(db, "delete from password_links where used_at is not null or until <= $1", values![now]).await
}
