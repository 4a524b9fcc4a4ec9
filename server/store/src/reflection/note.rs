//! Insights and signals: two tables of one shape.

use super::sql;
use crate::{Tx, values};
use chrono::{DateTime, Utc};
use domain::policy::{KeepReflection, Permit};
use domain::reflection::NoteId;
use domain::{CaseId, Problem, ReflectionId, Words};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

fn table(id: NoteId) -> (&'static str, Uuid) {
    match id {
        NoteId::Insight(id) => ("insights", id.0),
        NoteId::Signal(id) => ("signals", id.0),
    }
}

#[derive(FromQueryResult)]
struct StateRow {
    state: String,
}

/// The state of a case of a reflection, if whoever writes may know it there; hold the reflection first.
///
/// # Errors
/// [`Problem::Absent`] when it is no case of that reflection, or of a family that the writer knows privately.
pub async fn case_for_note<A: domain::policy::Action>(
    tx: &Tx,
    permit: &Permit<A>,
    reflection: ReflectionId,
    case: CaseId,
) -> Result<String, Problem> {
    let found: Option<StateRow> = sql::row(
        &**tx,
        "select c.state from reflection_cases x join cases c on c.id = x.case_id \
         where x.reflection_id = $1 and x.case_id = $2 and c.team_id = $3 \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $4)",
        values![reflection.0, case.0, permit.team().0, permit.person().0],
    )
    .await?;
    found.map(|found| found.state).ok_or(Problem::Absent)
}

/// Adds an insight or a signal.
///
/// # Errors
/// What the database said.
pub async fn add_note(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    reflection: ReflectionId,
    case: CaseId,
    note: (NoteId, &Words),
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let ((table, id), text) = (table(note.0), note.1.as_str());
    sql::run(
        &**tx,
        &format!(
            "insert into {table} (id, team_id, reflection_id, case_id, text, author_id, at) values ($1, $2, $3, $4, $5, $6, $7)"
        ),
        values![id, permit.team().0, reflection.0, case.0, text, permit.person().0, now],
    )
    .await
    .map(|_| ())
}

/// Where an insight or signal was written, and what it says.
pub struct Home {
    /// In which meeting.
    pub reflection: ReflectionId,
    /// With which case.
    pub case: CaseId,
    /// Its text.
    pub text: String,
}

#[derive(FromQueryResult)]
struct HomeRow {
    reflection_id: Uuid,
    case_id: Uuid,
    text: String,
}

/// Where an insight or signal was written, and what it says.
///
/// # Errors
/// [`Problem::Absent`] when the permit's team has no such thing; what the database said.
pub async fn note<A: domain::policy::Action>(
    db: &impl ConnectionTrait,
    permit: &Permit<A>,
    id: NoteId,
) -> Result<Home, Problem> {
    let (table, id) = table(id);
    let found: Option<HomeRow> = sql::row(
        db,
        &format!("select reflection_id, case_id, text from {table} where id = $1 and team_id = $2"),
        values![id, permit.team().0],
    )
    .await?;
    let found = found.ok_or(Problem::Absent)?;
    Ok(Home { reflection: ReflectionId(found.reflection_id), case: CaseId(found.case_id), text: found.text })
}

/// Writes it differently, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn rewrite_note(
    tx: &Tx,
    permit: &Permit<KeepReflection>,
    id: NoteId,
    version: i32,
    text: &Words,
) -> Result<bool, Problem> {
    let (table, id) = table(id);
    let changed = sql::run(
        &**tx,
        &format!("update {table} set text = $4, version = version + 1 where id = $1 and team_id = $2 and version = $3"),
        values![id, permit.team().0, version, text.as_str()],
    )
    .await?;
    Ok(changed == 1)
}

/// Takes it away, if its row still has this version; whether it had.
///
/// # Errors
/// What the database said.
pub async fn remove_note(tx: &Tx, permit: &Permit<KeepReflection>, id: NoteId, version: i32) -> Result<bool, Problem> {
    let (table, id) = table(id);
    let removed = sql::run(
        &**tx,
        &format!("delete from {table} where id = $1 and team_id = $2 and version = $3"),
        values![id, permit.team().0, version],
    )
    .await?;
    Ok(removed == 1)
}
