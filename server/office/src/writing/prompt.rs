//! A team's own questions: added, worded anew, taken out of use.

use super::rows;
use crate::Seat;
use crate::clock::new_id;
use crate::door::Work;
use domain::policy::KeepPrompts;
use domain::writing::{MOST_PROMPTS, Method};
use domain::{Line, Problem, PromptId};
use store::Thing;

async fn enter(seat: &Seat, team: &str) -> Result<Work<KeepPrompts>, Problem> {
    seat.enter::<KeepPrompts>(Thing::TeamNamed(team.into())).await
}

pub(super) async fn add(seat: &Seat, team: &str, method: Method, text: &Line) -> Result<(), Problem> {
    let work = enter(seat, team).await?;
    let id = PromptId(new_id());
    if !rows::add_prompt(&work.tx, &work.permit, id, (method, text), MOST_PROMPTS, work.now).await? {
        return Err(Problem::form("refused-many-prompts"));
    }
    work.done().await
}

pub(super) async fn change(seat: &Seat, team: &str, id: PromptId, version: i32, text: &Line) -> Result<(), Problem> {
    let work = enter(seat, team).await?;
    let now = rows::prompt(&work.tx, &work.permit, id).await?;
    if !rows::change_prompt(&work.tx, &work.permit, id, version, text).await? {
        return Err(Problem::Conflict(vec![("prompt-text", now.text)]));
    }
    work.done().await
}

pub(super) async fn retire(seat: &Seat, team: &str, id: PromptId, version: i32, retired: bool) -> Result<(), Problem> {
    let work = enter(seat, team).await?;
    let now = rows::prompt(&work.tx, &work.permit, id).await?;
    if now.retired == retired {
        return Ok(());
    }
    match rows::retire_prompt(&work.tx, &work.permit, id, version, retired, MOST_PROMPTS).await? {
        Some(true) => work.done().await,
        Some(false) => Err(Problem::Conflict(vec![("prompt-text", now.text)])),
        None => Err(Problem::form("refused-many-prompts")),
    }
}
