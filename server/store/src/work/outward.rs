//! Queries: what waits for one person of what left a team, or is about to: releases, loops, reports.

use super::{MEMBER, STRANGER};
use crate::release::inside;
use crate::{sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::alphabet::alphabetical;
use domain::calendar::{Quarter, local_day};
use domain::policy::{Permit, SeeWork};
use domain::release::Outgoing;
use domain::work::{UnwrittenReport, WaitingLoop, WaitingRelease};
use domain::{LessonId, LoopId, NeighbourhoodId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A current role of a kind whose scope covers the neighbourhood `n`.
fn covering(kind: &str) -> String {
    format!(
        "exists (select 1 from roles r where r.person_id = $1 and r.kind = '{kind}' and r.from_day <= $2 \
         and (r.until_day is null or r.until_day >= $3) and (r.scope = 'network' \
          or (r.scope = 'municipality' and r.scope_id = n.municipality_id) or (r.scope = 'neighbourhood' and r.scope_id = n.id)))"
    )
}

#[derive(FromQueryResult)]
struct ReleaseRow {
    id: Uuid,
    lesson: bool,
    slug: String,
    team: String,
}

/// Releases that wait for somebody outside the case's circle, as this person is.
///
/// # Errors
/// What the database said.
pub async fn releases(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeWork>,
    today: NaiveDate,
) -> Result<Vec<WaitingRelease>, Problem> {
    let part = |table: &str, lesson: &str| {
        format!(
            "select x.id, {lesson} as lesson, t.slug, t.name as team, x.prepared_at from {table} x \
             join teams t on t.id = x.team_id join cases c on c.id = x.case_id \
             where x.state = 'prepared' and x.prepared_by <> $1 \
             and not exists (select 1 from release_authors a where a.text_id = x.id and a.person_id = $1) and {MEMBER} and {STRANGER} \
             and not {}",
            inside("$1")
        )
    };
    let sql = format!("{} union all {} order by 5, 1", part("lessons", "(1 = 1)"), part("learning_loops", "(1 = 0)"));
    let found: Vec<ReleaseRow> = sql::rows(db, &sql, values![permit.person().0, today, today]).await?;
    let release = |row: ReleaseRow| WaitingRelease {
        what: if row.lesson { Outgoing::Lesson(LessonId(row.id)) } else { Outgoing::Loop(LoopId(row.id)) },
        team: (row.slug, row.team),
    };
    Ok(found.into_iter().map(release).collect())
}

#[derive(FromQueryResult)]
struct LoopRow {
    id: Uuid,
    state: String,
    team: String,
    asks: String,
    at_work: bool,
    since: DateTime<Utc>,
}

/// Loops that wait for this manager's answer, or for this member's team to close them; the longest waiting first.
///
/// # Errors
/// What the database said.
pub async fn loops(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeWork>,
    today: NaiveDate,
) -> Result<Vec<WaitingLoop>, Problem> {
    let found: Vec<LoopRow> = sql::rows(
        db,
        &format!(
            "select x.id, x.state, x.asks, t.name as team, coalesce((select max(s.at) from loop_steps s where s.loop_id = x.id \
             and ((x.state = 'answered') = (s.kind = 'answered'))), x.sent_at, x.prepared_at) as since, \
             exists (select 1 from loop_steps w where w.loop_id = x.id and w.answer = 'working_on' and not exists \
              (select 1 from loop_steps z where z.loop_id = x.id and z.kind = 'returned' and z.number > w.number)) as at_work \
             from learning_loops x join teams t on t.id = x.team_id join neighbourhoods n on n.id = x.neighbourhood_id \
             where (x.state = 'with_management' and {}) or (x.state = 'answered' and {MEMBER}) order by since, x.id",
            covering("manager")
        ),
        values![permit.person().0, today, today],
    )
    .await?;
    let waiting = |row: LoopRow| WaitingLoop {
        id: LoopId(row.id),
        asks: row.asks,
        for_management: row.state == "with_management",
        at_work: row.state == "with_management" && row.at_work,
        team: row.team,
        since: local_day(row.since),
    };
    Ok(found.into_iter().map(waiting).collect())
}

#[derive(FromQueryResult)]
struct ReportRow {
    id: Uuid,
    municipality: String,
    slug: String,
    name: String,
    begun: bool,
}

/// Neighbourhoods of this coordinator with cases in a quarter and no published report of it.
///
/// # Errors
/// What the database said.
pub async fn reports(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeWork>,
    today: NaiveDate,
    quarter: Quarter,
) -> Result<Vec<UnwrittenReport>, Problem> {
    let mut found: Vec<ReportRow> = sql::rows(
        db,
        &format!(
            "select n.id, m.slug as municipality, n.slug, n.name, \
             exists (select 1 from reports d where d.neighbourhood_id = n.id and d.quarter = $4) as begun \
             from neighbourhoods n join municipalities m on m.id = n.municipality_id where {} \
             and exists (select 1 from contributions b where b.neighbourhood_id = n.id and b.quarter = $4) \
             and not exists (select 1 from reports d where d.neighbourhood_id = n.id and d.quarter = $4 and d.state = 'published') \
             order by n.id",
            covering("coordinator")
        ),
        values![permit.person().0, today, today, quarter.to_string()],
    )
    .await?;
    found.sort_by_cached_key(|row| alphabetical(&row.name));
    let report = |row: ReportRow| UnwrittenReport {
        neighbourhood: NeighbourhoodId(row.id),
        at: (row.municipality, row.slug),
        name: row.name,
        quarter,
        begun: row.begun,
    };
    Ok(found.into_iter().map(report).collect())
}
