//! Rows and queries: the reflections a team held; planning lives in plan.

use super::plan::TeamRow;
use super::{progress, sql};
use crate::rhythm::hours;
use crate::values;
use chrono::NaiveDate;
use domain::policy::{Permit, SeeTeam};
use domain::reflection::Held;
use domain::{Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct HeldRow {
    id: Uuid,
    planned_on: NaiveDate,
    starts_at: Option<i32>,
    minutes: Option<i32>,
    state: String,
    quarter: Option<String>,
    cases: i64,
    insights: i64,
}

/// How many insights of reflection `r` the person `$N` may read: of a stopped case nothing is told, of a family known privately nothing either.
pub(crate) fn insights(person: &str) -> String {
    format!(
        "(select count(*) from insights i join cases c on c.id = i.case_id where i.reflection_id = r.id \
         and c.state in ('chosen', 'learned') \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = {person}))"
    )
}

/// The newest reflections of the permit's team, with its name.
///
/// # Errors
/// What the database said.
pub async fn held(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>) -> Result<(String, Vec<Held>), Problem> {
    let team: Option<TeamRow> =
        sql::row(db, "select slug, name from teams where id = $1", values![permit.team().0]).await?;
    let sql = format!(
        "select r.id, r.planned_on, r.starts_at, r.minutes, r.state, r.quarter, \
         (select count(*) from reflection_cases x where x.reflection_id = r.id) as cases, {} as insights \
         from reflections r where r.team_id = $1 order by r.planned_on desc, r.id desc limit 100",
        insights("$2")
    );
    let rows: Vec<HeldRow> = sql::rows(db, &sql, values![permit.team().0, permit.person().0]).await?;
    let held = rows.into_iter().map(|row| {
        Ok(Held {
            id: ReflectionId(row.id),
            planned_on: row.planned_on,
            hours: hours(row.starts_at, row.minutes),
            progress: progress(&row.state)?,
            quarter: row.quarter.and_then(|written| written.parse().ok()),
            cases: row.cases,
            insights: row.insights,
        })
    });
    Ok((team.ok_or(Problem::Absent)?.name, held.collect::<Result<_, Problem>>()?))
}
