//! Describing: age band, lines, themes, end date and the texts, under one version.

use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::Problem;
use domain::calendar::local_day;
use domain::case::{Description, Revision};
use domain::classification::AgeBand;
use domain::policy::{Action, DescribeCase, Permit};
use sea_orm::{ConnectionTrait, FromQueryResult};

/// Writes age band, lines and themes.
///
/// # Errors
/// What the database said.
pub async fn set_codes<A: Action>(tx: &Tx, permit: &Permit<A>, described: &Description) -> Result<(), Problem> {
    let case = permit.case().0;
    sql::run(&**tx, "update cases set age_band = $2 where id = $1", values![case, described.age.code()]).await?;
    sql::run(&**tx, "delete from case_lines where case_id = $1", values![case]).await?;
    sql::run(&**tx, "delete from case_themes where case_id = $1", values![case]).await?;
    for line in &described.lines {
        let values = values![case, i32::from(line.number())];
        sql::run(&**tx, "insert into case_lines (case_id, line) values ($1, $2)", values).await?;
    }
    for theme in &described.themes {
        let sql = "insert into case_themes (case_id, theme) values ($1, $2)";
        sql::run(&**tx, sql, values![case, theme.code()]).await?;
    }
    Ok(())
}

/// Replaces texts and end date of the version that was seen; whether that was the newest.
///
/// # Errors
/// What the database said.
pub async fn describe(tx: &Tx, permit: &Permit<DescribeCase>, revision: &Revision) -> Result<bool, Problem> {
    let touched = sql::run(
        &**tx,
        "update cases set hard = $3, hope = $4, ends_on = $5, version = version + 1 where id = $1 and version = $2",
        values![permit.case().0, revision.version, revision.hard.as_str(), revision.hope.as_str(), revision.ends_on],
    )
    .await?;
    Ok(touched == 1)
}

#[derive(FromQueryResult)]
struct Row {
    proposed_at: DateTime<Utc>,
    age_band: Option<String>,
}

async fn row<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<Row, Problem> {
    let sql = "select proposed_at, age_band from cases where id = $1";
    sql::row(db, sql, values![permit.case().0]).await?.ok_or(Problem::Absent)
}

/// The day on which it was proposed.
///
/// # Errors
/// What the database said.
pub async fn proposed_on<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<NaiveDate, Problem> {
    Ok(local_day(row(db, permit).await?.proposed_at))
}

/// The age band, once described.
///
/// # Errors
/// What the database said.
pub async fn age_of<A: Action>(db: &impl ConnectionTrait, permit: &Permit<A>) -> Result<Option<AgeBand>, Problem> {
    Ok(row(db, permit).await?.age_band.as_deref().and_then(AgeBand::parse))
}
