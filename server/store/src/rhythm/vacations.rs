//! Weeks in which teams do not meet, as an administrator keeps them; single days live in administration.

use crate::{Tx, sql, values};
use chrono::NaiveDate;
use domain::policy::{Administer, Permit, SeeAdministration};
use domain::rhythm::{NewVacation, Region, Vacation, VacationKind};
use domain::{Line, Problem, VacationId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct VacationRow {
    id: Uuid,
    name: String,
    from_day: NaiveDate,
    until_day: NaiveDate,
    kind: String,
    region: Option<String>,
    version: i32,
}

impl VacationRow {
    fn vacation(self) -> Option<Vacation> {
        let region = match &self.region {
            Some(code) => Some(Region::parse(code)?),
            None => None,
        };
        let kind = VacationKind::parse(&self.kind)?;
        let says = NewVacation {
            name: Line::parse(&self.name).ok()?,
            from: self.from_day,
            until: self.until_day,
            kind,
            region,
        };
        Some(Vacation { id: VacationId(self.id), version: self.version, says })
    }
}

/// Those that touch the days from one to another, in their order.
///
/// # Errors
/// What the database said.
pub async fn vacations(
    db: &impl ConnectionTrait,
    _: &Permit<SeeAdministration>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<Vacation>, Problem> {
    let rows: Vec<VacationRow> = sql::rows(
        db,
        "select id, name, from_day, until_day, kind, region, version from vacations \
         where from_day <= $2 and until_day >= $1 order by from_day, until_day, region, id",
        values![from, until],
    )
    .await?;
    rows.into_iter().map(|row| row.vacation().ok_or(Problem::Broken)).collect()
}

/// One of them.
///
/// # Errors
/// [`Problem::Absent`] when there is none; what the database said.
pub async fn vacation(db: &impl ConnectionTrait, id: VacationId) -> Result<Vacation, Problem> {
    let row: Option<VacationRow> = sql::row(
        db,
        "select id, name, from_day, until_day, kind, region, version from vacations where id = $1",
        values![id.0],
    )
    .await?;
    row.ok_or(Problem::Absent)?.vacation().ok_or(Problem::Broken)
}

/// Adds one, unless the same is there.
///
/// # Errors
/// What the database said.
pub async fn add_vacation(
    tx: &Tx,
    _: &Permit<Administer>,
    id: VacationId,
    vacation: &NewVacation,
) -> Result<(), Problem> {
    put_vacation(tx, id, vacation).await
}

/// The same where nobody administers yet: for the setting of a story.
///
/// # Errors
/// What the database said.
pub async fn put_vacation(tx: &Tx, id: VacationId, vacation: &NewVacation) -> Result<(), Problem> {
    let region = vacation.region.map(|region| region.code().to_owned());
    sql::run(
        &**tx,
        "insert into vacations (id, name, from_day, until_day, kind, region) select $1, $2, $3, $4, $5, $6 \
         where not exists (select 1 from vacations v where v.name = $2 and v.from_day = $3 and v.until_day = $4 \
         and coalesce(v.region, '') = coalesce($6, ''))",
        values![id.0, vacation.name.as_str(), vacation.from, vacation.until, vacation.kind.code(), region],
    )
    .await
    .map(|_| ())
}

/// Changes one that still is of this version; whether it was.
///
/// # Errors
/// What the database said.
pub async fn change_vacation(
    tx: &Tx,
    _: &Permit<Administer>,
    id: VacationId,
    version: i32,
    vacation: &NewVacation,
) -> Result<bool, Problem> {
    let region = vacation.region.map(|region| region.code().to_owned());
    let changed = sql::run(
        &**tx,
        "update vacations set name = $3, from_day = $4, until_day = $5, kind = $6, region = $7, version = version + 1 \
         where id = $1 and version = $2",
        values![id.0, version, vacation.name.as_str(), vacation.from, vacation.until, vacation.kind.code(), region,],
    );
    Ok(changed.await? == 1)
}

/// Takes one away that still is of this version; whether it was.
///
/// # Errors
/// What the database said.
pub async fn remove_vacation(tx: &Tx, _: &Permit<Administer>, id: VacationId, version: i32) -> Result<bool, Problem> {
    let removed = sql::run(&**tx, "delete from vacations where id = $1 and version = $2", values![id.0, version]);
    Ok(removed.await? == 1)
}
