//! One's own thoughts, under one's name: written, changed and taken away until the round is shown, added late after that.

use super::round::told;
use super::{held, rows};
use crate::Seat;
use crate::clock::new_id;
use domain::policy::WriteThought;
use domain::writing::{Stage, ThoughtText, may_write};
use domain::{Problem, ReflectionId, RoundId, ThoughtId};

/// Thoughts of one person in one round.
const MOST: i64 = 40;

/// Writes them down; `told_so` is whether their writer was told that the team reads them at once.
pub(super) async fn write(
    seat: &Seat,
    id: ReflectionId,
    round: RoundId,
    thoughts: &[ThoughtText],
    told_so: bool,
) -> Result<(), Problem> {
    let work = held::<WriteThought>(seat, id).await?;
    let stands = rows::round(&work.tx, &work.permit, id, round).await?;
    may_write(stands.stage, stands.unsigned, told_so)?;
    let before = rows::mine(&work.tx, &work.permit, round).await?;
    if before + i64::try_from(thoughts.len()).unwrap_or(MOST) > MOST {
        return Err(Problem::field("thoughts", "refused-thoughts-enough"));
    }
    let late = stands.stage.told();
    let thoughts: Vec<_> = thoughts.iter().map(|thought| (new_id(), thought)).collect();
    rows::add_thoughts(&work.tx, &work.permit, round, &thoughts, late, work.now).await?;
    // Others see how many people wrote, and after the showing each thought; not that somebody wrote one more.
    if late || before == 0 { told(work, id).await } else { work.done().await }
}

pub(super) async fn rewrite(
    seat: &Seat,
    id: ReflectionId,
    thought: ThoughtId,
    version: i32,
    text: Option<&ThoughtText>,
) -> Result<(), Problem> {
    let work = held::<WriteThought>(seat, id).await?;
    let stands = rows::own(&work.tx, &work.permit, id, thought).await?;
    if stands.stage != Stage::Writing {
        return Err(Problem::NotNow("silence-shown"));
    }
    let done = match text {
        Some(text) => rows::rewrite_thought(&work.tx, &work.permit, thought, version, text).await?,
        None => rows::remove_thought(&work.tx, &work.permit, thought, version).await?,
    };
    if !done {
        return Err(Problem::Conflict(vec![("thought-text", stands.text)]));
    }
    let none_left = text.is_none() && rows::mine(&work.tx, &work.permit, stands.round).await? == 0;
    if none_left { told(work, id).await } else { work.done().await }
}
