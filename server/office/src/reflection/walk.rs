//! A meeting on its way: it begins with the steps of its route, goes from step to step and case to case, and is led by whoever takes it.

use super::{must_be_open, rows};
use crate::Seat;
use crate::clock::day;
use crate::door::Work;
use domain::policy::KeepReflection;
use domain::reflection::{EventKind, Move, RouteChoice, RouteStep, StepState, StepTitle, Walk, WalkStep};
use domain::{CaseId, PersonId, Problem, ReflectionId};
use store::Thing;

/// Copies the steps of the chosen route; the first begins at once.
pub(super) async fn begin(work: &Work<KeepReflection>, id: ReflectionId) -> Result<(), Problem> {
    let mut steps = match rows::chosen_route(&*work.tx, &work.permit, id).await? {
        RouteChoice::Template(template) => Walk::of_template(template),
        RouteChoice::Own(route) => {
            let own = rows::route(&*work.tx, &work.permit, route).await?.route.steps;
            own.into_iter().zip(1..).map(copied).collect()
        }
    };
    if let Some(first) = steps.first_mut() {
        first.state = StepState::At;
        first.started_at = Some(work.now);
    }
    rows::begin(&work.tx, &work.permit, id, &steps).await
}

fn copied((step, position): (RouteStep, i32)) -> WalkStep {
    WalkStep {
        position,
        kind: step.kind,
        title: step.title.map_or(StepTitle::Kind, |title| StepTitle::Own(title.into_string())),
        minutes: step.minutes,
        optional: step.optional,
        state: StepState::Waiting,
        started_at: None,
        spent_seconds: 0,
    }
}

/// An open reflection, held until the work is done.
async fn held(seat: &Seat, id: ReflectionId) -> Result<Work<KeepReflection>, Problem> {
    let work = seat.enter::<KeepReflection>(Thing::Reflection(id)).await?;
    let (progress, _) = rows::hold(&work.tx, &work.permit, id).await?;
    must_be_open(progress)?;
    Ok(work)
}

pub(super) async fn go(seat: &Seat, id: ReflectionId, asked: Move) -> Result<(), Problem> {
    let work = held(seat, id).await?;
    let before = rows::steps(&work.tx, &work.permit, id).await?;
    let mut walk = Walk { steps: before.clone(), ..Walk::default() };
    let moved = walk.go(asked, work.now).map_err(|here| {
        let here = here.map_or_else(|| "–".to_owned(), |position| position.to_string());
        Problem::Conflict(vec![("step-now", here)])
    })?;
    if !moved {
        return work.done().await;
    }
    for (step, _) in walk.steps.iter().zip(&before).filter(|(now, before)| now != before) {
        rows::move_step(&work.tx, &work.permit, id, step).await?;
    }
    rows::record(&work.tx, &work.permit, id, EventKind::Step, work.now).await?;
    work.done().await
}

pub(super) async fn turn(seat: &Seat, id: ReflectionId, from: Option<CaseId>, to: CaseId) -> Result<(), Problem> {
    let work = held(seat, id).await?;
    if rows::case_here(&work.tx, &work.permit, id, to).await?.is_none() {
        return Err(Problem::field("case", "refused-reflection-case"));
    }
    let now = rows::current_case(&work.tx, &work.permit, id).await?;
    if now == Some(to) {
        return work.done().await;
    }
    // Where nothing was chosen yet, whoever asks saw the first case that they may see.
    if let Some(now) = now.filter(|now| Some(*now) != from) {
        let name = rows::case_here(&work.tx, &work.permit, id, now).await?;
        if name.is_some() || from.is_some() {
            return Err(Problem::Conflict(vec![("step-case-now", name.unwrap_or_else(|| "–".to_owned()))]));
        }
    }
    rows::turn_to_case(&work.tx, &work.permit, id, to).await?;
    rows::record(&work.tx, &work.permit, id, EventKind::Step, work.now).await?;
    work.done().await
}

pub(super) async fn hand_over(
    seat: &Seat,
    id: ReflectionId,
    from: Option<PersonId>,
    to: PersonId,
) -> Result<(), Problem> {
    let work = held(seat, id).await?;
    let now = rows::leads(&work.tx, &work.permit, id).await?;
    let who = now.as_ref().map(|(id, _)| *id);
    if who == Some(to) {
        return work.done().await;
    }
    if who != from {
        let name = now.map_or_else(|| "–".to_owned(), |(_, name)| name);
        return Err(Problem::Conflict(vec![("lead-now", name)]));
    }
    if !rows::is_member(&*work.tx, work.permit.team(), day(work.now), to).await? {
        return Err(Problem::field("to", "refused-reflection-lead"));
    }
    rows::hand_over(&work.tx, &work.permit, id, to).await?;
    let until = rows::record(&work.tx, &work.permit, id, EventKind::People, work.now).await?;
    if let Some(who) = who {
        rows::note_led(&work.tx, &work.permit, id, (until, who)).await?;
    }
    work.done().await
}
