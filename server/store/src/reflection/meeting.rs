//! A meeting as one member may see it: header with cases, people, agenda, what was written, promises; five statements whatever its size.

use super::agenda::agenda;
use super::people::members;
use super::promise::of_meeting;
use super::said::{Said, said};
use super::{progress, sql};
use crate::values;
use chrono::{DateTime, NaiveDate, Utc};
use domain::alphabet::alphabetical;
use domain::look_back;
use domain::policy::{Permit, SeeReflection};
use domain::reflection::{Meeting, MeetingCase, Progress, SeenCase};
use domain::{CaseId, PersonId, Problem, ReflectionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct HeadRow {
    slug: String,
    team: String,
    planned_on: NaiveDate,
    state: String,
    is_next: bool,
    lead_id: Option<Uuid>,
    lead: Option<String>,
    opened_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    quarter: Option<String>,
    version: i32,
    next_on: Option<NaiveDate>,
}

#[derive(FromQueryResult)]
struct CaseRow {
    case_id: Option<Uuid>,
    pseudonym: Option<String>,
    hope: Option<String>,
    case_state: Option<String>,
    returns: Option<bool>,
    known: bool,
}

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    head: HeadRow,
    #[sea_orm(nested)]
    case: CaseRow,
}

/// Whether a reflection `r` is its team's next one, or going on, or over.
pub(crate) const NEXT: &str = "(r.state <> 'planned' or not exists (select 1 from reflections e where e.team_id = r.team_id \
    and (e.state = 'open' or (e.state = 'planned' and (e.planned_on < r.planned_on or (e.planned_on = r.planned_on and e.id < r.id))))))";

/// The meeting, its cases for this reader, and how many are left out; in one statement.
async fn head(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    id: ReflectionId,
) -> Result<(HeadRow, Vec<MeetingCase>, usize), Problem> {
    let rows: Vec<Row> = sql::rows(
        db,
        &format!(
            "select t.slug, t.name as team, r.planned_on, r.state, r.lead_id, p.name as lead, r.opened_at, r.closed_at, \
         r.quarter, r.version, (select min(z.planned_on) from reflections z where z.team_id = r.team_id \
             and z.id <> r.id and z.planned_on > r.planned_on) as next_on, {NEXT} as is_next, \
         c.id as case_id, c.pseudonym, c.hope, c.state as case_state, x.returns, \
         exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $3) as known \
         from reflections r join teams t on t.id = r.team_id left join people p on p.id = r.lead_id \
         left join reflection_cases x on x.reflection_id = r.id left join cases c on c.id = x.case_id and c.team_id = r.team_id \
         where r.id = $1 and r.team_id = $2"
        ),
        values![id.0, permit.team().0, permit.person().0],
    )
    .await?;
    let left_out = rows.iter().filter(|row| row.case.known).count();
    let (mut head, mut cases) = (None, Vec::new());
    for row in rows {
        cases.extend(into_case(row.case));
        head = head.or(Some(row.head));
    }
    cases.sort_by_cached_key(|case: &MeetingCase| alphabetical(&case.pseudonym));
    Ok((head.ok_or(Problem::Absent)?, cases, left_out))
}

/// Somebody who objects is heard here too: of a stopped case nothing but its name is told.
fn into_case(row: CaseRow) -> Option<MeetingCase> {
    let (id, state) = (row.case_id.filter(|_| !row.known)?, row.case_state?);
    let stopped = !matches!(state.as_str(), "chosen" | "learned");
    let told = |text: String| if stopped { String::new() } else { text };
    Some(MeetingCase {
        id: CaseId(id),
        pseudonym: row.pseudonym?,
        hope: told(row.hope?),
        stopped,
        learned: state == "learned",
        returns: row.returns?,
    })
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
    let (head, cases, left_out) = head(db, permit, id).await?;
    let progress = progress(&head.state)?;
    let members = members(db, permit.team(), today, id).await?;
    let agenda = match progress {
        Progress::Planned if !head.is_next => Vec::new(),
        Progress::Planned | Progress::Open | Progress::Closed => {
            agenda(db, permit, id, (progress, head.planned_on)).await?
        }
    };
    let (mut notes, mut points, mut answers, mut changes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for one in said(db, permit, id).await? {
        match one {
            Said::Note(note) => notes.push(note),
            Said::Point(point) => points.push(point),
            Said::Answer(answer) => answers.push(answer),
            Said::Change(change) => changes.push(change),
        }
    }
    let (earlier, promised) = of_meeting(db, id).await?;
    let present = members.iter().filter(|member| member.present).count();
    Ok(Meeting {
        id,
        slug: head.slug,
        team: head.team,
        planned_on: head.planned_on,
        progress,
        is_next: head.is_next,
        agenda,
        lead: head.lead_id.map(PersonId).zip(head.lead),
        opened_at: head.opened_at,
        closed_at: head.closed_at,
        quarter: head.quarter.and_then(|written| written.parse().ok()),
        version: head.version,
        members,
        cases,
        left_out,
        notes,
        points,
        look_back: look_back::Said::of(answers, present, progress == Progress::Closed),
        next_on: head.next_on,
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
    let (head, cases, _) = head(db, permit, id).await?;
    let found = cases.into_iter().find(|one| one.id == case).ok_or(Problem::Absent)?;
    let notes = said(db, permit, id).await?.into_iter().filter_map(|one| match one {
        Said::Note(note) => (note.case == case).then_some(note),
        Said::Change(_) | Said::Point(_) | Said::Answer(_) => None,
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
