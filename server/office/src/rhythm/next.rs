//! Planning the next meeting by a team's rhythm: by the button, and by itself when a meeting closes.

use super::rows;
use crate::Seat;
use crate::clock::{day, new_id};
use crate::door::Work;
use chrono::NaiveDate;
use domain::calendar::Month;
use domain::policy::{Action, KeepReflection, KeepRhythm, PlanReflection};
use domain::rhythm::{Coming, Rhythm, whose_turn};
use domain::{Problem, ReflectionId};
use store::Thing;
use store::rhythm::Fresh;

/// The meeting of this month: the one that is there, else the next one by the rhythm. The rhythm may have changed since it
/// was shown: then nothing is planned that nobody saw.
pub(super) async fn plan(seat: &Seat, team: &str, month: Month) -> Result<ReflectionId, Problem> {
    let work = seat.enter::<KeepRhythm>(Thing::TeamNamed(team.into())).await?;
    if let Some(there) = rows::of_month(&work.tx, &work.permit, month).await? {
        work.done().await?;
        return Ok(there);
    }
    let today = day(work.now);
    let next = rows::standing(&*work.tx, &work.permit, today).await?.next(today);
    let Some((coming, rhythm)) = next.filter(|(coming, _)| coming.month == month) else {
        return Err(Problem::NotNow("rhythm-moved"));
    };
    match add(&work, &rhythm, coming, today).await? {
        Some(id) => work.done().await.map(|()| id),
        // Somebody planned it in the meantime: this transaction may not see theirs yet.
        None => Err(Problem::NotNow("rhythm-moved")),
    }
}

/// When a meeting closes, the next one is there, so that its agenda can be filled; unless one is planned or there is no rhythm.
pub(crate) async fn plan_after_closing(work: &Work<KeepReflection>) -> Result<(), Problem> {
    let today = day(work.now);
    let standing = rows::standing(&*work.tx, &work.permit, today).await?;
    if standing.planned {
        return Ok(());
    }
    let tomorrow = today.succ_opt().unwrap_or(today);
    let Some((coming, rhythm)) = standing.next(tomorrow) else { return Ok(()) };
    add(work, &rhythm, coming, today).await.map(|_| ())
}

/// The month for which a meeting on this day is: the rhythm's when it names that day, else the month of the calendar.
pub(crate) async fn month_of(work: &Work<PlanReflection>, planned_on: NaiveDate) -> Result<Month, Problem> {
    let today = day(work.now);
    let standing = rows::standing(&*work.tx, &work.permit, today).await?;
    let named = standing.next(today).filter(|(coming, _)| coming.day == planned_on);
    Ok(named.map_or_else(|| Month::of_day(planned_on), |(coming, _)| coming.month))
}

async fn add<A: Action>(
    work: &Work<A>,
    rhythm: &Rhythm,
    coming: Coming,
    today: NaiveDate,
) -> Result<Option<ReflectionId>, Problem> {
    let turn = whose_turn(&rows::candidates(&*work.tx, &work.permit, today).await?);
    let fresh = Fresh {
        id: ReflectionId(new_id()),
        day: coming.day,
        hours: Some(rhythm.hours),
        // When all would rather not, it is whoever planned it, until the team chooses.
        lead: turn.map_or(work.permit.person(), |turn| turn.who),
        month: Some(coming.month),
    };
    Ok(rows::add(&work.tx, &work.permit, fresh).await?.then_some(fresh.id))
}
