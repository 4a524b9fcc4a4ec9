//! Planning a reflection, changing the plan, taking it off the list, and opening it.

use super::{rows, walk};
use crate::Seat;
use crate::clock::{day, new_id};
use crate::door::Work;
use crate::rhythm;
use domain::policy::{Action, KeepReflection, PlanReflection};
use domain::reflection::{EventKind, Plan, Progress};
use domain::{CaseId, PersonId, Problem, ReflectionId};
use std::collections::BTreeSet;
use store::rhythm::Fresh;
use store::{Thing, action, agenda};

pub(super) async fn make(seat: &Seat, team: &str, plan: Plan) -> Result<ReflectionId, Problem> {
    let work = seat.enter::<PlanReflection>(Thing::TeamNamed(team.into())).await?;
    plan.check(day(work.now))?;
    check_lead(&work, plan.lead).await?;
    let id = ReflectionId(new_id());
    let month = rhythm::month_of(&work, plan.planned_on).await?;
    let fresh = Fresh { id, day: plan.planned_on, hours: plan.hours, lead: plan.lead, month: Some(month) };
    // A month that has its meeting gets another one beside it, which is for no month.
    if !store::rhythm::add(&work.tx, &work.permit, fresh).await? {
        store::rhythm::add(&work.tx, &work.permit, Fresh { month: None, ..fresh }).await?;
    }
    for case in plan.cases.iter().copied().collect::<BTreeSet<_>>() {
        add_case(&work, id, case).await?;
    }
    rows::record(&work.tx, &work.permit, id, EventKind::Meeting, work.now).await?;
    work.done().await.map(|()| id)
}

pub(super) async fn change(seat: &Seat, id: ReflectionId, version: i32, plan: Plan) -> Result<(), Problem> {
    let work = seat.enter::<PlanReflection>(Thing::Reflection(id)).await?;
    let (progress, now) = rows::hold(&work.tx, &work.permit, id).await?;
    if progress == Progress::Closed {
        return Err(Problem::NotNow("reflection-closed"));
    }
    if now != version {
        return Err(conflict(&work, id).await?);
    }
    plan.check(day(work.now))?;
    check_lead(&work, plan.lead).await?;
    let led = rows::leads(&work.tx, &work.permit, id).await?.map(|(who, _)| who).filter(|who| *who != plan.lead);
    rows::change(&work.tx, &work.permit, id, &plan).await?;
    let wanted: BTreeSet<_> = plan.cases.iter().copied().collect();
    let standing = rows::planned_cases(&work.tx, &work.permit, id).await?;
    for case in standing.iter().filter(|case| case.loose && !wanted.contains(&CaseId(case.id))) {
        if case.noted {
            return Err(Problem::field("cases", "refused-reflection-noted"));
        }
        rows::remove_case(&work.tx, &work.permit, id, CaseId(case.id)).await?;
    }
    let there: BTreeSet<_> = standing.iter().map(|case| CaseId(case.id)).collect();
    for case in wanted.difference(&there) {
        add_case(&work, id, *case).await?;
    }
    let until = rows::record(&work.tx, &work.permit, id, EventKind::Meeting, work.now).await?;
    // Before it begins nobody led it.
    if let Some(who) = led.filter(|_| progress == Progress::Open) {
        rows::note_led(&work.tx, &work.permit, id, (until, who)).await?;
    }
    work.done().await
}

pub(super) async fn cancel(seat: &Seat, id: ReflectionId, version: i32) -> Result<String, Problem> {
    let work = seat.enter::<PlanReflection>(Thing::Reflection(id)).await?;
    let (progress, now) = rows::hold(&work.tx, &work.permit, id).await?;
    if progress != Progress::Planned {
        return Err(Problem::NotNow("reflection-begun"));
    }
    if now != version {
        return Err(conflict(&work, id).await?);
    }
    let slug = rows::cancel(&work.tx, &work.permit, id).await?;
    work.done().await.map(|()| slug)
}

pub(super) async fn open(seat: &Seat, id: ReflectionId) -> Result<(), Problem> {
    let work = seat.enter::<KeepReflection>(Thing::Reflection(id)).await?;
    let (progress, _) = rows::hold(&work.tx, &work.permit, id).await?;
    match progress {
        Progress::Planned => {
            let noted = rows::agenda(&*work.tx, &work.permit, id, (progress, day(work.now))).await?;
            rows::open(&work.tx, &work.permit, id, work.now).await?;
            rows::note_agenda(&work.tx, &work.permit, id, &noted).await?;
            agenda::adopt(&work.tx, &work.permit, id).await?;
            agenda::bring(&work.tx, &work.permit, id).await?;
            action::keep_settled(&work.tx, &work.permit, id).await?;
            walk::begin(&work, id).await?;
            rows::record(&work.tx, &work.permit, id, EventKind::Meeting, work.now).await?;
        }
        Progress::Open => {}
        Progress::Closed => return Err(Problem::NotNow("reflection-closed")),
    }
    work.done().await
}

async fn check_lead(work: &Work<PlanReflection>, lead: PersonId) -> Result<(), Problem> {
    let member = rows::is_member(&*work.tx, work.permit.team(), day(work.now), lead).await?;
    if member { Ok(()) } else { Err(Problem::field("lead", "refused-reflection-lead")) }
}

/// A case that cannot be added is told of in one way: it may be another team's.
async fn add_case(work: &Work<PlanReflection>, id: ReflectionId, case: CaseId) -> Result<(), Problem> {
    let added = rows::add_case(&work.tx, &work.permit, id, case).await?;
    if added { Ok(()) } else { Err(Problem::field("cases", "refused-reflection-case")) }
}

/// What stands now, for who comes second.
pub(super) async fn conflict<A: Action>(work: &Work<A>, id: ReflectionId) -> Result<Problem, Problem> {
    let (_, _, plan) = rows::standing_plan(&*work.tx, &work.permit, id).await?;
    let planner = rows::planner(&*work.tx, &work.permit, day(work.now)).await?;
    let lead = planner.members.into_iter().find(|(id, ..)| *id == plan.lead).map(|(_, name, _)| name);
    let cases: Vec<_> =
        planner.cases.into_iter().filter(|(id, ..)| plan.cases.contains(id)).map(|(_, name, _)| name).collect();
    let mut now = vec![("reflection-planned-on", plan.planned_on.format("%d-%m-%Y").to_string())];
    now.extend(plan.hours.map(|hours| ("reflection-starts-at", hours.starts_at.to_string())));
    now.extend([("reflection-lead", lead.unwrap_or_default()), ("reflection-cases", cases.join(", "))]);
    Ok(Problem::Conflict(now))
}
