//! Weighing from its beginning to its close; that somebody chose is an event, and nothing tells who or what.

use super::rows;
use crate::Seat;
use crate::clock::{chance_id, day, new_id, token};
use crate::door::Work;
use crate::writing::{held, seal};
use domain::policy::{Action, KeepReflection, Weigh};
use domain::reflection::EventKind;
use domain::weighing::{Ballot, FEWEST_TOPICS, Outcome, Tally, Way, may_tell, topics};
use domain::writing::Stage;
use domain::{ParkedId, Problem, ReflectionId, RoundId, WeighedId, WeighingId};
use store::{reflection, writing};

async fn told<A: Action>(work: Work<A>, id: ReflectionId) -> Result<(), Problem> {
    reflection::record(&work.tx, &work.permit, id, EventKind::Groups, work.now).await?;
    work.done().await
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
    rows::begin(&work.tx, &work.permit, (WeighingId(new_id()), round), (way, &key), &topics, work.now).await?;
    told(work, id).await
}

/// Lays somebody's choice under their seal; this leaves no line.
pub(super) async fn choose(
    seat: &Seat,
    id: ReflectionId,
    weighing: WeighingId,
    (chosen, top): (&[WeighedId], &[WeighedId]),
) -> Result<(), Problem> {
    let work = held::<Weigh>(seat, id).await?;
    let stands = rows::standing(&work.tx, &work.permit, id, weighing).await?;
    let key = stands.key.ok_or(Problem::NotNow("weighing-over"))?;
    let ballot = Ballot::parse(stands.way, chosen, top)?;
    let known = rows::topics(&work.tx, &work.permit, weighing).await?;
    if ballot.choices().any(|(topic, _)| known.iter().all(|(one, _)| *one != topic)) {
        return Err(Problem::Absent);
    }
    let seal = seal(&key, work.permit.person());
    rows::vote(&work.tx, &work.permit, weighing, seal, &ballot).await?;
    told(work, id).await
}

/// Counts, parks what nobody chose and forgets who chose, all at once.
pub(super) async fn close(seat: &Seat, id: ReflectionId, weighing: WeighingId) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let stands = rows::standing(&work.tx, &work.permit, id, weighing).await?;
    if stands.key.is_none() {
        return Ok(());
    }
    let sealed = rows::sealed(&*work.tx, &work.permit, weighing).await?;
    // What two came to would tell each what the other chose.
    if !may_tell(i64::try_from(sealed.len()).unwrap_or_default()) {
        rows::remove(&work.tx, &work.permit, weighing).await?;
        return told(work, id).await;
    }
    let topics = rows::topics(&work.tx, &work.permit, weighing).await?;
    let choices = |topic: WeighedId| {
        let all = sealed.iter().flat_map(|one| one.choices.iter());
        all.filter(move |(one, _)| *one == topic).map(|(_, choice)| *choice)
    };
    let tallies: Vec<_> = topics.iter().map(|(topic, _)| Tally::of(choices(*topic))).collect();
    let voters = i64::try_from(sealed.len()).map_err(|_| Problem::Broken)?;
    let outcome = Outcome::of(stands.way, voters, &tallies);
    for ((_, text), _) in topics.iter().zip(&outcome.scores).filter(|(_, score)| score.parked) {
        let (parked, today) = (ParkedId(chance_id()), day(work.now));
        rows::park(&work.tx, &work.permit, parked, (id, stands.case), text, today).await?;
    }
    let ids: Vec<_> = topics.iter().map(|(topic, _)| *topic).collect();
    rows::close(&work.tx, &work.permit, weighing, &ids, &outcome).await?;
    told(work, id).await
}
