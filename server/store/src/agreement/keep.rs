//! Making, wording anew, moving the review of and ending an agreement; every change counts the row's version. Consent and what a reflection decided live in decide.

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
    /// Its id.
    pub wording_id: AgreementVersionId,
    /// Whether the team agreed to it.
    pub agreed: bool,
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
    wording_id: Uuid,
    agreed: bool,
    review_on: NaiveDate,
    ended_on: Option<NaiveDate>,
    version: i32,
}

/// A wording to add.
pub struct NewVersion<'a> {
    /// Its id.
    pub id: AgreementVersionId,
    /// Its number.
    pub number: i32,
    /// Who, what, when.
    pub wording: &'a Wording,
    /// Why it changed; none for the first.
    pub reason: Option<&'a Words>,
    /// The reflection it was decided in.
    pub reflection: Option<ReflectionId>,
    /// When the team agreed to it, and in which reflection.
    pub consent: Option<(NaiveDate, Option<ReflectionId>)>,
}

/// Adds an agreement of the permit's team with its first wording.
///
/// # Errors
/// What the database said.
pub async fn add(
    tx: &Tx,
    permit: &Permit<KeepAgreements>,
    id: AgreementId,
    new: &NewAgreement,
    first: &NewVersion<'_>,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sql::run(
        &**tx,
        "insert into agreements (id, team_id, kind, review_on, made_at) values ($1, $2, $3, $4, $5)",
        values![id.0, permit.team().0, new.kind.code(), new.review_on, now],
    )
    .await?;
    add_version(tx, permit, id, first, now).await
}

/// The agreement as it stands in the permit's team; on PostgreSQL also whatever was committed while this waited.
///
/// # Errors
/// [`Problem::Absent`] when it is another team's; what the database said.
pub async fn current(tx: &Tx, permit: &Permit<KeepAgreements>, id: AgreementId) -> Result<Current, Problem> {
    let row: Stored = sql::row(
        &**tx,
        "select v.who, v.what, v.moment, v.number, v.id as wording_id, (v.consent_on is not null) as agreed, a.review_on, a.ended_on, a.version \
         from agreements a join agreement_versions v on v.agreement_id = a.id \
         where a.id = $1 and a.team_id = $2 order by v.number desc limit 1",
        values![id.0, permit.team().0],
    )
    .await?
    .ok_or(Problem::Absent)?;
    Ok(Current {
        wording: Wording::stored(&row.who, &row.what, &row.moment)?,
        number: row.number,
        wording_id: AgreementVersionId(row.wording_id),
        agreed: row.agreed,
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

/// Adds a wording.
///
/// # Errors
/// What the database said.
pub async fn add_version(
    tx: &Tx,
    permit: &Permit<KeepAgreements>,
    agreement: AgreementId,
    new: &NewVersion<'_>,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let (reason, reflection) = (new.reason.map(|reason| reason.as_str().to_owned()), new.reflection.map(|id| id.0));
    let (consent_on, consent_in) = new.consent.unzip();
    let (words, consent_in) = (new.wording, consent_in.flatten().map(|id| id.0));
    let (who, what, moment) = (words.who.as_str(), words.what.as_str(), words.moment.as_str());
    let values = values![
        new.id.0,
        agreement.0,
        new.number,
        who,
        what,
        moment,
        reason,
        reflection,
        consent_on,
        consent_in,
        permit.person().0,
        now
    ];
    sql::run(
        &**tx,
        "insert into agreement_versions (id, agreement_id, number, who, what, moment, reason, reflection_id, \
         consent_on, consent_reflection_id, author_id, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        values,
    )
    .await
    .map(|_| ())
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
