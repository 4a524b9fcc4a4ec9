//! Queries: what waits for one person, over the slices that keep it; every one holds to the permit's person and their roles of today.

mod case;
mod learning_loop;
mod release;
mod report;

pub use case::of_cases;
pub use learning_loop::loops;
pub use release::releases;
pub use report::reports;

use crate::{sql, values};
use chrono::NaiveDate;
use domain::alphabet::alphabetical;
use domain::policy::{Permit, SeeWork};
use domain::work::{NextReflection, OwnPromise};
use domain::{ActionId, Problem, ReflectionId};
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
    starts_at: Option<i32>,
    minutes: Option<i32>,
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
    let mut found: Vec<ReflectionRow> = sql::rows(
        db,
        &format!(
            "select x.id, x.planned_on, x.starts_at, x.minutes, x.state, t.slug, t.name as team from reflections x join teams t on t.id = x.team_id \
             where {MEMBER} and (x.state = 'open' or (x.state = 'planned' and not exists (select 1 from reflections y \
              where y.team_id = x.team_id and y.state <> 'closed' \
              and (y.state = 'open' or y.planned_on < x.planned_on or (y.planned_on = x.planned_on and y.id < x.id)) and y.id <> x.id))) \
             order by x.id"
        ),
        values![permit.person().0, today, today],
    )
    .await?;
    found.sort_by_cached_key(|row| (row.planned_on, alphabetical(&row.team)));
    let next = |row: ReflectionRow| NextReflection {
        id: ReflectionId(row.id),
        on: row.planned_on,
        hours: crate::rhythm::hours(row.starts_at, row.minutes),
        open: row.state == "open",
        team: (row.slug, row.team),
    };
    Ok(found.into_iter().map(next).collect())
}
