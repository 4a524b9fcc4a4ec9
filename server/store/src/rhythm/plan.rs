//! Writing down a meeting before it happens, for a month of the rhythm or beside it: a month never gets a second one.

use crate::{Tx, sql, values};
use chrono::NaiveDate;
use domain::calendar::{Hours, Month};
use domain::policy::{Action, Permit};
use domain::{PersonId, Problem, ReflectionId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A meeting before it is written down.
#[derive(Clone, Copy, Debug)]
pub struct Fresh {
    /// Its id.
    pub id: ReflectionId,
    /// Its day.
    pub day: NaiveDate,
    /// From when and for how long.
    pub hours: Option<Hours>,
    /// Who leads.
    pub lead: PersonId,
    /// The month that it is for, if it is for one.
    pub month: Option<Month>,
}

/// Adds a planned meeting of the permit's team, without cases, unless its month has one: whether it was added.
///
/// # Errors
/// What the database said.
pub async fn add<A: Action>(tx: &Tx, permit: &Permit<A>, fresh: Fresh) -> Result<bool, Problem> {
    let added = sql::run(
        &**tx,
        "insert into reflections (id, team_id, planned_on, starts_at, minutes, for_month, lead_id, state, author_id) \
         values ($1, $2, $3, $4, $5, $6, $7, 'planned', $8) on conflict (team_id, for_month) do nothing",
        values![
            fresh.id.0,
            permit.team().0,
            fresh.day,
            fresh.hours.map(|hours| i32::from(hours.starts_at.minutes())),
            fresh.hours.map(|hours| i32::from(hours.minutes)),
            fresh.month.map(|month| month.to_string()),
            fresh.lead.0,
            permit.person().0,
        ],
    );
    Ok(added.await? == 1)
}

#[derive(FromQueryResult)]
struct IdRow {
    id: Uuid,
}

/// The meeting that the permit's team has for a month, if it has one.
///
/// # Errors
/// What the database said.
pub async fn of_month<A: Action>(tx: &Tx, permit: &Permit<A>, month: Month) -> Result<Option<ReflectionId>, Problem> {
    let found: Option<IdRow> = sql::row(
        &**tx,
        "select id from reflections where team_id = $1 and for_month = $2",
        values![permit.team().0, month.to_string()],
    )
    .await?;
    Ok(found.map(|row| ReflectionId(row.id)))
}
