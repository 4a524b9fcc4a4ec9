//! Putting thoughts together by everybody at once: whoever comes second reads where a thought lies now, and nothing is lost.

use super::{held, rows};
use crate::Seat;
use crate::clock::new_id;
use crate::door::Work;
use domain::policy::KeepReflection;
use domain::reflection::EventKind;
use domain::writing::{Stage, To};
use domain::{GroupId, Line, Problem, ReflectionId, ThoughtId};
use store::reflection;

async fn told(work: Work<KeepReflection>, id: ReflectionId) -> Result<(), Problem> {
    reflection::record(&work.tx, &work.permit, id, EventKind::Groups, work.now).await?;
    work.done().await
}

/// A thought that lies on the table, as whoever moves it saw it.
async fn taken(
    work: &Work<KeepReflection>,
    id: ReflectionId,
    (thought, version): (ThoughtId, i32),
) -> Result<rows::Placed, Problem> {
    let lies = rows::placed(&work.tx, &work.permit, id, thought).await?;
    on_table(lies.stage)?;
    if lies.version == version {
        return Ok(lies);
    }
    let mut now = vec![("thought-now", lies.text)];
    now.extend((!lies.called.is_empty()).then_some(("group-now", lies.called)));
    Err(Problem::Conflict(now))
}

fn on_table(stage: Stage) -> Result<(), Problem> {
    if stage == Stage::Shown { Ok(()) } else { Err(Problem::NotNow("silence-over")) }
}

pub(super) async fn put(seat: &Seat, id: ReflectionId, thought: (ThoughtId, i32), to: To) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let lies = taken(&work, id, thought).await?;
    if lies.under.is_some() {
        return Err(Problem::form("refused-thought-under"));
    }
    let group = match to {
        To::Loose => None,
        To::Group(group) => {
            let stands = rows::group(&work.tx, &work.permit, id, group).await;
            if !stands.is_ok_and(|stands| stands.round == lies.round) {
                return Err(Problem::form("refused-group-gone"));
            }
            Some(group)
        }
        To::New => {
            let group = GroupId(new_id());
            rows::add_group(&work.tx, &work.permit, group, lies.round, work.now).await?;
            Some(group)
        }
    };
    if group == lies.group {
        return Ok(());
    }
    rows::place(&work.tx, &work.permit, thought.0, group, None).await?;
    rows::tidy(&work.tx, &work.permit, lies.round).await?;
    told(work, id).await
}

pub(super) async fn name(
    seat: &Seat,
    id: ReflectionId,
    group: GroupId,
    version: i32,
    name: &Line,
) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let stands = rows::group(&work.tx, &work.permit, id, group).await?;
    on_table(stands.stage)?;
    if !rows::name_group(&work.tx, &work.permit, group, version, name).await? {
        return Err(Problem::Conflict(vec![("group-name", stands.name)]));
    }
    told(work, id).await
}

/// Lays a thought under one that says the same.
pub(super) async fn join(
    seat: &Seat,
    id: ReflectionId,
    thought: (ThoughtId, i32),
    under: ThoughtId,
) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let lies = taken(&work, id, thought).await?;
    let top = rows::placed(&work.tx, &work.permit, id, under).await?;
    if lies.covers || lies.under.is_some() || top.under.is_some() || top.round != lies.round || under == thought.0 {
        return Err(Problem::form("refused-thought-join"));
    }
    rows::place(&work.tx, &work.permit, thought.0, None, Some(under)).await?;
    rows::tidy(&work.tx, &work.permit, lies.round).await?;
    told(work, id).await
}

/// Takes it apart again: it lies beside the one that covered it.
pub(super) async fn part(seat: &Seat, id: ReflectionId, thought: (ThoughtId, i32)) -> Result<(), Problem> {
    let work = held::<KeepReflection>(seat, id).await?;
    let lies = taken(&work, id, thought).await?;
    let Some(top) = lies.under else { return Ok(()) };
    let top = rows::placed(&work.tx, &work.permit, id, top).await?;
    rows::place(&work.tx, &work.permit, thought.0, top.group, None).await?;
    told(work, id).await
}
