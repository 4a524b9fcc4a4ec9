//! Promises of one reflection: those that stood before it, and those it makes; what becomes of one lives in action.

use super::sql;
use crate::{Tx, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::action::Helped;
use domain::policy::{KeepReflection, Permit};
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
    helped: Option<String>,
    outside: bool,
    was_text: Option<String>,
    was_due_on: Option<NaiveDate>,
    made_here: bool,
    version: i32,
}

/// Promises that stood before a reflection or were settled since the one before it, with what it made of them; and those it
/// made itself. Of a closed one, as they read when it closed.
///
/// # Errors
/// What the database said.
pub(super) async fn of_meeting(
    db: &impl ConnectionTrait,
    reflection: ReflectionId,
) -> Result<(Vec<Promise>, Vec<Promise>), Problem> {
    // What is noted when a reflection begins is looked up while it is planned.
    const SETTLED: &str = "(r.state = 'planned' and a.state <> 'open' and a.settled_in is null \
         and not exists (select 1 from reflections q where q.team_id = r.team_id and q.closed_at >= a.settled_at))";
    let sql = format!(
        "select a.id, coalesce(s.was_text, a.text) as text, p.id as owner_id, p.name as owner, \
         coalesce(s.was_due_on, a.due_on) as due_on, a.version, coalesce(o.outcome, case when {SETTLED} then a.state end) as outcome, \
         coalesce(o.helped, case when {SETTLED} then a.helped end) as helped, \
         (coalesce(o.outside, false) or {SETTLED}) as outside, w.was_text, w.was_due_on, (a.reflection_id = r.id) as made_here \
         from reflections r join actions a on a.team_id = r.team_id \
         left join action_outcomes o on o.action_id = a.id and o.reflection_id = r.id \
         left join action_steps s on s.action_id = a.id and s.number = (select min(z.number) from action_steps z \
         where z.action_id = a.id and z.at > r.closed_at) \
         left join action_steps w on w.action_id = a.id and w.number = (select min(z.number) from action_steps z \
         where z.action_id = a.id and z.reflection_id = r.id and z.kind = 'changed') \
         join people p on p.id = coalesce(s.was_owner_id, a.owner_id) \
         where r.id = $1 and (a.reflection_id = r.id or o.outcome is not null or {SETTLED} \
         or ((r.closed_at is null or a.made_at < r.closed_at) and (a.state = 'open' or a.settled_at > r.closed_at))) \
         order by 5, a.made_at, a.id"
    );
    let rows: Vec<PromiseRow> = sql::rows(db, &sql, values![reflection.0]).await?;
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
            helped: row.helped.and_then(|code| Helped::parse(&code)),
            outside: row.outside,
            was: row.was_text.zip(row.was_due_on),
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
