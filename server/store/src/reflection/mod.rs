//! Rows and queries: a team's meeting, slice by slice of it; what may be changed when is the office's.

mod agenda;
mod closing;
mod event;
mod held;
mod listed;
mod meeting;
mod note;
mod people;
mod plan;
pub mod presence;
mod promise;
mod route;
mod said;
mod screen;
mod still_open;
mod turn;
mod walk;
mod weighed;

pub use agenda::{agenda, note_agenda};
pub use closing::{close, contribute, mark_returning, place, places, sources};
pub use event::{MOST_EVENTS, events, last_event, record, record_of_case};
pub(crate) use event::{hold_open, note_of_case};
pub use held::held;
pub(crate) use held::insights;
pub(crate) use meeting::NEXT;
pub use meeting::{meeting, seen_case};
pub use note::{Home, add_note, case_for_note, note, remove_note, rewrite_note};
pub use people::{attend, attended, is_member, members_of};
pub use plan::{Standing, add_case, cancel, change, open, planned_cases, planner, remove_case, standing_plan};
pub use promise::{add_promise, promises, remove_promise};
pub use route::{add_route, change_route, chosen_route, remove_route, route, routes};
pub use screen::{made, promises_of, screen};
pub use still_open::{round_runs, still_open};
pub use turn::{case_here, current_case, hand_over, leads, note_led, turn_to_case};
pub(crate) use walk::{AT_STEP, at_step};
pub use walk::{begin, choose_route, move_step, steps};

use crate::{Tx, sql, values};
use domain::policy::{Action, Permit};
use domain::reflection::Progress;
use domain::{Problem, ReflectionId};
use sea_orm::FromQueryResult;

/// How far a reflection is, and its row's version.
#[derive(FromQueryResult)]
struct StandsRow {
    state: String,
    version: i32,
}

/// Holds a reflection of the permit's team until the transaction ends: whoever changes it waits here.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such reflection; what the database said.
pub async fn hold<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    reflection: ReflectionId,
) -> Result<(Progress, i32), Problem> {
    let key = || values![reflection.0, permit.team().0];
    sql::run(&**tx, "update reflections set state = state where id = $1 and team_id = $2", key()).await?;
    let found: Option<StandsRow> =
        sql::row(&**tx, "select state, version from reflections where id = $1 and team_id = $2", key()).await?;
    let found = found.ok_or(Problem::Absent)?;
    Ok((progress(&found.state)?, found.version))
}

fn progress(code: &str) -> Result<Progress, Problem> {
    Progress::parse(code).ok_or(Problem::Broken)
}
