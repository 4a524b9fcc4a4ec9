//! What happens to a released loop: a new state at a known version, and the step that tells of it.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::learning_loop::{Answer, Felt, LoopState, StepKind};
use domain::policy::{Action, Permit};
use domain::{LoopId, Problem};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Where a loop stands: what a change must agree with.
pub struct Standing {
    /// How far it is.
    pub state: LoopState,
    /// The row's version.
    pub version: i32,
    /// Whether management ever answered.
    pub answered: bool,
    /// The words of the last step.
    pub words: String,
}

#[derive(FromQueryResult)]
struct StandingRow {
    state: String,
    version: i32,
    answered: bool,
    words: Option<String>,
}

/// Where a released loop of the permit's team stands.
///
/// # Errors
/// What the database said.
pub async fn standing<A: Action>(tx: &Tx, permit: &Permit<A>, id: LoopId) -> Result<Option<Standing>, Problem> {
    let row: Option<StandingRow> = sql::row(
        &**tx,
        "select l.state, l.version, \
         exists (select 1 from loop_steps s where s.loop_id = l.id and s.kind = 'answered') as answered, \
         (select s.text from loop_steps s where s.loop_id = l.id order by s.number desc limit 1) as words \
         from learning_loops l where l.id = $1 and l.team_id = $2 and l.state in ('with_management', 'answered', 'closed')",
        values![id.0, permit.team().0],
    )
    .await?;
    row.map(|row| {
        let state = LoopState::parse(&row.state).ok_or(Problem::Broken)?;
        Ok(Standing { state, version: row.version, answered: row.answered, words: row.words.unwrap_or_default() })
    })
    .transpose()
}

/// A step that is taken.
pub struct Taken<'a> {
    /// The step's own id.
    pub step: Uuid,
    /// Which.
    pub kind: StepKind,
    /// Management's answer.
    pub answer: Option<Answer>,
    /// The words with it.
    pub text: Option<&'a str>,
    /// What the team felt.
    pub felt: Option<Felt>,
    /// Where it leads.
    pub to: LoopState,
    /// When.
    pub now: DateTime<Utc>,
}

/// Moves a loop on and writes the step; whether it was still at this version.
///
/// # Errors
/// What the database said.
pub async fn move_on<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    id: LoopId,
    version: i32,
    taken: Taken<'_>,
) -> Result<bool, Problem> {
    let closed = (taken.to == LoopState::Closed).then_some(taken.now);
    let changed = sql::run(
        &**tx,
        "update learning_loops set state = $4, felt = $5, closed_at = $6, version = version + 1 \
         where id = $1 and version = $2 and team_id = $3",
        values![id.0, version, permit.team().0, taken.to.code(), taken.felt.map(|felt| felt.code().to_owned()), closed],
    );
    if changed.await? != 1 {
        return Ok(false);
    }
    let answer = taken.answer.map(|answer| answer.code().to_owned());
    let text = taken.text.map(str::to_owned);
    sql::run(
        &**tx,
        "insert into loop_steps (id, loop_id, number, kind, answer, text, author_id, at) \
         select $2, l.id, (select coalesce(max(s.number), 0) + 1 from loop_steps s where s.loop_id = l.id), $3, $4, $5, $6, $7 \
         from learning_loops l where l.id = $1",
        values![id.0, taken.step, taken.kind.code(), answer, text, permit.person().0, taken.now],
    )
    .await?;
    Ok(true)
}
