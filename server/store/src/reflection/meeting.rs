//! A meeting as one member may see it: header, people, cases, what was written, promises; five statements whatever its size.

use super::note::{Said, said};
use super::people::members;
use super::promise::of_meeting;
use super::{progress, sql};
use crate::values;
use chrono::{DateTime, NaiveDate, Utc};
use domain::alphabet::alphabetical;
use domain::policy::{Permit, SeeReflection};
use domain::reflection::{Meeting, MeetingCase, SeenCase};
use domain::{CaseId, PersonId, Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct HeadRow {
    slug: String,
    team: String,
    planned_on: NaiveDate,
    state: String,
    lead_id: Option<Uuid>,
    lead: Option<String>,
    opened_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    quarter: Option<String>,
    version: i32,
}

async fn head(db: &impl ConnectionTrait, permit: &Permit<SeeReflection>, id: ReflectionId) -> Result<HeadRow, Problem> {
    let found: Option<HeadRow> = sql::row(
        db,
        "select t.slug, t.name as team, r.planned_on, r.state, r.lead_id, p.name as lead, r.opened_at, r.closed_at, \
         r.quarter, r.version from reflections r join teams t on t.id = r.team_id left join people p on p.id = r.lead_id \
         where r.id = $1 and r.team_id = $2",
        values![id.0, permit.team().0],
    )
    .await?;
    found.ok_or(Problem::Absent)
}

#[derive(FromQueryResult)]
struct CaseRow {
    id: Uuid,
    pseudonym: String,
    hope: String,
    state: String,
    returns: bool,
    known: bool,
}

async fn cases(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    id: ReflectionId,
) -> Result<(Vec<MeetingCase>, usize), Problem> {
    let rows: Vec<CaseRow> = sql::rows(
        db,
        "select c.id, c.pseudonym, c.hope, c.state, x.returns, \
         exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $2) as known \
         from reflection_cases x join cases c on c.id = x.case_id where x.reflection_id = $1 and c.team_id = $3",
        values![id.0, permit.person().0, permit.team().0],
    )
    .await?;
    let left_out = rows.iter().filter(|row| row.known).count();
    let mut cases: Vec<_> = rows.into_iter().filter(|row| !row.known).map(into_case).collect();
    cases.sort_by_cached_key(|case| alphabetical(&case.pseudonym));
    Ok((cases, left_out))
}

/// Somebody who objects is heard here too: of a stopped case nothing but its name is told.
fn into_case(row: CaseRow) -> MeetingCase {
    let stopped = !matches!(row.state.as_str(), "chosen" | "learned");
    let told = |text: String| if stopped { String::new() } else { text };
    MeetingCase {
        id: CaseId(row.id),
        pseudonym: row.pseudonym,
        hope: told(row.hope),
        stopped,
        learned: row.state == "learned",
        returns: row.returns,
    }
}

/// A whole meeting of the permit's team.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such reflection; what the database said.
pub async fn meeting(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    id: ReflectionId,
    today: NaiveDate,
) -> Result<Meeting, Problem> {
    let head = head(db, permit, id).await?;
    let members = members(db, permit.team(), today, id).await?;
    let (cases, left_out) = cases(db, permit, id).await?;
    let (mut notes, mut changes) = (Vec::new(), Vec::new());
    for one in said(db, permit, id).await? {
        match one {
            Said::Note(note) => notes.push(note),
            Said::Change(change) => changes.push(change),
        }
    }
    let (earlier, promised) = of_meeting(db, id).await?;
    Ok(Meeting {
        id,
        slug: head.slug,
        team: head.team,
        planned_on: head.planned_on,
        progress: progress(&head.state)?,
        lead: head.lead_id.map(PersonId).zip(head.lead),
        opened_at: head.opened_at,
        closed_at: head.closed_at,
        quarter: head.quarter.and_then(|written| written.parse().ok()),
        version: head.version,
        members,
        cases,
        left_out,
        notes,
        changes,
        earlier,
        promised,
    })
}

/// One case of a meeting of the permit's team.
///
/// # Errors
/// [`Problem::Absent`] when it is no case of that meeting, or of a family that the reader knows privately.
pub async fn seen_case(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    id: ReflectionId,
    case: CaseId,
) -> Result<SeenCase, Problem> {
    let head = head(db, permit, id).await?;
    let (cases, _) = cases(db, permit, id).await?;
    let found = cases.into_iter().find(|one| one.id == case).ok_or(Problem::Absent)?;
    let notes = said(db, permit, id).await?.into_iter().filter_map(|one| match one {
        Said::Note(note) => (note.case == case).then_some(note),
        Said::Change(_) => None,
    });
    Ok(SeenCase {
        reflection: id,
        slug: head.slug,
        team: head.team,
        planned_on: head.planned_on,
        progress: progress(&head.state)?,
        case: found,
        notes: notes.collect(),
    })
}
