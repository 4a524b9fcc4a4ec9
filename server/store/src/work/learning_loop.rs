//! Queries: the learning loops that wait for one person.

use super::{MEMBER, covering};
use crate::{sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::local_day;
use domain::policy::{Permit, SeeWork};
use domain::work::WaitingLoop;
use domain::{LoopId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

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
