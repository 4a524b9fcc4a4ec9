//! Events of a meeting, written in the transaction of the change; who hears of them is the office's.

use super::sql;
use crate::bell::CHANNEL;
use crate::{Tx, values};
use chrono::{DateTime, Utc};
use domain::policy::{Action, Permit, SeeReflection};
use domain::reflection::EventKind;
use domain::{Problem, ReflectionId};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult};
use uuid::Uuid;

/// So many events are read at a time.
pub const MOST_EVENTS: usize = 500;

#[derive(FromQueryResult)]
struct LastRow {
    last_event: i32,
}

#[derive(FromQueryResult)]
struct EventRow {
    sequence: i32,
    kind: String,
}

/// Notes that this part of a meeting of the permit's team changed, and says which number the event has; once the transaction
/// lasts, the bell rings. The reflection's row is held until then, so numbers become visible in their order, without gaps.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such reflection; what the database said.
pub async fn record<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    reflection: ReflectionId,
    kind: EventKind,
    now: DateTime<Utc>,
) -> Result<i32, Problem> {
    note(tx, permit.team().0, reflection, kind, now).await
}

async fn note(
    tx: &Tx,
    team: Uuid,
    reflection: ReflectionId,
    kind: EventKind,
    now: DateTime<Utc>,
) -> Result<i32, Problem> {
    let last: Option<LastRow> = sql::row(
        &**tx,
        "update reflections set last_event = last_event + 1 where id = $1 and team_id = $2 returning last_event",
        values![reflection.0, team],
    )
    .await?;
    let sequence = last.ok_or(Problem::Absent)?.last_event;
    sql::run(
        &**tx,
        "insert into reflection_events (reflection_id, sequence, kind, at) values ($1, $2, $3, $4)",
        values![reflection.0, sequence, kind.code(), now],
    )
    .await?;
    if tx.get_database_backend() == DbBackend::Postgres {
        // Other nodes hear it when the transaction lasts, and not before.
        sql::run(&**tx, "select pg_notify($1, $2)", values![CHANNEL, reflection.to_string()]).await?;
    }
    tx.rings(reflection);
    Ok(sequence)
}

#[derive(FromQueryResult)]
struct OpenRow {
    id: Uuid,
    team_id: Uuid,
}

/// Notes in every open meeting with a case of the family of the permit's case that what it may show of a case changed; a deed that
/// `shows_in_meetings` holds them.
///
/// # Errors
/// What the database said.
pub async fn record_of_case<A: Action>(tx: &Tx, permit: &Permit<A>, now: DateTime<Utc>) -> Result<(), Problem> {
    note_of_case(tx, permit.case().0, now).await
}

pub(crate) async fn note_of_case(tx: &Tx, case: Uuid, now: DateTime<Utc>) -> Result<(), Problem> {
    let open: Vec<OpenRow> = sql::rows(
        &**tx,
        "select r.id, r.team_id from reflections r where r.state = 'open' and r.id in (select x.reflection_id from reflection_cases x \
         join cases c on c.id = x.case_id join cases k on k.family_id = c.family_id where k.id = $1) order by r.id",
        values![case],
    )
    .await?;
    for row in open {
        note(tx, row.team_id, ReflectionId(row.id), EventKind::Meeting, now).await?;
    }
    Ok(())
}

/// Holds the meetings that are going on in the team of a case, to be called before the case itself is held: whatever is done in
/// a meeting holds the meeting first.
pub(crate) async fn hold_open(tx: &Tx, case: Uuid) -> Result<(), Problem> {
    if tx.get_database_backend() == DbBackend::Postgres {
        let open = "select 1 from reflections where state = 'open' and team_id = (select team_id from cases where id = $1) \
            order by id for no key update";
        sql::run(&**tx, open, values![case]).await?;
    }
    Ok(())
}

/// The number of the last event of a meeting of the permit's team.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such reflection; what the database said.
pub async fn last_event(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    reflection: ReflectionId,
) -> Result<i32, Problem> {
    let found: Option<LastRow> = sql::row(
        db,
        "select last_event from reflections where id = $1 and team_id = $2",
        values![reflection.0, permit.team().0],
    )
    .await?;
    Ok(found.ok_or(Problem::Absent)?.last_event)
}

/// The first [`MOST_EVENTS`] events of a meeting of the permit's team after a number, in their order.
///
/// # Errors
/// What the database said; [`Problem::Broken`] for an event of no known kind.
pub async fn events(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    reflection: ReflectionId,
    after: i32,
) -> Result<Vec<(i32, EventKind)>, Problem> {
    let found: Vec<EventRow> = sql::rows(
        db,
        &format!(
            "select e.sequence, e.kind from reflection_events e join reflections r on r.id = e.reflection_id \
             where r.id = $1 and r.team_id = $2 and e.sequence > $3 order by e.sequence limit {MOST_EVENTS}"
        ),
        values![reflection.0, permit.team().0, after],
    )
    .await?;
    found
        .into_iter()
        .map(|row| Some((row.sequence, EventKind::parse(&row.kind)?)))
        .collect::<Option<_>>()
        .ok_or(Problem::Broken)
}
