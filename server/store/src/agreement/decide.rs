//! The team's consent to a wording, and what a reflection that is going on decided about an agreement.

use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::agreement::Decision;
use domain::policy::{Action, KeepAgreements, Permit};
use domain::{AgreementId, AgreementVersionId, Problem, ReflectionId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Open {
    id: Uuid,
}

/// Says when the team agreed to a wording, and in which reflection; the agreement's row was touched before.
///
/// # Errors
/// What the database said.
pub async fn consent(
    tx: &Tx,
    permit: &Permit<KeepAgreements>,
    wording: AgreementVersionId,
    on: NaiveDate,
    reflection: Option<ReflectionId>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update agreement_versions set consent_on = $3, consent_reflection_id = $4 where id = $1 \
         and exists (select 1 from agreements a where a.id = agreement_versions.agreement_id and a.team_id = $2)",
        values![wording.0, permit.team().0, on, reflection.map(|id| id.0)],
    )
    .await
    .map(|_| ())
}

/// Writes down what a reflection decided about an agreement that was worded so until then; what was not on its agenda is
/// from now on. Only leaving it as it is says less than what was decided before.
///
/// # Errors
/// What the database said.
pub async fn decide(
    tx: &Tx,
    permit: &Permit<KeepAgreements>,
    (reflection, agreement, wording): (ReflectionId, AgreementId, AgreementVersionId),
    decision: Decision,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let weaker = match decision {
        Decision::Kept | Decision::Agreed => "coalesce(reflection_agreements.decision, excluded.decision)",
        Decision::Changed | Decision::Ended => "excluded.decision",
    };
    let (code, person) = (decision.code(), permit.person().0);
    sql::run(
        &**tx,
        &format!(
            "insert into reflection_agreements (reflection_id, agreement_id, agreement_version_id, decision, decided_by, decided_at) \
             values ($1, $2, $3, $4, $5, $6) on conflict (reflection_id, agreement_id) do update \
             set decision = {weaker}, decided_by = excluded.decided_by, decided_at = excluded.decided_at"
        ),
        values![reflection.0, agreement.0, wording.0, code, person, now],
    )
    .await
    .map(|_| ())
}

/// The meeting of the permit's team that is going on, if one is; it stays so until this change is over.
///
/// # Errors
/// What the database said.
pub async fn open_reflection<A: Action>(tx: &Tx, permit: &Permit<A>) -> Result<Option<ReflectionId>, Problem> {
    let hold = "update reflections set state = state where team_id = $1 and state = 'open'";
    sql::run(&**tx, hold, values![permit.team().0]).await?;
    let sql = "select id from reflections where team_id = $1 and state = 'open' order by opened_at desc, id limit 1";
    Ok(sql::row::<Open>(&**tx, sql, values![permit.team().0]).await?.map(|found| ReflectionId(found.id)))
}
