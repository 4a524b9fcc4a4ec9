//! A round from its announcement to the table, and its pile of paper; every change is an event, and nothing of an event says who wrote.

use super::{held, rows};
use crate::Seat;
use crate::clock::{chance_id, day, new_id, token};
use crate::door::Work;
use domain::policy::{Action, KeepReflection, PlanReflection};
use domain::reflection::{EventKind, Progress};
use domain::writing::{Stage, ThoughtText, may_announce, may_show};
use domain::{CaseId, Line, Problem, ReflectionId, RoundId};
use store::{Thing, reflection};

/// Notes that something of the writing changed, and makes it lasting.
pub(super) async fn told<A: Action>(work: Work<A>, id: ReflectionId) -> Result<(), Problem> {
    reflection::record(&work.tx, &work.permit, id, EventKind::Thoughts, work.now).await?;
    work.done().await
}

/// A meeting that did not begin: what comes as a surprise is not announced.
async fn planned(seat: &Seat, id: ReflectionId) -> Result<Work<PlanReflection>, Problem> {
    let work = seat.enter::<PlanReflection>(Thing::Reflection(id)).await?;
    let (progress, _) = reflection::hold(&work.tx, &work.permit, id).await?;
    match progress {
        Progress::Planned => Ok(work),
        Progress::Open => Err(Problem::NotNow("silence-begun")),
        Progress::Closed => Err(Problem::NotNow("reflection-closed")),
    }
}

pub(super) async fn announce(seat: &Seat, id: ReflectionId, case: CaseId, question: &Line) -> Result<(), Problem> {
    let work = planned(seat, id).await?;
    may_write_about(&work, id, case).await?;
    let members = reflection::planner(&*work.tx, &work.permit, day(work.now)).await?.members;
    let closed_to = rows::closed_to(&work.tx, &work.permit, case).await?;
    may_announce(members.iter().filter(|(member, ..)| !closed_to.contains(member)).count())?;
    rows::announce(&work.tx, &work.permit, RoundId(new_id()), (id, case), question, work.now).await?;
    told(work, id).await
}

pub(super) async fn unannounce(seat: &Seat, id: ReflectionId, round: RoundId) -> Result<(), Problem> {
    let work = planned(seat, id).await?;
    rows::round(&work.tx, &work.permit, id, round).await?;
    rows::remove(&work.tx, &work.permit, id, round).await?;
    told(work, id).await
}

/// Only about a case of the meeting that nobody stopped.
async fn may_write_about<A: Action>(work: &Work<A>, id: ReflectionId, case: CaseId) -> Result<(), Problem> {
    let state = reflection::case_for_note(&work.tx, &work.permit, id, case).await;
    match state.as_deref() {
        Ok("chosen" | "learned") => Ok(()),
        Ok(_) | Err(Problem::Absent) => Err(Problem::field("case", "refused-silence-case")),
        Err(_) => state.map(|_| ()),
    }
}

async fn free(work: &Work<KeepReflection>, id: ReflectionId) -> Result<(), Problem> {
    if rows::runs(&work.tx, &work.permit, id).await? { Err(Problem::form("refused-silence-runs")) } else { Ok(()) }
}

/// What lies on the table is put away for a next round: not while colleagues are busy with it where the asker may not see it, nor while
/// anybody weighs it.
async fn clear(work: &Work<KeepReflection>, id: ReflectionId) -> Result<(), Problem> {
    if rows::busy(&work.tx, &work.permit, id).await? { Err(Problem::form("refused-silence-busy")) } else { Ok(()) }
}

pub(super) async fn begin(seat: &Seat, id: ReflectionId, case: CaseId, question: &Line) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    free(&work, id).await?;
    clear(&work, id).await?;
    may_write_about(&work, id, case).await?;
    rows::begin(&work.tx, &work.permit, RoundId(new_id()), id, Ok((case, question)), work.now).await?;
    told(work, id).await
}

pub(super) async fn begin_announced(seat: &Seat, id: ReflectionId, round: RoundId) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let stands = rows::round(&work.tx, &work.permit, id, round).await?;
    if stands.stage != Stage::Announced {
        // Somebody else pressed the button a moment before.
        return Ok(());
    }
    free(&work, id).await?;
    clear(&work, id).await?;
    rows::begin(&work.tx, &work.permit, round, id, Err(&token()), work.now).await?;
    told(work, id).await
}

pub(super) async fn add_paper(
    seat: &Seat,
    id: ReflectionId,
    round: RoundId,
    notes: &[ThoughtText],
) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let stands = rows::round(&work.tx, &work.permit, id, round).await?;
    if !stands.stage.takes_paper(stands.unsigned) {
        return Err(Problem::NotNow("silence-over"));
    }
    // A pile is shuffled: notes get ids of chance, and are written in their order.
    let mut notes: Vec<_> = notes.iter().map(|note| (chance_id(), note)).collect();
    notes.sort_unstable_by_key(|(id, _)| *id);
    rows::add_paper(&work.tx, &work.permit, round, &notes, stands.stage.told()).await?;
    if stands.unsigned {
        return work.done().await;
    }
    told(work, id).await
}

pub(super) async fn show(seat: &Seat, id: ReflectionId, round: RoundId) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let stands = rows::round(&work.tx, &work.permit, id, round).await?;
    match stands.stage {
        Stage::Shown | Stage::Closed => return Ok(()),
        Stage::Announced => return Err(Problem::NotNow("silence-not-begun")),
        Stage::Writing => {}
    }
    let sealed = rows::sealed(&*work.tx, &work.permit, round).await?;
    may_show(stands.unsigned, sealed.map_or(0, |sealed| sealed.seals.len()))?;
    if stands.unsigned {
        rows::reveal(&work.tx, &work.permit, round).await?;
    }
    // One thing lies on the table: while this was written about a case that was stopped, another may have been shown.
    rows::close_shown(&work.tx, &work.permit, id).await?;
    rows::show(&work.tx, &work.permit, round).await?;
    told(work, id).await
}

/// Whether it was put away, and is not gone.
pub(super) async fn stop(seat: &Seat, id: ReflectionId, round: RoundId) -> Result<bool, Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let stands = rows::round(&work.tx, &work.permit, id, round).await?;
    match stands.stage {
        Stage::Announced => return Err(Problem::NotNow("silence-not-begun")),
        Stage::Closed => return Ok(true),
        Stage::Shown => rows::close_shown(&work.tx, &work.permit, id).await?,
        Stage::Writing if !stands.unsigned && rows::written(&work.tx, &work.permit, round).await? => {
            return Err(Problem::form("refused-silence-written"));
        }
        Stage::Writing if stands.unsigned && enough(&work, round).await? => {
            return Err(Problem::form("refused-silence-enough"));
        }
        Stage::Writing => rows::remove(&work.tx, &work.permit, id, round).await?,
    }
    told(work, id).await?;
    Ok(stands.stage == Stage::Shown)
}

/// Takes back what was put away; what lies on the table now is put away in its place. What was shown without names is forgotten by whom,
/// and stays so.
pub(super) async fn take_back(seat: &Seat, id: ReflectionId, round: RoundId) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let stands = rows::round(&work.tx, &work.permit, id, round).await?;
    match stands.stage {
        // Somebody else pressed the button a moment before.
        Stage::Shown => return Ok(()),
        Stage::Announced => return Err(Problem::NotNow("silence-not-begun")),
        Stage::Writing | Stage::Closed => free(&work, id).await?,
    }
    if !rows::written(&work.tx, &work.permit, round).await? {
        return Err(Problem::NotNow("silence-empty"));
    }
    clear(&work, id).await?;
    rows::take_back(&work.tx, &work.permit, id, round).await?;
    told(work, id).await
}

/// Whether so many wrote without names that it can be shown: then one press does not throw it away.
async fn enough(work: &Work<KeepReflection>, round: RoundId) -> Result<bool, Problem> {
    let sealed = rows::sealed(&*work.tx, &work.permit, round).await?;
    Ok(sealed.is_some_and(|sealed| may_show(true, sealed.seals.len()).is_ok()))
}
