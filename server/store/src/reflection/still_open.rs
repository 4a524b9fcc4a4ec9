//! What is still on its way for the cases of a meeting: codes by which somebody can answer, rounds without names, thoughts that were not shown; never of whom.

use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::policy::{KeepReflection, Permit, SeeReflection};
use domain::reflection::StillOpen;
use domain::{CaseId, Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    case_id: Uuid,
    code_until: Option<DateTime<Utc>>,
    round_until: Option<NaiveDate>,
    unshown: bool,
}

/// What finishing a case of this reflection, or closing it, would cut off, but for families that the reader knows privately.
///
/// # Errors
/// What the database said.
pub async fn still_open(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    id: ReflectionId,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<Vec<StillOpen>, Problem> {
    // Of a round without names nothing tells that somebody wrote.
    let rows: Vec<Row> = sql::rows(
        db,
        "select c.id as case_id, (select max(a.until) from access_codes a where a.case_id = c.id and a.used_at is null \
         and a.ended_at is null and a.until > $4 \
         and not exists (select 1 from guests g where g.access_id = a.id and g.answered_at is not null)) as code_until, \
         (select max(o.closes_on) from practice_rounds o where o.case_id = c.id and o.closes_on >= $5) as round_until, \
         exists (select 1 from silent_rounds s where s.reflection_id = $1 and s.case_id = c.id and s.stage = 'writing' \
         and (s.unsigned or exists (select 1 from thoughts t where t.round_id = s.id))) as unshown \
         from reflection_cases x join cases c on c.id = x.case_id \
         where x.reflection_id = $1 and c.team_id = $2 and c.state = 'chosen' \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $3) order by c.id",
        values![id.0, permit.team().0, permit.person().0, now, today],
    )
    .await?;
    let all = rows.into_iter().map(|row| StillOpen {
        case: CaseId(row.case_id),
        code_until: row.code_until,
        round_until: row.round_until,
        unshown: row.unshown,
    });
    Ok(all.filter(|one| one.unshown || one.cut_by_finishing()).collect())
}

#[derive(FromQueryResult)]
struct CountRow {
    running: i64,
}

/// Whether a round without names still runs in a case.
///
/// # Errors
/// What the database said.
pub async fn round_runs(tx: &Tx, _: &Permit<KeepReflection>, case: CaseId, today: NaiveDate) -> Result<bool, Problem> {
    let found: Option<CountRow> = sql::row(
        &**tx,
        "select count(*) as running from practice_rounds where case_id = $1 and closes_on >= $2",
        values![case.0, today],
    )
    .await?;
    Ok(found.is_some_and(|found| found.running > 0))
}
