//! Weeks in which teams do not meet, as an administrator keeps them.

use super::rows;
use crate::Seat;
use crate::clock::new_id;
use chrono::NaiveDate;
use domain::policy::{Administer, SeeAdministration};
use domain::rhythm::{NewVacation, Vacation};
use domain::{Problem, VacationId};
use store::Thing;

pub(super) async fn of_year(seat: &Seat, year: i32) -> Result<Vec<Vacation>, Problem> {
    let permit = seat.look::<SeeAdministration>(Thing::Commons).await?;
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or(Problem::Absent);
    rows::vacations(seat.office.db.read(), &permit, day(1, 1)?, day(12, 31)?).await
}

pub(super) async fn one(seat: &Seat, id: VacationId) -> Result<Vacation, Problem> {
    seat.look::<SeeAdministration>(Thing::Commons).await?;
    rows::vacation(seat.office.db.read(), id).await
}

pub(super) async fn add(seat: &Seat, vacations: &[NewVacation]) -> Result<(), Problem> {
    let work = seat.enter::<Administer>(Thing::Commons).await?;
    for vacation in vacations {
        vacation.check()?;
        rows::add_vacation(&work.tx, &work.permit, VacationId(new_id()), vacation).await?;
    }
    work.done().await
}

pub(super) async fn change(seat: &Seat, id: VacationId, version: i32, vacation: &NewVacation) -> Result<(), Problem> {
    let work = seat.enter::<Administer>(Thing::Commons).await?;
    vacation.check()?;
    let now = rows::vacation(&*work.tx, id).await?;
    if !rows::change_vacation(&work.tx, &work.permit, id, version, vacation).await? {
        return Err(conflict(now));
    }
    work.done().await
}

pub(super) async fn remove(seat: &Seat, id: VacationId, version: i32) -> Result<(), Problem> {
    let work = seat.enter::<Administer>(Thing::Commons).await?;
    let now = rows::vacation(&*work.tx, id).await?;
    if !rows::remove_vacation(&work.tx, &work.permit, id, version).await? {
        return Err(conflict(now));
    }
    work.done().await
}

fn conflict(now: Vacation) -> Problem {
    let day = |day: NaiveDate| day.format("%d-%m-%Y").to_string();
    Problem::Conflict(vec![
        ("vacation-name", now.says.name.into_string()),
        ("vacation-from", day(now.says.from)),
        ("vacation-until", day(now.says.until)),
    ])
}
