//! Rounds: announced, begun, shown, put away; what is written in them lives beside it.

use super::{GOING, SEEN};
use crate::{Tx, draft, sql, values};
use chrono::{DateTime, Utc};
use domain::policy::{Action, KeepReflection, Permit, PlanReflection};
use domain::writing::Stage;
use domain::{CaseId, Line, PersonId, Problem, ReflectionId, RoundId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A round as it stands.
pub struct Standing {
    /// About which case.
    pub case: CaseId,
    /// Without names.
    pub unsigned: bool,
    /// How far.
    pub stage: Stage,
}

#[derive(FromQueryResult)]
struct Row {
    case_id: Uuid,
    unsigned: bool,
    stage: String,
}

/// A round of a meeting; hold the meeting first.
///
/// # Errors
/// [`Problem::Absent`] when the meeting has no such round, or not for whoever asks; what the database said.
pub async fn round<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    reflection: ReflectionId,
    id: RoundId,
) -> Result<Standing, Problem> {
    let text = format!("select o.case_id, o.unsigned, o.stage {SEEN} and o.id = $4");
    let keys = values![reflection.0, permit.team().0, permit.person().0, id.0];
    let row: Row = sql::row(&**tx, &text, keys).await?.ok_or(Problem::Absent)?;
    let stage = Stage::parse(&row.stage).ok_or(Problem::Broken)?;
    Ok(Standing { case: CaseId(row.case_id), unsigned: row.unsigned, stage })
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// Whether a round of a meeting is being written, whoever may see it, but for one about a case that was stopped; hold the meeting first.
///
/// # Errors
/// What the database said.
pub async fn runs(tx: &Tx, _: &Permit<KeepReflection>, reflection: ReflectionId) -> Result<bool, Problem> {
    let text = format!("select count(*) as n {GOING} and o.stage = 'writing'");
    let found: Option<Count> = sql::row(&**tx, &text, values![reflection.0]).await?;
    Ok(found.is_some_and(|found| found.n > 0))
}

/// Whether colleagues are still busy with what lies on the table: it is about a case that whoever asks may not see, or it is weighed now; but
/// for one about a case that was stopped. Hold the meeting first.
///
/// # Errors
/// What the database said.
pub async fn busy(tx: &Tx, permit: &Permit<KeepReflection>, reflection: ReflectionId) -> Result<bool, Problem> {
    let text = format!(
        "select count(*) as n {GOING} and o.stage = 'shown' and (exists (select 1 from private_knowledge k \
         where k.case_id = c.id and k.person_id = $2) \
         or exists (select 1 from weighings h where h.round_id = o.id and h.state = 'open'))"
    );
    let found: Option<Count> = sql::row(&**tx, &text, values![reflection.0, permit.person().0]).await?;
    Ok(found.is_some_and(|found| found.n > 0))
}

#[derive(FromQueryResult)]
struct Who {
    person_id: Uuid,
}

/// Who cannot write about a case, for they know its family privately.
///
/// # Errors
/// What the database said.
pub async fn closed_to(tx: &Tx, _: &Permit<PlanReflection>, case: CaseId) -> Result<Vec<PersonId>, Problem> {
    let text = "select person_id from private_knowledge where case_id = $1";
    let rows: Vec<Who> = sql::rows(&**tx, text, values![case.0]).await?;
    Ok(rows.into_iter().map(|row| PersonId(row.person_id)).collect())
}

/// Announces a round without names, in place of one that was announced about the same case.
///
/// # Errors
/// What the database said.
pub async fn announce(
    tx: &Tx,
    permit: &Permit<PlanReflection>,
    id: RoundId,
    (reflection, case): (ReflectionId, CaseId),
    question: &Line,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    drop_announced(tx, reflection, case).await?;
    insert(tx, permit, id, (reflection, case, question), (true, Stage::Announced), now).await
}

/// Takes away what was announced about a case; nothing was written in it yet.
///
/// # Errors
/// What the database said.
pub(crate) async fn drop_announced(tx: &Tx, reflection: ReflectionId, case: CaseId) -> Result<(), Problem> {
    let text = "delete from silent_rounds where reflection_id = $1 and case_id = $2 and stage = 'announced'";
    sql::run(&**tx, text, values![reflection.0, case.0]).await.map(|_| ())
}

/// Begins a round: a new one under names, or an announced one, which gets the key of its seals. What lay on the table is
/// put away.
///
/// # Errors
/// What the database said.
pub async fn begin(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    id: RoundId,
    reflection: ReflectionId,
    how: Result<(CaseId, &Line), &str>,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    close_shown(tx, permit, reflection).await?;
    match how {
        Ok((case, question)) => {
            insert(tx, permit, id, (reflection, case, question), (false, Stage::Writing), now).await
        }
        Err(key) => sql::run(
            &**tx,
            "update silent_rounds set stage = 'writing', key = $3, author_id = $4, at = $5 where id = $1 and reflection_id = $2",
            values![id.0, reflection.0, key, permit.person().0, now],
        )
        .await
        .map(|_| ()),
    }
}

async fn insert<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    id: RoundId,
    (reflection, case, question): (ReflectionId, CaseId, &Line),
    (unsigned, stage): (bool, Stage),
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let (team, author) = (permit.team().0, permit.person().0);
    sql::run(
        &**tx,
        "insert into silent_rounds (id, team_id, reflection_id, case_id, question, unsigned, stage, author_id, at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![id.0, team, reflection.0, case.0, question.as_str(), unsigned, stage.code(), author, now],
    )
    .await
    .map(|_| ())
}

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
}

/// Puts away what lies on the table; what was typed for it and not sent is left behind for its writer.
///
/// # Errors
/// What the database said.
pub async fn close_shown(tx: &Tx, _: &Permit<KeepReflection>, reflection: ReflectionId) -> Result<(), Problem> {
    let shown = "select id from silent_rounds where reflection_id = $1 and stage = 'shown'";
    for round in sql::rows::<Id>(&**tx, shown, values![reflection.0]).await? {
        draft::leave_round(tx, reflection, round.id).await?;
    }
    let text = "update silent_rounds set stage = 'closed' where reflection_id = $1 and stage = 'shown'";
    sql::run(&**tx, text, values![reflection.0]).await.map(|_| ())
}

/// Shows a round.
///
/// # Errors
/// What the database said.
pub async fn show(tx: &Tx, permit: &Permit<KeepReflection>, id: RoundId) -> Result<(), Problem> {
    let text = "update silent_rounds set stage = 'shown', key = null where id = $1 and team_id = $2";
    sql::run(&**tx, text, values![id.0, permit.team().0]).await.map(|_| ())
}

/// Lays a round that was put away on the table again; what lies there is put away. What was typed for it stands in its forms again.
///
/// # Errors
/// What the database said.
pub async fn take_back(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    id: RoundId,
) -> Result<(), Problem> {
    close_shown(tx, permit, reflection).await?;
    let text = "update silent_rounds set stage = 'shown' where id = $1 and team_id = $2 and stage = 'closed'";
    sql::run(&**tx, text, values![id.0, permit.team().0]).await?;
    draft::take_round_back(tx, reflection, id.0).await
}

/// Takes a round of a meeting away with everything written in it; what was typed and not sent is left behind for its writer.
///
/// # Errors
/// What the database said.
pub async fn remove<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    reflection: ReflectionId,
    id: RoundId,
) -> Result<(), Problem> {
    draft::leave_round(tx, reflection, id.0).await?;
    let text = "delete from silent_rounds where id = $1 and team_id = $2";
    sql::run(&**tx, text, values![id.0, permit.team().0]).await.map(|_| ())
}

/// When a meeting closes: rounds without names that were not shown go with everything written in them.
///
/// # Errors
/// What the database said.
pub async fn drop_unsigned(tx: &Tx, _: &Permit<KeepReflection>, reflection: ReflectionId) -> Result<(), Problem> {
    let text =
        "delete from silent_rounds where reflection_id = $1 and unsigned = true and stage in ('announced', 'writing')";
    sql::run(&**tx, text, values![reflection.0]).await.map(|_| ())
}
