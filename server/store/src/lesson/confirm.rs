//! A lesson before its second person, and what the answer does to it.

use super::{WORDS, WordsRow, view};
use crate::release::{ORIGIN, OriginRow, WROTE, inside};
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::calendar::Quarter;
use domain::disclosure::Figure;
use domain::lesson::{LessonCheck, OpenLesson};
use domain::policy::{Action, ConfirmRelease, Permit};
use domain::release::{SecondPerson, Stage};
use domain::{FamilyId, LessonId, Problem, TeamId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct OpenRow {
    id: Uuid,
    state: String,
    version: i32,
    #[sea_orm(nested)]
    words: WordsRow,
    #[sea_orm(nested)]
    origin: OriginRow,
    wrote: bool,
    in_circle: bool,
}

/// A lesson that is still the team's, how often it was seen not counted; nothing when its case is gone or stopped.
///
/// # Errors
/// What the database said.
pub async fn find_open<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: LessonId,
) -> Result<Option<LessonCheck>, Problem> {
    let inside = inside("$2");
    let sql = format!(
        "select l.id, l.state, l.version, {WORDS}, {ORIGIN}, \
         {WROTE} as wrote, {inside} as in_circle \
         from lessons l join cases c on c.id = l.open_case_id join teams t on t.id = l.team_id \
         join neighbourhoods n on n.id = l.neighbourhood_id join municipalities m on m.id = n.municipality_id \
         where l.id = $1 and l.team_id = $3 and c.state in ('chosen', 'learned')"
    );
    let row: Option<OpenRow> = sql::row(db, &sql, values![id.0, permit.person().0, permit.team().0]).await?;
    row.map(|row| {
        let stage = Stage::parse(&row.state).ok_or(Problem::Broken)?;
        let shown = view(row.words, row.origin, Figure::Hidden)?;
        let lesson = OpenLesson { id: LessonId(row.id), stage, version: row.version, shown };
        Ok(LessonCheck { lesson, second: SecondPerson::of(row.in_circle, row.wrote) })
    })
    .transpose()
}

#[derive(FromQueryResult)]
struct SeenRow {
    team_id: Uuid,
    family_id: Uuid,
}

/// The families in which a lesson was seen, of cases that were learned from in a quarter before this one.
///
/// # Errors
/// What the database said.
pub async fn sightings<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: LessonId,
    now: Quarter,
) -> Result<Vec<(TeamId, FamilyId)>, Problem> {
    let found: Vec<SeenRow> = sql::rows(
        db,
        "select distinct s.team_id, s.family_id from lesson_sightings s join lessons l on l.id = s.lesson_id \
         join cases c on c.id = s.case_id \
         where l.id = $1 and l.team_id = $2 and c.state = 'learned' and c.quarter < $3",
        values![id.0, permit.team().0, now.to_string()],
    )
    .await?;
    Ok(found.into_iter().map(|row| (TeamId(row.team_id), FamilyId(row.family_id))).collect())
}

/// Releases it, with how often it was seen fixed; whether it was still at this version.
///
/// # Errors
/// What the database said.
pub async fn release(
    tx: &Tx,
    permit: &Permit<ConfirmRelease>,
    id: LessonId,
    version: i32,
    seen: Figure,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let seen = seen.shown().and_then(|families| i32::try_from(families).ok());
    let changed = sql::run(
        &**tx,
        "update lessons set state = 'released', open_case_id = null, seen = $4, decided_by = $5, decided_at = $6, version = version + 1 \
         where id = $1 and version = $2 and team_id = $3 and state = 'prepared'",
        values![id.0, version, permit.team().0, seen, permit.person().0, now],
    );
    Ok(changed.await? == 1)
}
