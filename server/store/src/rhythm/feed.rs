//! Addresses by which calendars ask for a team's meetings: one for a person and a team, of which only the hash is kept.

use super::standing::hours;
use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::policy::{KeepFeed, Permit, SeeFeed, SeeTeam};
use domain::rhythm::Fixed;
use domain::{PersonId, Problem, ReflectionId, TeamId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Puts an address in the place of the one that was there.
///
/// # Errors
/// What the database said.
pub async fn renew_feed(tx: &Tx, permit: &Permit<KeepFeed>, hash: &str, now: DateTime<Utc>) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into feeds (team_id, person_id, hash, made_at) values ($1, $2, $3, $4) \
         on conflict (team_id, person_id) do update set hash = excluded.hash, made_at = excluded.made_at",
        values![permit.team().0, permit.person().0, hash, now],
    )
    .await
    .map(|_| ())
}

/// Takes the address away.
///
/// # Errors
/// What the database said.
pub async fn end_feed(tx: &Tx, permit: &Permit<KeepFeed>) -> Result<(), Problem> {
    let key = values![permit.team().0, permit.person().0];
    sql::run(&**tx, "delete from feeds where team_id = $1 and person_id = $2", key).await.map(|_| ())
}

#[derive(FromQueryResult)]
struct MadeRow {
    made_at: DateTime<Utc>,
}

/// When whoever asks made an address for the permit's team, if they have one.
///
/// # Errors
/// What the database said.
pub async fn feed_made(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>) -> Result<Option<DateTime<Utc>>, Problem> {
    let key = values![permit.team().0, permit.person().0];
    let row: Option<MadeRow> =
        sql::row(db, "select made_at from feeds where team_id = $1 and person_id = $2", key).await?;
    Ok(row.map(|row| row.made_at))
}

#[derive(FromQueryResult)]
struct HolderRow {
    team_id: Uuid,
    person_id: Uuid,
}

/// Whose address this is, and of which team; what its holder may see now the policy says.
///
/// # Errors
/// What the database said.
pub async fn feed_holder(db: &impl ConnectionTrait, hash: &str) -> Result<Option<(TeamId, PersonId)>, Problem> {
    let row: Option<HolderRow> = sql::row(
        db,
        "select f.team_id, f.person_id from feeds f join people p on p.id = f.person_id \
         where f.hash = $1 and p.state = 'active'",
        values![hash],
    )
    .await?;
    Ok(row.map(|row| (TeamId(row.team_id), PersonId(row.person_id))))
}

#[derive(FromQueryResult)]
struct FixedRow {
    id: Uuid,
    for_month: Option<String>,
    planned_on: NaiveDate,
    starts_at: Option<i32>,
    minutes: Option<i32>,
    version: i32,
}

/// The meetings of the permit's team that are planned or go on, and those held since a day.
///
/// # Errors
/// What the database said.
pub async fn fixed(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeFeed>,
    since: NaiveDate,
) -> Result<Vec<Fixed>, Problem> {
    let rows: Vec<FixedRow> = sql::rows(
        db,
        "select id, for_month, planned_on, starts_at, minutes, version from reflections \
         where team_id = $1 and (state <> 'closed' or planned_on >= $2) order by planned_on, id",
        values![permit.team().0, since],
    )
    .await?;
    let fixed = rows.into_iter().map(|row| Fixed {
        id: ReflectionId(row.id),
        month: row.for_month.and_then(|month| month.parse().ok()),
        day: row.planned_on,
        hours: hours(row.starts_at, row.minutes),
        version: row.version,
    });
    Ok(fixed.collect())
}
