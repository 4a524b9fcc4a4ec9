//! Promises: made in one reflection, settled in a later one.

use super::sql;
use crate::{Tx, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::policy::{KeepReflection, Permit, SettleAction};
use domain::reflection::{NewPromise, Outcome, Promise};
use domain::{ActionId, PersonId, Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct PromiseRow {
    id: Uuid,
    text: String,
    owner_id: Uuid,
    owner: String,
    due_on: NaiveDate,
    outcome: Option<String>,
    made_here: bool,
    version: i32,
}

/// Promises that stood before a reflection, with what it made of them; and those it made itself.
///
/// # Errors
/// What the database said.
pub(super) async fn of_meeting(
    db: &impl ConnectionTrait,
    reflection: ReflectionId,
) -> Result<(Vec<Promise>, Vec<Promise>), Problem> {
    let rows: Vec<PromiseRow> = sql::rows(
        db,
        "select a.id, a.text, a.owner_id, p.name as owner, a.due_on, a.version, o.outcome, (a.reflection_id = r.id) as made_here \
         from reflections r join actions a on a.team_id = r.team_id join people p on p.id = a.owner_id \
         left join action_outcomes o on o.action_id = a.id and o.reflection_id = r.id \
         where r.id = $1 and (a.reflection_id = r.id or o.outcome is not null \
         or ((r.closed_at is null or a.made_at < r.closed_at) and (a.state = 'open' or a.settled_at > r.closed_at))) \
         order by a.due_on, a.made_at, a.id",
        values![reflection.0],
    )
    .await?;
    let (mut earlier, mut made) = (Vec::new(), Vec::new());
    for row in rows {
        let outcome = row.outcome.map(|code| Outcome::parse(&code).ok_or(Problem::Broken)).transpose()?;
        let list = if row.made_here { &mut made } else { &mut earlier };
        list.push(Promise {
            id: ActionId(row.id),
            text: row.text,
            owner: PersonId(row.owner_id),
            owner_name: row.owner,
            due_on: row.due_on,
            outcome,
            version: row.version,
        });
    }
    Ok((earlier, made))
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// How many promises a reflection made; hold it first.
///
/// # Errors
/// What the database said.
pub async fn promises(tx: &Tx, _: &Permit<KeepReflection>, reflection: ReflectionId) -> Result<i64, Problem> {
    let count: Option<Count> =
        sql::row(&**tx, "select count(*) as n from actions where reflection_id = $1", values![reflection.0]).await?;
    count.map(|count| count.n).ok_or(Problem::Broken)
}

/// Adds a promise.
///
/// # Errors
/// What the database said.
pub async fn add_promise(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    id: ActionId,
    promise: &NewPromise,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let (team, author) = (permit.team().0, permit.person().0);
    let (text, owner) = (promise.text.as_str(), promise.owner.0);
    sql::run(
        &**tx,
        "insert into actions (id, team_id, reflection_id, text, owner_id, due_on, state, author_id, made_at) \
         values ($1, $2, $3, $4, $5, $6, 'open', $7, $8)",
        values![id.0, team, reflection.0, text, owner, promise.due_on, author, now],
    )
    .await
    .map(|_| ())
}

/// A promise as it stands.
pub struct Settled {
    /// Where it was made.
    pub made_in: ReflectionId,
    /// Where it was settled.
    pub settled_in: Option<ReflectionId>,
    /// What became of it.
    pub outcome: Outcome,
    /// What it says.
    pub text: String,
    /// The row's version.
    pub version: i32,
}

#[derive(FromQueryResult)]
struct SettledRow {
    reflection_id: Uuid,
    settled_in: Option<Uuid>,
    state: String,
    text: String,
    version: i32,
}

/// A promise of a team.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such promise; what the database said.
pub async fn promise<A: domain::policy::Action>(tx: &Tx, permit: &Permit<A>, id: ActionId) -> Result<Settled, Problem> {
    let row: Option<SettledRow> = sql::row(
        &**tx,
        "select reflection_id, settled_in, state, text, version from actions where id = $1 and team_id = $2",
        values![id.0, permit.team().0],
    )
    .await?;
    let row = row.ok_or(Problem::Absent)?;
    Ok(Settled {
        made_in: ReflectionId(row.reflection_id),
        settled_in: row.settled_in.map(ReflectionId),
        outcome: Outcome::parse(&row.state).ok_or(Problem::Broken)?,
        text: row.text,
        version: row.version,
    })
}

/// Says what a reflection made of a promise, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn settle(
    tx: &Tx,
    permit: &Permit<SettleAction>,
    id: ActionId,
    version: i32,
    outcome: Outcome,
    (reflection, at): (ReflectionId, DateTime<Utc>),
) -> Result<bool, Problem> {
    let changed = sql::run(
        &**tx,
        "update actions set state = $4, settled_in = $5, settled_at = $6, version = version + 1 \
         where id = $1 and team_id = $2 and version = $3",
        values![id.0, permit.team().0, version, outcome.code(), reflection.0, at],
    );
    if changed.await? == 0 {
        return Ok(false);
    }
    sql::run(
        &**tx,
        "insert into action_outcomes (action_id, reflection_id, outcome, at) values ($1, $2, $3, $4) \
         on conflict (action_id, reflection_id) do update set outcome = excluded.outcome, at = excluded.at",
        values![id.0, reflection.0, outcome.code(), at],
    )
    .await
    .map(|_| true)
}

/// Takes back a promise of a reflection, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn remove_promise(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    id: ActionId,
    version: i32,
) -> Result<bool, Problem> {
    let removed = sql::run(
        &**tx,
        "delete from actions where id = $1 and team_id = $2 and reflection_id = $3 and version = $4",
        values![id.0, permit.team().0, reflection.0, version],
    );
    Ok(removed.await? == 1)
}
