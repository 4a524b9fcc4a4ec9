//! Rows and queries: the case a meeting is about now, and who leads it.

use super::sql;
use crate::{Tx, values};
use domain::policy::{Action, KeepReflection, Permit};
use domain::{CaseId, PersonId, Problem, ReflectionId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Current {
    current_case_id: Option<Uuid>,
}

/// The case a meeting is about now, whoever asks; hold it first.
///
/// # Errors
/// What the database said.
pub async fn current_case(
    tx: &Tx,
    _permit: &Permit<KeepReflection>,
    id: ReflectionId,
) -> Result<Option<CaseId>, Problem> {
    let key = values![id.0];
    let found: Option<Current> =
        sql::row(&**tx, "select current_case_id from reflection_routes where reflection_id = $1", key).await?;
    Ok(found.and_then(|found| found.current_case_id).map(CaseId))
}

#[derive(FromQueryResult)]
struct Name {
    name: String,
}

/// The pseudonym of a case of a meeting that whoever asks may know; nothing for any other.
///
/// # Errors
/// What the database said.
pub async fn case_here(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    id: ReflectionId,
    case: CaseId,
) -> Result<Option<String>, Problem> {
    let found: Option<Name> = sql::row(
        &**tx,
        "select c.pseudonym as name from reflection_cases x join cases c on c.id = x.case_id \
         where x.reflection_id = $1 and c.id = $2 and c.team_id = $3 and c.state in ('chosen', 'learned') \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $4)",
        values![id.0, case.0, permit.team().0, permit.person().0],
    )
    .await?;
    Ok(found.map(|found| found.name))
}

/// Says which case a meeting is about.
///
/// # Errors
/// What the database said.
pub async fn turn_to_case(
    tx: &Tx,
    _permit: &Permit<KeepReflection>,
    id: ReflectionId,
    case: CaseId,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into reflection_routes (reflection_id, current_case_id) values ($1, $2) \
         on conflict (reflection_id) do update set current_case_id = excluded.current_case_id",
        values![id.0, case.0],
    )
    .await
    .map(|_| ())
}

#[derive(FromQueryResult)]
struct Lead {
    id: Option<Uuid>,
    name: Option<String>,
}

/// Who leads a meeting; hold it first.
///
/// # Errors
/// What the database said.
pub async fn leads<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    id: ReflectionId,
) -> Result<Option<(PersonId, String)>, Problem> {
    let found: Option<Lead> = sql::row(
        &**tx,
        "select p.id, p.name from reflections r left join people p on p.id = r.lead_id where r.id = $1 and r.team_id = $2",
        values![id.0, permit.team().0],
    )
    .await?;
    Ok(found.and_then(|found| Some((PersonId(found.id?), found.name?))))
}

/// Says who leads from now on; whoever changes the plan from an older page is told so.
///
/// # Errors
/// What the database said.
pub async fn hand_over(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    id: ReflectionId,
    to: PersonId,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update reflections set lead_id = $3, version = version + 1 where id = $1 and team_id = $2",
        values![id.0, permit.team().0, to.0],
    )
    .await
    .map(|_| ())
}

/// Notes who led a meeting until this event of it.
///
/// # Errors
/// What the database said.
pub async fn note_led<A: Action>(
    tx: &Tx,
    _permit: &Permit<A>,
    id: ReflectionId,
    (until, who): (i32, PersonId),
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into former_leads (reflection_id, sequence, person_id) values ($1, $2, $3)",
        values![id.0, until, who.0],
    )
    .await
    .map(|_| ())
}
