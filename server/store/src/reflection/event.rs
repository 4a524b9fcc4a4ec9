//! Events of a meeting, written in the transaction of the change; who hears of them is the office's.

use super::sql;
use crate::{Tx, values};
use chrono::{DateTime, Utc};
use domain::policy::{Action, Permit};
use domain::reflection::EventKind;
use domain::{Problem, ReflectionId};
use sea_orm::FromQueryResult;

#[derive(FromQueryResult)]
struct LastRow {
    last_event: i32,
}

/// Notes that this part of a meeting of the permit's team changed, and says which number the event has. The reflection's
/// row is held until the transaction ends, so numbers become visible in their order, without gaps.
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
    let last: Option<LastRow> = sql::row(
        &**tx,
        "update reflections set last_event = last_event + 1 where id = $1 and team_id = $2 returning last_event",
        values![reflection.0, permit.team().0],
    )
    .await?;
    let sequence = last.ok_or(Problem::Absent)?.last_event;
    sql::run(
        &**tx,
        "insert into reflection_events (reflection_id, sequence, kind, at) values ($1, $2, $3, $4)",
        values![reflection.0, sequence, kind.code(), now],
    )
    .await
    .map(|_| sequence)
}
