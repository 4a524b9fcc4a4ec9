//! Sending one's thoughts in a round without names, once; no line, no event and no time tells of it.

use super::{held, rows};
use crate::Seat;
use crate::clock::chance_id;
use crate::secret::token_hash;
use domain::policy::WriteUnsigned;
use domain::writing::{Stage, ThoughtText};
use domain::{PersonId, Problem, ReflectionId, RoundId};

pub(super) async fn send(
    seat: &Seat,
    id: ReflectionId,
    round: RoundId,
    thoughts: &[ThoughtText],
) -> Result<(), Problem> {
    let work = held::<WriteUnsigned>(seat, id).await?;
    // A round that was stopped is no more: whoever was writing is told so, with their words still there.
    let over = |problem| if problem == Problem::Absent { Problem::NotNow("silence-over") } else { problem };
    let stands = rows::round(&work.tx, &work.permit, id, round).await.map_err(over)?;
    if !stands.unsigned {
        return Err(Problem::NotNow("silence-signed"));
    }
    if stands.stage != Stage::Writing {
        return Err(Problem::NotNow("silence-over"));
    }
    let sealed = rows::sealed(&*work.tx, &work.permit, round).await?.ok_or(Problem::Broken)?;
    if sent(&sealed, work.permit.person()) {
        return Err(Problem::form("refused-silence-twice"));
    }
    let seal = seal(&sealed.key, work.permit.person());
    let thoughts: Vec<_> = thoughts.iter().map(|thought| (chance_id(), thought)).collect();
    rows::send(&work.tx, &work.permit, round, sealed, seal, &thoughts).await?;
    work.done().await
}

/// Whether somebody sent theirs.
pub(super) fn sent(sealed: &rows::Sealed, person: PersonId) -> bool {
    sealed.seals.contains(&seal(&sealed.key, person))
}

/// By which a second sending is known; one way, and worth nothing once the key of the round or the weighing is gone.
pub(crate) fn seal(key: &str, person: PersonId) -> String {
    token_hash(&format!("{key} {person}"))
}
