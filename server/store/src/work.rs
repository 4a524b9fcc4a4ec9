//! Queries: what waits for one person, over the slices that keep it; every one holds to the permit's person and their roles of today.

use crate::{sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::{Quarter, local_day};
use domain::policy::{Permit, SeeWork};
use domain::work::{NextReflection, OwnPromise, UnansweredCase, Unread, UnwrittenReport, WaitingLoop, WaitingRelease};
use domain::{ActionId, CaseId, LessonId, LoopId, NeighbourhoodId, Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A current membership of the person `$1` on the day `$2` = `$3`, of the team `t`.
const MEMBER: &str = "exists (select 1 from roles r where r.person_id = $1 and r.kind = 'member' and r.scope = 'team' \
 and r.scope_id = t.id and r.from_day <= $2 and (r.until_day is null or r.until_day >= $3))";

/// Nobody reads of a family they know privately.
const STRANGER: &str = "not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $1)";

/// A current role of a kind whose scope covers the neighbourhood `n`.
fn covering(kind: &str) -> String {
    format!(
        "exists (select 1 from roles r where r.person_id = $1 and r.kind = '{kind}' and r.from_day <= $2 \
         and (r.until_day is null or r.until_day >= $3) and (r.scope = 'network' \
          or (r.scope = 'municipality' and r.scope_id = n.municipality_id) or (r.scope = 'neighbourhood' and r.scope_id = n.id)))"
    )
}

#[derive(FromQueryResult)]
struct PromiseRow {
    id: Uuid,
    text: String,
    due_on: NaiveDate,
    slug: String,
    team: String,
}

/// Open promises, the oldest date first.
///
/// # Errors
/// What the database said.
pub async fn promises(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeWork>,
    today: NaiveDate,
) -> Result<Vec<OwnPromise>, Problem> {
    let found: Vec<PromiseRow> = sql::rows(
        db,
        &format!(
            "select a.id, a.text, a.due_on, t.slug, t.name as team from actions a join teams t on t.id = a.team_id \
             where a.owner_id = $1 and a.state = 'open' and {MEMBER} order by a.due_on, a.id"
        ),
        values![permit.person().0, today, today],
    )
    .await?;
    let promise = |row: PromiseRow| OwnPromise {
        id: ActionId(row.id),
        text: row.text,
        due: row.due_on,
        team: (row.slug, row.team),
    };
    Ok(found.into_iter().map(promise).collect())
}

#[derive(FromQueryResult)]
struct ReflectionRow {
    id: Uuid,
    planned_on: NaiveDate,
    state: String,
    slug: String,
    team: String,
}

/// For each own team the meeting that is going on, else the nearest one.
///
/// # Errors
/// What the database said.
pub async fn reflections(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeWork>,
    today: NaiveDate,
) -> Result<Vec<NextReflection>, Problem> {
    let found: Vec<ReflectionRow> = sql::rows(
        db,
        &format!(
            "select x.id, x.planned_on, x.state, t.slug, t.name as team from reflections x join teams t on t.id = x.team_id \
             where {MEMBER} and (x.state = 'open' or (x.state = 'planned' and not exists (select 1 from reflections y \
              where y.team_id = x.team_id and y.state <> 'closed' \
              and (y.state = 'open' or y.planned_on < x.planned_on or (y.planned_on = x.planned_on and y.id < x.id)) and y.id <> x.id))) \
             order by x.planned_on, t.name, x.id"
        ),
        values![permit.person().0, today, today],
    )
    .await?;
    let next = |row: ReflectionRow| NextReflection {
        id: ReflectionId(row.id),
        on: row.planned_on,
        open: row.state == "open",
        team: (row.slug, row.team),
    };
    Ok(found.into_iter().map(next).collect())
}

#[derive(FromQueryResult)]
struct CaseRow {
    id: Uuid,
    pseudonym: String,
    team: String,
}

/// Chosen cases in whose circle this person is, and of which they said nothing yet.
///
/// # Errors
/// What the database said.
pub async fn unanswered(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeWork>,
    today: NaiveDate,
) -> Result<Vec<UnansweredCase>, Problem> {
    let found: Vec<CaseRow> = sql::rows(
        db,
        &format!(
            "select c.id, c.pseudonym, t.name as team from circle w join cases c on c.id = w.case_id join teams t on t.id = c.team_id \
             where w.person_id = $1 and c.state = 'chosen' and {MEMBER} and {STRANGER} \
             and not exists (select 1 from practices p where p.case_id = c.id and p.person_id = $1) order by c.chosen_at, c.id"
        ),
        values![permit.person().0, today, today],
    )
    .await?;
    let case = |row: CaseRow| UnansweredCase { id: CaseId(row.id), pseudonym: row.pseudonym, team: row.team };
    Ok(found.into_iter().map(case).collect())
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
             where x.state = 'prepared' and x.prepared_by <> $1 and {MEMBER} and {STRANGER} \
             and not exists (select 1 from circle w where w.case_id = c.id and w.person_id = $1)"
        )
    };
    let sql = format!("{} union all {} order by 5, 1", part("lessons", "(1 = 1)"), part("learning_loops", "(1 = 0)"));
    let found: Vec<ReleaseRow> = sql::rows(db, &sql, values![permit.person().0, today, today]).await?;
    let release = |row: ReleaseRow| WaitingRelease {
        what: if row.lesson { Unread::Lesson(LessonId(row.id)) } else { Unread::Loop(LoopId(row.id)) },
        team: (row.slug, row.team),
    };
    Ok(found.into_iter().map(release).collect())
}

#[derive(FromQueryResult)]
struct LoopRow {
    id: Uuid,
    state: String,
    team: String,
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
            "select x.id, x.state, t.name as team, coalesce((select max(s.at) from loop_steps s where s.loop_id = x.id), x.sent_at, x.prepared_at) as since \
             from learning_loops x join teams t on t.id = x.team_id join neighbourhoods n on n.id = x.neighbourhood_id \
             where (x.state = 'with_management' and {}) or (x.state = 'answered' and {MEMBER}) order by since, x.id",
            covering("manager")
        ),
        values![permit.person().0, today, today],
    )
    .await?;
    let waiting = |row: LoopRow| WaitingLoop {
        id: LoopId(row.id),
        for_management: row.state == "with_management",
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
    let found: Vec<ReportRow> = sql::rows(
        db,
        &format!(
            "select n.id, m.slug as municipality, n.slug, n.name, \
             exists (select 1 from reports d where d.neighbourhood_id = n.id and d.quarter = $4) as begun \
             from neighbourhoods n join municipalities m on m.id = n.municipality_id where {} \
             and exists (select 1 from contributions b where b.neighbourhood_id = n.id and b.quarter = $4) \
             and not exists (select 1 from reports d where d.neighbourhood_id = n.id and d.quarter = $4 and d.state = 'published') \
             order by lower(n.name), n.id",
            covering("coordinator")
        ),
        values![permit.person().0, today, today, quarter.to_string()],
    )
    .await?;
    let report = |row: ReportRow| UnwrittenReport {
        neighbourhood: NeighbourhoodId(row.id),
        at: (row.municipality, row.slug),
        name: row.name,
        quarter,
        begun: row.begun,
    };
    Ok(found.into_iter().map(report).collect())
}
