//! Rows and queries: the days on which nobody is expected to work, as an administrator keeps them.

use crate::{Tx, sql, values};
use chrono::NaiveDate;
use domain::Problem;
use domain::administration::PublicHoliday;
use domain::policy::{Administer, Permit, SeeAdministration};
use sea_orm::{ConnectionTrait, FromQueryResult};

#[derive(FromQueryResult)]
struct DayRow {
    day: NaiveDate,
    name: String,
}

/// The days between two days, in order.
///
/// # Errors
/// What the database said.
pub async fn holidays_between(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<PublicHoliday>, Problem> {
    let found: Vec<DayRow> =
        sql::rows(db, "select day, name from holidays where day between $1 and $2 order by day", values![from, until])
            .await?;
    Ok(found.into_iter().map(|row| PublicHoliday { day: row.day, name: row.name }).collect())
}

/// Adds a day; one that is there already keeps its name.
///
/// # Errors
/// What the database said.
pub async fn add_holiday(tx: &Tx, _: &Permit<Administer>, holiday: &PublicHoliday) -> Result<(), Problem> {
    put_holiday(tx, holiday).await
}

/// The same where nobody administers yet: for the setting of a story.
///
/// # Errors
/// What the database said.
pub async fn put_holiday(tx: &Tx, holiday: &PublicHoliday) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into holidays (day, name) values ($1, $2) on conflict (day) do nothing",
        values![holiday.day, holiday.name.as_str()],
    )
    .await
    .map(|_| ())
}

/// Takes a day away.
///
/// # Errors
/// What the database said.
pub async fn remove_holiday(tx: &Tx, _: &Permit<Administer>, day: NaiveDate) -> Result<(), Problem> {
    sql::run(&**tx, "delete from holidays where day = $1", values![day]).await.map(|_| ())
}
