//! A reflection before it happens: its day, its lead, its cases; and the list of all of a team.

use super::{progress, sql};
use crate::rhythm::{candidates, hours};
use crate::{Tx, values, writing};
use chrono::{DateTime, NaiveDate, Utc};
use domain::alphabet::alphabetical;
use domain::calendar::local_day;
use domain::policy::{Action, KeepReflection, Permit, PlanReflection};
use domain::reflection::{Plan, Planner, Progress};
use domain::rhythm::whose_turn;
use domain::{CaseId, PersonId, Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
pub(super) struct TeamRow {
    pub(super) slug: String,
    pub(super) name: String,
}

#[derive(FromQueryResult)]
struct CaseRow {
    id: Uuid,
    pseudonym: String,
    hope: String,
}

/// What a plan of the permit's team can be made from.
///
/// # Errors
/// What the database said.
pub async fn planner<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    today: NaiveDate,
) -> Result<Planner, Problem> {
    let team: Option<TeamRow> =
        sql::row(db, "select slug, name from teams where id = $1", values![permit.team().0]).await?;
    let team = team.ok_or(Problem::Absent)?;
    let members = candidates(db, permit, today).await?;
    let mut cases: Vec<CaseRow> = sql::rows(
        db,
        "select c.id, c.pseudonym, c.hope from cases c where c.team_id = $1 and c.state = 'chosen' \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $2)",
        values![permit.team().0, permit.person().0],
    )
    .await?;
    cases.sort_by_cached_key(|case| alphabetical(&case.pseudonym));
    Ok(Planner {
        slug: team.slug,
        team: team.name,
        turn: whose_turn(&members),
        by_rhythm: None,
        members: members.into_iter().map(|member| (member.id, member.name, member.leads_others)).collect(),
        cases: cases.into_iter().map(|case| (CaseId(case.id), case.pseudonym, case.hope)).collect(),
        stands: None,
        progress: Progress::Planned,
    })
}

#[derive(FromQueryResult)]
struct PlanRow {
    planned_on: NaiveDate,
    starts_at: Option<i32>,
    minutes: Option<i32>,
    lead_id: Option<Uuid>,
    state: String,
    version: i32,
    case_id: Option<Uuid>,
}

/// The plan of a reflection of the permit's team, without cases of families that the reader knows privately.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such reflection; what the database said.
pub async fn standing_plan<A: Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    reflection: ReflectionId,
) -> Result<(Progress, i32, Plan), Problem> {
    let rows: Vec<PlanRow> = sql::rows(
        db,
        "select r.planned_on, r.starts_at, r.minutes, r.lead_id, r.state, r.version, x.case_id from reflections r \
         left join reflection_cases x on x.reflection_id = r.id \
         and not exists (select 1 from private_knowledge k where k.case_id = x.case_id and k.person_id = $3) \
         where r.id = $1 and r.team_id = $2 order by x.case_id",
        values![reflection.0, permit.team().0, permit.person().0],
    )
    .await?;
    let first = rows.first().ok_or(Problem::Absent)?;
    let plan = Plan {
        planned_on: first.planned_on,
        hours: hours(first.starts_at, first.minutes),
        lead: PersonId(first.lead_id.unwrap_or_default()),
        cases: rows.iter().filter_map(|row| row.case_id).map(CaseId).collect(),
    };
    Ok((progress(&first.state)?, first.version, plan))
}

/// Changes day, hours and lead; the month that it is for stays.
///
/// # Errors
/// What the database said.
pub async fn change(tx: &Tx, permit: &Permit<PlanReflection>, id: ReflectionId, plan: &Plan) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update reflections set planned_on = $3, lead_id = $4, starts_at = $5, minutes = $6, version = version + 1 \
         where id = $1 and team_id = $2",
        values![
            id.0,
            permit.team().0,
            plan.planned_on,
            plan.lead.0,
            plan.hours.map(|hours| i32::from(hours.starts_at.minutes())),
            plan.hours.map(|hours| i32::from(hours.minutes)),
        ],
    )
    .await
    .map(|_| ())
}

/// A case of a reflection, as far as changing the plan needs to know it.
#[derive(FromQueryResult)]
pub struct Standing {
    /// Which.
    pub id: Uuid,
    /// Its pseudonym.
    pub pseudonym: String,
    /// Chosen still, and not known privately to whoever plans.
    pub loose: bool,
    /// An insight or signal was written with it here, or a round of writing about it began: without its case nobody would read that any more.
    pub noted: bool,
}

/// The cases of a reflection.
///
/// # Errors
/// What the database said.
pub async fn planned_cases<A: Action>(tx: &Tx, permit: &Permit<A>, id: ReflectionId) -> Result<Vec<Standing>, Problem> {
    sql::rows(
        &**tx,
        "select c.id, c.pseudonym, (c.state = 'chosen' and not exists (select 1 from private_knowledge k \
         where k.case_id = c.id and k.person_id = $2)) as loose, \
         (exists (select 1 from insights i where i.case_id = c.id and i.reflection_id = $1) \
         or exists (select 1 from signals s where s.case_id = c.id and s.reflection_id = $1) \
         or exists (select 1 from silent_rounds o where o.case_id = c.id and o.reflection_id = $1 and o.stage <> 'announced')) as noted \
         from reflection_cases x join cases c on c.id = x.case_id where x.reflection_id = $1",
        values![id.0, permit.person().0],
    )
    .await
}

/// Adds a chosen case of the permit's team that whoever plans does not know privately; whether it was one.
///
/// # Errors
/// What the database said.
pub async fn add_case<A: Action>(tx: &Tx, permit: &Permit<A>, id: ReflectionId, case: CaseId) -> Result<bool, Problem> {
    let added = sql::run(
        &**tx,
        "insert into reflection_cases (reflection_id, case_id) select r.id, c.id from reflections r \
         join cases c on c.team_id = r.team_id where r.id = $1 and c.id = $2 and c.team_id = $3 and c.state = 'chosen' \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $4)",
        values![id.0, case.0, permit.team().0, permit.person().0],
    );
    Ok(added.await? == 1)
}

/// Takes a case off a reflection, with what was announced about it; if the meeting was about it, it is no more.
///
/// # Errors
/// What the database said.
pub async fn remove_case<A: Action>(
    tx: &Tx,
    _permit: &Permit<A>,
    id: ReflectionId,
    case: CaseId,
) -> Result<(), Problem> {
    writing::drop_announced(tx, id, case).await?;
    for text in [
        "update reflection_routes set current_case_id = null where reflection_id = $1 and current_case_id = $2",
        "delete from reflection_cases where reflection_id = $1 and case_id = $2",
    ] {
        sql::run(&**tx, text, values![id.0, case.0]).await?;
    }
    Ok(())
}

/// Takes a reflection off the list.
///
/// # Errors
/// What the database said.
pub async fn cancel(tx: &Tx, permit: &Permit<PlanReflection>, id: ReflectionId) -> Result<String, Problem> {
    crate::agenda::let_wait(tx, permit, id).await?;
    sql::run(&**tx, "delete from reflection_cases where reflection_id = $1", values![id.0]).await?;
    sql::run(
        &**tx,
        "delete from reflections where id = $1 and team_id = $2 and state = 'planned'",
        values![id.0, permit.team().0],
    )
    .await?;
    let team: Option<TeamRow> =
        sql::row(&**tx, "select slug, name from teams where id = $1", values![permit.team().0]).await?;
    team.map(|team| team.slug).ok_or(Problem::Absent)
}

/// Opens it.
///
/// # Errors
/// What the database said.
pub async fn open(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    id: ReflectionId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update reflections set state = 'open', opened_at = $3, planned_on = $4, version = version + 1 where id = $1 and team_id = $2 and state = 'planned'",
        values![id.0, permit.team().0, now, local_day(now)],
    )
    .await
    .map(|_| ())
}
