//! Changing a promise: each change leaves a step with what stood there before.

use super::sql;
use crate::{Tx, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::action::Helped;
use domain::policy::{Action, KeepReflection, Permit};
use domain::reflection::Outcome;
use domain::{ActionId, PersonId, Problem, ReflectionId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A promise as it stands.
pub struct Standing {
    /// Which.
    pub id: ActionId,
    /// Where it was made.
    pub made_in: ReflectionId,
    /// Where it was settled.
    pub settled_in: Option<ReflectionId>,
    /// What became of it: open, done or dropped.
    pub state: Outcome,
    /// Whether it helped.
    pub helped: Option<Helped>,
    /// What it says.
    pub text: String,
    /// On which day at the latest.
    pub due_on: NaiveDate,
    /// Whose it is, and their name.
    pub owner: (PersonId, String),
    /// The row's version.
    pub version: i32,
}

/// Where and when a change is written down: in a meeting, or outside of one.
#[derive(Clone, Copy, Debug)]
pub struct Written {
    /// In which meeting.
    pub reflection: Option<ReflectionId>,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(FromQueryResult)]
struct Row {
    reflection_id: Uuid,
    settled_in: Option<Uuid>,
    state: String,
    helped: Option<String>,
    text: String,
    due_on: NaiveDate,
    owner_id: Uuid,
    owner: String,
    version: i32,
}

/// A promise of the permit's team.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such promise; what the database said.
pub async fn standing<A: Action>(tx: &Tx, permit: &Permit<A>, id: ActionId) -> Result<Standing, Problem> {
    let row: Option<Row> = sql::row(
        &**tx,
        "select a.reflection_id, a.settled_in, a.state, a.helped, a.text, a.due_on, a.owner_id, p.name as owner, a.version \
         from actions a join people p on p.id = a.owner_id where a.id = $1 and a.team_id = $2",
        values![id.0, permit.team().0],
    )
    .await?;
    let row = row.ok_or(Problem::Absent)?;
    Ok(Standing {
        id,
        made_in: ReflectionId(row.reflection_id),
        settled_in: row.settled_in.map(ReflectionId),
        state: Outcome::parse(&row.state).ok_or(Problem::Broken)?,
        helped: row.helped.and_then(|code| Helped::parse(&code)),
        text: row.text,
        due_on: row.due_on,
        owner: (PersonId(row.owner_id), row.owner),
        version: row.version,
    })
}

/// Says what became of a promise, if its row still is as it stood; whether it was.
///
/// # Errors
/// What the database said.
pub async fn settle<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    stood: &Standing,
    (outcome, helped): (Outcome, Option<Helped>),
    written: Written,
) -> Result<bool, Problem> {
    let helped = helped.map(Helped::code);
    let settled_at = (outcome != Outcome::Open || written.reflection.is_some()).then_some(written.at);
    let changed = sql::run(
        &**tx,
        "update actions set state = $4, settled_in = $5, settled_at = $6, helped = $7, version = version + 1 \
         where id = $1 and team_id = $2 and version = $3",
        values![
            stood.id.0,
            permit.team().0,
            stood.version,
            outcome.code(),
            written.reflection.map(|id| id.0),
            settled_at,
            helped
        ],
    );
    if changed.await? == 0 {
        return Ok(false);
    }
    step(tx, permit, stood, (Some(outcome), helped), written).await?;
    // A meeting says nothing of its own promises.
    if let Some(reflection) = written.reflection.filter(|id| *id != stood.made_in) {
        said(tx, stood.id, reflection, (outcome, helped), written.at).await?;
    }
    Ok(true)
}

/// Gives a promise other words, another day or another owner, if its row still is as it stood; whether it was.
///
/// # Errors
/// What the database said.
pub async fn reword<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    stood: &Standing,
    (text, due_on, owner): (&str, NaiveDate, PersonId),
    written: Written,
) -> Result<bool, Problem> {
    let changed = sql::run(
        &**tx,
        "update actions set text = $4, due_on = $5, owner_id = $6, version = version + 1 \
         where id = $1 and team_id = $2 and version = $3",
        values![stood.id.0, permit.team().0, stood.version, text, due_on, owner.0],
    );
    if changed.await? == 0 {
        return Ok(false);
    }
    step(tx, permit, stood, (None, None), written).await?;
    if let Some(reflection) = written.reflection.filter(|id| *id != stood.made_in) {
        said(tx, stood.id, reflection, (Outcome::Changed, None), written.at).await?;
    }
    Ok(true)
}

async fn step<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    stood: &Standing,
    (outcome, helped): (Option<Outcome>, Option<&'static str>),
    written: Written,
) -> Result<(), Problem> {
    let kind = if outcome.is_some() { "settled" } else { "changed" };
    sql::run(
        &**tx,
        "insert into action_steps (action_id, number, kind, outcome, helped, was_text, was_due_on, was_owner_id, person_id, \
         reflection_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            stood.id.0,
            stood.version + 1,
            kind,
            outcome.map(Outcome::code),
            helped,
            stood.text.as_str(),
            stood.due_on,
            stood.owner.0.0,
            permit.person().0,
            written.reflection.map(|id| id.0),
            written.at
        ],
    )
    .await
    .map(|_| ())
}

async fn said(
    tx: &Tx,
    action: ActionId,
    reflection: ReflectionId,
    (outcome, helped): (Outcome, Option<&'static str>),
    at: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into action_outcomes (action_id, reflection_id, outcome, helped, at) values ($1, $2, $3, $4, $5) \
         on conflict (action_id, reflection_id) do update set outcome = excluded.outcome, helped = excluded.helped, \
         outside = false, at = excluded.at",
        values![action.0, reflection.0, outcome.code(), helped, at],
    )
    .await
    .map(|_| ())
}

/// Notes with a reflection that begins what was settled since the one before, outside of a meeting.
///
/// # Errors
/// What the database said.
pub async fn keep_settled(tx: &Tx, permit: &Permit<KeepReflection>, reflection: ReflectionId) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into action_outcomes (action_id, reflection_id, outcome, helped, outside, at) \
         select a.id, $1, a.state, a.helped, true, a.settled_at from actions a where a.team_id = $2 and a.state <> 'open' \
         and a.settled_in is null and not exists (select 1 from reflections q where q.team_id = a.team_id \
         and q.closed_at >= a.settled_at)",
        values![reflection.0, permit.team().0],
    )
    .await
    .map(|_| ())
}
