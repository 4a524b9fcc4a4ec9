//! Making, wording anew, moving the review of and ending an agreement; every change counts the row's version.

use crate::{Tx, sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::agreement::{NewAgreement, Wording};
use domain::policy::{KeepAgreements, Permit};
use domain::{AgreementId, AgreementVersionId, Problem, ReflectionId, Words};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// An agreement as it stands now, inside a change.
#[derive(Clone, Debug)]
pub struct Current {
    /// Who, what, when.
    pub wording: Wording,
    /// The number of that wording.
    pub number: i32,
    /// When the team looks at it again.
    pub review_on: NaiveDate,
    /// The day it ended.
    pub ended_on: Option<NaiveDate>,
    /// The row's version.
    pub version: i32,
}

#[derive(FromQueryResult)]
struct Stored {
    who: String,
    what: String,
    moment: String,
    number: i32,
    review_on: NaiveDate,
    ended_on: Option<NaiveDate>,
    version: i32,
}

#[derive(FromQueryResult)]
struct Open {
    id: Uuid,
}

/// Adds an agreement of the permit's team with its first wording.
///
/// # Errors
/// What the database said.
pub async fn add(
    tx: &Tx,
    permit: &Permit<KeepAgreements>,
    id: AgreementId,
    wording_id: AgreementVersionId,
    new: &NewAgreement,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into agreements (id, team_id, kind, review_on, consent_on, made_at) values ($1, $2, $3, $4, $5, $6)",
        values![id.0, permit.team().0, new.kind.code(), new.review_on, new.consent_on, now],
    )
    .await?;
    add_version(tx, permit, id, wording_id, 1, &new.wording, None, now).await
}

/// The agreement as it stands in the permit's team; on PostgreSQL also whatever was committed while this waited.
///
/// # Errors
/// [`Problem::Absent`] when it is another team's; what the database said.
pub async fn current(tx: &Tx, permit: &Permit<KeepAgreements>, id: AgreementId) -> Result<Current, Problem> {
    let row: Stored = sql::row(
        &**tx,
        "select v.who, v.what, v.moment, v.number, a.review_on, a.ended_on, a.version \
         from agreements a join agreement_versions v on v.agreement_id = a.id \
         where a.id = $1 and a.team_id = $2 order by v.number desc limit 1",
        values![id.0, permit.team().0],
    )
    .await?
    .ok_or(Problem::Absent)?;
    Ok(Current {
        wording: Wording::stored(&row.who, &row.what, &row.moment)?,
        number: row.number,
        review_on: row.review_on,
        ended_on: row.ended_on,
        version: row.version,
    })
}

/// Counts the row's version on, and so holds the row until the end of the change; false when it stood elsewhere.
///
/// # Errors
/// What the database said.
pub async fn touch(tx: &Tx, permit: &Permit<KeepAgreements>, id: AgreementId, version: i32) -> Result<bool, Problem> {
    let touched = sql::run(
        &**tx,
        "update agreements set version = version + 1 where id = $1 and team_id = $2 and version = $3 and ended_on is null",
        values![id.0, permit.team().0, version],
    );
    touched.await.map(|rows| rows == 1)
}

/// Adds a wording; `reason` and the reflection it was decided in are none for the first.
///
/// # Errors
/// What the database said.
#[expect(clippy::too_many_arguments)]
pub async fn add_version(
    tx: &Tx,
    permit: &Permit<KeepAgreements>,
    agreement: AgreementId,
    id: AgreementVersionId,
    number: i32,
    wording: &Wording,
    why: Option<(&Words, Option<ReflectionId>)>,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let reason = why.map(|(reason, _)| reason.as_str().to_owned());
    let reflection = why.and_then(|(_, reflection)| reflection).map(|reflection| reflection.0);
    let (who, what, moment) = (wording.who.as_str(), wording.what.as_str(), wording.moment.as_str());
    sql::run(
        &**tx,
        "insert into agreement_versions (id, agreement_id, number, who, what, moment, reason, reflection_id, author_id, made_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values![id.0, agreement.0, number, who, what, moment, reason, reflection, permit.person().0, now],
    )
    .await
    .map(|_| ())
}

/// The meeting of the permit's team that is going on, if one is.
///
/// # Errors
/// What the database said.
pub async fn open_reflection(tx: &Tx, permit: &Permit<KeepAgreements>) -> Result<Option<ReflectionId>, Problem> {
    let sql = "select id from reflections where team_id = $1 and state = 'open' order by opened_at desc, id limit 1";
    Ok(sql::row::<Open>(&**tx, sql, values![permit.team().0]).await?.map(|found| ReflectionId(found.id)))
}

/// Sets another day to look again; the row was touched before.
///
/// # Errors
/// What the database said.
pub async fn review(tx: &Tx, permit: &Permit<KeepAgreements>, id: AgreementId, on: NaiveDate) -> Result<(), Problem> {
    let sql = "update agreements set review_on = $3 where id = $1 and team_id = $2";
    sql::run(&**tx, sql, values![id.0, permit.team().0, on]).await.map(|_| ())
}

/// Ends it; the row was touched before.
///
/// # Errors
/// What the database said.
pub async fn end(
    tx: &Tx,
    permit: &Permit<KeepAgreements>,
    id: AgreementId,
    on: NaiveDate,
    reason: &Words,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "update agreements set ended_on = $3, ended_reason = $4, ended_by = $5 where id = $1 and team_id = $2",
        values![id.0, permit.team().0, on, reason.as_str(), permit.person().0],
    )
    .await
    .map(|_| ())
}
