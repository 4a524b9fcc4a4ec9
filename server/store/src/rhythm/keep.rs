//! Setting and ending a team's rhythm, and saying that one would rather not lead.

use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::policy::{KeepRhythm, Permit};
use domain::rhythm::Rhythm;
use domain::{Line, Problem};

/// Sets the rhythm of the permit's team, when it still is of this version; nought when there was none. Whether it was.
///
/// # Errors
/// What the database said.
pub async fn set(
    tx: &Tx,
    permit: &Permit<KeepRhythm>,
    version: i32,
    rhythm: &Rhythm,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let insert = "insert into rhythms (team_id, pace, nth, weekday, starts_at, minutes, from_month, place, skips, author_id, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (team_id) do nothing";
    let update = "update rhythms set pace = $2, nth = $3, weekday = $4, starts_at = $5, minutes = $6, from_month = $7, place = $8, \
         skips = $9, author_id = $10, changed_at = $11, version = version + 1 where team_id = $1 and version = $12";
    let mut values = values![
        permit.team().0,
        rhythm.pace.code(),
        rhythm.nth.code(),
        rhythm.weekday.code(),
        i32::from(rhythm.hours.starts_at.minutes()),
        i32::from(rhythm.hours.minutes),
        rhythm.from.to_string(),
        rhythm.place.as_ref().map(|place| Line::as_str(place).to_owned()),
        rhythm.skips.code(),
        permit.person().0,
        now,
    ];
    if version == 0 {
        return Ok(sql::run(&**tx, insert, values).await? == 1);
    }
    values.push(version.into());
    Ok(sql::run(&**tx, update, values).await? == 1)
}

/// Ends the rhythm of the permit's team, when it still is of this version; whether it was.
///
/// # Errors
/// What the database said.
pub async fn stop(tx: &Tx, permit: &Permit<KeepRhythm>, version: i32) -> Result<bool, Problem> {
    let ended =
        sql::run(&**tx, "delete from rhythms where team_id = $1 and version = $2", values![permit.team().0, version]);
    Ok(ended.await? == 1)
}

/// Notes whether whoever asks would rather not lead this team's meetings.
///
/// # Errors
/// What the database said.
pub async fn stand_aside(tx: &Tx, permit: &Permit<KeepRhythm>, aside: bool) -> Result<(), Problem> {
    let text = if aside {
        "insert into stands_aside (team_id, person_id) values ($1, $2) on conflict (team_id, person_id) do nothing"
    } else {
        "delete from stands_aside where team_id = $1 and person_id = $2"
    };
    sql::run(&**tx, text, values![permit.team().0, permit.person().0]).await.map(|_| ())
}
