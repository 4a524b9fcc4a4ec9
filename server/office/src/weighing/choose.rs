//! Weighing while it goes on; that one more chose is an event, and nothing tells who or what. Its close lives in close.

use super::rows;
use crate::Seat;
use crate::clock::{new_id, token};
use crate::door::Work;
use crate::writing::{held, seal};
use domain::policy::{Action, KeepReflection, Weigh};
use domain::reflection::EventKind;
use domain::weighing::{Ballot, FEWEST_TOPICS, Way, topics};
use domain::writing::{RoundView, Stage};
use domain::{Problem, ReflectionId, RoundId, WeighedId, WeighingId};
use store::{reflection, writing};

/// Tells the meeting that something of it changed.
pub(super) async fn told<A: Action>(work: Work<A>, id: ReflectionId) -> Result<(), Problem> {
    reflection::record(&work.tx, &work.permit, id, EventKind::Groups, work.now).await?;
    work.done().await
}

/// A weighing that still goes on, of a meeting that is held: how it stands, and what makes its seals. Whoever comes when it was
/// stopped or closed is told so.
pub(super) async fn running<A: Action>(
    work: &Work<A>,
    id: ReflectionId,
    weighing: WeighingId,
) -> Result<(rows::Standing, String), Problem> {
    let mut stands = stood(work, id, weighing).await?;
    let key = stands.key.take().ok_or(Problem::NotNow("weighing-over"))?;
    Ok((stands, key))
}

/// A weighing of a meeting that is held, going on or closed; whoever comes when it was stopped is told so.
pub(super) async fn stood<A: Action>(
    work: &Work<A>,
    id: ReflectionId,
    weighing: WeighingId,
) -> Result<rows::Standing, Problem> {
    let over = |problem| if problem == Problem::Absent { Problem::NotNow("weighing-over") } else { problem };
    rows::standing(&work.tx, &work.permit, id, weighing).await.map_err(over)
}

pub(super) async fn begin(seat: &Seat, id: ReflectionId, round: RoundId, way: Way) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let writing = writing::writing(&*work.tx, &work.permit, id).await?;
    let found = writing.rounds.iter().find(|one| one.id == round).ok_or(Problem::Absent)?;
    let weighed = rows::weighings(&*work.tx, &work.permit, id).await?;
    if weighed.iter().any(|(one, _)| one.round == round) {
        // Somebody else pressed the button a moment before.
        return Ok(());
    }
    start(work, id, found, way).await
}

/// Weighs a round again that hands decided: that outcome stands until the new one is closed. What phones decided is not weighed again, by phones nor by
/// hands: the difference would tell what somebody chose.
pub(super) async fn again(seat: &Seat, id: ReflectionId, weighing: WeighingId, way: Way) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let writing = writing::writing(&*work.tx, &work.permit, id).await?;
    let all = rows::weighings(&*work.tx, &work.permit, id).await?;
    let old = all.iter().find(|(one, _)| one.id == weighing).map(|(one, _)| one);
    let old = old.ok_or(Problem::NotNow("weighing-over"))?;
    let round = old.round;
    if all.iter().any(|(one, key)| one.round == round && key.is_some()) {
        // Somebody else pressed the button a moment before.
        return Ok(());
    }
    if !old.by_hands() {
        return Err(Problem::NotNow("weighing-after-phones"));
    }
    let found = writing.rounds.iter().find(|one| one.id == round).ok_or(Problem::Absent)?;
    start(work, id, found, way).await
}

/// Begins to weigh what lies on the table, while nothing else is weighed.
async fn start(work: Work<KeepReflection>, id: ReflectionId, found: &RoundView, way: Way) -> Result<(), Problem> {
    if found.stage != Stage::Shown {
        return Err(Problem::NotNow("weighing-not-shown"));
    }
    if rows::runs(&work.tx, &work.permit, id).await? {
        return Err(Problem::form("refused-weigh-runs"));
    }
    let topics: Vec<_> = topics(found).into_iter().map(|text| (WeighedId(new_id()), text)).collect();
    if topics.len() < FEWEST_TOPICS {
        return Err(Problem::form("refused-weigh-few"));
    }
    let key = token();
    rows::begin(&work.tx, &work.permit, (WeighingId(new_id()), found.id), (way, &key), &topics, work.now).await?;
    told(work, id).await
}

/// Lays somebody's choice under their seal; this leaves no line.
pub(super) async fn choose(
    seat: &Seat,
    id: ReflectionId,
    weighing: WeighingId,
    (chosen, top, none): (&[WeighedId], &[WeighedId], bool),
) -> Result<(), Problem> {
    let work = held::<Weigh>(seat, id).await?;
    let (stands, key) = running(&work, id, weighing).await?;
    // Who comes and chooses after something was told would be read in what is added.
    if rows::weighed_before(&work.tx, &work.permit, weighing).await? {
        return Err(Problem::NotNow("weighing-by-hands"));
    }
    let ballot = Ballot::parse(stands.way, chosen, top, none)?;
    let known = rows::topics(&work.tx, &work.permit, weighing).await?;
    if ballot.choices().any(|(topic, _)| known.iter().all(|(one, _)| *one != topic)) {
        return Err(Problem::Absent);
    }
    let seal = seal(&key, work.permit.person());
    let first = rows::vote(&work.tx, &work.permit, weighing, seal, &ballot).await?;
    // Others see how many chose; an event of somebody who chooses anew would tell the moment that they changed their mind.
    if first { told(work, id).await } else { work.done().await }
}
