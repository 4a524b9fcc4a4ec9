//! What a neighbourhood's quarter is counted from: raw, and only for the tally.

use crate::{sql, values};
use domain::calendar::Quarter;
use domain::policy::{Action, Permit};
use domain::report::{Counted, Counts, Sighted, counted_as};
use domain::{FamilyId, LessonId, Problem, ReportId, TeamId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    breakdown: String,
    cell: String,
    family_id: Option<Uuid>,
    team_id: Option<Uuid>,
    lesson_id: Option<Uuid>,
    elsewhere: bool,
}

/// What the permit's neighbourhood contributed in a quarter, and where the lessons of a report's stories were seen in it.
///
/// # Errors
/// What the database said.
pub async fn counts<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    quarter: Quarter,
    report: ReportId,
) -> Result<Counts, Problem> {
    let (place, quarter) = (permit.neighbourhood().0, quarter.to_string());
    let rows: Vec<Row> = sql::rows(
        db,
        "select c.breakdown, c.cell, c.family_id, c.team_id, null as lesson_id, f.elsewhere from contributions c join families f on f.id = c.family_id \
         where c.neighbourhood_id = $1 and c.quarter = $2 \
         union all \
         select 'seen', '', c.family_id, c.team_id, s.lesson_id, f.elsewhere from lesson_sightings s \
         join contributions c on c.case_id = s.case_id and c.breakdown = 'line' join families f on f.id = c.family_id \
         where c.neighbourhood_id = $3 and c.quarter = $4 \
         and s.lesson_id in (select lesson_id from stories where report_id = $5 and lesson_id is not null) \
         union all \
         select 'lesson', '', null, null, lesson_id, (1 = 0) from stories where report_id = $6 and lesson_id is not null",
        values![place, quarter.clone(), place, quarter, report.0, report.0],
    )
    .await?;
    let elsewhere = rows.iter().filter(|row| row.elsewhere).filter_map(|row| row.team_id.zip(row.family_id));
    let one = counted_as(&elsewhere.map(|(team, family)| (TeamId(team), FamilyId(family))).collect());
    let mut counts = Counts::default();
    for row in rows {
        let family = row.family_id.map(|id| one.filter(|_| row.elsewhere).unwrap_or(FamilyId(id)));
        match (row.lesson_id.map(LessonId), family, row.team_id.map(TeamId)) {
            (None, Some(family), Some(team)) => {
                counts.counted.push(Counted { breakdown: row.breakdown, cell: row.cell, family, team });
            }
            (Some(lesson), Some(family), Some(team)) => counts.sighted.push(Sighted { lesson, family, team }),
            (Some(lesson), _, _) => {
                counts.lessons.insert(lesson);
            }
            (None, _, _) => {}
        }
    }
    Ok(counts.sorted())
}
