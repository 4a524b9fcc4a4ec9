//! Closing a weighing by what was chosen on phones or by what was counted in the room, and counting the room anew: totals stay, and who chose is forgotten.

use super::choose::{running, stood, told};
use super::rows;
use crate::Seat;
use crate::clock::{chance_id, day};
use crate::door::Work;
use crate::writing::held;
use domain::policy::KeepReflection;
use domain::weighing::{HandCount, Outcome, Tally, may_tell};
use domain::{ParkedId, Problem, ReflectionId, WeighedId, WeighingId};
use store::reflection;

/// By what was chosen on phones; while too few chose it is taken back.
pub(super) async fn close(seat: &Seat, id: ReflectionId, weighing: WeighingId) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let stands = match rows::standing(&work.tx, &work.permit, id, weighing).await {
        // Somebody else stopped it a moment before.
        Err(Problem::Absent) => return Ok(()),
        found => found?,
    };
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
    end(work, (id, weighing), &stands, &topics, (voters, &tallies), false).await
}

/// By what was counted in the room: what was chosen on phones counts for nothing, for the difference would tell what it was.
pub(super) async fn by_hands(
    seat: &Seat,
    id: ReflectionId,
    weighing: WeighingId,
    (count, replaces): (&HandCount, i64),
) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let (stands, _) = running(&work, id, weighing).await?;
    count.check(reflection::attended(&*work.tx, id).await?.len())?;
    let topics = rows::topics(&work.tx, &work.permit, weighing).await?;
    let ids: Vec<_> = topics.iter().map(|(topic, _)| *topic).collect();
    let tallies = count.tallies(stands.way, &ids)?;
    // Nobody wipes what was chosen by a slip, nor a choice that came in after the page was shown.
    let chose = rows::sealed(&*work.tx, &work.permit, weighing).await?.len();
    if i64::try_from(chose).map_err(|_| Problem::Broken)? != replaces {
        return Err(Problem::field("replaces", "refused-hands-replaces"));
    }
    end(work, (id, weighing), &stands, &topics, (count.people(), &tallies), true).await
}

/// The hands of the room, counted or typed anew by whoever saw what was typed before.
pub(super) async fn recount(
    seat: &Seat,
    id: ReflectionId,
    (weighing, version): (WeighingId, i32),
    count: &HandCount,
) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let stands = stood(&work, id, weighing).await?;
    // A count beside what phones came to would tell by the difference what a phone chose.
    if stands.key.is_some() || stands.hand_counts == 0 {
        return Err(Problem::NotNow("weighing-not-counted"));
    }
    if stands.hand_counts != version {
        let people = stands.voters.map(|voters| voters.to_string()).unwrap_or_default();
        return Err(Problem::Conflict(vec![("weighing-hands-people", people)]));
    }
    count.check(reflection::attended(&*work.tx, id).await?.len())?;
    let topics = rows::topics(&work.tx, &work.permit, weighing).await?;
    let ids: Vec<_> = topics.iter().map(|(topic, _)| *topic).collect();
    let tallies = count.tallies(stands.way, &ids)?;
    end(work, (id, weighing), &stands, &topics, (count.people(), &tallies), true).await
}

/// Counts, parks what nobody chose, takes off the list what was parked before and is chosen now, forgets who chose, and takes the place of what the round
/// came to before, all at once.
async fn end(
    work: Work<KeepReflection>,
    (id, weighing): (ReflectionId, WeighingId),
    stands: &rows::Standing,
    topics: &[(WeighedId, String)],
    (voters, tallies): (i64, &[Tally]),
    by_hands: bool,
) -> Result<(), Problem> {
    let outcome = Outcome::of(stands.way, voters, tallies);
    let before = rows::was_parked(&work.tx, &work.permit, weighing).await?;
    let taken = rows::taken(&work.tx, &work.permit, weighing).await?;
    for ((topic, text), score) in topics.iter().zip(&outcome.scores) {
        match (before.contains(topic), score.parked) {
            (false, true) if !taken.contains(text) => {
                let (parked, today) = (ParkedId(chance_id()), day(work.now));
                rows::park(&work.tx, &work.permit, parked, (id, stands.case), (*topic, text), today).await?;
            }
            (true, false) => rows::not_parked(&work.tx, &work.permit, *topic).await?,
            // What was parked stays where somebody brought it.
            (_, true) | (false, false) => {}
        }
    }
    let ids: Vec<_> = topics.iter().map(|(topic, _)| *topic).collect();
    rows::close(&work.tx, &work.permit, weighing, &ids, &outcome, by_hands).await?;
    rows::replace(&work.tx, &work.permit, weighing).await?;
    told(work, id).await
}
